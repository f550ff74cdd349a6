/** Numbers of cells, texts and merges read so far, of one sheet or of all; refuses more than the limits. */
import { XlsxError } from '../errors';
import { MAX_CELLS, MAX_MERGES, MAX_TEXT } from '../limits';

export class Counts {
  private cells = 0;
  private text = 0;
  private merges = 0;

  /** @param total counts the same, together with others */
  constructor(private readonly total: Counts | null = null) {}

  /** Adds cells and the UTF-16 units of their texts and formulas. @throws XlsxError `too-large` */
  addCells(cells: number, text: number): void {
    this.cells += cells;
    this.text += text;
    if (this.cells > MAX_CELLS) throw XlsxError.tooLarge('cells', MAX_CELLS);
    if (this.text > MAX_TEXT) throw XlsxError.tooLarge('text', MAX_TEXT);
    this.total?.addCells(cells, text);
  }

  /** @throws XlsxError `too-large` */
  addMerges(merges: number): void {
    this.merges += merges;
    if (this.merges > MAX_MERGES) throw XlsxError.tooLarge('merges', MAX_MERGES);
    this.total?.addMerges(merges);
  }

  /** Adds what was counted elsewhere. @throws XlsxError `too-large` */
  add({ cells, text, merges }: Counts): void {
    this.addCells(cells, text);
    this.addMerges(merges);
  }

  /** A copy, to count writes without changing this one. */
  copy(): Counts {
    const copy = new Counts();
    copy.add(this);
    return copy;
  }
}
