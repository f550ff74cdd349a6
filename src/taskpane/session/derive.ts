/** What follows from a finished check and the person's decisions. Pure. */
import { reasonsOf } from '../../check/explanations';
import type { CheckQuestion } from '../../engine/engine';
import type { Decisions } from '../../engine/choices';
import type { ResultView } from '../../engine/views';
import { STAGES } from '../../form/safeguards';
import { configOf } from './office-rules';
import { matrixKey, type StageChoices } from './safeguard-matrix';
import { currentForm, type CheckInput, type Outcome, type SessionState } from './state';

/** What the engine is asked with these settings, reasons and rules. */
export function questionOf({ settings, explanations, officeRules }: CheckInput): CheckQuestion {
  const { profile, decimals, satisfactionThreshold, amounts } = settings;
  return {
    profile,
    decimals,
    satisfactionThreshold,
    amounts,
    explanations: reasonsOf(explanations),
    config: configOf(officeRules),
  };
}

/** The decisions that still mean the same after another check: about findings that are unchanged, or that only follow. */
export function carryDecisions(
  decisions: Decisions,
  old: ResultView | undefined,
  now: ResultView,
): Decisions {
  const before = keysByChoice(old);
  const after = keysByChoice(now);
  return new Map([...decisions].filter(([choice]) => before.get(choice) === after.get(choice)));
}

function keysByChoice(result: ResultView | undefined): ReadonlyMap<string, string> {
  const findings = result?.forms.flatMap((form) => form.findings) ?? [];
  return new Map(findings.map(({ choice, key }) => [choice, key]));
}

/** The chosen ticks that are still open: their rows hold the same document, and the sheet does not say so yet. */
export function carryStageChoices(state: SessionState, old: SessionState): StageChoices {
  const rowsOf = (of: SessionState) => currentForm(of)?.form.safeguards?.rows ?? [];
  const before = new Map(rowsOf(old).map(({ row, document }) => [row, document]));
  const open = new Map<string, boolean>();
  for (const { row, document, stages } of rowsOf(state)) {
    if (before.get(row) !== document) continue;
    for (const stage of STAGES) {
      const choice = old.stageChoices.get(matrixKey(row, stage));
      const isTicked = stages[stage]?.ticked === true;
      if (choice !== undefined && choice !== isTicked) open.set(matrixKey(row, stage), choice);
    }
  }
  return open;
}

/**
 * Tells whether a result may change with a sheet: it holds part of a form, or something that a form's formulas are made of.
 * Where there is no form, any sheet may hold one.
 */
export function mayMatter(outcome: Outcome, sheetId: string): boolean {
  const sheets = outcome.result.forms.flatMap(({ form }) => form.sheets);
  const edited = outcome.snapshot.sheets.find(({ id }) => id === sheetId);
  return sheets.length === 0 || !edited || sheets.includes(edited.name) || readsElsewhere(outcome, sheets);
}

/** Looking through all formulas takes time, and is asked for with every edit. */
const READS_ELSEWHERE = new WeakMap<Outcome, boolean>();

/** Tells whether a formula on one of the sheets reads others, or does not show what it reads. */
function readsElsewhere(outcome: Outcome, sheets: readonly string[]): boolean {
  const known = READS_ELSEWHERE.get(outcome);
  if (known !== undefined) return known;
  const own = sheets.flatMap((name) => [`'${name.replaceAll("'", "''")}'!`, `${name}!`]);
  const reads = outcome.snapshot.sheets
    .filter(({ name }) => sheets.includes(name))
    .some(({ cells }) => cells.some(({ formula }) => formula !== undefined && isOpen(formula, own)));
  READS_ELSEWHERE.set(outcome, reads);
  return reads;
}

/** Texts, functions, single cells, truth values and error values. */
const PLAIN =
  /"(?:[^"]|"")*"|\b[A-Z][A-Z\d.]*(?=\()|\$?\b[A-Z]{1,3}\$?\d+\b|\b(?:TRUE|FALSE)\b|#[A-Z\d/]+[!?]?/gi;

/** Names, other sheets and other files are what is left of a formula without what is plain. */
function isOpen(formula: string, ownSheets: readonly string[]): boolean {
  const rest = ownSheets.reduce((text, sheet) => text.replaceAll(sheet, ''), formula);
  return /\bINDIRECT\(/i.test(rest) || /[\p{L}![]/u.test(rest.replace(PLAIN, ''));
}
