/**
 * Notices that the workbook was rearranged since it was read: a sheet renamed or removed, rows or columns inserted or
 * deleted. An address that was planned would then mean another cell.
 */
import { cellKey, toA1 } from '../workbook/a1';
import { isFormula, type CellEdit } from '../workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { contentOfCell } from '../workbook/snapshot-index';

/** What an edited row looked like, without the cells edited. JSON-safe. */
interface RowGuard {
  /** 0-based. */
  readonly row: number;
  /** Contents of the row's other cells, each with its column; `''` when there are none. */
  readonly cells: string;
  /** The same of the rows above and below, to tell equal rows apart. */
  readonly around: string;
}

/** What the edits' sheets looked like when they were planned. JSON-safe. */
export interface StructureGuard {
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly rows: readonly RowGuard[];
  }[];
  /** Cells edited, left out of every comparison. */
  readonly edited: readonly string[];
}

export interface Rearrangement {
  readonly sheet: string;
  readonly kind: 'removed' | 'renamed' | 'moved';
  /** The sheet's new name, with `renamed`. */
  readonly now?: string;
}

/** Remembers what the edits rely on. */
export function guardOf(snapshot: WorkbookSnapshot, edits: readonly CellEdit[]): StructureGuard {
  const edited = new Set(edits.map(({ at }) => cellKey(at)));
  const sheets = [...new Set(edits.map(({ at }) => at.sheet))].flatMap((name) => {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (!sheet) return [];
    const lines = linesOf(sheet, name, edited);
    const rows = new Set(edits.filter(({ at }) => at.sheet === name).map(({ at }) => at.row));
    return [{ id: sheet.id, name, rows: [...rows].map((row) => guardRow(lines, row)) }];
  });
  return { sheets, edited: [...edited] };
}

/** Compares a workbook as it is now with what was remembered. Changed values alone are no rearrangement. */
export function findRearrangements(guard: StructureGuard, now: WorkbookSnapshot): Rearrangement[] {
  const edited = new Set(guard.edited);
  const found: Rearrangement[] = [];
  for (const { id, name, rows } of guard.sheets) {
    const sheet = now.sheets.find((one) => one.name === name);
    const sameId = now.sheets.find((one) => one.id === id);
    if (!sheet) {
      found.push(
        sameId ? { sheet: name, kind: 'renamed', now: sameId.name } : { sheet: name, kind: 'removed' },
      );
    } else if (hasMoved(rows, linesOf(sheet, name, edited))) {
      found.push({ sheet: name, kind: 'moved' });
    }
  }
  return found;
}

/** Between the cells of a row; no cell of a form holds this character. */
const SEPARATOR = '\u241F';

type Lines = ReadonlyMap<number, string>;

/** The contents of each row, without the edited cells. */
function linesOf(sheet: SheetSnapshot, name: string, edited: ReadonlySet<string>): Lines {
  const lines = new Map<number, string>();
  for (const cell of sheet.cells) {
    const content = contentOfCell(cell);
    if (content === null || content === '') continue;
    if (edited.has(cellKey({ sheet: name, row: cell.row, column: cell.column }))) continue;
    // A formula's text changes with its place; that it is one does not.
    const text = isFormula(content) ? '=' : `${typeof content}:${String(content)}`;
    lines.set(cell.row, `${lines.get(cell.row) ?? ''}${columnOf(cell.column)}${text}${SEPARATOR}`);
  }
  return lines;
}

function columnOf(column: number): string {
  return `${toA1({ row: 0, column }).slice(0, -1)}=`;
}

function guardRow(lines: Lines, row: number): RowGuard {
  return { row, cells: lines.get(row) ?? '', around: around(lines, row) };
}

function around(lines: Lines, row: number): string {
  return JSON.stringify([-2, -1, 0, 1, 2].map((offset) => lines.get(row + offset) ?? ''));
}

/** Tells whether one of the rows, not found where it was, now stands somewhere else (in other rows or columns). */
function hasMoved(rows: readonly RowGuard[], now: Lines): boolean {
  return rows.some((guard) => {
    if ((now.get(guard.row) ?? '') === guard.cells && guard.cells !== '') return false;
    if (around(now, guard.row) === guard.around) return false;
    return [...now.keys()].some((row) => {
      if (guard.cells === '') return row !== guard.row && around(now, row) === guard.around;
      const line = now.get(row) ?? '';
      return row === guard.row
        ? line !== guard.cells && withoutColumns(line) === withoutColumns(guard.cells)
        : line === guard.cells;
    });
  });
}

/** The same contents whatever columns they stand in. */
function withoutColumns(line: string): string {
  return line
    .split(SEPARATOR)
    .map((part) => part.slice(part.indexOf('=') + 1))
    .join(SEPARATOR);
}
