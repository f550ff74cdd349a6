/** Finds the changes since the file was opened, and those among them that can be saved into it. */
import { toA1 } from '../../workbook/a1';
import { isCellError, sameContent, type CellContent } from '../../workbook/cell';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { contentOfCell } from '../../workbook/snapshot-index';
import type { CellWrite } from '../../workbook/workbook';
import type { HostContent, HostSheet } from '../host/model';

export interface Differences {
  /** Cells to be written into the opened file. */
  readonly writes: readonly CellWrite[];
  /** A sentence in Chinese for each kind of change that is not saved. */
  readonly unsaved: readonly string[];
}

/** A sheet of the grid that knows the original positions of its rows and columns. */
export interface TracedSheet extends HostSheet {
  /** Tells whether the first rows and columns are still in the same places as in the file. */
  hasOriginalOrder(rows: number, columns: number): boolean;
}

/** Compares the grid's sheets with those of the file. */
export function findDifferences(
  original: readonly SheetSnapshot[],
  present: readonly TracedSheet[],
): Differences {
  const writes: CellWrite[] = [];
  const unsaved: string[] = [];
  for (const sheet of original) {
    const now = present.find(({ id }) => id === sheet.id);
    if (!now) unsaved.push(`已删除的工作表“${sheet.name}”在另存的文件中仍然保留。`);
    else if (!inPlace(sheet, now))
      unsaved.push(`工作表“${sheet.name}”插入、删除或移动过行列，这张表的修改没有保存。`);
    else {
      const changes = changedCells(sheet, now);
      writes.push(...changes.writes);
      unsaved.push(...changes.unsaved, ...changesOfSheet(sheet, now));
    }
  }
  const added = present.filter(({ id }) => !original.some((sheet) => sheet.id === id));
  unsaved.push(...added.map(({ name }) => `新增的工作表“${name}”没有保存：试用台只保存原有工作表的单元格。`));
  return { writes, unsaved };
}

/** Only rows and columns with content must be in their original places, because cells are saved individually. */
function inPlace(sheet: SheetSnapshot, now: TracedSheet): boolean {
  const count = (indices: number[]) => indices.reduce((most, index) => Math.max(most, index + 1), 0);
  return now.hasOriginalOrder(
    count(sheet.cells.map(({ row }) => row)),
    count(sheet.cells.map(({ column }) => column)),
  );
}

function changesOfSheet(sheet: SheetSnapshot, now: HostSheet): string[] {
  return [
    ...(now.name === sheet.name ? [] : [`工作表“${sheet.name}”改名为“${now.name}”没有保存。`]),
    ...(now.visibility === sheet.visibility ? [] : [`工作表“${sheet.name}”的显示或隐藏没有保存。`]),
    ...(sameMerges(sheet, now) ? [] : [`工作表“${sheet.name}”的合并单元格变化没有保存。`]),
  ];
}

function sameMerges(sheet: SheetSnapshot, now: HostSheet): boolean {
  const keys = (merges: SheetSnapshot['merges']) =>
    merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort();
  return JSON.stringify(keys(sheet.merges)) === JSON.stringify(keys(now.merges));
}

function changedCells(sheet: SheetSnapshot, now: HostSheet): Differences {
  const before = new Map(sheet.cells.map((cell) => [toA1(cell), cell]));
  const places = new Map<string, { row: number; column: number }>(before);
  const used = now.usedRange(true);
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column++) {
      places.set(toA1({ row, column }), { row, column });
    }
  }
  const writes: CellWrite[] = [];
  const unsaved: string[] = [];
  for (const [address, { row, column }] of places) {
    const content = now.cell(row, column).content;
    if (sameContent(contentOfCell(before.get(address)), asCellContent(content))) continue;
    if (isErrorConstant(content)) unsaved.push(`${sheet.name}!${address} 填的是错误值，没有保存。`);
    else writes.push({ at: { sheet: sheet.name, row, column }, content });
  }
  return { writes, unsaved };
}

function isErrorConstant(content: HostContent): content is Exclude<HostContent, CellContent> {
  return typeof content === 'object' && content !== null && 'error' in content && isCellError(content);
}

/** Error constants are compared as text, as in a snapshot. */
function asCellContent(content: HostContent): CellContent {
  return isErrorConstant(content) ? content.error : content;
}
