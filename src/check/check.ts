/** Runs the rule book on the forms of a workbook. */
import { toA1 } from '../workbook/a1';
import { CellMap } from '../workbook/cell-map';
import type { CellRef } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { SnapshotIndex } from '../workbook/snapshot-index';
import { figuresOf } from '../figures/figures';
import type { DeclarationForm } from '../form/declaration';
import { SECTION_WORDS, type SectionId } from '../form/section';
import { applyConfig } from '../profiles/apply-config';
import type { ProfileConfig } from '../profiles/config';
import type { Profile } from '../profiles/profile';
import { profileFor } from '../profiles/profiles';
import { readForms } from '../reading';
import { RULES } from '../rules/registry';
import type { FormWith, Rule, RuleContext, Verdict } from '../rules/rule';
import { labelsOf } from './office-labels';
import { resolveFix, type ContentOf } from './resolve';
import type { CheckedForm, CheckResult, Finding, RuleOutcome } from './result';
import { statusOf } from './status';
import { finish } from './steps';
import { totalsOf } from './totals';

export interface CheckOptions {
  /** The profile to use for every form; by default each form's own layout and year choose. */
  readonly profile?: Profile;
  /** The office's own rules, on top of the profile; what it extends counts only where no profile is given. */
  readonly config?: ProfileConfig;
  /** The person's own settings on top of both. */
  readonly adjust?: (profile: Profile) => Profile;
  /** Reasons for kept warnings, by `Finding.key`. */
  readonly explanations?: ReadonlyMap<string, string>;
}

/** With a finding of this rule a form has nothing else worth saying. */
export const BLANK_FORM = 'structure/blank-form';
/** Whatever another rule says of a cell with an error value, this one says it better. */
const ERROR_VALUE = 'structure/error-value';

/** How far a check has come: a rule is about to be asked. */
export interface CheckStep {
  /** The section that the rule is about; `null` where it is about the form as a whole. */
  readonly section: SectionId | null;
  /** Rules asked, and rules in all, of the form that is being checked. */
  readonly done: number;
  readonly total: number;
}

/** Checks every form of a workbook. Pure and deterministic; never throws on odd content. */
export function check(snapshot: WorkbookSnapshot, options: CheckOptions = {}): CheckResult {
  return finish(checkSteps(snapshot, options));
}

/** As `check`, step by step: whoever has a screen to draw can do so in between. */
export function* checkSteps(
  snapshot: WorkbookSnapshot,
  options: CheckOptions = {},
): Generator<CheckStep, CheckResult> {
  const reading = readForms(snapshot, { labels: labelsOf(options.config) });
  const index = new SnapshotIndex(snapshot);
  const sheetOrder = new Map(snapshot.sheets.map((sheet, position) => [sheet.name, position]));
  const forms: CheckedForm[] = [];
  for (const form of reading.forms) {
    const profile = chooseProfile(form, options);
    const context = { form, profile, figures: figuresOf(form, profile.decimals) };
    const runs = yield* runRules(context);
    forms.push(checkForm(context, runs, (at) => index.content(at), sheetOrder, options.explanations));
  }
  return { workbook: snapshot.name, forms, lookedAt: reading.lookedAt, lookedFor: reading.lookedFor };
}

/** The profile that a form is checked with. */
export function chooseProfile(form: DeclarationForm, { profile, config, adjust }: CheckOptions): Profile {
  const chosen = profile ?? profileFor(form);
  const own = config ? applyConfig(chosen, profile ? { ...config, extends: undefined } : config) : chosen;
  return adjust?.(own) ?? own;
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
    const own: Finding[] = [];
    for (const found of verdict.findings) {
      if (speaksBetter(rule, found.at, places)) continue;
      own.push(toFinding(rule, found, profile, contentOf, explanations));
    }
    findings.push(...own);
    checked.push(outcomeOf(rule, verdict, own.length));
  }
  findings.sort((a, b) => compareFindings(a, b, sheetOrder));
  const status = statusOf(findings);
  return { form, profile, figures, findings, checked, status, totals: totalsOf(form, figures) };
}

/** A rule's verdict, or why it was not asked. */
type Run =
  | { readonly rule: Rule; readonly verdict: Verdict }
  | {
      readonly rule: Rule;
      readonly verdict?: undefined;
      readonly skipped: Omit<RuleOutcome, 'rule' | 'places'>;
    };

/** Asks each rule about the form. */
function* runRules(context: RuleContext): Generator<CheckStep, Run[]> {
  const blank = RULES.find((rule) => rule.id === BLANK_FORM);
  const isBlank = blank !== undefined && (verdictOf(blank, context)?.findings.length ?? 0) > 0;
  const runs: Run[] = [];
  for (const rule of RULES) {
    yield { section: rule.needs[0] ?? null, done: runs.length, total: RULES.length };
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
  return verdict ? { rule, verdict } : { rule, skipped: whyNotAsked(rule, context.form) };
}

/** `null` where a section that the rule needs was not read. */
function verdictOf(rule: Rule, { form, ...shared }: RuleContext): Verdict | null {
  return hasSections(form, rule.needs) ? rule.check({ form, ...shared }) : null;
}

function hasSections<Needs extends SectionId>(
  form: DeclarationForm,
  needs: readonly Needs[],
): form is FormWith<Needs> {
  return needs.every((section) => form.sections[section] === 'read');
}

function whyNotAsked(
  { needs }: Rule,
  { sections, unread }: DeclarationForm,
): { readonly status: 'not-applicable' | 'not-checked'; readonly why: string } {
  const missing = needs.find((section) => sections[section] !== 'read' && sections[section] !== 'absent');
  if (missing && sections[missing] === 'prose')
    return { status: 'not-checked', why: `“${SECTION_WORDS[missing].title}”只有文字，没有表格，未核对。` };
  if (missing) {
    return { status: 'not-checked', why: `未找到或无法识别“${SECTION_WORDS[missing].title}”，未核对。` };
  }
  const { title } = SECTION_WORDS[needs.find((section) => sections[section] === 'absent') ?? 'overview'];
  const rows = unread.find(({ isColumn }) => !isColumn);
  // What was not read may be this very section.
  if (rows)
    return {
      status: 'not-checked',
      why: `没有认出“${title}”，第${rows.at.row + 1}行起有内容没有读取，未核对。`,
    };
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
  const key = `${rule.id}|${placeKey(found.at)}|${found.message}`;
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

/** Tells whether a more specific rule has a finding at the same cell. */
function speaksBetter(rule: Rule, at: CellRef | null, places: ReadonlyMap<string, Places>): boolean {
  if (!at) return false;
  const better = rule.id === ERROR_VALUE ? [] : [ERROR_VALUE, ...(rule.yieldsTo ?? [])];
  return better.some((id) => places.get(id)?.has(at));
}

/** Cells with a finding. */
type Places = Pick<CellMap<true>, 'has'>;

function placesOf(verdict: Verdict | undefined): Places {
  const places = new CellMap<true>();
  for (const { at } of verdict?.findings ?? []) if (at) places.set(at, true);
  return places;
}

function placeKey(at: CellRef | null): string {
  return at ? `${at.sheet}!${toA1(at)}` : '';
}

const SEVERITY_ORDER = { error: 0, warning: 1, hint: 2 } as const;

/** By severity, then as one reads the workbook; what has no cell comes first. */
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
