/** Checks the forms of a workbook against rules. */
import type Big from 'big.js';
import { cellKey } from '../workbook/a1';
import { CellMap } from '../workbook/cell-map';
import type { CellRef } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { SnapshotIndex } from '../workbook/snapshot-index';
import { coverageOf } from '../figures/coverage';
import { figuresAgreeAsWritten } from '../figures/breakdown/budget';
import { yearsMoney } from '../figures/money/funds-sums';
import { figuresOf, type Figures } from '../figures/figures';
import { clearProseCache } from '../figures/prose';
import { numberOf } from '../form/cells';
import type { DeclarationForm } from '../form/declaration';
import type { Indicator } from '../form/indicators';
import { SECTION_WORDS, type SectionId } from '../form/section';
import { applyConfig } from '../profiles/apply-config';
import type { ProfileConfig } from '../profiles/config';
import type { Profile } from '../profiles/profile';
import { profileFor } from '../profiles/profiles';
import { formatPlain } from '../language/numbers/decimal';
import { convertMoney } from '../language/numbers/units';
import { LABELS, readForms, type ExtraLabels } from '../reading';
import type { FormWith, Rule, RuleContext, RuleFinding, Verdict } from '../rules/rule';
import { resolveFix, type ContentOf } from './resolve';
import type { CheckedForm, CheckResult, Finding, FormStatus, RuleOutcome, Totals } from './result';

export interface CheckOptions {
  /** The profile for all forms; by default it depends on each form's layout and year. */
  readonly profile?: Profile;
  /** The office's configuration, applied to the profile; its `extends` is ignored if `profile` is given. */
  readonly config?: ProfileConfig;
  /** The user's settings, applied last. */
  readonly adjust?: (profile: Profile) => Profile;
  /** Reasons for keeping warnings, by `Finding.key`. */
  readonly explanations?: ReadonlyMap<string, string>;
}

/** If this rule has a finding, no other rule is applied. */
export const BLANK_FORM = 'structure/blank-form';
/** All other rules yield to this one at the same cell. */
export const ERROR_VALUE = 'structure/error-value';

/** Progress of a check, reported before each rule. */
export interface CheckStep {
  /** The section of the rule; `null` for a rule about the whole form. */
  readonly section: SectionId | null;
  /** The number of rules already applied to the current form, and of all rules. */
  readonly done: number;
  readonly total: number;
}

/** Checks all forms of a workbook, as a generator, so that the caller can draw the screen between the rules. */
export function* checkForms(
  snapshot: WorkbookSnapshot,
  rules: readonly Rule[],
  options: CheckOptions = {},
): Generator<CheckStep, CheckResult> {
  const reading = readForms(snapshot, { labels: labelsOf(options.config) });
  const index = new SnapshotIndex(snapshot);
  const sheetOrder = new Map(snapshot.sheets.map((sheet, position) => [sheet.name, position]));
  const forms: CheckedForm[] = [];
  for (const form of reading.forms) {
    const profile = chooseProfile(form, options);
    const context = { form, profile, figures: figuresOf(form, profile.decimals) };
    const runs = yield* runRules(rules, context);
    forms.push(checkForm(context, runs, (at) => index.content(at), sheetOrder, options.explanations));
    clearProseCache();
  }
  return { ...reading, workbook: snapshot.name, forms };
}

/** The office's words for labels, as reading takes them. */
export function labelsOf(config: ProfileConfig | undefined): ExtraLabels {
  return Object.fromEntries(Object.entries(config?.labels ?? {}).filter(([id]) => LABELS.has(id)));
}

export function chooseProfile(form: DeclarationForm, { profile, config, adjust }: CheckOptions): Profile {
  const chosen = profile ?? profileFor(form);
  const configured = config
    ? applyConfig(chosen, profile ? { ...config, extends: undefined } : config)
    : chosen;
  return adjust?.(configured) ?? configured;
}

function checkForm(
  { form, profile, figures }: RuleContext,
  runs: readonly Run[],
  contentOf: ContentOf,
  sheetOrder: ReadonlyMap<string, number>,
  explanations: ReadonlyMap<string, string> | undefined,
): CheckedForm {
  const places = new Map(runs.map((run) => [run.rule.id, placesOf(run.verdict)]));
  const findings: Finding[] = [];
  const checked: RuleOutcome[] = [];
  for (const run of runs) {
    const { rule, verdict } = run;
    if (!verdict) {
      checked.push({ rule, places: 0, ...run.skipped });
      continue;
    }
    const ofRule = verdict.findings
      .filter((found) => !isSuperseded(rule, found, places))
      .map((found) => toFinding(rule, found, profile, contentOf, explanations));
    findings.push(...ofRule);
    checked.push(outcomeOf(rule, verdict, ofRule.length));
  }
  findings.sort((a, b) => compareFindings(a, b, sheetOrder));
  const status = statusOf(findings);
  const coverage = coverageOf(form, figures, (indicator) => cannotBeMeasured(indicator, findings));
  return { form, profile, figures, findings, checked, status, totals: totalsOf(form, figures), coverage };
}

/** The problems of each rule that make a target impossible to measure; `null` means all problems of the rule. */
const UNMEASURABLE: ReadonlyMap<string, readonly string[] | null> = new Map([
  ['target/required', null],
  ['target/placeholder', null],
  ['target/unit', null],
  ['target/measurable', null],
  ['target/output-as-effect', null],
  ['target/quality', null],
  ['target/quantity', ['words', 'no-count']],
  ['target/timeliness', ['vague', 'unreal']],
  ['target/cost', ['value']],
  ['target/satisfaction', ['form']],
]);

function cannotBeMeasured(indicator: Indicator, findings: readonly Finding[]): boolean {
  return findings.some(({ rule, problem, subject }) => {
    const problems = UNMEASURABLE.get(rule.id);
    if (problems === undefined || subject.kind !== 'indicator') return false;
    if (subject.indicator !== indicator && subject.others?.includes(indicator) !== true) return false;
    return problems === null || problems.includes(problem.key);
  });
}

export function statusOf(findings: readonly Finding[]): FormStatus {
  if (findings.some((finding) => finding.severity === 'error')) return 'blocked';
  const open = findings.some(
    (finding) => finding.severity === 'warning' && finding.explanation === undefined,
  );
  return open ? 'explain' : 'ready';
}

/** The three amounts that must be equal, in the form's unit. */
function totalsOf(form: DeclarationForm, { decimals, recomputedSum }: Figures): Totals {
  const { breakdown, moneyUnit } = form;
  const text = (value: Big | null): string | null => value && formatPlain(value, decimals);
  const ofBreakdown = (value: Big | null): Big | null => {
    // If the figures are equal as written, they are in the same unit, whatever units are printed.
    if (!value || !breakdown || figuresAgreeAsWritten(form)) return value;
    return convertMoney(value, breakdown.amountUnit, moneyUnit);
  };
  return {
    breakdown: text(ofBreakdown(recomputedSum)),
    declared: text(ofBreakdown(numberOf(breakdown?.total?.amount))),
    currentYear: text(form.overview ? yearsMoney(form.overview) : null),
  };
}

type Skipped = Omit<RuleOutcome, 'rule' | 'places'>;

/** A rule's verdict, or the reason why it was not applied. */
type Run =
  | { readonly rule: Rule; readonly verdict: Verdict }
  | { readonly rule: Rule; readonly verdict?: undefined; readonly skipped: Skipped };

function* runRules(rules: readonly Rule[], context: RuleContext): Generator<CheckStep, Run[]> {
  const blank = rules.find((rule) => rule.id === BLANK_FORM);
  const isBlank = blank !== undefined && (verdictOf(blank, context)?.findings.length ?? 0) > 0;
  const runs: Run[] = [];
  for (const rule of rules) {
    yield { section: rule.needs[0] ?? null, done: runs.length, total: rules.length };
    runs.push(runRule(rule, context, isBlank));
  }
  return runs;
}

function runRule(rule: Rule, context: RuleContext, isBlank: boolean): Run {
  if (context.profile.severities[rule.id] === 'off') {
    return { rule, skipped: { status: 'not-applicable', why: '已按本单位的设置关闭。', off: true } };
  }
  if (isBlank && rule.id !== BLANK_FORM) {
    return { rule, skipped: { status: 'not-checked', why: '表格尚未填写。' } };
  }
  const verdict = verdictOf(rule, context);
  return verdict ? { rule, verdict } : { rule, skipped: whyNotApplied(rule, context.form) };
}

/** `null` if a section that the rule needs was not read. */
function verdictOf(rule: Rule, { form, ...shared }: RuleContext): Verdict | null {
  return hasSections(form, rule.needs) ? rule.check({ form, ...shared }) : null;
}

function hasSections<Needs extends SectionId>(
  form: DeclarationForm,
  needs: readonly Needs[],
): form is FormWith<Needs> {
  return needs.every((section) => form.sections[section] === 'read');
}

function whyNotApplied({ needs }: Rule, { sections, unread }: DeclarationForm): Skipped {
  const missing = needs.find((section) => sections[section] !== 'read' && sections[section] !== 'absent');
  const absent = needs.find((section) => sections[section] === 'absent') ?? 'overview';
  const { title } = SECTION_WORDS[missing ?? absent];
  const notChecked = (fault: string): Skipped => ({ status: 'not-checked', why: `${fault}，未核对。` });
  if (missing && sections[missing] === 'prose') return notChecked(`“${title}”只有文字，没有表格`);
  if (missing) return notChecked(`未找到或无法识别“${title}”`);
  // The unread rows may be the section that seems to be absent.
  const rows = unread.find(({ isColumn }) => !isColumn);
  if (rows) return notChecked(`没有认出“${title}”，第${rows.at.row + 1}行起有内容没有读取`);
  return { status: 'not-applicable', why: `本版式没有“${title}”。` };
}

function outcomeOf(rule: Rule, verdict: Verdict, found: number): RuleOutcome {
  const { places, verified } = verdict;
  if (found > 0) return { rule, places, status: 'failed' };
  if (verdict.findings.length > 0) {
    return { rule, places, status: 'not-checked', why: '同一单元格已有更具体的问题，改正后再核对。' };
  }
  if (verdict.unchecked !== undefined) return { rule, places, status: 'not-checked', why: verdict.unchecked };
  if (places === 0) return { rule, places, status: 'not-applicable', why: '本表没有需要核对的内容。' };
  return { rule, places, status: 'passed', ...(verified === undefined ? {} : { verified }) };
}

function toFinding(
  rule: Rule,
  found: Verdict['findings'][number],
  profile: Profile,
  contentOf: ContentOf,
  explanations: ReadonlyMap<string, string> | undefined,
): Finding {
  const configured = profile.severities[rule.id];
  const problem = found.problem ?? rule.problems[0];
  const severity = configured && configured !== 'off' ? configured : problem.severity;
  const key = `${rule.id}|${found.at ? cellKey(found.at) : ''}|${found.message}`;
  const fix = found.fix && resolveFix(found.fix, contentOf);
  const explanation = severity === 'warning' ? explanations?.get(key) : undefined;
  return {
    key,
    rule,
    problem,
    severity,
    at: found.at,
    subject: found.subject,
    message: found.message,
    ...(fix ? { fix } : {}),
    ...(explanation ? { explanation } : {}),
  };
}

/** Tells whether more specific rules have findings at all cells of a finding. */
function isSuperseded(rule: Rule, found: RuleFinding, places: ReadonlyMap<string, Places>): boolean {
  const cells = cellsOf(found);
  if (cells.length === 0) return false;
  const moreSpecific = rule.id === ERROR_VALUE ? [] : [ERROR_VALUE, ...(rule.yieldsTo ?? [])];
  return cells.every((at) => moreSpecific.some((id) => places.get(id)?.has(at)));
}

/** The cell of a finding, and the targets in other columns that it names. */
function cellsOf({ at, subject }: RuleFinding): CellRef[] {
  const others = subject.kind === 'indicator' ? (subject.others ?? []) : [];
  return [...(at ? [at] : []), ...others.map(({ target }) => target.at)];
}

type Places = Pick<CellMap<true>, 'has'>;

function placesOf(verdict: Verdict | undefined): Places {
  const places = new CellMap<true>();
  for (const found of verdict?.findings ?? []) for (const at of cellsOf(found)) places.set(at, true);
  return places;
}

const SEVERITY_ORDER = { error: 0, warning: 1, hint: 2 } as const;

/** Orders findings by severity, then by their position in the workbook; findings without a cell come first. */
function compareFindings(a: Finding, b: Finding, sheetOrder: ReadonlyMap<string, number>): number {
  const sheet = (finding: Finding): number => (finding.at ? (sheetOrder.get(finding.at.sheet) ?? 0) : -1);
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    sheet(a) - sheet(b) ||
    (a.at?.row ?? 0) - (b.at?.row ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    (a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id))
  );
}
