/** Whether a report about writing is the truth: for random workbooks, edits and faults, on any host. */
import fc from 'fast-check';
import type { WriteReport } from '../../src/correction';
import { cellKey, toA1 } from '../../src/workbook/a1';
import { sameContent, type CellContent, type CellEdit, type CellRef } from '../../src/workbook/cell';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { isFormula } from '../../src/workbook/cell';
import { propertyRuns } from './property-runs';
import { workbookOf, type CellSketches } from './snapshots';

/** How many runs, and where they start: `SOAK_RUNS` and `SOAK_SEED` (scripts/soak.mjs) choose others. */
export function soakSize(inFull: number): { readonly numRuns: number; readonly seed: number } {
  return {
    numRuns: Number(process.env.SOAK_RUNS ?? propertyRuns(inFull).numRuns),
    seed: Number(process.env.SOAK_SEED ?? 20_260_101),
  };
}

export const SHEETS = ['甲', '乙'];
const ROWS = 6;
const COLUMNS = 4;

export interface Placed {
  readonly at: CellRef;
  readonly content: CellContent;
}

/** Contents by `cellKey`; what is not in it is empty. */
export type Contents = ReadonlyMap<string, CellContent>;

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -99, max: 99 }),
  fc.constantFrom('满意', '=1+1', "'引号", '45', '4个', '2020-12-31', '-'),
  fc.boolean(),
  fc.constant({ formula: '=A1+1' }),
);
const place = fc.record({
  sheet: fc.constantFrom(...SHEETS),
  row: fc.nat(ROWS - 1),
  column: fc.nat(COLUMNS - 1),
});

/** Contents for some of the cells of two small sheets, one a cell. */
export const cells: fc.Arbitrary<Placed[]> = fc.uniqueArray(fc.record({ at: place, content }), {
  selector: ({ at }) => cellKey(at),
  maxLength: 24,
});

/** The workbook that holds them; `乙` may be protected. */
export function workbookWith(placed: readonly Placed[], isProtected: boolean): WorkbookSnapshot {
  const sketches = (sheet: string): CellSketches =>
    Object.fromEntries(
      placed
        .filter(({ at, content: own }) => at.sheet === sheet && own !== null)
        .map(({ at, content: own }): [string, Partial<CellSnapshot>] => [
          toA1(at),
          isFormula(own) ? { formula: own.formula } : { value: own },
        ]),
    );
  return workbookOf(
    Object.fromEntries(
      SHEETS.map((name) => [name, { cells: sketches(name), protected: isProtected && name === '乙' }]),
    ),
  );
}

/** The edits that put the wanted contents in place of the present ones. */
export function editsFor(wanted: readonly Placed[], present: Contents): CellEdit[] {
  return wanted
    .map(({ at, content: after }) => ({ at, before: present.get(cellKey(at)) ?? null, after }))
    .filter(({ before, after }) => !sameContent(before, after));
}

/** The cells of the two sheets. */
export function everyCell(): CellRef[] {
  return SHEETS.flatMap((sheet) =>
    Array.from({ length: ROWS * COLUMNS }, (_, index) => ({
      sheet,
      row: Math.floor(index / COLUMNS),
      column: index % COLUMNS,
    })),
  );
}

export interface Course {
  readonly before: Contents;
  readonly now: Contents;
  /** What others wrote meanwhile, or may have written: it may have been written over, or come too late. */
  readonly meddled: Contents;
}

/** Nothing was written by us. */
export function expectUntouched({ before, now, meddled }: Course): void {
  for (const at of everyCell()) {
    const key = cellKey(at);
    const allowed = [before.get(key) ?? null, ...(meddled.has(key) ? [meddled.get(key) ?? null] : [])];
    expectOneOf(now.get(key) ?? null, allowed, key);
  }
}

/** What the report says of each edit is what the workbook holds, and no other cell is different. */
export function expectTruth(report: WriteReport, edits: readonly CellEdit[], course: Course): void {
  const { before, now, meddled } = course;
  if (report.rearranged.length > 0) {
    expectUntouched(course);
    return;
  }
  const told = [
    ...report.applied,
    ...report.skipped.map(({ edit }) => edit),
    ...report.failed.map(({ edit }) => edit),
  ];
  expect(told.map(({ at }) => cellKey(at)).sort()).toEqual(edits.map(({ at }) => cellKey(at)).sort());
  const seen = [
    ...report.applied.map(({ at, after }) => ({ at, seen: after })),
    ...[...report.skipped, ...report.failed].map(({ edit, now: own }) => ({ at: edit.at, seen: own })),
  ];
  for (const { at, seen: own } of seen) {
    const key = cellKey(at);
    // After its last look at the workbook a co-author may have changed a cell again: their value then stands.
    if (own !== undefined && !meddled.has(key)) expectOneOf(now.get(key) ?? null, [own], key);
  }
  for (const edit of report.failed) {
    if (edit.now !== undefined) continue;
    const key = cellKey(edit.edit.at);
    const allowed = [edit.edit.before, edit.edit.after, meddled.get(key) ?? null];
    expectOneOf(now.get(key) ?? null, allowed, key);
  }
  const edited = new Set(edits.map(({ at }) => cellKey(at)));
  for (const at of everyCell()) {
    const key = cellKey(at);
    if (edited.has(key)) continue;
    const allowed = [before.get(key) ?? null, ...(meddled.has(key) ? [meddled.get(key) ?? null] : [])];
    expectOneOf(now.get(key) ?? null, allowed, key);
  }
}

function expectOneOf(found: CellContent, allowed: readonly CellContent[], key: string): void {
  if (!allowed.some((one) => sameContent(one, found))) {
    throw new Error(`${key}: ${JSON.stringify(found)} instead of ${JSON.stringify(allowed)}`);
  }
}
