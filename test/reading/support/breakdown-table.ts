/** A sheet that holds a breakdown and nothing else. */
import type { Breakdown } from '../../../src/form/breakdown';
import type { CellSketch } from '../../support/snapshots';
import { readOne, rows } from './sketch';

export const HEADER = [
  '项目名称',
  '项目内容',
  '项目明细',
  '明细金额',
  '单价',
  '依据',
  '数量',
  '依据',
  '备注',
];

export function table(lines: readonly (readonly CellSketch[])[], merges: readonly string[] = []): Breakdown {
  const form = readOne({ 明细: rows([['项目构成分解'], HEADER, ...lines], merges) });
  if (!form.breakdown) throw new Error('no breakdown');
  return form.breakdown;
}

export const item = (
  content: string | null,
  name: string | null,
  amount: CellSketch,
  price: CellSketch,
  count: CellSketch,
): CellSketch[] => ['某项目', content, name, amount, price, null, count, null, null];
export const sum = (label: string, amount: CellSketch): CellSketch[] => [label, null, null, amount];
export const names = ({ items }: Breakdown): string[] => items.map(({ item: { text } }) => text);
