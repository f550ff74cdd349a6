import { Button } from '@fluentui/react-components';
import type { Failure } from '../../session/failure';
import { actions, failures as words } from '../../words';
import { CloseButton } from '../common/CloseButton';
import { CopyButton } from '../common/CopyButton';
import { Message } from '../common/Message';
import { NoteList } from '../common/NoteList';
import { useReturnedFocus } from '../common/useReturnedFocus';

export interface FailureMessageProps {
  readonly failure: Failure;
  readonly version: string;
  readonly onRetry: () => void;
  /** The message went with the keyboard, and what had it before is gone. */
  readonly onFocusLost?: () => void;
  /** What is to be known of single cells. */
  readonly notes?: readonly string[];
  /** Absent where there is nothing behind the message. */
  readonly onClose?: () => void;
}

/** What went wrong, what stands in the workbook, and the way on. Read aloud at once. */
export function FailureMessage(props: FailureMessageProps) {
  const { failure, version, notes = [], onRetry, onFocusLost, onClose } = props;
  const returned = useReturnedFocus(onFocusLost);
  const { attempt, fault, subject, details } = failure;
  return (
    <div role="alert" {...returned}>
      <Message
        intent="error"
        title={words.title(attempt)}
        corner={onClose && <CloseButton onClose={onClose} />}
        actions={
          <>
            <Button size="small" appearance="primary" onClick={onRetry}>
              {actions.retry}
            </Button>
            <CopyButton
              label={actions.copyDetails}
              textOf={() =>
                [words.title(attempt), words.text(attempt, fault, subject), ...notes, version, details].join(
                  '\n',
                )
              }
            />
          </>
        }
      >
        {words.text(attempt, fault, subject)}
        <NoteList notes={notes} />
      </Message>
    </div>
  );
}
