/** The right form before it is filled in. */
import { OVERVIEW, SAFEGUARDS, TARGETS, type Patch } from './right-form';

/** Removes every value of the printed form. */
export const BLANK: Patch = {
  [OVERVIEW]: {
    A3: '填报单位（盖章）：',
    B4: null,
    B5: '☐一次性项目  ☐经常性项目  ☐中期预算试点项目',
    ...empty('B6 D6 F6 B7 E7 B8 B19 B20 B21'),
    B9: '依据：',
    B10: '必要性：',
    B11: '可行性：',
    B12: '一、项目总预算：',
    B13: '二、当年预算：',
    B14: '（一）财政拨款：',
    B16: '2. 本级财政安排：',
    A23: '填报单位负责人：',
    C23: '填报人：',
    E23: '填报日期：',
  },
  [TARGETS]: {
    A3: '项目名称：',
    ...empty('D4'),
    ...empty([6, 7, 8, 9, 10, 11, 12, 13, 14].map((row) => `D${row} F${row} G${row}`).join(' ')),
    ...empty(
      [16, 17, 18]
        .map((row) => 'A B C D E F G H I'.replace(/[A-I]/g, (column) => `${column}${row}`))
        .join(' '),
    ),
    D19: null,
  },
  [SAFEGUARDS]: {
    A3: '项目名称：',
    ...empty('B5 C5 B6 C6 B7 C7'),
    ...Object.fromEntries(
      [5, 6, 7].flatMap((row) => [
        [`D${row}`, '立项和计划阶段 ☐'],
        [`E${row}`, '实施阶段 ☐'],
        [`F${row}`, '收尾和完成阶段 ☐'],
      ]),
    ),
  },
};

function empty(addresses: string): Record<string, null> {
  return Object.fromEntries(addresses.split(' ').map((address) => [address, null]));
}
