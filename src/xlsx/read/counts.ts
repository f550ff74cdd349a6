/** Counts the cells, texts and merges read so far, of one sheet or of all; throws if they exceed the limits. */
import { XlsxError } from '../errors';
import { MAX_CELLS, MAX_FORMULAS, MAX_MERGES, MAX_TEXT, MAX_WORDED_CELLS } from '../limits';

/** The counted quantities of cells. */
export interface CellCounts {
  readonly cells: number;
  /** The number of cells with a text or a formula. */
  readonly worded: number;
  readonly formulas: number;
  /** UTF-16 units of texts and formulas. */
  readonly text: number;
}

export class Counts {
  private readonly sum = { cells: 0, worded: 0, formulas: 0, text: 0 };
  private merges = 0;

  /** @param total also counts everything that is counted here, together with other sheets */
  constructor(private readonly total: Counts | null = null) {}

  /** @throws XlsxError `too-large` */
  addCells({ cells, worded, formulas, text }: CellCounts): void {
    const { sum } = this;
    sum.cells += cells;
    sum.worded += worded;
    sum.formulas += formulas;
    sum.text += text;
    if (sum.cells > MAX_CELLS) throw XlsxError.tooLarge('cells', MAX_CELLS);
    if (sum.worded > MAX_WORDED_CELLS) throw XlsxError.tooLarge('worded', MAX_WORDED_CELLS);
    if (sum.formulas > MAX_FORMULAS) throw XlsxError.tooLarge('formulas', MAX_FORMULAS);
    if (sum.text > MAX_TEXT) throw XlsxError.tooLarge('text', MAX_TEXT);
    this.total?.addCells({ cells, worded, formulas, text });
  }

  /** @throws XlsxError `too-large` */
  addMerges(merges: number): void {
    this.merges += merges;
    if (this.merges > MAX_MERGES) throw XlsxError.tooLarge('merges', MAX_MERGES);
    this.total?.addMerges(merges);
  }

  /**
   * Adds the counts of another object.
   * @throws XlsxError `too-large`
   */
  add({ sum, merges }: Counts): void {
    this.addCells(sum);
    this.addMerges(merges);
  }

  /** A copy, to count writes without changing this one. */
  copy(): Counts {
    const copy = new Counts();
    copy.add(this);
    return copy;
  }
}
