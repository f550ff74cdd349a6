/** The engine, working in the calling thread. */
import type { OfficeConfigReading } from '../check/office-config';
import { checkForms, chooseProfile, type CheckOptions } from '../check/check-forms';
import { recognitionOf, type Recognition } from '../check/recognition';
import type { CheckedForm, CheckResult } from '../check/result';
import type { YearForm } from '../comparison';
import type { ProfileConfig } from '../profiles/config';
import type { Rule } from '../rules/rule';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type {
  CheckQuestion,
  ComparisonQuestion,
  CorrectionQuestion,
  Engine,
  ExamplesQuestion,
  FormName,
  LastYearAnswer,
  LastYearFile,
  ProgressOptions,
} from './engine';
import { viewOfResult } from './make-views';
import { optionsOf } from './options';
import { runInSlices, type Pacing } from './scheduling';
import type {
  ComparisonView,
  CorrectionView,
  ExampleView,
  MoneyView,
  ReasonsView,
  ResultView,
} from './views';

/** The result that is shown, and the one that will replace it. */
const RESULTS_KEPT = 2;

/** `jixiao.config.json` as delivered, without settings; it is accepted without loading the parser of configurations. */
const EMPTY_CONFIG = /^\s*\{\s*(?:"\$schema"\s*:\s*"[\w./:-]*"\s*)?\}\s*$/;

interface KeptResult {
  readonly id: number;
  readonly snapshot: WorkbookSnapshot;
  readonly question: CheckQuestion;
  readonly result: CheckResult;
}

/** The rules are in a separate file, which loads while the workbook is read. */
async function allRules(): Promise<readonly Rule[]> {
  return (await import('../rules/registry')).RULES;
}

export class LocalEngine implements Engine {
  private kept: readonly KeptResult[] = [];
  private lastId = 0;
  private lastYear: readonly YearForm[] = [];

  constructor(private readonly pacing: Pacing) {}

  async check(
    snapshot: WorkbookSnapshot,
    question: CheckQuestion,
    progress: ProgressOptions = {},
  ): Promise<ResultView | null> {
    const options = optionsOf(question);
    const steps = checkForms(snapshot, await allRules(), options);
    const result = await runInSlices(steps, this.pacing, progress);
    if (!result) return null;
    const id = (this.lastId += 1);
    this.kept = [{ id, snapshot, question, result }, ...this.kept.slice(0, RESULTS_KEPT - 1)];
    const standard: CheckOptions = { ...options, adjust: (profile) => profile };
    return viewOfResult(id, result, snapshot, ({ form }) => chooseProfile(form, standard));
  }

  async correct(
    question: CorrectionQuestion,
    progress: ProgressOptions = {},
  ): Promise<CorrectionView | null> {
    const { correctForm } = await import('./correct-form');
    return correctForm(this.formOf(question), question, this.pacing, progress);
  }

  recognize(name: FormName): Promise<Recognition> {
    return callAsync(() => recognitionOf(this.formOf(name).checked));
  }

  async money(name: FormName): Promise<MoneyView> {
    const { moneyOf } = await import('./money');
    return moneyOf(this.formOf(name).checked);
  }

  async examples({ finding: key, ...name }: ExamplesQuestion): Promise<readonly ExampleView[]> {
    const { examplesOf } = await import('./examples');
    const { checked, snapshot } = this.formOf(name);
    return examplesOf(checked, key, snapshot);
  }

  async openLastYear(file: LastYearFile): Promise<LastYearAnswer> {
    const { readLastYear } = await import('./last-year');
    const { read, ...answer } = await readLastYear(file, this.lastOptions());
    this.lastYear = read;
    return answer;
  }

  async compareYears({ last, ...name }: ComparisonQuestion): Promise<ComparisonView> {
    const { compareYears, yearFormOf } = await import('./last-year');
    const { result, question, checked } = this.formOf(name);
    const options = optionsOf(question);
    const lastForm =
      'fileForm' in last
        ? this.lastYear[last.fileForm]
        : yearFormOf(this.formOf({ ...name, formId: last.formId }).checked.form, result.workbook, 0, options);
    if (!lastForm) throw new Error('no form of last year');
    return compareYears(lastForm, checked, result.workbook, options);
  }

  async reasons(ruleId: string): Promise<ReasonsView> {
    const rule = (await allRules()).find(({ id }) => id === ruleId);
    if (!rule) throw new Error(`no rule ${ruleId}`);
    const { REASONS, exampleTexts } = await import('../rules/reasons');
    const reasons = REASONS[ruleId];
    if (!reasons) throw new Error(`no reasons of ${ruleId}`);
    const { why, how, basis } = reasons;
    return { title: rule.title, why, how, basis, example: exampleTexts(reasons) };
  }

  async readConfig(text: string): Promise<OfficeConfigReading> {
    if (EMPTY_CONFIG.test(text)) return { config: JSON.parse(text) as ProfileConfig };
    const { readOfficeConfig } = await import('../check/office-config');
    return readOfficeConfig(text);
  }

  async ruleCount(): Promise<number> {
    return (await allRules()).length;
  }

  /** The options of the last check: last year's file is read with the same labels. */
  private lastOptions(): CheckOptions {
    const [last] = this.kept;
    return last ? optionsOf(last.question) : {};
  }

  private formOf({ result: id, formId }: FormName): KeptResult & { readonly checked: CheckedForm } {
    const kept = this.kept.find((kept) => kept.id === id);
    const checked = kept?.result.forms.find(({ form }) => form.id === formId);
    if (!kept || !checked) throw new Error(`no form ${formId} in result ${id}`);
    return { ...kept, checked };
  }
}

/** Turns an exception into a rejected promise. */
async function callAsync<Value>(work: () => Value): Promise<Value> {
  return await Promise.resolve().then(work);
}
