import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { actions, missing as words } from '../../words';
import { SmallButton } from './SmallButton';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** `coming`: it is on its way. `again`: so it is once more, after it had failed. */
export type MissingStage = 'coming' | 'failed' | 'again';

export interface MissingProps {
  readonly stage: MissingStage;
  readonly onRetry: () => void;
}

/** Stands where something is still to come, or could not be had. */
export function Missing({ stage, onRetry }: MissingProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const failed = stage !== 'coming';
  return (
    <div className={styles.root}>
      <p className={mergeClasses(shared.text, shared.caption)} role={failed ? 'alert' : undefined}>
        {stage === 'failed' ? words.failed : words.coming}
      </p>
      {failed && (
        // It stays while it is tried again: the keyboard must not fall out of the pane.
        <SmallButton onClick={() => stage === 'failed' && onRetry()}>{actions.retry}</SmallButton>
      )}
    </div>
  );
}
