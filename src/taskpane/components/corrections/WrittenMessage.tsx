import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Written } from '../../session/state';
import { actions } from '../../words';
import { written as words } from '../../words/written';
import { Message } from '../common/Message';
import { NoteList } from '../common/NoteList';
import { useReturnedFocus } from '../common/useReturnedFocus';
import { writeNotes, type NoteOptions } from './notes';

interface WrittenMessageProps extends Pick<NoteOptions, 'isOneSheet' | 'keepsHeights'> {
  readonly written: Written;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  /** Called if the focused message was dismissed and its previous focus target no longer exists. */
  readonly onFocusLost: () => void;
  readonly onClose: () => void;
}

/** The result of a write: how many cells were written, skipped and failed, and a note for each cell that was not written. */
export function WrittenMessage(props: WrittenMessageProps) {
  const { written, isOneSheet, keepsHeights, canUndo, onUndo, onFocusLost, onClose } = props;
  const returned = useReturnedFocus(onFocusLost);
  const { report, kind } = written;
  const notes = writeNotes(report, { interrupted: written.interrupted === true, isOneSheet, keepsHeights });
  const { skipped, failed, rearranged } = report;
  return (
    <div {...returned}>
      <Message
        intent={
          failed.length > 0 || rearranged.length > 0 ? 'error' : skipped.length > 0 ? 'warning' : 'success'
        }
        title={titleOf(written)}
        onClose={onClose}
        actions={
          kind === 'write' &&
          canUndo && (
            <Button size="small" icon={<ArrowUndo16Regular />} onClick={onUndo}>
              {actions.undo}
            </Button>
          )
        }
      >
        <NoteList notes={notes} />
      </Message>
    </div>
  );
}

function titleOf({ kind, interrupted, report: { applied, skipped, failed, rearranged } }: Written): string {
  if (rearranged.length > 0) return (interrupted ? words.interruptedRearranged : words.rearrangedTitle)[kind];
  const unknown = failed.filter(({ now }) => now === undefined).length;
  if (unknown > 0) return words.unknown(unknown);
  if (interrupted) return words.interrupted[kind](applied.length, skipped.length + failed.length);
  const summarize = kind === 'write' ? words.write : words.undo;
  return summarize(applied.length, skipped.length, failed.length);
}
