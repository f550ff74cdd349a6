/** The cells of one in-memory sheet, by place; only places with a content or format are stored. */
import { MAX_COLUMNS } from '../../../../src/workbook/a1';
import type { CellRange } from '../../../../src/workbook/cell';
import type {
  HostCellChange,
  HostContent,
  HostStyle,
  HostTextRun,
} from '../../../../src/workbench/host/model';

/** The content and format that a person or an add-in gave to one place. */
interface StoredCell {
  readonly content: HostContent;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly runs?: readonly HostTextRun[];
  readonly style: HostStyle;
}

const EMPTY_CELL: StoredCell = {
  content: null,
  numberFormat: 'General',
  locked: true,
  style: {},
};

export class CellStore {
  #cells = new Map<number, StoredCell>();

  at(row: number, column: number): StoredCell {
    return this.#cells.get(key(row, column)) ?? EMPTY_CELL;
  }

  put(change: HostCellChange): void {
    const { content, runs, row, column, style, ...rest } = change;
    const { runs: runsBefore, ...before } = this.at(row, column);
    const text = runs?.map((run) => run.text).join('');
    const keptRuns = content === undefined ? (runs ?? runsBefore) : runs;
    this.#cells.set(key(row, column), {
      ...before,
      ...definedOnly(rest),
      content: text ?? (content === undefined ? before.content : content === '' ? null : content),
      style: { ...before.style, ...style },
      ...(keptRuns && keptRuns.length > 1 ? { runs: keptRuns } : {}),
    });
  }

  used(valuesOnly: boolean): CellRange | null {
    const places = [...this.#cells].flatMap(([place, cell]) =>
      valuesOnly && cell.content === null ? [] : [place],
    );
    if (places.length === 0) return null;
    const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    for (const place of places) {
      const row = Math.floor(place / MAX_COLUMNS);
      const column = place % MAX_COLUMNS;
      range.top = Math.min(range.top, row);
      range.left = Math.min(range.left, column);
      range.bottom = Math.max(range.bottom, row);
      range.right = Math.max(range.right, column);
    }
    return range;
  }

  /** Moves every cell from row `first` on by `count` rows; a negative count drops the rows in between. */
  shiftRows(first: number, count: number): void {
    const moved = new Map<number, StoredCell>();
    for (const [place, cell] of this.#cells) {
      const row = Math.floor(place / MAX_COLUMNS);
      if (row < first) moved.set(place, cell);
      else if (row + count >= first) moved.set(place + count * MAX_COLUMNS, cell);
    }
    this.#cells = moved;
  }
}

function key(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function definedOnly<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}
