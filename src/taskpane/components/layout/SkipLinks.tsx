import { makeStyles, tokens } from '@fluentui/react-components';
import { skips as words } from '../../words';
import { SmallButton } from '../common/SmallButton';

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    insetInline: tokens.spacingHorizontalM,
    top: tokens.spacingVerticalXS,
    zIndex: 3,
    justifyContent: 'center',
    boxShadow: tokens.shadow8,
    ':not(:focus)': { clipPath: 'inset(50%)', pointerEvents: 'none' },
  },
});

export interface SkipLinksProps {
  /** Absent if there is no list. */
  readonly onList: (() => void) | undefined;
  readonly onActions: () => void;
}

/** Skip links: the first tab stops, visible only with the focus. They lead to the list and to the buttons at the bottom. */
export function SkipLinks({ onList, onActions }: SkipLinksProps) {
  const styles = useStyles();
  return (
    <nav aria-label={words.label}>
      {onList && (
        <SmallButton className={styles.link} onClick={onList}>
          {words.list}
        </SmallButton>
      )}
      <SmallButton className={styles.link} onClick={onActions}>
        {words.actions}
      </SmallButton>
    </nav>
  );
}
