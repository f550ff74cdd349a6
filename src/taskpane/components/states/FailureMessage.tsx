import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failureOf, type Failure } from '../../session/failure';
import { VERSION } from '../../version';
import { actions, failures as words } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { CopyButton } from '../common/CopyButton';
import { ErrorBoundary } from '../common/ErrorBoundary';
import { Message } from '../common/Message';
import { NoteList } from '../common/NoteList';
import { useReturnedFocus } from '../common/useReturnedFocus';

/** Message about a failure, the state of the workbook, and what to do. Screen readers announce it at once. */
export function FailureMessage(props: {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** Called if the focused message was dismissed and its previous focus target no longer exists. */
  readonly onFocusLost?: () => void;
  /** Notes about single cells. */
  readonly notes?: (() => Promise<readonly string[]>) | undefined;
  /** Absent if the message cannot be dismissed. */
  readonly onClose?: () => void;
}) {
  const { failure, notes, onRetry, onFocusLost, onClose } = props;
  const returned = useReturnedFocus(onFocusLost);
  const { attempt, fault, subject, details } = failure;
  return (
    <div role="alert" {...returned}>
      <Message
        intent="error"
        title={words.title(attempt)}
        onClose={onClose}
        actions={
          <>
            <Button size="small" appearance="primary" onClick={onRetry}>
              {actions.retry}
            </Button>
            <CopyButton
              label={actions.copyDetails}
              textOf={async () =>
                [
                  words.title(attempt),
                  words.text(attempt, fault, subject),
                  ...((await notes?.()) ?? []),
                  VERSION,
                  details,
                ].join('\n')
              }
            />
          </>
        }
      >
        {words.text(attempt, fault, subject)}
        {notes && <AsyncContent load={notes}>{(all) => <NoteList notes={all} />}</AsyncContent>}
      </Message>
    </div>
  );
}

/** Shows a message with 重试 and 复制详情 in place of a blank page if drawing fails. */
export function FailureBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(error, retry) => <FailureMessage failure={failureOf('check', error)} onRetry={retry} />}
    >
      {children}
    </ErrorBoundary>
  );
}
