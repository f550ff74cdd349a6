import fc from '../support/fast-check';
import { cellKey, cellOfIndex, contains, toA1 } from '../../src/workbook/a1';
import { applyWrites } from '../../src/workbook/apply-writes';
import type { CellRef } from '../../src/workbook/cell';
import { dependentsOf, FormulaIndex } from '../../src/workbook/dependents';
import { referencesOf } from '../../src/workbook/references';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { propertyRuns } from '../support/property-runs';
import { placeOf, workbookOf } from '../support/snapshots';

const formula = (text: string) => ({ formula: text, value: 1 });

/** The dependents of cells as addresses. */
function dependents(changed: readonly CellRef[], sheets: readonly SheetSnapshot[]): string[] {
  return [...dependentsOf(changed, sheets)]
    .flatMap(([sheet, cells]) => [...cells].map((index) => cellKey({ sheet, ...cellOfIndex(index) })))
    .sort();
}

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
    ['=[1]Sheet1!A1*B2', ['绩效!B2:B2'], false],
    ["='C:\\表\\[预算.xlsx]一月'!A1", [], false],
    ['=SUM([1]一月:三月!A1:B2)', [], false],
    ['=[1]!汇率', [], false],
    ['=[1]Sheet1!汇率', [], false],
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
    const found = dependents([{ sheet: '绩效', ...placeOf('A1') }], sheets);
    expect(found).toEqual(['总体!A1', '绩效!B1', '绩效!B3', '绩效!C1']);
  });

  it('stops at a circular reference', () => {
    const circle = workbookOf({ 表: { A1: formula('=B1'), B1: formula('=A1') } });
    expect(dependents([{ sheet: '表', ...placeOf('A1') }], circle.sheets)).toEqual(['表!B1']);
  });

  it('returns no cells if no cell was written', () => {
    expect(dependentsOf([], sheets).size).toBe(0);
  });
});

describe('dependentsOf of random formulas', () => {
  const place = fc.record({ row: fc.integer({ min: 0, max: 7 }), column: fc.integer({ min: 0, max: 4 }) });
  const sheet = fc.constantFrom('', '甲!', 'sheet!', '没有!');
  const range = fc
    .tuple(sheet, place, place, fc.constantFrom('cell', 'range', 'columns', 'rows'))
    .map(([prefix, a, b, kind]) => {
      if (kind === 'cell') return prefix + toA1(a);
      const [first, last] = [toA1(a), toA1(b)];
      if (kind === 'range') return `${prefix}${first}:${last}`;
      const part = kind === 'rows' ? /\d+/ : /[A-Z]+/;
      return `${prefix}${part.exec(first)?.[0] ?? ''}:${part.exec(last)?.[0] ?? ''}`;
    });
  const cells = fc.uniqueArray(fc.tuple(place, fc.array(range, { minLength: 1, maxLength: 3 })), {
    maxLength: 15,
    selector: ([at]) => toA1(at),
  });
  const sketch = cells.map((list) =>
    Object.fromEntries(list.map(([at, ranges]) => [toA1(at), formula(`=${ranges.join('+')}`)])),
  );

  /** A slow implementation: examines every formula again until nothing is added. */
  function slowDependents(changed: CellRef, sheets: readonly SheetSnapshot[]): string[] {
    const reached: CellRef[] = [changed];
    for (let count = 0; count < reached.length;) {
      count = reached.length;
      for (const { name, cells: all } of sheets) {
        for (const { row, column, formula: text = '' } of all) {
          const at = { sheet: name, row, column };
          const reads = referencesOf(text, name).ranges.some((area) =>
            reached.some(
              (one) => one.sheet.toLowerCase() === area.sheet.toLowerCase() && contains(area, one),
            ),
          );
          if (reads && !reached.some((one) => cellKey(one) === cellKey(at))) reached.push(at);
        }
      }
    }
    return reached.slice(1).map(cellKey).sort();
  }

  it('are the same as those of a slow search', () => {
    fc.assert(
      fc.property(sketch, sketch, place, (first, second, at) => {
        const { sheets } = workbookOf({ 甲: first, Sheet: second });
        const changed = { sheet: '甲', ...at };
        expect(dependents([changed], sheets)).toEqual(slowDependents(changed, sheets));
      }),
      propertyRuns(500),
    );
  });

  it('are found in a chain of running totals over two sheets', () => {
    const last = 3_000;
    const totals = (before: string) =>
      Object.fromEntries(
        Array.from({ length: last }, (_, row) => [`B${row + 1}`, formula(`=SUM(${before}A$1:A${row + 1})`)]),
      );
    const { sheets } = workbookOf({ 甲: totals(''), 乙: totals('甲!') });
    expect(dependents([{ sheet: '甲', ...placeOf(`A${last - 1}`) }], sheets)).toEqual(
      ['乙', '甲'].flatMap((name) => [`${name}!B${last - 1}`, `${name}!B${last}`]),
    );
  });
});

describe('applyWrites', () => {
  it('returns the same for several writes with a shared formula index as with separate ones', () => {
    const before = workbookOf({
      表: { A1: 1, A2: 1, B1: formula('=A1+A2'), C1: formula('=B1'), D1: formula('=A2'), E1: formula('=名') },
    });
    const at = (address: string) => ({ sheet: '表', ...placeOf(address) });
    const steps = [
      [{ at: at('A1'), content: 2 }],
      [{ at: at('B1'), content: 5 }],
      [{ at: at('F1'), content: { formula: '=A2*2' } }],
      [{ at: at('A2'), content: 3 }],
    ];
    const formulas = new FormulaIndex(before.sheets);
    let [shared, separate] = [before, before];
    for (const writes of steps) {
      shared = applyWrites(shared, writes, formulas);
      separate = applyWrites(separate, writes);
      expect(shared).toEqual(separate);
    }
    expect(shared.sheets[0]?.cells.map(({ uncached = false, value }) => uncached || value)).toEqual([
      ...[2, 5, true, true, true, true, 3],
    ]);
  });

  it('keeps the result of a formula that refers to another workbook', () => {
    const before = workbookOf({ 表: { A1: 1, B1: formula('=[1]汇率!A1*C1'), B2: formula('=B1+A1') } });
    const after = applyWrites(before, [{ at: { sheet: '表', row: 0, column: 0 }, content: 2 }]);
    expect(after.sheets[0]?.cells.map(({ uncached }) => uncached)).toEqual([undefined, undefined, true]);
  });

  it('drops only the results that depend on a written cell', () => {
    const before = workbookOf({ 表: { A1: 1, B1: formula('=A1'), C1: formula('=Z1') } });
    const after = applyWrites(before, [{ at: { sheet: '表', row: 0, column: 0 }, content: 2 }]);
    expect(after.sheets[0]?.cells).toEqual([
      { row: 0, column: 0, value: 2 },
      { row: 0, column: 1, value: null, formula: '=A1', uncached: true },
      { row: 0, column: 2, value: 1, formula: '=Z1' },
    ]);
    expect(before.sheets[0]?.cells[1]).toMatchObject({ value: 1 });
  });

  it('keeps format, lock and checkbox, and the fonts within a text that stays text', () => {
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
