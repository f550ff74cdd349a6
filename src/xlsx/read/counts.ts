/** Numbers of cells, texts and merges read so far in all sheets; refuses more than the limits. */
import { XlsxError } from '../errors';
import { MAX_CELLS, MAX_MERGES, MAX_TEXT } from '../limits';

export class Counts {
  private cells = 0;
  private text = 0;
  private merges = 0;

  /** Adds cells and the UTF-16 units of their texts and formulas. @throws XlsxError `too-large` */
  addCells(cells: number, text: number): void {
    this.cells += cells;
    this.text += text;
    if (this.cells > MAX_CELLS) throw XlsxError.tooLarge('cells', MAX_CELLS);
    if (this.text > MAX_TEXT) throw XlsxError.tooLarge('text', MAX_TEXT);
  }

  /** A copy, to count writes without changing this one. */
  copy(): Counts {
    return Object.assign(new Counts(), this);
  }

  /** @throws XlsxError `too-large` */
  addMerge(): void {
    if (++this.merges > MAX_MERGES) throw XlsxError.tooLarge('merges', MAX_MERGES);
  }
}
