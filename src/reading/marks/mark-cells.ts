/** The cells that hold check marks as text. */
import type { SectionText } from '../../form/declaration';
import type { Mark } from '../../form/marks';
import type { SectionId } from '../../form/section';
import { cellKey } from '../../workbook/a1';
import type { Sheet } from '../sheet/sheet';
import { textAt } from '../sheet/value-cells';

/** A mark with the name of its option. */
export interface LabelledMark {
  readonly mark: Mark;
  readonly label: string;
}

/** The text cells of a section's marks, each once; formulas and TRUE or FALSE are left out. */
export function markCellsOf(
  section: SectionId,
  marks: readonly LabelledMark[],
  sheets: readonly Sheet[],
): SectionText[] {
  const cells = new Map<string, SectionText>();
  for (const { mark, label } of marks) {
    const { sheet, row, column } = mark.at;
    const grid = sheets.find((other) => other.grid.name === sheet)?.grid;
    const cell = grid && textAt(grid, grid.place(row, column), label);
    if (typeof cell?.content === 'string') cells.set(cellKey(mark.at), { section, ...cell });
  }
  return [...cells.values()];
}
