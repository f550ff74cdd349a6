import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** The number of rows that are added to 绩效目标, each with one fault. */
const ROWS = 300;

/** The form with hundreds of findings: inserted indicators whose satisfaction is a word. */
export function manyFindings(form: WorkbookSnapshot): WorkbookSnapshot {
  const at = 8;
  return {
    ...form,
    sheets: form.sheets.map((sheet) => {
      if (sheet.name !== '绩效目标') return sheet;
      const moved = (row: number): number => (row >= at ? row + ROWS : row);
      const added = Array.from({ length: ROWS }, (_, index) => [
        { row: at + index, column: 3, value: `服务事项${index + 1}满意度` },
        { row: at + index, column: 5, value: '满意' },
      ]).flat();
      return {
        ...sheet,
        cells: [...sheet.cells.map((cell) => ({ ...cell, row: moved(cell.row) })), ...added].sort(
          (a, b) => a.row - b.row || a.column - b.column,
        ),
        merges: sheet.merges.map((range) => ({
          ...range,
          top: moved(range.top),
          bottom: moved(range.bottom),
        })),
      };
    }),
  };
}
