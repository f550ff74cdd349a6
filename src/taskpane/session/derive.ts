/** Values derived from a check and the person's decisions. */
import { reasonsOf } from '../../check/explanations';
import type { CheckQuestion } from '../../engine/engine';
import type { Decisions } from '../../engine/choices';
import type { ResultView } from '../../engine/views';
import { STAGES } from '../../form/safeguards';
import { configOf } from './office-rules';
import { matrixKey, type StageChoices } from './safeguard-matrix';
import { currentForm, type CheckInput, type Outcome, type SessionState } from './state';

/** The engine's question for these settings, reasons and rules. */
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

/** The decisions that are still valid after another check: those on unchanged findings, and on corrections that only follow from others. */
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

/** The chosen ticks that are still valid: the row holds the same document, and the sheet does not have the tick yet. */
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
 * Tells whether an edit of a sheet can change a result: the sheet contains part of a form, or a form's formulas can refer to it.
 * Without a form, any sheet can.
 */
export function mayMatter(outcome: Outcome, sheetId: string): boolean {
  const sheets = outcome.result.forms.flatMap(({ form }) => form.sheets);
  const edited = outcome.snapshot.sheets.find(({ id }) => id === sheetId);
  return sheets.length === 0 || !edited || sheets.includes(edited.name) || readsElsewhere(outcome, sheets);
}

/** Cached, because searching all formulas takes time and is needed for every edit. */
const READS_ELSEWHERE = new WeakMap<Outcome, boolean>();

/** Tells whether a formula on one of the sheets refers to another sheet, or to something that cannot be determined. */
function readsElsewhere(outcome: Outcome, sheets: readonly string[]): boolean {
  const known = READS_ELSEWHERE.get(outcome);
  if (known !== undefined) return known;
  const prefixes = sheets.flatMap((name) => [`'${name.replaceAll("'", "''")}'!`, `${name}!`]);
  const reads = outcome.snapshot.sheets
    .filter(({ name }) => sheets.includes(name))
    .some(({ cells }) => cells.some(({ formula }) => formula !== undefined && isOpen(formula, prefixes)));
  READS_ELSEWHERE.set(outcome, reads);
  return reads;
}

/** Texts, functions, single cells, truth values and error values: parts of a formula that do not refer to another sheet. */
const PLAIN =
  /"(?:[^"]|"")*"|\b[A-Z][A-Z\d.]*(?=\()|\$?\b[A-Z]{1,3}\$?\d+\b|\b(?:TRUE|FALSE)\b|#[A-Z\d/]+[!?]?/gi;

/** Tells whether a formula contains more than such parts and references to the given sheets: defined names, other sheets or other files. */
function isOpen(formula: string, prefixes: readonly string[]): boolean {
  const rest = prefixes.reduce((text, prefix) => text.replaceAll(prefix, ''), formula);
  return /\bINDIRECT\(/i.test(rest) || /[\p{L}![]/u.test(rest.replace(PLAIN, ''));
}
