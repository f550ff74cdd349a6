/** Reads the data that an earlier overview contains for a comparison. */
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { parseFollowUpData, type EarlierForm } from './follow-up';
import { FOLLOW_UP_ID } from './render/page';

/** The hidden sheet of an overview with its data: JSON in pieces down the first column. */
export const DATA_SHEET = '数据';

/** The forms of an overview page; `null` if it is none. */
export function earlierFormsOfPage(html: string): readonly EarlierForm[] | null {
  const start = `<script type="application/json" id="${FOLLOW_UP_ID}">`;
  const from = html.indexOf(start);
  if (from < 0) return null;
  return parseFollowUpData(html.slice(from + start.length, html.indexOf('</script>', from)));
}

/** The forms of an overview workbook; `null` if it is none. */
export function earlierFormsOfWorkbook({ sheets }: WorkbookSnapshot): readonly EarlierForm[] | null {
  const cells = sheets.find(({ name }) => name === DATA_SHEET)?.cells ?? [];
  const pieces = cells.filter(({ column }) => column === 0).sort((a, b) => a.row - b.row);
  return pieces.length === 0
    ? null
    : parseFollowUpData(pieces.map(({ value }) => (typeof value === 'string' ? value : '')).join(''));
}
