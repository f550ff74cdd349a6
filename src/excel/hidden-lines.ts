/**
 * Finds hidden rows and columns. `Range.rowHidden` is about a whole range, and null if its rows differ; such ranges are split
 * into smaller parts. (`getRowProperties` would need one request, but counts as a write that cannot be undone.)
 */
import type { Extent } from './block';

export type Axis = 'rows' | 'columns';

/** Neighbouring rows or columns of a sheet, 0-based, both ends included. */
export interface Lines {
  readonly axis: Axis;
  readonly first: number;
  readonly last: number;
}

/** Lines that are loaded with the next sync. */
export interface LoadedLines extends Lines {
  readonly range: Excel.Range;
}

/** Lines with Excel's answer: `null` if some are hidden and some are not. */
export type AnsweredLines = Lines & { readonly hidden: boolean | null };

/** A range of at most this many lines is read line by line. */
const LINES_AT_ONCE = 250;
/** Number of ranges in one request. */
const RANGES_A_REQUEST = 500;

/** Loads whether lines of a sheet are hidden. */
export function loadLines(sheet: Excel.Worksheet, lines: readonly Lines[]): LoadedLines[] {
  return lines.map((one) => {
    const { axis, first, last } = one;
    const count = last - first + 1;
    const range =
      axis === 'rows'
        ? sheet.getRangeByIndexes(first, 0, count, 1)
        : sheet.getRangeByIndexes(0, first, 1, count);
    range.load(axis === 'rows' ? 'rowHidden' : 'columnHidden');
    return { ...one, range };
  });
}

/** Excel's answer. */
export function answeredLines({ range, ...lines }: LoadedLines): AnsweredLines {
  const hidden = lines.axis === 'rows' ? range.rowHidden : range.columnHidden;
  // The type declarations allow booleans only, but Excel answers null if lines differ.
  return { ...lines, hidden };
}

/** The rows or columns of a used range, as runs of equal state. @param hidden the hidden ones, ascending */
export function runsOf(axis: Axis, extent: Extent, hidden: readonly number[]): Lines[] {
  const { first, last } = linesOf(axis, extent);
  const isHidden = new Set(hidden);
  const runs: Lines[] = [];
  for (let line = first, start = first; line <= last; line += 1) {
    if (line < last && isHidden.has(line) === isHidden.has(line + 1)) continue;
    runs.push({ axis, first: start, last: line });
    start = line + 1;
  }
  return runs;
}

function linesOf(axis: Axis, { row, column, rows, columns }: Extent): Lines {
  return axis === 'rows'
    ? { axis, first: row, last: row + rows - 1 }
    : { axis, first: column, last: column + columns - 1 };
}

/** The state of the lines of one sheet's used range, as far as it is known. */
export class SheetLines {
  readonly #hidden: Readonly<Record<Axis, Set<number>>> = { rows: new Set(), columns: new Set() };
  readonly #open: Lines[];

  constructor(extent: Extent, answers: readonly AnsweredLines[]) {
    this.#open = (['rows', 'columns'] as const).flatMap((axis) => {
      const all = linesOf(axis, extent);
      const answered = answers.filter((one) => one.axis === axis && one.hidden !== null);
      return this.#take(
        all,
        answered.sort((a, b) => a.first - b.first),
      );
    });
  }

  /** Ranges of lines whose state is unknown. */
  get open(): readonly Lines[] {
    return this.#open;
  }

  /** 0-based, ascending. */
  hidden(axis: Axis): number[] {
    return [...this.#hidden[axis]].sort((a, b) => a - b);
  }

  /** Records one answer; splits the range if it is unclear. @returns the smaller ranges to read */
  answer(lines: AnsweredLines): Lines[] {
    if (lines.hidden !== null) {
      for (let line = lines.first; lines.hidden && line <= lines.last; line += 1)
        this.#hidden[lines.axis].add(line);
      return [];
    }
    return splitLines(lines);
  }

  /** Records answers in the order of their lines. @returns lines without an answer */
  #take({ axis, first, last }: Lines, answers: readonly AnsweredLines[]): Lines[] {
    const open: Lines[] = [];
    let next = first;
    for (const answer of answers) {
      const [from, to] = [Math.max(answer.first, next), Math.min(answer.last, last)];
      if (to < from) continue;
      if (from > next) open.push({ axis, first: next, last: from - 1 });
      this.answer({ ...answer, first: from, last: to });
      next = to + 1;
    }
    if (next <= last) open.push({ axis, first: next, last });
    return open;
  }
}

function splitLines({ axis, first, last }: Lines): Lines[] {
  const count = last - first + 1;
  const size = count <= LINES_AT_ONCE ? 1 : Math.ceil(count / LINES_AT_ONCE);
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    axis,
    first: first + index * size,
    last: Math.min(first + (index + 1) * size - 1, last),
  }));
}

/**
 * Reads the state of lines until it is known for each line.
 * @param sheets the lines of each sheet, by the sheet's id
 */
export async function completeLines(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, SheetLines>,
): Promise<void> {
  let open = [...sheets].flatMap(([id, known]) =>
    known.open.flatMap(splitLines).map((lines) => ({ id, known, lines })),
  );
  while (open.length > 0) {
    const [now, later] = [open.slice(0, RANGES_A_REQUEST), open.slice(RANGES_A_REQUEST)];
    const loaded = now.flatMap(({ id, known, lines }) =>
      loadLines(context.workbook.worksheets.getItem(id), [lines]).map((one) => ({ id, known, one })),
    );
    await context.sync();
    open = [
      ...later,
      ...loaded.flatMap(({ id, known, one }) =>
        known.answer(answeredLines(one)).map((lines) => ({ id, known, lines })),
      ),
    ];
  }
}
