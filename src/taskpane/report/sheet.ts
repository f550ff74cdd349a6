import type { PlacedCell, PlacedSheet } from '../../excel/place-sheet';
import { MAX_TEXT_LENGTH } from '../../workbook/write-checks';
import { pages, report } from '../words';
import type { ReportModel } from './model';

/** Widths of the columns in characters: place or rule, message, result, and other texts. */
const WIDTHS = [26, 60, 40, 40];

/** The report as a separate sheet. All cells are text, so that nothing in them is calculated. */
export function reportSheet(model: ReportModel): PlacedSheet {
  const plain = (text: string): PlacedCell => ({ text: text.slice(0, MAX_TEXT_LENGTH) });
  const bold = (text: string): PlacedCell => ({ ...plain(text), bold: true });
  const tables = model.tables.flatMap(({ title, columns, rows, none }) => [
    [],
    [bold(title)],
    ...(rows.length === 0 ? [[plain(none)]] : [columns.map(bold)]),
    ...rows.map((row) => (typeof row === 'string' ? [bold(row)] : row.map(plain))),
  ]);
  return {
    name: pages.report,
    mark: report.title,
    widths: WIDTHS,
    rows: [
      [bold(model.title)],
      ...(model.warning === null ? [] : [[bold(model.warning)]]),
      ...model.facts.map(([name, value]) => [plain(name), plain(value)]),
      [bold(model.conclusion)],
      ...tables,
    ],
  };
}
