import { findRearrangements, guardOf } from '../../src/correction/guard';
import type { CellEdit } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { placeOf, workbookOf, type CellSketches } from '../support/snapshots';

const ROWS: CellSketches = {
  A1: '项目明细',
  B1: '明细金额',
  A2: '设备',
  B2: 30,
  A3: '服务',
  B3: 24,
  A4: '培训',
  B4: 6,
  A5: '金额合计',
  B5: { formula: '=SUM(B2:B4)', value: 60 },
};

const planned = workbookOf({ 分解: ROWS });
const edits: CellEdit[] = [{ at: { sheet: '分解', ...placeOf('B3') }, before: 24, after: 25 }];
const guard = guardOf(planned, edits);

function moved(cells: CellSketches, rows: number, columns = 0): CellSketches {
  return Object.fromEntries(
    Object.entries(cells).map(([address, value]) => {
      const { row, column } = placeOf(address);
      return [`${String.fromCharCode(65 + column + columns)}${row + 1 + rows}`, value];
    }),
  );
}

test.each<[string, WorkbookSnapshot]>([
  ['nothing changed', planned],
  ['the edited cell itself changed', workbookOf({ 分解: { ...ROWS, B3: 99 } })],
  ['a neighbour in the row changed', workbookOf({ 分解: { ...ROWS, A3: '物业服务' } })],
  ['another row changed', workbookOf({ 分解: { ...ROWS, A4: '培训费', B4: 7 } })],
  ['a row was added below', workbookOf({ 分解: { ...ROWS, A6: '注：单位为万元' } })],
  ['a sheet was added', workbookOf({ 新表: { A1: 1 }, 分解: ROWS })],
  [
    'a formula elsewhere was recalculated',
    workbookOf({ 分解: { ...ROWS, B5: { formula: '=SUM(B2:B4)', value: 61 } } }),
  ],
])('reports no rearrangement: %s', (_, now) => {
  const sameIds = {
    ...now,
    sheets: now.sheets.map((sheet) => ({ ...sheet, id: sheet.name === '分解' ? 'sheet-1' : sheet.id })),
  };
  expect(findRearrangements(guard, sameIds)).toEqual([]);
});

test.each<[string, CellSketches]>([
  ['a row inserted above', moved(ROWS, 1)],
  ['a row deleted above', { A1: '设备', B1: 30, A2: '服务', B2: 24, A3: '培训', B3: 6 }],
  ['a column inserted before', moved(ROWS, 0, 1)],
])('detects %s', (_, cells) => {
  expect(findRearrangements(guard, workbookOf({ 分解: cells }))).toEqual([{ sheet: '分解', kind: 'moved' }]);
});

test('detects a row inserted above one of several blank rows', () => {
  const blank = { A1: '甲', A2: '乙', A5: '丙' };
  const guard = guardOf(workbookOf({ 表: blank }), [
    { at: { sheet: '表', ...placeOf('A4') }, before: null, after: 1 },
  ]);
  const now = workbookOf({ 表: { A2: '甲', A3: '乙', A6: '丙' } });
  expect(findRearrangements(guard, now)).toEqual([{ sheet: '表', kind: 'moved' }]);
});

test('detects a renamed and a removed sheet', () => {
  const renamed = { ...planned, sheets: planned.sheets.map((sheet) => ({ ...sheet, name: '构成' })) };
  expect(findRearrangements(guard, renamed)).toEqual([{ sheet: '分解', kind: 'renamed', now: '构成' }]);
  expect(findRearrangements(guard, { ...planned, sheets: [] })).toEqual([{ sheet: '分解', kind: 'removed' }]);
});

test('reports only the rearranged one of several sheets', () => {
  const other = { B7: '别的', C9: 3 };
  const before = workbookOf({ 说明: other, 分解: ROWS });
  const guard = guardOf(before, [
    { at: { sheet: '说明', ...placeOf('B7') }, before: '别的', after: '改' },
    { at: { sheet: '分解', ...placeOf('B3') }, before: 24, after: 25 },
  ]);
  expect(findRearrangements(guard, before)).toEqual([]);
  expect(findRearrangements(guard, workbookOf({ 说明: moved(other, 1), 分解: ROWS }))).toEqual([
    { sheet: '说明', kind: 'moved' },
  ]);
});

test('does not report a blank row far from other cells, or one whose neighbours changed', () => {
  const far = guardOf(planned, [{ at: { sheet: '分解', ...placeOf('A90') }, before: null, after: 1 }]);
  expect(findRearrangements(far, workbookOf({ 分解: { ...ROWS, A60: '附注' } }))).toEqual([]);
  const near = guardOf(planned, [{ at: { sheet: '分解', ...placeOf('A7') }, before: null, after: 1 }]);
  expect(findRearrangements(near, workbookOf({ 分解: { ...ROWS, B5: 61 } }))).toEqual([]);
});

test('ignores cells with blank text', () => {
  const now = workbookOf({ 分解: { ...ROWS, C3: { value: '' }, D3: { value: null, unlocked: true } } });
  expect(findRearrangements(guard, now)).toEqual([]);
});

test('identifies a row with two edits by its other cells', () => {
  const guard = guardOf(planned, [
    { at: { sheet: '分解', ...placeOf('A3') }, before: '服务', after: '服务费' },
    { at: { sheet: '分解', ...placeOf('B3') }, before: 24, after: 25 },
  ]);
  expect(findRearrangements(guard, workbookOf({ 分解: { ...ROWS, A3: '服务费', B3: 25 } }))).toEqual([]);
  expect(findRearrangements(guard, workbookOf({ 分解: moved(ROWS, 2) }))).toHaveLength(1);
});

test('does not report an equal row in the same place as moved', () => {
  const alike = { A1: '设备', B1: 30, C1: 1, A2: '设备', B2: 30, C2: 1 };
  const guard = guardOf(workbookOf({ 表: alike }), [
    { at: { sheet: '表', ...placeOf('B2') }, before: 30, after: 31 },
  ]);
  expect(findRearrangements(guard, workbookOf({ 表: { ...alike, B2: 99 } }))).toEqual([]);
});

test('detects a rearrangement after the guard was stored as JSON', () => {
  const stored = JSON.parse(JSON.stringify(guard)) as typeof guard;
  expect(findRearrangements(stored, workbookOf({ 分解: moved(ROWS, 1) }))).toHaveLength(1);
});
