/**
 * Random faults at random moments: whatever the host does, the report says exactly what stands in the workbook.
 * SOAK_RUNS and SOAK_SEED (scripts/soak.mjs) run more, or another sequence.
 */
import fc from 'fast-check';
import { guardOf, writeEdits, type WriteReport } from '../../src/correction';
import { cellKey } from '../../src/workbook/a1';
import { sameContent, type CellContent, type CellEdit } from '../../src/workbook/cell';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import { WorkbookError, type WorkbookFault } from '../../src/workbook/workbook';
import { FaultyWorkbook, type Fault } from '../support/faulty-workbook';

const RUNS = Number(process.env.SOAK_RUNS ?? 400);
const SEED = Number(process.env.SOAK_SEED ?? 20_260_101);

const SHEETS = ['甲', '乙'];
const ROWS = 6;
const COLUMNS = 4;

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -99, max: 99 }),
  fc.constantFrom('满意', '=1+1', "'引号", '45', '4个'),
  fc.boolean(),
  fc.constant({ formula: '=A1+1' }),
);
const place = fc.record({
  sheet: fc.constantFrom(...SHEETS),
  row: fc.nat(ROWS - 1),
  column: fc.nat(COLUMNS - 1),
});
const cells = fc.uniqueArray(fc.record({ at: place, content }), {
  selector: ({ at }) => cellKey(at),
  maxLength: 24,
});
const fault: fc.Arbitrary<Fault> = fc.record({
  call: fc.constantFrom('read', 'write'),
  nth: fc.integer({ min: 1, max: 4 }),
  fault: fc.constantFrom<WorkbookFault>(
    'cell-editing',
    'session-lost',
    'busy',
    'too-large',
    'sheet-protected',
    'unknown',
  ),
  after: fc.oneof(fc.nat(8), fc.constant(Infinity)),
});
const meddling = fc.option(
  fc.record({ call: fc.constantFrom('read', 'write'), nth: fc.integer({ min: 1, max: 3 }), writes: cells }),
);

async function snapshotOf(
  start: readonly { at: CellEdit['at']; content: CellContent }[],
  isProtected: boolean,
): Promise<WorkbookSnapshot> {
  const empty: WorkbookSnapshot = {
    name: '测试',
    readOnly: false,
    calculation: 'automatic',
    date1904: false,
    sheets: SHEETS.map((name) => ({
      id: name,
      name,
      visibility: 'visible',
      protected: false,
      cells: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    })),
  };
  const workbook = new MemoryWorkbook(empty);
  await workbook.write(start);
  const filled = await workbook.read();
  return {
    ...filled,
    sheets: filled.sheets.map((sheet) => ({ ...sheet, protected: isProtected && sheet.name === '乙' })),
  };
}

/** Every cell's content by place. */
function contentsOf(snapshot: WorkbookSnapshot): Map<string, CellContent> {
  const index = new SnapshotIndex(snapshot);
  const all = new Map<string, CellContent>();
  for (const sheet of SHEETS) {
    for (let row = 0; row < ROWS; row += 1) {
      for (let column = 0; column < COLUMNS; column += 1) {
        all.set(cellKey({ sheet, row, column }), index.content({ sheet, row, column }));
      }
    }
  }
  return all;
}

test('every outcome is one of: all written, nothing written, exactly what the report says', async () => {
  await fc.assert(
    fc.asyncProperty(
      cells,
      cells,
      fc.array(fault, { maxLength: 3 }),
      meddling,
      fc.boolean(),
      async (start, wanted, faults, meddle, isProtected) => {
        const snapshot = await snapshotOf(start, isProtected);
        const index = new SnapshotIndex(snapshot);
        const edits = wanted
          .map(({ at, content: after }) => ({ at, before: index.content(at), after }))
          .filter(({ before, after }) => !sameContent(before, after));
        const inner = new MemoryWorkbook(snapshot);
        const meddled = new Map<string, CellContent>();
        const workbook = new FaultyWorkbook(inner, faults, async (call, nth) => {
          if (meddle?.call !== call || meddle.nth !== nth) return;
          const own = meddle.writes.filter(({ at }) => !isProtected || at.sheet !== '乙');
          await inner.write(own);
          for (const { at, content: now } of own) meddled.set(cellKey(at), now);
        });
        const before = contentsOf(snapshot);
        const outcome = await writeEdits(workbook, edits, guardOf(snapshot, edits)).catch(
          (error: unknown) => error,
        );
        const now = contentsOf(await inner.read());
        if (outcome instanceof WorkbookError) expectUntouched(before, now, meddled);
        else expectTruth(outcome as WriteReport, edits, { before, now, meddled });
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});

type Contents = ReadonlyMap<string, CellContent>;

function expectUntouched(before: Contents, now: Contents, meddled: Contents): void {
  for (const [key, content] of before) {
    expect(now.get(key) ?? null).toEqual((meddled.has(key) ? meddled.get(key) : content) ?? null);
  }
}

function expectTruth(
  report: WriteReport,
  edits: readonly CellEdit[],
  { before, now, meddled }: { before: Contents; now: Contents; meddled: Contents },
): void {
  const same = (left: CellContent | undefined, right: CellContent | undefined): boolean =>
    sameContent(left ?? null, right ?? null);
  if (report.rearranged.length > 0) {
    expectUntouched(before, now, meddled);
    return;
  }
  const told = [
    ...report.applied,
    ...report.skipped.map(({ edit }) => edit),
    ...report.failed.map(({ edit }) => edit),
  ];
  expect(new Set(told.map(({ at }) => cellKey(at)))).toEqual(new Set(edits.map(({ at }) => cellKey(at))));
  expect(told).toHaveLength(edits.length);
  for (const { at, after } of report.applied) expect(same(now.get(cellKey(at)), after)).toBe(true);
  // After its last look at the workbook a co-author may have changed it again: their value then stands.
  for (const { edit, now: seen } of [...report.skipped, ...report.failed]) {
    const key = cellKey(edit.at);
    if (seen !== undefined && !meddled.has(key)) expect(same(now.get(key), seen)).toBe(true);
  }
  const edited = new Set(edits.map(({ at }) => cellKey(at)));
  for (const [key, content] of before) {
    if (!edited.has(key))
      expect(same(now.get(key), meddled.has(key) ? meddled.get(key) : content)).toBe(true);
  }
}
