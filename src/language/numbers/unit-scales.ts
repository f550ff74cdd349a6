/** Conversion of units of measure and time into standard units. */
import Big from 'big.js';

export interface ScaledUnit {
  /** The number of standard units in one such unit. */
  readonly factor: Big;
  readonly unit: string;
}

/** The standard spelling of units, with factors. Months and days are not converted into each other: a month has no fixed number of days. */
const SCALES: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  '‰': [0.1, '%'],
  个百分点: [1, '百分点'],
  日: [1, '天'],
  自然日: [1, '天'],
  个自然日: [1, '天'],
  周: [7, '天'],
  星期: [7, '天'],
  个星期: [7, '天'],
  个工作日: [1, '工作日'],
  个月: [1, '月'],
  季度: [3, '月'],
  个季度: [3, '月'],
  年: [12, '月'],
  年度: [12, '月'],
  周年: [12, '月'],
  小时: [60, '分钟'],
  个小时: [60, '分钟'],
  h: [60, '分钟'],
  min: [1, '分钟'],
  m: [1, '米'],
  M: [1, '米'],
  延米: [1, '米'],
  延长米: [1, '米'],
  千米: [1000, '米'],
  公里: [1000, '米'],
  km: [1000, '米'],
  '㎡': [1, '平方米'],
  'm²': [1, '平方米'],
  m2: [1, '平方米'],
  公顷: [10_000, '平方米'],
  平方公里: [1_000_000, '平方米'],
  平方千米: [1_000_000, '平方米'],
  方: [1, '立方米'],
  'm³': [1, '立方米'],
  m3: [1, '立方米'],
  千克: [1, '公斤'],
  kg: [1, '公斤'],
  吨: [1000, '公斤'],
  t: [1000, '公斤'],
};

/** The standard unit that a unit can be converted into, otherwise the unit itself. */
export function scaleOf(unit: string): ScaledUnit {
  const known = Object.hasOwn(SCALES, unit) ? SCALES[unit] : undefined;
  return known ? { factor: new Big(known[0]), unit: known[1] } : { factor: new Big(1), unit };
}
