/** The right form with any rows of the breakdown, on a separate sheet. */
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { NAME, OVERVIEW, rightForm, TARGETS, type Patch } from './right-form';
import type { CellSketch, SheetSketch } from './snapshots';

export const BREAKDOWN = '项目构成分解';
/** 1-based row of the first item. */
export const FIRST_ROW = 4;

/** A row: an item, or cells by column letter, for example a 小计, a repeated header or a blank row. */
export type RowSketch =
  | {
      readonly item: CellSketch;
      readonly amount: CellSketch;
      readonly price?: CellSketch;
      readonly quantity?: CellSketch;
      readonly content?: CellSketch;
    }
  | { readonly cells: Readonly<Record<string, CellSketch>> };

export interface BreakdownSketch {
  /** The first one is written into row 4. */
  readonly rows: readonly RowSketch[];
  /** The amount of 金额合计 below the rows; absent if there should be no such row. */
  readonly total?: CellSketch;
  /** 当年预算 and the other funds as written; by default 60.00. */
  readonly budget?: string;
  /** Header cells by column letter that replace the printed ones. */
  readonly header?: Readonly<Record<string, CellSketch>>;
  /** Unit above the breakdown; by default 万元. */
  readonly unit?: string;
  readonly hiddenRows?: SheetSketch['hiddenRows'];
  readonly patch?: Patch;
}

/** The form with these rows. Column D holds 明细金额, E 单价, G 数量. */
export function breakdownForm(sketch: BreakdownSketch): WorkbookSnapshot {
  const { rows, total, budget = '60.00', unit = '万元', header = {}, patch = {} } = sketch;
  const cells: Record<string, CellSketch> = {
    A1: '财政项目支出绩效目标申报表（项目构成分解）',
    A2: `项目名称：${NAME}`,
    G2: `金额单位：${unit}`,
    A3: '项目名称',
    B3: '项目内容',
    C3: '项目明细',
    D3: '明细金额',
    E3: '单价',
    F3: '依据',
    G3: '数量',
    H3: '依据',
    I3: '备注',
  };
  for (const [column, cell] of Object.entries(header)) cells[`${column}3`] = cell;
  rows.forEach((row, index) => {
    for (const [column, cell] of Object.entries(cellsOf(row))) cells[`${column}${FIRST_ROW + index}`] = cell;
  });
  const last = FIRST_ROW + rows.length;
  if (total !== undefined) Object.assign(cells, { [`A${last}`]: '金额合计', [`D${last}`]: total });
  const changes = patch[BREAKDOWN] ?? {};
  return rightForm(
    {
      ...patch,
      [OVERVIEW]: {
        B12: `一、项目总预算：${budget}`,
        B13: `二、当年预算：${budget}`,
        B14: `（一）财政拨款：${budget}`,
        B16: `2. 本级财政安排：${budget}`,
        ...patch[OVERVIEW],
      },
      [TARGETS]: { ...emptied(15, 19), ...patch[TARGETS] },
      [BREAKDOWN]: { ...cells, ...changes },
    },
    { [BREAKDOWN]: { hiddenRows: sketch.hiddenRows ?? [] } },
  );
}

function cellsOf(row: RowSketch): Readonly<Record<string, CellSketch>> {
  if ('cells' in row) return row.cells;
  const { item, content = '服务内容', amount, price, quantity } = row;
  return {
    A: NAME,
    B: content,
    C: item,
    D: amount,
    ...(price === undefined ? {} : { E: price, F: '询价' }),
    ...(quantity === undefined ? {} : { G: quantity, H: '清单' }),
    I: '年度项目',
  };
}

function emptied(first: number, last: number): Record<string, null> {
  const cells: Record<string, null> = {};
  for (let row = first; row <= last; row += 1) {
    for (const column of 'ABCDEFGHI') cells[`${column}${row}`] = null;
  }
  return cells;
}
