/** What follows from a finished check and the person's decisions. Pure. */
import { checkSteps, chooseProfile, type CheckResult, type CheckStep } from '../../check';
import { choiceKey, correctSteps, type Correction } from '../../correction';
import type { DeclarationForm } from '../../form/declaration';
import { STAGES, type Stage } from '../../form/safeguards';
import type { Profile } from '../../profiles/profile';
import type { CellContent, CellRef } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { concernsIn } from './concerns';
import { chooserFor, type Decisions, type Rewrites } from './choices';
import { reasonsOf } from './explanations';
import { amountFormulas, rewritesOf } from './formulas';
import { indexOf } from './indexes';
import { configOf } from './office-rules';
import { matrixKey, type StageChoices } from './safeguard-matrix';
import { checkOptionsOf } from './settings';
import { currentForm, type CheckInput, type Outcome, type SessionState } from './state';

/** Checks a snapshot as the settings and the written reasons say, step by step. */
export function checkStepsOf(
  snapshot: WorkbookSnapshot,
  input: CheckInput,
): Generator<CheckStep, CheckResult> {
  return checkSteps(snapshot, optionsOf(input));
}

/** What a form is checked with before the person's own decimals and threshold. */
export function standardProfile(form: DeclarationForm, state: CheckInput): Profile {
  return chooseProfile(form, { ...optionsOf(state), adjust: (profile) => profile });
}

/** The chosen corrections of the form shown, made in memory, step by step; `null` where there is no form. */
export function* correctionSteps(state: SessionState): Generator<CheckStep, Correction | null> {
  const checked = currentForm(state);
  if (!checked || !state.outcome) return null;
  const { result, snapshot, input } = state.outcome;
  const { breakdown } = checked.form;
  const formulas: Rewrites =
    breakdown && input.settings.amounts === 'formulas'
      ? amountFormulas(breakdown, checked.profile.decimals)
      : new Map();
  const choose = chooserFor(
    result,
    checked.form.id,
    state.decisions,
    (finding) => rewritesOf(finding, formulas),
    concernsIn(snapshot),
  );
  return yield* correctSteps(snapshot, choose, optionsOf(input), result);
}

/** Content of a cell as read. */
export function contentIn({ snapshot }: Outcome): (at: CellRef) => CellContent {
  const index = indexOf(snapshot);
  return (at) => index.content(at);
}

/** The decisions that still mean the same after another check: about findings that are unchanged, or that only follow. */
export function carryDecisions(
  decisions: Decisions,
  old: CheckResult | undefined,
  now: CheckResult,
): Decisions {
  const before = keysByChoice(old);
  const after = keysByChoice(now);
  return new Map([...decisions].filter(([choice]) => before.get(choice) === after.get(choice)));
}

function keysByChoice(result: CheckResult | undefined): ReadonlyMap<string, string> {
  const findings = result?.forms.flatMap((form) => form.findings) ?? [];
  return new Map(findings.map((finding) => [choiceKey(finding), finding.key]));
}

/** The chosen ticks that are still open: their rows hold the same document, and the sheet does not say so yet. */
export function carryStageChoices(state: SessionState, old: SessionState): StageChoices {
  const rowsOf = (of: SessionState) => currentForm(of)?.form.safeguards?.rows ?? [];
  const before = new Map(rowsOf(old).map(({ row, document }) => [row, document.text]));
  const open = new Map<string, boolean>();
  for (const { row, document, stages } of rowsOf(state)) {
    if (before.get(row) !== document.text) continue;
    for (const stage of STAGES) {
      const choice = old.stageChoices.get(matrixKey(row, stage));
      if (choice !== undefined && choice !== isTicked(stages, stage)) open.set(matrixKey(row, stage), choice);
    }
  }
  return open;
}

function isTicked(
  stages: Readonly<Partial<Record<Stage, { readonly ticked: boolean | null }>>>,
  stage: Stage,
): boolean {
  return stages[stage]?.ticked === true;
}

/** The options of a check. */
export function optionsOf({ settings, explanations, officeRules }: CheckInput) {
  const config = configOf(officeRules);
  return {
    ...checkOptionsOf(settings),
    ...(config ? { config } : {}),
    explanations: reasonsOf(explanations),
  };
}

/** Tells whether a sheet holds part of a form, or may: where there is no form, any may. */
export function mayHoldForm({ result, snapshot }: Outcome, sheetId: string): boolean {
  const sheets = result.forms.flatMap(({ form }) => form.sheets);
  const edited = snapshot.sheets.find(({ id }) => id === sheetId);
  return sheets.length === 0 || !edited || sheets.includes(edited.name);
}
