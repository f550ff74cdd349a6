import { Message } from '../../taskpane/components/common/Message';
import { useApp, useAppState } from './AppContext';

/** Error message of the page; screen readers announce it at once. */
export function ProblemMessage() {
  const app = useApp();
  const { problem } = useAppState();
  return (
    <div role="alert">
      {problem && (
        <Message intent="error" title={problem.title} onClose={() => app.dismiss()}>
          {problem.text}
        </Message>
      )}
    </div>
  );
}
