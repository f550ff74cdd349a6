import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { CloseButton } from '../../taskpane/components/common/CloseButton';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { useDesk, useDeskState } from './DeskContext';

/** What could not be done, and what to do about it. Read aloud at once. */
export function ProblemMessage() {
  const shared = useSharedStyles();
  const desk = useDesk();
  const { problem } = useDeskState();
  return (
    <div role="alert">
      {problem && (
        <MessageBar className={shared.messageBar} intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={shared.messageTitle}>{problem.title}</MessageBarTitle>
            {problem.text}
          </MessageBarBody>
          <MessageBarActions containerAction={<CloseButton onClose={() => desk.dismiss()} />} />
        </MessageBar>
      )}
    </div>
  );
}
