import { mergeEdits, sameEdits } from '../../../src/webpage/open-file/merge-edits';
import type { CellContent, CellEdit } from '../../../src/workbook/cell';

const edit = (column: number, before: CellContent, after: CellContent): CellEdit => ({
  at: { sheet: '表', row: 0, column },
  before,
  after,
});

test('merges the edits of one cell into one, from its first content to its last', () => {
  expect(mergeEdits([edit(0, 1, 2), edit(1, '甲', '乙'), edit(0, 2, 3)])).toEqual([
    edit(0, 1, 3),
    edit(1, '甲', '乙'),
  ]);
});

test('omits a cell that has its original content again', () => {
  expect(mergeEdits([edit(0, 1, 2), edit(0, 2, 1)])).toEqual([]);
});

test('sameEdits ignores the order of edits', () => {
  const [one, other] = [edit(0, 1, 2), edit(1, 1, 2)];
  expect(sameEdits([one, other], [other, one])).toBe(true);
  expect(sameEdits([one], [one, other])).toBe(false);
  expect(sameEdits([one], [edit(0, 1, 3)])).toBe(false);
});
