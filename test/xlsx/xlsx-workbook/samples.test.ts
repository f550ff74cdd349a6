/** In the sample forms one cell is changed; everything else stays the same. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openXlsx } from '../../../src/xlsx';
import { cellsOf, write, cellWrite } from '../support';

const SAMPLES = ['minhang-2020', 'minhang-2020-printed', 'minhang-2020-four-sheets'];

describe.each(SAMPLES)('%s.xlsx', (sample) => {
  const before = Uint8Array.from(readFileSync(`test/forms/${sample}.xlsx`));

  it('is read with its sheets, merges and formats', async () => {
    const snapshot = await openXlsx(before, sample).read();
    expect(snapshot.sheets[0]?.name).toBe('项目总体情况');
    for (const sheet of snapshot.sheets) {
      expect(sheet.cells.length).toBeGreaterThan(20);
      expect(sheet.merges.length).toBeGreaterThan(3);
    }
  });

  it('differs only in the written cell', async () => {
    const { sheets } = await openXlsx(before, sample).read();
    for (const [index, sheet] of sheets.entries()) {
      const cell = sheet.cells.find(({ value }) => value !== null);
      if (!cell) throw new Error('an empty sheet');
      const at = { sheet: sheet.name, row: cell.row, column: cell.column };
      const after = await write(before, [{ at, content: '=改过' }]);
      const changed = differences(before, after);
      expect(changed.map(({ name }) => name)).toEqual([`xl/worksheets/sheet${index + 1}.xml`]);
      expect(changed[0]?.removed).toMatch(/^[^<]*(<\/?(is|t|v)[^>]*>[^<]*)*$/);
      const reread = await openXlsx(after, sample).read();
      expect(reread.sheets.map((_, i) => cellsOf(reread, i))).toEqual(
        sheets.map((other) =>
          Object.fromEntries(
            Object.entries(cellsOf({ ...reread, sheets: [other] })).map(([address, old], position) =>
              other === sheet && position === sheet.cells.indexOf(cell)
                ? [address, { ...old, value: '=改过' }]
                : [address, old],
            ),
          ),
        ),
      );
    }
  });

  it('accepts cells outside of its used range', async () => {
    const after = await write(before, [cellWrite('AB300', '远', '制度保障')]);
    const { sheets } = await openXlsx(after, sample).read();
    expect(sheets.at(-1)?.cells.at(-1)).toMatchObject({ row: 299, column: 27, value: '远' });
  });
});

/** Parts that differ, with the text of the first one between the common beginning and end. */
function differences(before: Uint8Array, after: Uint8Array): { name: string; removed: string }[] {
  const [then, now] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(now)).toEqual(Object.keys(then));
  return Object.entries(then).flatMap(([name, bytes]) => {
    const [a, b] = [Buffer.from(bytes).toString(), Buffer.from(now[name] ?? []).toString()];
    if (a === b) return [];
    let start = 0;
    while (a[start] === b[start]) start++;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
    return [{ name, removed: a.slice(start, a.length - end) }];
  });
}
