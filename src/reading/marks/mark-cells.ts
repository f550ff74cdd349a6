/** The cells that hold check marks as text. */
import type { TextCell } from '../../form/cells';
import type { Mark } from '../../form/marks';
import { cellKey } from '../../workbook/a1';
import type { FormSections } from '../sections/read-cells';
import type { Sheet } from '../sheet/sheet';
import { textCell } from '../sheet/value-cells';

/** Boxes of 项目类别 and stages of 制度保障, each cell once; formulas and TRUE and FALSE are no text. */
export function markCellsOf({ overview, safeguards }: FormSections, sheets: readonly Sheet[]): TextCell[] {
  const choices = (overview?.categoryChoices ?? []).map(({ mark }) => ({ mark, label: '项目类别' }));
  const stages = (safeguards?.rows ?? []).flatMap((row) =>
    Object.values(row.stages).map((mark: Mark) => ({ mark, label: '保障阶段' })),
  );
  const cells = new Map<string, TextCell>();
  for (const { mark, label } of [...choices, ...stages]) {
    const { sheet, row, column } = mark.at;
    const grid = sheets.find((own) => own.grid.name === sheet)?.grid;
    const cell = grid && textCell(grid, row, column, label);
    if (typeof cell?.content === 'string') cells.set(cellKey(mark.at), cell);
  }
  return [...cells.values()];
}
