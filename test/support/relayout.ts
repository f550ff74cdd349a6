/** The same form laid out differently, as another office or year would print it. */
import fc from 'fast-check';
import type { CellRange } from '../../src/workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** How a sheet is laid out anew. Rows and columns are 0-based and those of the original. */
export interface SheetLayout {
  /** Empty rows and columns before these. */
  readonly rowsBefore: readonly number[];
  readonly columnsBefore: readonly number[];
  /** Merged areas come apart: their value stays in the first cell. */
  readonly unmerged: boolean;
  /** A column right of everything, with a header and remarks that no form has. */
  readonly extraColumn: boolean;
  readonly name: string;
}

export interface Layout {
  readonly sheets: readonly SheetLayout[];
  /** Where each sheet goes. */
  readonly order: readonly number[];
  readonly words: WordVariants;
}

/** Ways of writing what is printed. */
export interface WordVariants {
  /** Other words for the same labels. */
  readonly synonyms: boolean;
  /** Blanks between the characters of a label. */
  readonly spaced: boolean;
  /** Brackets and colons of printed words, half-width instead of full-width or the other way round. */
  readonly width: 'half' | 'full' | 'as-is';
}

const SYNONYMS: Readonly<Record<string, string>> = {
  项目负责人: '负责人',
  联系电话: '电话',
  起始日期: '开始日期',
  结束日期: '截止日期',
  项目起止时间: '起止日期',
  项目概况: '项目简介',
  项目总目标: '总体目标',
  年度绩效目标: '年度目标',
  三级目标: '三级指标',
  二级目标: '二级指标',
  目标值: '指标值',
  指标内容: '三级指标',
  明细金额: '金额',
  项目明细: '明细内容',
  金额合计: '合计',
  文件名称: '制度名称',
  具体措施: '保障措施',
  数量: '数量指标',
  社会效益: '社会效益指标',
  满意度: '服务对象满意度',
  产出目标: '产出指标',
  实施单位: '项目实施单位',
};

/** Printed words of all samples: only they are varied, never what a person filled in. */
const PRINTED =
  /^(?:[一二三]级[目指]标|目标值|指标值|指标内容|分值|备注|依据|单价|数量|明细金额|项目明细|项目内容|金额合计|项目名称|项目类[别型]|项目属性|项目概况|项目负责人|联系人|联系电话|起始日期|结束日期|项目起止时间|项目总目标|年度绩效目标|年度目标|长期目标|文件名称|具体措施|保障阶段|实施单位|主管部门|质量|时效|成本|社会效益|生态环境|满意度|产出目标|效果目标|影响力目标)[:：]?$/;

/** A cell varied as far as it is printed. */
function varied(cell: CellSnapshot, { synonyms, spaced, width }: WordVariants): CellSnapshot {
  if (typeof cell.value !== 'string' || !PRINTED.test(cell.value)) return cell;
  const colon = /[:：]$/.exec(cell.value)?.[0] ?? '';
  let words = cell.value.slice(0, cell.value.length - colon.length);
  // 数量 is a category in one table and a column in the other; with 指标 it is the category alone.
  if (synonyms && !(words === '数量' && cell.column > 4)) words = SYNONYMS[words] ?? words;
  if (spaced) words = Array.from(words).join(' ');
  const mark = colon === '' || width === 'as-is' ? colon : width === 'half' ? ':' : '：';
  return { ...cell, value: words + mark };
}

/** Where a row or column goes. */
function movedTo(before: readonly number[], index: number): number {
  return index + before.filter((inserted) => inserted <= index).length;
}

/** Where a cell of the original goes. */
export function newPlace(layout: SheetLayout, row: number, column: number): { row: number; column: number } {
  return { row: movedTo(layout.rowsBefore, row), column: movedTo(layout.columnsBefore, column) };
}

/** The workbook in its new layout. */
export function laidOut(workbook: WorkbookSnapshot, layout: Layout): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet, index) => {
    const own = layout.sheets[index];
    return own ? laidOutSheet(sheet, own, layout.words) : sheet;
  });
  return { ...workbook, sheets: layout.order.flatMap((index) => sheets[index] ?? []) };
}

function laidOutSheet(sheet: SheetSnapshot, layout: SheetLayout, words: WordVariants): SheetSnapshot {
  const cells = sheet.cells.map((cell) => ({
    ...varied(cell, words),
    ...newPlace(layout, cell.row, cell.column),
  }));
  const merges = sheet.merges.map((merge): CellRange => {
    const first = newPlace(layout, merge.top, merge.left);
    const last = newPlace(layout, merge.bottom, merge.right);
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  });
  const right = Math.max(...cells.map(({ column }) => column), ...merges.map((merge) => merge.right));
  return {
    ...sheet,
    name: layout.name,
    cells: layout.extraColumn ? [...cells, ...extraCells(cells, right + 1)] : cells,
    merges: layout.unmerged ? merges.filter((merge) => endsWithColon(cells, merge)) : merges,
  };
}

/** `填报人：` keeps its width: that is where the value is written. */
function endsWithColon(cells: readonly CellSnapshot[], { top, left }: CellRange): boolean {
  const value = cells.find(({ row, column }) => row === top && column === left)?.value;
  return typeof value === 'string' && /[:：]$/.test(value);
}

/** A remark beside each header and the first row below it, which is not the lower row of a header of two. */
function extraCells(cells: readonly CellSnapshot[], column: number): CellSnapshot[] {
  const headers = cells.filter(
    ({ value }) =>
      typeof value === 'string' && /^(?:二级[目指]标|项目明细|文件名称)$/.test(value.replace(/\s/g, '')),
  );
  const firstRows = new Map(
    headers.map((header) => {
      const below = cells.filter((cell) => cell.column === header.column && cell.row > header.row);
      return [header.row, Math.min(...below.map(({ row }) => row))];
    }),
  );
  return [...firstRows].flatMap(([row, first]): CellSnapshot[] => [
    { row, column, value: '复核意见' },
    ...(Number.isFinite(first) ? [{ row: first, column, value: '同意' }] : []),
  ]);
}

/** Random layouts of a workbook. */
export function layoutsOf({ sheets }: WorkbookSnapshot): fc.Arbitrary<Layout> {
  const sheetLayout = ({ cells }: SheetSnapshot, index: number): fc.Arbitrary<SheetLayout> => {
    const lastRow = Math.max(0, ...cells.map(({ row }) => row));
    const lastColumn = Math.max(0, ...cells.map(({ column }) => column));
    const inserted = (last: number, most: number): fc.Arbitrary<number[]> =>
      fc.array(fc.oneof(fc.constant(0), fc.nat(last)), { maxLength: most });
    return fc.record({
      rowsBefore: inserted(lastRow, 4),
      columnsBefore: inserted(lastColumn, 3),
      unmerged: fc.boolean(),
      extraColumn: fc.boolean(),
      name: fc.constantFrom('Sheet', '表', '附件').map((word) => `${word}${index + 1}`),
    });
  };
  return fc.record({
    sheets: fc.tuple(...sheets.map(sheetLayout)),
    order: fc.shuffledSubarray(
      sheets.map((_, index) => index),
      { minLength: sheets.length },
    ),
    words: fc.record({
      synonyms: fc.boolean(),
      spaced: fc.boolean(),
      width: fc.constantFrom('half' as const, 'full' as const, 'as-is' as const),
    }),
  });
}
