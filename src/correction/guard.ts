/**
 * Detects that the workbook was rearranged after it was read: a sheet was renamed or removed, rows or columns were inserted
 * or deleted. The planned addresses would then be those of other cells.
 */
import { cellKey } from '../workbook/a1';
import { isFormula, type CellEdit } from '../workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { contentOfCell, SnapshotIndex } from '../workbook/snapshot-index';
import { losesFonts } from '../workbook/write-limits';
import { addTo, groupBy } from '../workbook/group-by';

/** The contents of a row's used cells by 0-based column, in order. */
type Line = readonly (readonly [column: number, text: string])[];

/** An edited row and its neighbours as they were read. JSON-safe. */
interface RowGuard {
  /** 0-based. */
  readonly row: number;
  /** 0-based columns with edits. */
  readonly columns: readonly number[];
  readonly line: Line;
  /** The rows from two above to two below, which distinguish blank rows. */
  readonly around: readonly Line[];
}

/** The edited rows of all sheets as they were read. JSON-safe. */
export interface StructureGuard {
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly RowGuard[];
  }[];
  /** Edited cells (`cellKey`) for which it was known in advance that writing them loses the fonts within their text. */
  readonly losingFonts?: readonly string[];
}

export interface Rearrangement {
  readonly sheet: string;
  readonly kind: 'removed' | 'renamed' | 'moved';
  /** The sheet's new name, with `renamed`. */
  readonly now?: string;
}

/** Records the rows that identify the edited cells. */
export function guardOf(snapshot: WorkbookSnapshot, edits: readonly CellEdit[]): StructureGuard {
  const index = new SnapshotIndex(snapshot);
  const sheets = [...groupBy(edits, ({ at }) => at.sheet)].flatMap(([name, ofSheet]) => {
    const sheet = index.sheet(name);
    if (!sheet) return [];
    const lines = linesOf(sheet);
    const rows = [...groupBy(ofSheet, ({ at }) => at.row)].map(([row, ofRow]) => ({
      row,
      columns: ofRow.map(({ at }) => at.column),
      line: lineAt(lines, row),
      around: neighboursOf(lines, row),
    }));
    return [{ id: sheet.id, name, rows }];
  });
  const losingFonts = edits
    .filter(({ at }) => losesFonts(snapshot, index.cell(at)))
    .map(({ at }) => cellKey(at));
  return { sheets, ...(losingFonts.length > 0 ? { losingFonts } : {}) };
}

/**
 * Compares the current workbook with the recorded rows. Changed values alone are not a rearrangement.
 * @param isWritten the edits have been written meanwhile, perhaps into wrong rows, so that a row is identified only by
 *   its other cells
 */
export function findRearrangements(
  guard: StructureGuard,
  now: WorkbookSnapshot,
  isWritten = false,
): Rearrangement[] {
  const found: Rearrangement[] = [];
  for (const { id, name, rows } of guard.sheets) {
    const sheet = now.sheets.find((one) => one.name === name);
    const sameId = now.sheets.find((one) => one.id === id);
    // Another sheet now has its name, or no sheet has it.
    if (!sheet || (sameId && sheet.id !== id)) {
      found.push(
        sameId ? { sheet: name, kind: 'renamed', now: sameId.name } : { sheet: name, kind: 'removed' },
      );
      continue;
    }
    const lines = linesOf(sheet);
    if (rows.some((row) => hasMoved(row, lines, isWritten))) found.push({ sheet: name, kind: 'moved' });
  }
  return found;
}

type Lines = ReadonlyMap<number, Line>;

function linesOf(sheet: SheetSnapshot): Lines {
  const lines = new Map<number, [number, string][]>();
  for (const cell of sheet.cells) {
    const content = contentOfCell(cell);
    if (content === null || content === '') continue;
    // The text of a formula changes when it moves.
    const text = isFormula(content) ? '=' : `${typeof content}:${String(content)}`;
    addTo(lines, cell.row, [cell.column, text]);
  }
  return lines;
}

function lineAt(lines: Lines, row: number): Line {
  return lines.get(row) ?? [];
}

function neighboursOf(lines: Lines, row: number): Line[] {
  return [-2, -1, 0, 1, 2].map((offset) => lineAt(lines, row + offset));
}

function hasMoved({ row, columns, line, around }: RowGuard, now: Lines, isWritten: boolean): boolean {
  const here = lineAt(now, row);
  if (line.length === 0) {
    if (same(neighboursOf(now, row), around) || around.every((one) => one.length === 0)) return false;
    return candidateRows(now).some((other) => other !== row && same(neighboursOf(now, other), around));
  }
  const others = without(line, columns);
  if (same(here, line) || (others.length > 0 && same(without(here, columns), others))) return false;
  if (same(texts(here), texts(line))) return true;
  if (isWritten && others.length > 0) {
    const isOthers = (candidate: Line): boolean => same(without(candidate, columns), others);
    const isHere = (neighbour: Line): boolean =>
      without(neighbour, columns).length > 0 && same(without(here, columns), without(neighbour, columns));
    // The row has moved, or one of its neighbours has moved into its place.
    return around.some(isHere) || [...now].some(([other, candidate]) => other !== row && isOthers(candidate));
  }
  return [...now].some(([other, candidate]) => other !== row && same(candidate, line));
}

/** Rows within two rows of a used row. */
function candidateRows(lines: Lines): number[] {
  return [...new Set([...lines.keys()].flatMap((row) => [-2, -1, 0, 1, 2].map((offset) => row + offset)))];
}

function without(line: Line, columns: readonly number[]): Line {
  return line.filter(([column]) => !columns.includes(column));
}

function texts(line: Line): string[] {
  return line.map(([, text]) => text);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
