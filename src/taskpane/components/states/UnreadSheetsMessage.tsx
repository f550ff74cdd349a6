import { unread as words } from '../../words';
import { Message } from '../common/Message';

/** Names the sheets that Excel did not allow to be read; nothing without such sheets. */
export function UnreadSheetsMessage({ sheets }: { readonly sheets: readonly string[] }) {
  if (sheets.length === 0) return null;
  return (
    <Message intent="info" title={words.title}>
      {words.text(sheets)}
    </Message>
  );
}
