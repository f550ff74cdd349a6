import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { unread as words } from '../../words';
import { useSharedStyles } from '../common/styles';

/** Names the sheets that Excel lets nobody read; nothing where there are none. */
export function UnreadSheetsMessage({ sheets }: { readonly sheets: readonly string[] }) {
  const shared = useSharedStyles();
  if (sheets.length === 0) return null;
  return (
    <MessageBar className={shared.messageBar} intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={shared.messageTitle}>{words.title}</MessageBarTitle>
        {words.text(sheets)}
      </MessageBarBody>
    </MessageBar>
  );
}
