import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { CloseButton } from '../../taskpane/components/common/CloseButton';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { useApp, useAppState } from './AppContext';

/** Error message of the page; screen readers announce it at once. */
export function ProblemMessage() {
  const shared = useSharedStyles();
  const app = useApp();
  const { problem } = useAppState();
  return (
    <div role="alert">
      {problem && (
        <MessageBar className={shared.messageBar} intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={shared.messageTitle}>{problem.title}</MessageBarTitle>
            {problem.text}
          </MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClose={() => app.dismiss()} />} />
        </MessageBar>
      )}
    </div>
  );
}
