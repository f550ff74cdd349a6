/** Changes the layout of a form as another office or year would print it. */
import fc from './fast-check';
import type { CellRange } from '../../src/workbook/cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** Changes to a sheet. Rows and columns are 0-based positions in the original. */
export interface SheetLayout {
  /** Blank rows and columns are inserted before these. */
  readonly rowsBefore: readonly number[];
  readonly columnsBefore: readonly number[];
  /** Merged areas are unmerged; their value stays in the first cell. */
  readonly unmerged: boolean;
  /** Adds a last column with an unknown header and remarks. */
  readonly extraColumn: boolean;
  readonly name: string;
}

export interface Layout {
  readonly sheets: readonly SheetLayout[];
  /** The new position of each sheet. */
  readonly order: readonly number[];
  readonly words: WordVariants;
}

/** Variations of the printed words. */
interface WordVariants {
  /** Other words for the same labels. */
  readonly synonyms: boolean;
  /** Blanks between the characters of a label. */
  readonly spaced: boolean;
  /** Exchanges half-width and full-width brackets and colons of printed words. */
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

/** Printed words of all samples. Only these are varied, never filled values. */
const PRINTED =
  /^(?:[一二三]级[目指]标|目标值|指标值|指标内容|分值|备注|依据|单价|数量|明细金额|项目明细|项目内容|金额合计|项目名称|项目类[别型]|项目属性|项目概况|项目负责人|联系人|联系电话|起始日期|结束日期|项目起止时间|项目总目标|年度绩效目标|年度目标|长期目标|文件名称|具体措施|保障阶段|实施单位|主管部门|质量|时效|成本|社会效益|生态环境|满意度|产出目标|效果目标|影响力目标)[:：]?$/;

/** Varies the printed words of a cell. */
function varied(cell: CellSnapshot, { synonyms, spaced, width }: WordVariants): CellSnapshot {
  if (typeof cell.value !== 'string' || !PRINTED.test(cell.value)) return cell;
  const colon = /[:：]$/.exec(cell.value)?.[0] ?? '';
  let words = cell.value.slice(0, cell.value.length - colon.length);
  // 数量 is a category in one table and a column in the other; 数量指标 is always the category.
  if (synonyms && !(words === '数量' && cell.column > 4)) words = SYNONYMS[words] ?? words;
  if (spaced) words = Array.from(words).join(' ');
  const mark = colon === '' || width === 'as-is' ? colon : width === 'half' ? ':' : '：';
  return { ...cell, value: words + mark };
}

/** The new position of a row or column. */
function movedTo(before: readonly number[], index: number): number {
  return index + before.filter((inserted) => inserted <= index).length;
}

/** The new position of a cell. */
export function newPlace(layout: SheetLayout, row: number, column: number): { row: number; column: number } {
  return { row: movedTo(layout.rowsBefore, row), column: movedTo(layout.columnsBefore, column) };
}

/** The workbook in its new layout. */
export function laidOut(workbook: WorkbookSnapshot, layout: Layout): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet, index) => {
    const sheetLayout = layout.sheets[index];
    return sheetLayout ? laidOutSheet(sheet, sheetLayout, layout.words) : sheet;
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

/** `填报人：` keeps its colon, because the value is written after it. */
function endsWithColon(cells: readonly CellSnapshot[], { top, left }: CellRange): boolean {
  const value = cells.find(({ row, column }) => row === top && column === left)?.value;
  return typeof value === 'string' && /[:：]$/.test(value);
}

/** Adds a remark beside each header and beside the first row below it, which may not be the second row of a header. */
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
