/** Undoing a write gives the same workbook, for any contents. */
import fc from '../../support/fast-check';
import type { CellContent } from '../../../src/workbook/cell';
import { MemoryWorkbook } from '../../support/memory-workbook';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellWrite } from '../../../src/workbook/workbook';
import { openXlsx } from '../../../src/xlsx';
import { propertyRuns } from '../../support/property-runs';
import { workbookOf, type CellSketches } from '../../support/snapshots';
import { xlsxOf } from '../../support/xlsx-builder';
import { anyText } from '../../support/any-text';

const address = fc
  .record({ row: fc.integer({ min: 0, max: 5 }), column: fc.integer({ min: 0, max: 4 }) })
  .map(({ row, column }) => ({ row, column }));
const text = fc.oneof(
  anyText({ maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '-1',
    '@x',
    "'x",
    '_x0041_',
    '_x',
    ' 前后 ',
    '一\r\n二',
    ']]>',
    '&amp;',
    '<a>',
    '\ud800',
  ),
);
const formula = fc.constantFrom(
  '=A1+1',
  '=SUM(A1:C3)',
  '="<"&B2',
  "=甲!A1*'乙 表'!B2",
  '=IF(A1>0,"是","否")',
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  text,
  formula.map((value) => ({ formula: value })),
);
const sheetNames = ['甲', '乙 表'];

const sketches: fc.Arbitrary<CellSketches> = fc
  .array(
    fc.tuple(
      address,
      content.filter((value) => value !== null && value !== ''),
    ),
    { maxLength: 12 },
  )
  .map((cells) =>
    Object.fromEntries(cells.map(([at, value]) => [`${'ABCDE'[at.column] ?? ''}${at.row + 1}`, value])),
  );
const writes: fc.Arbitrary<CellWrite[]> = fc.array(
  fc
    .record({ at: fc.record({ sheet: fc.constantFrom(...sheetNames) }), place: address, content })
    .map((write) => ({
      at: { ...write.at, ...write.place },
      content: write.content,
    })),
  { maxLength: 10 },
);

/** Contents by cell without results of formulas, because nothing calculates here. */
function contents(snapshot: WorkbookSnapshot): Map<string, CellContent> {
  return new Map(
    snapshot.sheets.flatMap((sheet) =>
      sheet.cells
        .filter((cell) => cell.value !== null || cell.formula !== undefined)
        .map((cell): [string, CellContent] => {
          const { formula, value } = cell;
          if (typeof value === 'object' && value !== null) throw new Error('no errors were written');
          return [`${sheet.name}!${cell.row},${cell.column}`, formula === undefined ? value : { formula }];
        }),
    ),
  );
}

function sorted(map: Map<string, CellContent>): [string, CellContent][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

it('writing to a file gives the same contents as in memory, and undo restores the former contents', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, sketches, writes, async (first, second, batch) => {
      const snapshot = workbookOf({ [sheetNames[0] ?? '']: first, [sheetNames[1] ?? '']: second });
      const workbook = openXlsx(xlsxOf(snapshot), '测试.xlsx');
      const before = contents(await workbook.read());
      expect(sorted(before)).toEqual(sorted(contents(snapshot)));

      await workbook.write(batch);
      const memory = new MemoryWorkbook(snapshot);
      await memory.write(batch);
      const saved = openXlsx(workbook.save(), '测试.xlsx');
      expect(sorted(contents(await saved.read()))).toEqual(sorted(contents(await memory.read())));

      await saved.write(
        batch.map(({ at }) => ({ at, content: before.get(`${at.sheet}!${at.row},${at.column}`) ?? null })),
      );
      expect(sorted(contents(await openXlsx(saved.save(), '测试.xlsx').read()))).toEqual(sorted(before));
    }),
    propertyRuns(60),
  );
}, 60_000);
