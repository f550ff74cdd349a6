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

/** Tells whether a sheet holds part of a form, or may: where there is no form, any may. */
export function mayHoldForm({ result, snapshot }: Outcome, sheetId: string): boolean {
  const sheets = result.forms.flatMap(({ form }) => form.sheets);
  const edited = snapshot.sheets.find(({ id }) => id === sheetId);
  return sheets.length === 0 || !edited || sheets.includes(edited.name);
}
