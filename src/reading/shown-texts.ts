/** What the cells of a workbook show, for whoever draws them. */
import { Calculator } from '../formula';
import type { CellSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { displayText } from './sheet/display';

export class ShownTexts {
  private readonly calculator: Calculator;

  constructor(private readonly snapshot: WorkbookSnapshot) {
    this.calculator = new Calculator(snapshot);
  }

  /** The text of a used cell in its number format, formulas recomputed where that is simple; blank where nobody knows it. */
  of(sheet: string, cell: CellSnapshot): string {
    const result = this.calculator.resultOf(sheet, cell);
    if (result.kind === 'unknown') return '';
    return displayText(result.value, cell.numberFormat, this.snapshot.date1904);
  }
}
