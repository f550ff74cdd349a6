/** Properties of every correction that is written, in memory and in .xlsx files. */
import fc from '../../support/fast-check';
import { unzipSync } from 'fflate';
import { choiceKey, correct, guardOf, writeEdits, type Choose } from '../../../src/correction';
import { cellKey } from '../../../src/workbook/a1';
import { applyWrites } from '../../../src/workbook/apply-writes';
import type { CellContent } from '../../../src/workbook/cell';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { contentOfCell } from '../../../src/workbook/snapshot-index';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Workbook, CellWrite } from '../../../src/workbook/workbook';
import { openXlsx } from '../../../src/xlsx';
import { propertyRuns } from '../../support/property-runs';
import { FIRST_ITEM_ROW, formWith, randomItems } from '../../support/random-form';
import { OVERVIEW, SAFEGUARDS, TARGETS } from '../../support/right-form';
import { placeOf } from '../../support/snapshots';
import { xlsxOf } from '../../support/xlsx-builder';

const RUNS = propertyRuns(40);

const writeTo = (sheet: string, address: string, content: CellContent): CellWrite => ({
  at: { sheet, ...placeOf(address) },
  content,
});

/** Faults for a form with this number of items. */
const fault: fc.Arbitrary<(items: number) => CellWrite> = fc.oneof(
  fc.record({ pick: fc.nat(), amount: fc.integer({ min: 1, max: 90_000 }) }).map(
    ({ pick, amount }) =>
      (items: number) =>
        writeTo(TARGETS, `D${FIRST_ITEM_ROW + (pick % items)}`, amount / 100),
  ),
  fc.record({ pick: fc.nat(), column: fc.constantFrom('D', 'E', 'G') }).map(
    ({ pick, column }) =>
      (items: number) =>
        writeTo(TARGETS, `${column}${FIRST_ITEM_ROW + (pick % items)}`, ' １２.50 '),
  ),
  fc
    .integer({ min: 1, max: 90_000 })
    .map((total) => (items: number) => writeTo(TARGETS, `D${FIRST_ITEM_ROW + items}`, total / 100)),
  fc
    .constantFrom<[string, string, CellContent][]>(
      [OVERVIEW, 'B9', '依据：《某市养老服务条例》（某府办发[2025]8号,某财[2024]第3号）。'],
      [OVERVIEW, 'B10', '必要性:辖区老年人口占比逐年上升,现有设备老化'],
      [TARGETS, 'F12', '满意'],
      [TARGETS, 'F6', '100%'],
      [SAFEGUARDS, 'C4', '按计划组织实施'],
    )
    .map(
      ([sheet, address, content]) =>
        () =>
          writeTo(sheet, address, content),
    ),
);

interface Case {
  readonly form: WorkbookSnapshot;
  readonly choose: Choose;
}

/** Numbers and formulas are displayed with two decimals, as in a carefully made form. */
function withFormats(form: WorkbookSnapshot): WorkbookSnapshot {
  const isNumber = ({ value, formula }: CellSnapshot) => typeof value === 'number' || formula !== undefined;
  const sheets = form.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (isNumber(cell) ? { ...cell, numberFormat: '0.00' } : cell)),
  }));
  return { ...form, sheets };
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    items: randomItems,
    asFormulas: fc.boolean(),
    faults: fc.array(fault, { minLength: 1, maxLength: 5 }),
    taken: fc.func(fc.boolean()),
    alternative: fc.nat(2),
  })
  .map(({ items, asFormulas, faults, taken, alternative }) => ({
    form: withFormats(
      applyWrites(
        formWith(items, asFormulas),
        faults.map((one) => one(items.length)),
      ),
    ),
    choose: (finding) => {
      if (!finding.fix || !taken(choiceKey(finding))) return null;
      return 'alternatives' in finding.fix ? { alternative } : {};
    },
  }));

/** Content and number format of every cell that has either. */
function cellsIn(snapshot: WorkbookSnapshot): Map<string, string> {
  return new Map(
    snapshot.sheets.flatMap((sheet) =>
      sheet.cells
        .map((cell): [string, string] => [
          cellKey({ sheet: sheet.name, row: cell.row, column: cell.column }),
          JSON.stringify([contentOfCell(cell), cell.numberFormat]),
        ])
        .filter(([, text]) => text !== '[null,null]'),
    ),
  );
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .sort();
}

const PORTS: readonly [string, (form: WorkbookSnapshot) => Workbook][] = [
  ['memory', (form) => new MemoryWorkbook(form)],
  ['.xlsx', (form) => openXlsx(xlsxOf(form), form.name)],
];

describe.each(PORTS)('%s', (_, open) => {
  test('writes exactly the shown edits, and undo restores contents and formats', () =>
    fc.assert(
      fc.asyncProperty(cases, async ({ form, choose }) => {
        const workbook = open(form);
        const snapshot = await workbook.read();
        const before = cellsIn(snapshot);
        const { edits } = correct(snapshot, choose);
        const report = await writeEdits(workbook, edits, guardOf(snapshot, edits));
        expect(report.applied).toHaveLength(edits.length);
        const written = await workbook.read();
        expect(differences(before, cellsIn(written))).toEqual(edits.map(({ at }) => cellKey(at)).sort());
        await writeEdits(workbook, report.inverse, guardOf(written, report.inverse));
        expect(differences(before, cellsIn(await workbook.read()))).toEqual([]);
      }),
      RUNS,
    ));

  test('a second correction finds nothing to change', () =>
    fc.assert(
      fc.asyncProperty(cases, async ({ form, choose }) => {
        const workbook = open(form);
        const snapshot = await workbook.read();
        const { edits } = correct(snapshot, choose);
        await writeEdits(workbook, edits, guardOf(snapshot, edits));
        expect(correct(await workbook.read(), choose).edits).toEqual([]);
      }),
      RUNS,
    ));
});

test('there is one edit for each changed cell, and each edit changes its cell', () => {
  fc.assert(
    fc.property(cases, ({ form, choose }) => {
      const { edits } = correct(form, choose);
      const after = applyWrites(
        form,
        edits.map(({ at, after: content }) => ({ at, content })),
      );
      expect(edits.map(({ at }) => cellKey(at)).sort()).toEqual(differences(cellsIn(form), cellsIn(after)));
    }),
    RUNS,
  );
});

test('a written file differs only in the sheets of the edits and in the workbook part that requests recalculation', () =>
  fc.assert(
    fc.asyncProperty(cases, async ({ form, choose }) => {
      const bytes = xlsxOf(form);
      const workbook = openXlsx(bytes, form.name);
      const { edits } = correct(await workbook.read(), choose);
      await workbook.write(edits.map(({ at, after }) => ({ at, content: after })));
      const [before, after] = [unzipSync(bytes), unzipSync(workbook.save())];
      const touched = new Set(
        edits.map(
          ({ at }) => `xl/worksheets/sheet${form.sheets.findIndex(({ name }) => name === at.sheet) + 1}.xml`,
        ),
      );
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const [name, part] of Object.entries(before)) {
        const same = Buffer.compare(part, after[name] ?? new Uint8Array()) === 0;
        if (name !== 'xl/workbook.xml') expect([name, same]).toEqual([name, !touched.has(name)]);
      }
    }),
    RUNS,
  ));
