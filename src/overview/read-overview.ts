/** Reads the data that an earlier overview contains for a comparison. */
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { FOLLOW_UP_ID, FOLLOW_UP_SHEET, parseFollowUpData, type EarlierForm } from './follow-up';

/** The forms of an overview page; `null` if the page is not an overview. */
export function earlierFormsOfPage(html: string): readonly EarlierForm[] | null {
  const start = `<script type="application/json" id="${FOLLOW_UP_ID}">`;
  const from = html.indexOf(start);
  if (from < 0) return null;
  return parseFollowUpData(html.slice(from + start.length, html.indexOf('</script>', from)));
}

/** The forms of an overview workbook; `null` if the workbook is not an overview. */
export function earlierFormsOfWorkbook({ sheets }: WorkbookSnapshot): readonly EarlierForm[] | null {
  const cells = sheets.find(({ name }) => name === FOLLOW_UP_SHEET)?.cells ?? [];
  const pieces = cells.filter(({ column }) => column === 0).sort((a, b) => a.row - b.row);
  return pieces.length === 0
    ? null
    : parseFollowUpData(pieces.map(({ value }) => (typeof value === 'string' ? value : '')).join(''));
}
