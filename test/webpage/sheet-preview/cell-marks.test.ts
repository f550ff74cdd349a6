import { marksBeyond } from '../../../src/webpage/sheet-preview/cell-marks';
import type { CellMark } from '../../../src/webpage/sheet-preview/PreviewCell';
import { cellIndex } from '../../../src/workbook/a1';

const MARK: CellMark = { severity: 'error', findings: 1, isChanged: false };
const VISIBLE = { top: 5, bottom: 9, left: 2, right: 4 };
const marksAt = (...cells: readonly (readonly [row: number, column: number])[]) =>
  new Map(cells.map(([row, column]) => [cellIndex(row, column), MARK]));

test('counts cells with findings on each side and finds the nearest', () => {
  const outside = marksBeyond(marksAt([1, 0], [3, 3], [7, 3], [12, 9], [20, 3], [6, 0], [6, 9]), VISIBLE);
  expect(outside).toMatchObject({
    above: { count: 2, nearest: { row: 3, column: 3 } },
    below: { count: 2, nearest: { row: 12, column: 9 } },
    left: { count: 1, nearest: { row: 6, column: 0 } },
    right: { count: 1, nearest: { row: 6, column: 9 } },
  });
});

test('leaves out cells that were only corrected', () => {
  const corrected = new Map([[cellIndex(0, 0), { ...MARK, severity: null, isChanged: true }]]);
  expect(marksBeyond(corrected, VISIBLE).above).toMatchObject({ count: 0, nearest: null });
});
