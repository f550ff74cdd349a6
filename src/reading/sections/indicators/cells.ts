/** The cells of 绩效目标, with their role in the text. */
import type { FormTables } from '../../../form/section';
import { roleCells, type RoleCell } from '../section';

export function indicatorCells({ indicators }: FormTables): RoleCell[] {
  if (!indicators) return [];
  const { mainActivity, rows, parentWeights } = indicators;
  return [
    ...roleCells('narrative', mainActivity),
    ...rows.flatMap(({ dimension, category, name, target, note, weight }): RoleCell[] => [
      { cell: { ...dimension, label: '一级目标' }, role: null },
      { cell: { ...category, label: '二级目标' }, role: null },
      ...roleCells('name', name),
      ...roleCells('note', target, note),
      ...roleCells(null, weight),
    ]),
    ...roleCells(null, ...parentWeights.map(({ weight }) => weight)),
  ];
}
