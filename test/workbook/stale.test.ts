import { toA1 } from '../../src/workbook/a1';
import { applyWrites } from '../../src/workbook/apply-writes';
import { referencesOf } from '../../src/workbook/references';
import { dependentsOf } from '../../src/workbook/stale';
import { placeOf, workbookOf } from '../support/snapshots';

const formula = (text: string) => ({ formula: text, value: 1 });

describe('referencesOf', () => {
  it.each<[string, string[], boolean]>([
    ['=A1+$B$2', ['绩效!A1:A1', '绩效!B2:B2'], false],
    ['=SUM(D18:D22)', ['绩效!D18:D22'], false],
    ["=ROUND('它''s 表'!A1*1.5E+3,2)", ["它's 表!A1:A1"], false],
    ['=总体!B2&"A9"', ['总体!B2:B2'], false],
    ['=SUM(A:B)', ['绩效!A1:B1048576'], false],
    ['=SUM(3:4)', ['绩效!A3:XFD4'], false],
    ['=IF(A1>=0,TRUE,#N/A)', ['绩效!A1:A1'], false],
    ['=LOG10(A1)', ['绩效!A1:A1'], false],
    ['=单价*数量', [], true],
    ['=INDIRECT("A1")', [], true],
    ['=OFFSET(A1,1,0)', ['绩效!A1:A1'], true],
    ['=[1]Sheet1!A1', [], true],
    ["='Sheet1:Sheet3'!A1", [], true],
    ['=SUM(表1[金额])', [], true],
    ['=A1:INDEX(B:B,3)', ['绩效!A1:A1', '绩效!B1:B1048576'], true],
    ['=A1#', ['绩效!A1:A1'], true],
  ])('%s', (text, ranges, open) => {
    const found = referencesOf(text, '绩效');
    const names = found.ranges.map(
      (r) => `${r.sheet}!${toA1({ row: r.top, column: r.left })}:${toA1({ row: r.bottom, column: r.right })}`,
    );
    expect(names).toEqual(expect.arrayContaining(ranges));
    expect(found.open).toBe(open);
  });
});

describe('dependentsOf', () => {
  const { sheets } = workbookOf({
    绩效: {
      A1: 1,
      A2: 2,
      B1: formula('=A1*2'),
      B2: formula('=A2*2'),
      B3: formula('=SUM(B1:B2)'),
      C1: formula('=INDIRECT("Z1")'),
    },
    总体: { A1: formula('=绩效!B3'), A2: formula('=A9') },
  });

  it('follows formulas through formulas and sheets', () => {
    expect([...dependentsOf([{ sheet: '绩效', ...placeOf('A1') }], sheets)].sort()).toEqual(
      ['总体!A1', '绩效!B1', '绩效!B3', '绩效!C1'].sort(),
    );
  });

  it('ends in a circle', () => {
    const circle = workbookOf({ 表: { A1: formula('=B1'), B1: formula('=A1') } });
    expect(dependentsOf([{ sheet: '表', ...placeOf('A1') }], circle.sheets)).toEqual(new Set(['表!B1']));
  });

  it('finds nothing when nothing was written', () => {
    expect(dependentsOf([], sheets).size).toBe(0);
  });
});

describe('applyWrites', () => {
  it('drops only the results that depend on what was written', () => {
    const before = workbookOf({ 表: { A1: 1, B1: formula('=A1'), C1: formula('=Z1') } });
    const after = applyWrites(before, [{ at: { sheet: '表', row: 0, column: 0 }, content: 2 }]);
    expect(after.sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: 2 },
      { row: 0, column: 1, value: null, formula: '=A1', uncached: true },
      { row: 0, column: 2, value: 1, formula: '=Z1' },
    ]);
    expect(before.sheets[0]?.cells[1]).toMatchObject({ value: 1 });
  });

  it('keeps format, lock and checkbox, and the fonts within a text that stays one', () => {
    const before = workbookOf({
      表: {
        A1: { value: '旧', richText: true, numberFormat: '@', unlocked: true },
        A2: { value: false, checkbox: true },
        A3: { value: '三', richText: true },
      },
    });
    const after = applyWrites(before, [
      { at: { sheet: '表', row: 0, column: 0 }, content: '新' },
      { at: { sheet: '表', row: 1, column: 0 }, content: true },
      { at: { sheet: '表', row: 2, column: 0 }, content: 3 },
    ]);
    expect(after.sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: '新', richText: true, numberFormat: '@', unlocked: true },
      { row: 1, column: 0, value: true, checkbox: true },
      { row: 2, column: 0, value: 3 },
    ]);
  });
});
