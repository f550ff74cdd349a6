/** Blank cells: they matter only on a protected sheet, where a correction may have to write into one. */
import { cellIndex } from '../../workbook/a1';
import type { CellSnapshot } from '../../workbook/snapshot';
import { XlsxError } from '../errors';
import { MAX_CELLS } from '../limits';
import type { CellFormats } from '../parts/cell-formats';
import type { Counts } from './counts';
import { inheritedFormat, type SheetModel } from './sheet-model';

interface Blank {
  readonly row: number;
  readonly column: number;
  /** Index of its format. */
  readonly format: number | undefined;
}

/** Collects blank cells until the end of the part tells whether the sheet is protected. */
export class BlankCells {
  private readonly kept: Blank[] = [];
  private hasMore = false;

  constructor(
    private readonly formats: CellFormats,
    private readonly inherited: Pick<SheetModel, 'rowFormats' | 'columnFormats'>,
  ) {}

  add(row: number, column: number, format: number | undefined): void {
    if (!this.formats.unlocksSome) return;
    const { unlocked } = this.formats.at(format);
    if (!unlocked && !this.isException(row, column, unlocked)) return;
    if (this.kept.length >= MAX_CELLS) this.hasMore = true;
    else this.kept.push({ row, column, format });
  }

  /** Unlocked cells, and `cellIndex` of all cells whose lock differs from that of their row or column. @throws XlsxError `too-large` */
  take(counts: Counts): { unlocked: CellSnapshot[]; exceptions: Set<number> } {
    if (this.hasMore) throw XlsxError.tooLarge('cells', MAX_CELLS);
    counts.addCells(this.kept.length, 0);
    const exceptions = this.kept.filter(({ row, column, format }) =>
      this.isException(row, column, this.formats.at(format).unlocked),
    );
    return {
      unlocked: this.kept.flatMap((blank) => this.unlockedCell(blank)),
      exceptions: new Set(exceptions.map(({ row, column }) => cellIndex(row, column))),
    };
  }

  private unlockedCell({ row, column, format }: Blank): CellSnapshot[] {
    const { numberFormat, unlocked } = this.formats.at(format);
    const shown = numberFormat === undefined ? {} : { numberFormat };
    return unlocked ? [{ row, column, value: null, ...shown, unlocked }] : [];
  }

  private isException(row: number, column: number, unlocked: boolean): boolean {
    return this.formats.at(inheritedFormat(this.inherited, row, column)).unlocked !== unlocked;
  }
}
