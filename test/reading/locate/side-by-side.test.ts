/** Sections side by side on one sheet. */
import { check } from '../../../src/check';
import { readForms } from '../../../src/reading';
import { toA1 } from '../../../src/workbook/a1';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { rightForm, SAFEGUARDS, TARGETS, type Patch } from '../../support/right-form';
import { sheetOf, type CellSketch } from '../../support/snapshots';
import { workbook } from '../support/right-sheets';
import { moved, withColumn } from '../support/sketch';

/** The sheets of the right form on one sheet, from left to right, `gap` columns apart, each moved down by a number of rows. */
function beside(gap: number, down: readonly number[] = [0, 0, 0], patch: Patch = {}): SheetSnapshot {
  let right = 0;
  const placed = rightForm(patch).sheets.map((sheet, index) => {
    const block = moved(sheet, down[index] ?? 0, right);
    const columns = [...block.cells.map(({ column }) => column), ...block.merges.map((merge) => merge.right)];
    right = Math.max(...columns) + 1 + gap;
    return block;
  });
  return {
    ...sheetOf('申报表', { cells: {} }),
    cells: placed.flatMap(({ cells }) => cells),
    merges: placed.flatMap(({ merges }) => merges),
  };
}

function withCell(sheet: SheetSnapshot, row: number, column: number, value: string): SheetSnapshot {
  return { ...sheet, cells: [...sheet.cells, { row, column, value }] };
}

function found(form: WorkbookSnapshot): unknown {
  return check(form).forms.map(({ form: { sections }, findings }) => [
    Object.values(sections).join(),
    findings.map(({ rule, at }) => `${rule.id} ${at ? toA1(at) : ''}`),
  ]);
}

const READ = 'read,read,read,read';
const RIGHT = [[READ, []]];

test.each([
  ['one column apart', beside(1)],
  ['two columns apart, in other rows', beside(2, [0, 3, 1])],
  ['adjacent, each with a title', beside(0)],
  ['with remarks on the right', withCell(beside(1), 5, 40, '复核：无误')],
  ['with another column on the left', withCell(moved(beside(1), 0, 2), 5, 0, '装订线')],
  ['with a blank column inside a section', withColumn(beside(1), 12)],
])('reads sections side by side separately: %s', (_, sheet) => {
  expect(found(workbook([sheet]))).toEqual(RIGHT);
});

test('reads sections side by side under a common title separately', () => {
  const { cells, merges, ...rest } = moved(beside(1), 1, 0);
  const sheet = {
    ...rest,
    cells: [{ row: 0, column: 0, value: '某区财政项目支出绩效目标申报表' }, ...cells],
    merges: [{ top: 0, left: 0, bottom: 0, right: 21 }, ...merges],
  };
  expect(found(workbook([sheet]))).toEqual(RIGHT);
});

test('reports findings at the cells of side-by-side sections', () => {
  const stages: Record<string, CellSketch> = {
    D7: '立项和计划阶段 ☐',
    E7: '实施阶段 ☐',
    F7: '收尾和完成阶段 ☐',
  };
  const sheet = beside(1, [0, 0, 0], { [TARGETS]: { D16: 30.01, F13: '满意' }, [SAFEGUARDS]: stages });
  expect(found(workbook([sheet]))).toEqual([
    [READ, ['safeguard/no-stage U7', 'target/satisfaction M13', 'breakdown/amount K16']],
  ]);
});

test('states the rows of each section', () => {
  const { lookedAt } = readForms(workbook([beside(1)]));
  expect(lookedAt.map(({ found: block }) => block.map((text) => text.slice(0, text.indexOf('（'))))).toEqual([
    ['项目总体情况', '绩效目标', '项目构成分解', '制度保障'],
  ]);
});

test('does not divide a table at an empty column', () => {
  for (let at = 1; at < 9; at += 1) {
    const sheets = rightForm().sheets.map((sheet) => withColumn(sheet, at));
    expect(found(workbook(sheets))).toEqual(RIGHT);
  }
});
