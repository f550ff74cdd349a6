/** The engine itself, in the thread that makes it. */
import { checkSteps, chooseProfile, type CheckOptions } from '../check/check';
import { recognitionOf, type Recognition } from '../check/recognition';
import type { CheckedForm, CheckResult } from '../check/result';
import { correctSteps } from '../correction/correct';
import type { ProfileConfig } from '../profiles/config';
import { exampleTexts } from '../rules/example';
import { RULES } from '../rules/registry';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { chooserFor, type Rewrites } from './chooser';
import { concernsIn } from './concerns';
import type { CheckQuestion, ConfigAnswer, CorrectionQuestion, Engine, FormName, Watch } from './engine';
import { amountFormulas, rewritesOf } from './formulas';
import { viewOfCorrection, viewOfResult } from './make-views';
import { moneyOf } from './money';
import { optionsOf } from './options';
import { inStretches, type Pacing } from './stretches';
import type { CorrectionView, MoneyView, ReasonsView, ResultView } from './views';

/** The result that is shown, and the one that is to take its place. */
const RESULTS_KEPT = 2;

/** The file of an office's own rules as it is delivered: there is nothing in it to be read. */
const NO_RULES = /^\s*\{\s*(?:"\$schema"\s*:\s*"[\w./:-]*"\s*)?\}\s*$/;

interface KeptResult {
  readonly id: number;
  readonly snapshot: WorkbookSnapshot;
  readonly question: CheckQuestion;
  readonly result: CheckResult;
}

export class LocalEngine implements Engine {
  private kept: readonly KeptResult[] = [];
  private lastId = 0;

  constructor(private readonly pacing: Pacing) {}

  async check(
    snapshot: WorkbookSnapshot,
    question: CheckQuestion,
    watch: Watch = {},
  ): Promise<ResultView | null> {
    const options = optionsOf(question);
    const result = await inStretches(checkSteps(snapshot, options), this.pacing, watch);
    if (!result) return null;
    const id = (this.lastId += 1);
    this.kept = [{ id, snapshot, question, result }, ...this.kept.slice(0, RESULTS_KEPT - 1)];
    const standard: CheckOptions = { ...options, adjust: (profile) => profile };
    return viewOfResult(id, result, snapshot, ({ form }) => chooseProfile(form, standard));
  }

  async correct(
    { decisions, ...name }: CorrectionQuestion,
    watch: Watch = {},
  ): Promise<CorrectionView | null> {
    const { result, snapshot, question, checked } = this.formOf(name);
    const { breakdown } = checked.form;
    const formulas: Rewrites =
      breakdown && question.amounts === 'formulas'
        ? amountFormulas(breakdown, checked.profile.decimals)
        : new Map();
    const choose = chooserFor(
      result,
      name.formId,
      decisions,
      (finding) => rewritesOf(finding, formulas),
      concernsIn(snapshot),
    );
    const steps = correctSteps(snapshot, choose, optionsOf(question), result);
    const correction = await inStretches(steps, this.pacing, watch);
    return correction && viewOfCorrection(correction, name.formId, snapshot);
  }

  recognize(name: FormName): Promise<Recognition> {
    return answer(() => recognitionOf(this.formOf(name).checked));
  }

  money(name: FormName): Promise<MoneyView> {
    return answer(() => moneyOf(this.formOf(name).checked));
  }

  async reasons(ruleId: string): Promise<ReasonsView> {
    const rule = RULES.find(({ id }) => id === ruleId);
    if (!rule) throw new Error(`no rule ${ruleId}`);
    const { title, why, how, basis } = rule;
    return { title, why, how, basis, example: await exampleOf(ruleId) };
  }

  async readConfig(text: string): Promise<ConfigAnswer> {
    if (NO_RULES.test(text)) return { config: JSON.parse(text) as ProfileConfig };
    const { readConfigText } = await import('./read-config');
    return readConfigText(text);
  }

  ruleCount(): Promise<number> {
    return Promise.resolve(RULES.length);
  }

  private formOf({ result: id, formId }: FormName): KeptResult & { readonly checked: CheckedForm } {
    const kept = this.kept.find((one) => one.id === id);
    const checked = kept?.result.forms.find(({ form }) => form.id === formId);
    if (!kept || !checked) throw new Error(`no form ${formId} in result ${id}`);
    return { ...kept, checked };
  }
}

/** What goes wrong comes as an answer that fails, never as an exception of the call. */
async function answer<Value>(work: () => Value): Promise<Value> {
  return await Promise.resolve().then(work);
}

/** Seldom looked at: they come when they are asked for. */
async function exampleOf(ruleId: string): Promise<ReasonsView['example']> {
  try {
    const { EXAMPLES } = await import('../rules/examples');
    const example = EXAMPLES[ruleId];
    return example ? exampleTexts(example) : null;
  } catch (error) {
    console.warn(error);
    return 'not-loaded';
  }
}
