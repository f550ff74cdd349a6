/** Compares the report of a write with the workbook, for random workbooks, edits and faults on any host. */
import fc from './fast-check';
import type { WriteReport } from '../../src/correction';
import { cellKey, toA1 } from '../../src/workbook/a1';
import { sameContent, type CellContent, type CellEdit, type CellRef } from '../../src/workbook/cell';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { isFormula } from '../../src/workbook/cell';
import { propertyRuns } from './property-runs';
import { workbookOf, type CellSketches } from './snapshots';

/** Number of runs and seed; `SOAK_RUNS` and `SOAK_SEED` (scripts/soak.mjs) override them. */
export function soakSize(inFull: number): { readonly numRuns: number; readonly seed: number } {
  return {
    numRuns: Number(process.env.SOAK_RUNS ?? propertyRuns(inFull).numRuns),
    seed: Number(process.env.SOAK_SEED ?? 20_260_101),
  };
}

export const SHEETS = ['甲', '乙'];
const ROWS = 6;
const COLUMNS = 4;

interface Placed {
  readonly at: CellRef;
  readonly content: CellContent;
}

/** Contents by `cellKey`; other cells are blank. */
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

/** Contents for some cells of two small sheets. */
export const cells: fc.Arbitrary<Placed[]> = fc.uniqueArray(fc.record({ at: place, content }), {
  selector: ({ at }) => cellKey(at),
  maxLength: 24,
});

/** The workbook with these contents; `乙` may be protected. */
export function workbookWith(placed: readonly Placed[], isProtected: boolean): WorkbookSnapshot {
  const sketches = (sheet: string): CellSketches =>
    Object.fromEntries(
      placed
        .filter(({ at, content }) => at.sheet === sheet && content !== null)
        .map(({ at, content }): [string, Partial<CellSnapshot>] => [
          toA1(at),
          isFormula(content) ? { formula: content.formula } : { value: content },
        ]),
    );
  return workbookOf(
    Object.fromEntries(
      SHEETS.map((name) => [name, { cells: sketches(name), protected: isProtected && name === '乙' }]),
    ),
  );
}

/** The edits that replace the present contents with the wanted ones. */
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
  /** Edits of co-authors during the write. They may have been overwritten or come too late. */
  readonly meddled: Contents;
}

/** Requires that the write changed nothing. */
export function expectUntouched({ before, now, meddled }: Course): void {
  for (const at of everyCell()) {
    const key = cellKey(at);
    const allowed = [before.get(key) ?? null, ...(meddled.has(key) ? [meddled.get(key) ?? null] : [])];
    expectOneOf(now.get(key) ?? null, allowed, key);
  }
}

/** Requires that the workbook holds what the report states for each edit, and that no other cell has changed. */
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
    ...report.overwritten.map(({ edit }) => edit),
  ];
  expect(told.map(({ at }) => cellKey(at)).sort()).toEqual(edits.map(({ at }) => cellKey(at)).sort());
  const seen = [
    ...[...report.applied, ...report.overwritten.map(({ edit }) => edit)].map(({ at, after }) => ({
      at,
      seen: after,
    })),
    ...[...report.skipped, ...report.failed].map(({ edit, now: seen }) => ({ at: edit.at, seen })),
  ];
  for (const { at, seen: content } of seen) {
    const key = cellKey(at);
    // A co-author may have changed a cell after the last reading; then it holds the co-author's value.
    if (content !== undefined && !meddled.has(key)) expectOneOf(now.get(key) ?? null, [content], key);
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
