/** Turns chosen fixes into one consistent set of edits: applies them in memory and checks again until no fix follows. */
import {
  check,
  checkSteps,
  runToEnd,
  type CheckOptions,
  type CheckResult,
  type CheckStep,
  type Finding,
  type FixEdit,
} from '../check';
import { cellKey } from '../workbook/a1';
import { applyWrites } from '../workbook/apply-writes';
import { isFormula, sameContent, type CellContent, type CellEdit, type CellRef } from '../workbook/cell';
import { FormulaIndex } from '../workbook/dependents';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { SnapshotIndex } from '../workbook/snapshot-index';
import { choiceKey, type Choose, type Chosen } from './choice';
import { invert } from './invert';
import { combine, type ChosenFix } from './pass';

/** More passes than any chain of fixes needs; fixes that are not applied by then stay findings. */
const MAX_PASSES = 10;

export interface AppliedFix {
  readonly finding: Finding;
  /** 0 for a finding in the original workbook, more for one that follows from earlier fixes. */
  readonly pass: number;
}

export interface RefusedFix {
  readonly finding: Finding;
  /** `overlap`: an earlier fix changes the same text or cell. `circle`: the fix would undo another fix. */
  readonly why: 'overlap' | 'circle';
}

export interface Correction {
  /** The fewest edits from the original workbook to the corrected one, one for each cell. */
  readonly edits: readonly CellEdit[];
  /** Undoes `edits`. */
  readonly inverse: readonly CellEdit[];
  readonly before: CheckResult;
  readonly after: CheckResult;
  readonly applied: readonly AppliedFix[];
  readonly refused: readonly RefusedFix[];
}

/** Runs `correctSteps` to its end. */
export function correct(
  snapshot: WorkbookSnapshot,
  choose: Choose,
  options: CheckOptions = {},
  before: CheckResult = check(snapshot, options),
): Correction {
  return runToEnd(correctSteps(snapshot, choose, options, before));
}

/**
 * Applies the chosen fixes in memory, checks again and applies the fixes that follow, in up to 10 passes.
 * Pure: nothing is written. Correcting the corrected workbook again changes nothing.
 * @param before the result of a check of the snapshot with these options
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
  let formulas: FormulaIndex | undefined;

  let current = snapshot;
  let result = before;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const fixes = chosenFixes(result, pass, choose, refused, locked);
    const combined = combine(fixes);
    for (const finding of combined.refused) refused.set(choiceKey(finding), { finding, why: 'overlap' });
    if (combined.edits.length === 0) break;

    for (const { at } of combined.edits) touched.set(cellKey(at), at);
    seen.add(stateOf(current, touched));
    formulas ??= new FormulaIndex(current.sheets);
    const next = applyWrites(
      current,
      combined.edits.map(({ at, after }) => ({ at, content: after })),
      formulas,
    );
    if (seen.has(stateOf(next, touched))) {
      for (const { finding } of combined.applied) refused.set(choiceKey(finding), { finding, why: 'circle' });
      formulas = undefined;
      continue;
    }
    for (const { finding, edits } of combined.applied) {
      applied.push({ finding, pass });
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
): ChosenFix[] {
  const fixes: ChosenFix[] = [];
  for (const finding of result.forms.flatMap((form) => form.findings)) {
    if (!finding.fix || refused.has(choiceKey(finding))) continue;
    const chosen = choose(finding, pass);
    const edits = chosen && editsOf(finding, chosen);
    // A typed value is kept, even if a rule still has a finding about it.
    if (edits && !edits.some(({ at }) => locked.has(cellKey(at)))) fixes.push({ finding, edits });
  }
  return fixes;
}

/** The edits of a chosen fix, with typed values in place of the suggested ones. */
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

/** The contents of the touched cells as one text, to detect a state that occurred before. */
function stateOf(snapshot: WorkbookSnapshot, touched: ReadonlyMap<string, CellRef>): string {
  const index = new SnapshotIndex(snapshot);
  return JSON.stringify(
    [...touched].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, at]) => [key, tagged(index.content(at))]),
  );
}

/** The content together with its type, so that a formula and an equal text differ. */
function tagged(content: CellContent): readonly [string, unknown] {
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
