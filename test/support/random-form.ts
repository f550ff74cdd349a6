/** Right forms with random contents, for property tests. */
import Big from 'big.js';
import fc from './fast-check';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { OVERVIEW, rightForm, TARGETS } from './right-form';
import type { CellSketch } from './snapshots';

interface RandomItem {
  readonly name: string;
  readonly counter: string;
  /** 万元, with up to four decimals. */
  readonly price: number;
  readonly quantity: number;
  /** Price × quantity, rounded half up to two decimals. */
  readonly amount: number;
}

const NAMES: readonly (readonly [name: string, counter: string])[] = [
  ['助餐点设备采购', '套'],
  ['居家适老化改造', '户'],
  ['为老服务培训', '场'],
  ['公园座椅更换', '张'],
  ['道路照明维护', '盏'],
  ['图书借阅系统升级', '个'],
  ['消防器材配备', '件'],
  ['河道保洁服务', '条'],
];

/** The first row (1-based) of the breakdown's items in the right form. */
export const FIRST_ITEM_ROW = 16;

/** Items whose sums are exact in any order of addition. */
export const randomItems: fc.Arbitrary<RandomItem[]> = fc
  .uniqueArray(fc.nat(NAMES.length - 1), { minLength: 1, maxLength: NAMES.length })
  .chain((indexes) =>
    fc.tuple(
      ...indexes.map((index) =>
        fc
          .record({
            tenthousandths: fc.integer({ min: 100, max: 500_000 }),
            quantity: fc.integer({ min: 1, max: 60 }),
          })
          .map(({ tenthousandths, quantity }): RandomItem => {
            const [name = '', counter = ''] = NAMES[index] ?? [];
            const price = new Big(tenthousandths).div(10_000);
            const amount = price.times(quantity).round(2, Big.roundHalfUp).toNumber();
            return { name, counter, price: price.toNumber(), quantity, amount };
          }),
      ),
    ),
  );

/** Σ of the amounts, in 万元. */
export function totalOf(items: readonly RandomItem[]): number {
  return items.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).toNumber();
}

/**
 * A form without faults with these items: their rows, one indicator for each, the budget and the main activity.
 * @param asFormulas amounts and total as formulas with their stored results
 */
export function formWith(items: readonly RandomItem[], asFormulas = false): WorkbookSnapshot {
  const total = totalOf(items);
  const budget = total.toFixed(2);
  const names = items.map(({ name }) => name);
  const targets: Record<string, CellSketch> = {
    D4: `内容：${names.join('；')}。对象：辖区居民。`,
    F11: `≤${total}万元`,
  };
  // The indicators end in row 14. Those of the items replace the three 数量 rows and continue below.
  const rows = items.map(({ name, counter, quantity }) => ({
    name,
    target: `${quantity}${counter}`,
    note: `完成${name}`,
  }));
  const indicatorRows = [6, 7, 8];
  indicatorRows.forEach((row, index) => {
    const item = rows[index] ?? rows[0];
    if (index >= rows.length) {
      targets[`D${row}`] = `第${index + 1}批居民服务人次`;
      targets[`F${row}`] = `${100 + index}人次`;
      targets[`G${row}`] = '服务记录';
      return;
    }
    targets[`D${row}`] = item?.name ?? '';
    targets[`F${row}`] = item?.target ?? '';
    targets[`G${row}`] = item?.note ?? '';
  });
  const more = rows.slice(indicatorRows.length);
  if (more.length > 0) targets.G12 = `享受服务的居民，含${more.map(({ name }) => name).join('、')}`;
  const first = FIRST_ITEM_ROW;
  items.forEach(({ name, price, quantity, amount }, index) => {
    const row = first + index;
    Object.assign(targets, {
      [`A${row}`]: '社区为老服务提升项目',
      [`B${row}`]: name,
      [`C${row}`]: `${name}费`,
      [`D${row}`]: asFormulas ? { formula: `=ROUND(E${row}*G${row},2)`, value: amount } : amount,
      [`E${row}`]: price,
      [`F${row}`]: '市场询价',
      [`G${row}`]: quantity,
      [`H${row}`]: '年度计划',
      [`I${row}`]: '年度项目',
    });
  });
  const totalRow = first + items.length;
  for (let row = totalRow; row <= first + 3; row += 1) {
    for (const column of 'ABCDEFGHI') targets[`${column}${row}`] = null;
  }
  Object.assign(targets, {
    [`A${totalRow}`]: '金额合计',
    [`D${totalRow}`]: asFormulas ? { formula: `=SUM(D${first}:D${totalRow - 1})`, value: total } : total,
  });
  const overview = {
    B12: `一、项目总预算：${budget}`,
    B13: `二、当年预算：${budget}`,
    B14: `（一）财政拨款：${budget}`,
    B16: `2. 本级财政安排：${budget}`,
    B8: '为辖区居民提供公共服务，方便居民就近享受。',
    B19: '资金由区财政安排，街道按计划组织实施。',
    B21: '年内按计划完成各项服务，居民就近受益。',
  };
  const { sheets, ...rest } = rightForm({ [OVERVIEW]: overview, [TARGETS]: targets });
  return {
    ...rest,
    sheets: sheets.map((sheet) =>
      sheet.name === TARGETS
        ? { ...sheet, merges: sheet.merges.filter(({ top }) => top < first - 1) }
        : sheet,
    ),
  };
}
