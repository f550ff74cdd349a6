import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { timeText } from '../../format';
import type { UndoPlan } from '../../session/undo';
import { actions, undoBar as words } from '../../words';
import { useSession } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px',
    padding: `4px ${tokens.spacingHorizontalM}`,
  },
});

/** What the last write did, with 撤销; also available after the pane was closed and opened again. */
export function UndoBar({ undo }: { readonly undo: UndoPlan }) {
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={mergeClasses(styles.root, shared.caption)}>
      {words.last(timeText(new Date(undo.at)), undo.edits.length)}
      <SmallButton onClick={() => void session.undo()}>
        <ArrowUndo16Regular aria-hidden />
        {actions.undo}
      </SmallButton>
    </div>
  );
}
