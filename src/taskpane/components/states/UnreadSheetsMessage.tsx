import { unread as words } from '../../words';
import { Message } from '../common/Message';

/** Names the sheets that Excel lets nobody read; nothing where there are none. */
export function UnreadSheetsMessage({ sheets }: { readonly sheets: readonly string[] }) {
  if (sheets.length === 0) return null;
  return (
    <Message intent="info" title={words.title}>
      {words.text(sheets)}
    </Message>
  );
}
