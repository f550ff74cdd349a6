/** Corrects a checked form. It is loaded after the first check, so that the worker starts sooner. */
import type { CheckedForm, CheckResult, Finding } from '../check/result';
import { choiceKey } from '../correction/choice';
import { correctSteps, type Correction } from '../correction/correct';
import type { Breakdown } from '../form/breakdown';
import { cellKey } from '../workbook/a1';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { chooserFor, type Rewrites } from './choices';
import type { CheckQuestion, CorrectionQuestion, ProgressOptions } from './engine';
import { viewOfFinding } from './make-views';
import { optionsOf } from './options';
import { runInSlices, type Pacing } from './scheduling';
import type { CorrectionView, FindingView } from './views';
import { writeWarningsIn } from './write-warnings';

/** The form to correct, and the check that found it. */
interface CheckedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly question: CheckQuestion;
  readonly result: CheckResult;
  readonly checked: CheckedForm;
}

/** See `Engine.correct`. */
export async function correctForm(
  { result, snapshot, question, checked }: CheckedWorkbook,
  { formId, decisions, only }: Pick<CorrectionQuestion, 'formId' | 'decisions' | 'only'>,
  pacing: Pacing,
  progress: ProgressOptions,
): Promise<CorrectionView | null> {
  const { breakdown } = checked.form;
  const rewritesOf =
    breakdown && question.amounts === 'formulas'
      ? await formulaRewrites(breakdown, checked.profile.decimals)
      : () => NO_REWRITES;
  const choose = chooserFor(result, formId, decisions, rewritesOf, writeWarningsIn(snapshot), only);
  const steps = correctSteps(snapshot, choose, optionsOf(question), result);
  const correction = await runInSlices(steps, pacing, progress);
  return correction && viewOfCorrection(correction, formId, snapshot);
}

const NO_REWRITES: Rewrites = new Map();

/** Loaded on demand, because amounts are rarely written as formulas. */
async function formulaRewrites(
  breakdown: Breakdown,
  decimals: number,
): Promise<(finding: Finding) => Rewrites> {
  const { amountFormulas, rewritesOf } = await import('./formulas');
  const formulas = amountFormulas(breakdown, decimals);
  return (finding) => rewritesOf(finding, formulas);
}

/** Rules about sums: correcting an amount may leave findings of these rules at other cells. */
const SUM_RULES: ReadonlySet<string> = new Set(['breakdown/total', 'breakdown/budget']);

/** @param formId the form that was corrected */
function viewOfCorrection(
  correction: Correction,
  formId: string,
  snapshot: WorkbookSnapshot,
): CorrectionView {
  const warningOf = writeWarningsIn(snapshot);
  const { edits, refused, applied } = correction;
  const findingsIn = ({ forms }: CheckResult): readonly Finding[] =>
    forms.find(({ form }) => form.id === formId)?.findings ?? [];
  const edited = new Set(edits.map(({ at }) => cellKey(at)));
  const before = new Set(findingsIn(correction.before).map(choiceKey));
  const after = findingsIn(correction.after);
  const view = (findings: readonly Finding[]): FindingView[] =>
    findings.map((finding) => viewOfFinding(finding, warningOf));
  return {
    edits,
    refused: refused.map(({ finding, why }) => ({ choice: choiceKey(finding), why })),
    repeated: view(applied.filter(({ pass }) => pass > 0).map(({ finding }) => finding)),
    open: view(after.filter((finding) => finding.fix && !before.has(choiceKey(finding)))),
    remaining: view(
      after.filter(
        ({ severity, rule, at }) =>
          severity !== 'hint' && (SUM_RULES.has(rule.id) || (at !== null && edited.has(cellKey(at)))),
      ),
    ),
    left: {
      errors: after.filter(({ severity }) => severity === 'error').length,
      warnings: after.filter(
        ({ severity, explanation }) => severity === 'warning' && explanation === undefined,
      ).length,
    },
  };
}
