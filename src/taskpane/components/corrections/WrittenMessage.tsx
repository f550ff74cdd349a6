import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ArrowUndo16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { WriteReport } from '../../../correction';
import type { CellContent } from '../../../workbook/cell';
import { contentText, placeText } from '../../format';
import type { Written } from '../../session/state';
import { actions, EMPTY, written as words } from '../../words';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({ bar: { flexShrink: 0, borderRadius: 0, borderInlineWidth: 0 } });

export interface WrittenMessageProps {
  readonly written: Written;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What became of a write: applied, skipped and failed, cell by cell where something wasn't done. */
export function WrittenMessage({ written, canUndo, onUndo, onClose }: WrittenMessageProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { report, kind } = written;
  const notes = notesOf(report);
  const { applied, skipped, failed, rearranged } = report;
  const summarize = kind === 'write' ? words.write : words.undo;
  return (
    <MessageBar
      className={styles.bar}
      intent={
        failed.length > 0 || rearranged.length > 0 ? 'error' : skipped.length > 0 ? 'warning' : 'success'
      }
      layout="multiline"
      politeness="polite"
    >
      <MessageBarBody>
        <MessageBarTitle>{summarize(applied.length, skipped.length, failed.length)}</MessageBarTitle>
        {notes.length > 0 && (
          <ul className={shared.list}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            aria-label={actions.close}
            icon={<Dismiss16Regular />}
            onClick={onClose}
          />
        }
      >
        {kind === 'write' && canUndo && (
          <Button size="small" icon={<ArrowUndo16Regular />} onClick={onUndo}>
            {actions.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function notesOf({ rearranged, skipped, failed, takenBack }: WriteReport): string[] {
  const now = (content: CellContent): string => contentText(content, EMPTY);
  return [
    ...rearranged.map((one) => words.rearranged[one.kind](one.sheet, one.now ?? '')),
    ...skipped.map((one) => {
      const place = placeText(one.edit.at);
      if (one.why === 'changed') return words.changed(place, now(one.now));
      return one.why === 'protected' ? words.protected(place) : words.readOnly(place);
    }),
    ...(takenBack ? [words.takenBack] : []),
    ...failed.map((one) =>
      one.now === undefined
        ? words.failedUnknown(placeText(one.edit.at))
        : words.failed(placeText(one.edit.at), now(one.now)),
    ),
  ];
}
