/** From findings to one consistent set of edits: applied in memory, checked again, until nothing follows. */
import {
  check,
  checkSteps,
  finish,
  type CheckOptions,
  type CheckResult,
  type CheckStep,
  type Finding,
  type FixEdit,
} from '../check';
import { cellKey } from '../workbook/a1';
import { applyWrites } from '../workbook/apply-writes';
import { isFormula, sameContent, type CellContent, type CellEdit, type CellRef } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { SnapshotIndex } from '../workbook/snapshot-index';
import { choiceKey, type Choose, type Chosen } from './choice';
import { invert } from './invert';
import { combine } from './pass';

/** More passes than any chain of fixes needs; what still follows then stays a finding. */
const MAX_PASSES = 10;

export interface AppliedFix {
  readonly finding: Finding;
  readonly edits: readonly FixEdit[];
  /** 0: found in the workbook as it is; later: followed from earlier fixes. */
  readonly pass: number;
}

export interface RefusedFix {
  readonly finding: Finding;
  /** `overlap`: an earlier fix changes the same text or cell. `circle`: it would undo what another fix did. */
  readonly why: 'overlap' | 'circle';
}

export interface Correction {
  /** The fewest edits that lead from the workbook as read to the corrected one, one a cell. */
  readonly edits: readonly CellEdit[];
  /** Undoes `edits`. */
  readonly inverse: readonly CellEdit[];
  readonly before: CheckResult;
  readonly after: CheckResult;
  readonly applied: readonly AppliedFix[];
  readonly refused: readonly RefusedFix[];
}

/** Makes the chosen fixes as `correctSteps` does, at once. */
export function correct(
  snapshot: WorkbookSnapshot,
  choose: Choose,
  options: CheckOptions = {},
  before: CheckResult = check(snapshot, options),
): Correction {
  return finish(correctSteps(snapshot, choose, options, before));
}

/**
 * Makes the chosen fixes in memory, checks again and takes what follows from them, up to 10 passes.
 * Pure: nothing is written. Correcting the corrected workbook again changes nothing.
 * @param before What a check of the snapshot with these options gave.
 */
export function* correctSteps(
  snapshot: WorkbookSnapshot,
  choose: Choose,
  options: CheckOptions,
  before: CheckResult,
): Generator<CheckStep, Correction> {
  const applied: AppliedFix[] = [];
  const refused = new Map<string, RefusedFix>();
  const locked = new Set<string>();
  const touched = new Map<string, CellRef>();
  const seen = new Set<string>();

  let current = snapshot;
  let result = before;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const fixes = chosenFixes(result, pass, choose, refused, locked);
    const combined = combine(fixes);
    for (const finding of combined.refused) refused.set(choiceKey(finding), { finding, why: 'overlap' });
    if (combined.edits.length === 0) break;

    for (const { at } of combined.edits) touched.set(cellKey(at), at);
    seen.add(stateOf(current, touched));
    const next = applyWrites(
      current,
      combined.edits.map(({ at, after }) => ({ at, content: after })),
    );
    if (seen.has(stateOf(next, touched))) {
      for (const { finding } of combined.applied) refused.set(choiceKey(finding), { finding, why: 'circle' });
      continue;
    }
    for (const { finding, edits } of combined.applied) {
      applied.push({ finding, edits, pass });
      lockTypedCells(choose(finding, pass), edits, locked);
    }
    current = next;
    result = yield* checkSteps(current, options);
  }

  const edits = fewestEdits(snapshot, current, touched.values());
  return { edits, inverse: invert(edits), before, after: result, applied, refused: [...refused.values()] };
}

function chosenFixes(
  result: CheckResult,
  pass: number,
  choose: Choose,
  refused: ReadonlyMap<string, RefusedFix>,
  locked: ReadonlySet<string>,
): { finding: Finding; edits: readonly FixEdit[] }[] {
  const fixes: { finding: Finding; edits: readonly FixEdit[] }[] = [];
  for (const finding of result.forms.flatMap((form) => form.findings)) {
    if (!finding.fix || refused.has(choiceKey(finding))) continue;
    const chosen = choose(finding, pass);
    const edits = chosen && editsOf(finding, chosen);
    // What the person typed stands, even where a rule still objects to it.
    if (edits && !edits.some(({ at }) => locked.has(cellKey(at)))) fixes.push({ finding, edits });
  }
  return fixes;
}

/** The edits of a chosen fix, with the person's own values in place of the suggested ones. */
function editsOf({ fix }: Finding, chosen: Chosen): readonly FixEdit[] | null {
  if (!fix) return null;
  const edits = 'alternatives' in fix ? fix.alternatives[chosen.alternative ?? -1]?.edits : fix.edits;
  if (!edits) return null;
  const { values } = chosen;
  if (!values) return edits;
  return edits
    .map((edit) => {
      const typed = values.get(cellKey(edit.at));
      return typed === undefined ? edit : { at: edit.at, before: edit.before, after: typed };
    })
    .filter(({ before, after }) => !sameContent(before, after));
}

function lockTypedCells(chosen: Chosen | null, edits: readonly FixEdit[], locked: Set<string>): void {
  for (const { at } of edits) {
    if (chosen?.values?.has(cellKey(at))) locked.add(cellKey(at));
  }
}

/** What the touched cells hold, as one text: two equal states would go on alike for ever. */
function stateOf(snapshot: WorkbookSnapshot, touched: ReadonlyMap<string, CellRef>): string {
  const index = new SnapshotIndex(snapshot);
  return JSON.stringify(
    [...touched].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, at]) => [key, plain(index.content(at))]),
  );
}

/** Keeps a formula and the same text apart. */
function plain(content: CellContent): readonly [string, unknown] {
  return isFormula(content) ? ['formula', content.formula] : [typeof content, content];
}

function fewestEdits(from: WorkbookSnapshot, to: WorkbookSnapshot, touched: Iterable<CellRef>): CellEdit[] {
  const start = new SnapshotIndex(from);
  const end = new SnapshotIndex(to);
  const edits: CellEdit[] = [];
  for (const at of touched) {
    const before = start.content(at);
    const after = end.content(at);
    if (!sameContent(before, after)) edits.push({ at, before, after });
  }
  return edits;
}
