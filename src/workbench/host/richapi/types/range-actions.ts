/** Methods of Range that change its sheet. */
import { MAX_COLUMNS } from '../../../../workbook/a1';
import type { HostCellChange } from '../../model';
import { columnCount, intersection, rowCount } from '../address';
import type { Arguments } from '../arguments';
import { Cells, changeSheet, places, requireVisible, writeContents } from '../cells';
import { RichApiError } from '../errors';
import type { Session } from '../session';

/** Formats of an unformatted cell. */
const PLAIN: Omit<HostCellChange, 'row' | 'column'> = {
  numberFormat: 'General',
  locked: true,
  checkbox: false,
  style: {
    bold: false,
    wrapText: false,
    color: '',
    fill: '',
    verticalAlignment: 'bottom',
  },
};

/** Range.select. */
export function selectRange({ sheet, area }: Cells, _: Arguments, session: Session): void {
  requireVisible(sheet);
  session.acting('add-in', () => session.workbook.select(sheet.id, area));
}

/** Range.clear: whole rows, columns and sheets are cleared as far as they are used. */
export function clearRange({ sheet, area }: Cells, args: Arguments, session: Session): void {
  const what = args.oneOf(0, ['All', 'Contents', 'Formats']);
  const used = sheet.usedRange(false);
  const effective = used && intersection(used, area);
  if (!effective) return;
  const cells = Array.from({ length: rowCount(effective) * columnCount(effective) }, (_, index) => ({
    row: effective.top + Math.floor(index / columnCount(effective)),
    column: effective.left + (index % columnCount(effective)),
  }));
  if (what !== 'Formats') {
    writeContents(
      sheet,
      cells.map((at) => ({ ...at, content: null })),
      session,
    );
  }
  if (what !== 'Contents') {
    changeSheet(sheet, session, () => sheet.write(cells.map((at) => ({ ...at, ...PLAIN }))));
  }
}

/** Range.delete of whole rows. */
export function deleteRange({ sheet, area }: Cells, args: Arguments, session: Session): void {
  args.oneOf(0, ['Up', 'Left']);
  if (columnCount(area) !== MAX_COLUMNS) {
    throw new RichApiError('NotImplemented', 'the emulated host deletes whole rows only');
  }
  changeSheet(sheet, session, () => sheet.deleteRows(area.top, rowCount(area)));
}

/** Range.merge: only the first cell keeps its content, as in Excel. */
export function mergeRange({ sheet, area }: Cells, args: Arguments, session: Session): void {
  const rows = args.optionalBoolean(0)
    ? Array.from({ length: rowCount(area) }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i }))
    : [area];
  changeSheet(sheet, session, () => {
    const covered = rows.flatMap((merge) => places(new Cells(sheet, [merge])).slice(1));
    const filled = covered.filter(({ row, column }) => sheet.cell(row, column).content !== null);
    if (filled.length > 0) sheet.write(filled.map((at) => ({ ...at, content: null })));
    sheet.merge(rows);
  });
}

/** Range.unmerge. */
export function unmergeRange({ sheet, area }: Cells, _: Arguments, session: Session): void {
  changeSheet(sheet, session, () => sheet.unmerge(area));
}
