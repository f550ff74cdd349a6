/** Blank cells, which matter only on a protected sheet, and only where they may be edited or may not against the rule. */
import type { CellSnapshot } from '../../workbook/snapshot';
import { XlsxError } from '../errors';
import { MAX_CELLS } from '../limits';
import type { Styles } from '../parts/styles';
import type { Counts } from './counts';
import { cellIndex, inheritedStyle, type SheetModel } from './sheet-model';

interface Blank {
  readonly row: number;
  readonly column: number;
  readonly style: number | undefined;
}

/** Whether the sheet is protected is told behind its cells: until then they are kept. */
export class BlankCells {
  private readonly kept: Blank[] = [];
  private hasMore = false;

  constructor(
    private readonly styles: Styles,
    private readonly inherited: Pick<SheetModel, 'rowStyles' | 'columnStyles'>,
  ) {}

  /** Takes in a blank cell. */
  add(row: number, column: number, style: number | undefined): void {
    if (!this.styles.unlocksSome) return;
    const { unlocked } = this.styles.at(style);
    if (!unlocked && !this.isException(row, column, unlocked)) return;
    if (this.kept.length >= MAX_CELLS) this.hasMore = true;
    else this.kept.push({ row, column, style });
  }

  /** Cells that may be edited, and all whose lock differs from that of their row or column. @throws XlsxError `too-large` */
  take(counts: Counts): { unlocked: CellSnapshot[]; exceptions: Set<number> } {
    if (this.hasMore) throw XlsxError.tooLarge('cells', MAX_CELLS);
    counts.addCells(this.kept.length, 0);
    const exceptions = this.kept.filter(({ row, column, style }) =>
      this.isException(row, column, this.styles.at(style).unlocked),
    );
    return {
      unlocked: this.kept.flatMap((blank) => this.unlockedCell(blank)),
      exceptions: new Set(exceptions.map(({ row, column }) => cellIndex(row, column))),
    };
  }

  private unlockedCell({ row, column, style }: Blank): CellSnapshot[] {
    const { numberFormat, unlocked } = this.styles.at(style);
    const format = numberFormat === undefined ? {} : { numberFormat };
    return unlocked ? [{ row, column, value: null, ...format, unlocked }] : [];
  }

  private isException(row: number, column: number, unlocked: boolean): boolean {
    return this.styles.at(inheritedStyle(this.inherited, row, column)).unlocked !== unlocked;
  }
}
