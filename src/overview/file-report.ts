/** The data of a file that the overview keeps: plain data that can come from another thread, without the file's cells. */
import Big from 'big.js';
import type { CheckedForm, CheckResult, Finding, Fix, FormStatus } from '../check';
import { describeNoForm, describeNoFormBriefly } from '../check';
import { comparableForm, type YearForm } from '../comparison';
import { coverageSentence, sharePercent } from '../figures/coverage';
import { formatPlain } from '../language/numbers/decimal';
import { convertMoney, type MoneyUnit } from '../language/numbers/units';
import type { Subject } from '../rules/subject';
import { toA1 } from '../workbook/a1';
import { problemId } from './problems';

export interface FileReport {
  /** Path of the file as given. */
  readonly file: string;
  /** In workbook order; empty if the file can't be used. */
  readonly forms: readonly FormReport[];
  /** Why the file can't be used, in Chinese. */
  readonly error?: string;
  /** A short form of the error for the table of files; absent if the error itself is short. */
  readonly brief?: string;
  readonly unusable?: UnusableKind;
}

/** `unreadable`: damaged, protected, missing or too large. `no-form`: a workbook without a form. `other-format`: to be saved as .xlsx. */
export type UnusableKind = 'unreadable' | 'no-form' | 'other-format';

/** How much of the money has a measurable result. */
interface CoverageSummary {
  /** `有可衡量指标的资金 121.00 万元，占 41%`. */
  readonly sentence: string;
  /** Share of all items in whole percent. */
  readonly percent: number;
}

export interface FormReport {
  /** `''` if it is blank. */
  readonly project: string;
  /** 申报单位 or 填报单位; `''` if it is blank. */
  readonly unit: string;
  readonly year: number | null;
  /** 当年预算, otherwise 金额合计; `null` if neither can be read. */
  readonly budget: Amount | null;
  /** In a form on one sheet, places are named without the sheet. */
  readonly isOneSheet: boolean;
  readonly status: FormStatus;
  readonly findings: readonly ReportedFinding[];
  /** Rules that could not be checked, without those that the office switched off. */
  readonly unchecked: readonly UncheckedRule[];
  /** Ids of the rules that the office switched off. */
  readonly off: readonly string[];
  /** Number of rules and places without findings. */
  readonly passed: { readonly rules: number; readonly places: number };
  /** 资金与绩效对照; `null` if the form has no breakdown, no indicators or an unreadable amount. */
  readonly coverage: CoverageSummary | null;
  /** Data for the comparison with other forms and with another year. */
  readonly comparable: Pick<YearForm, 'form' | 'settings'>;
}

/** An amount in the form's unit and in 万元. Both are exact plain decimals. */
export interface Amount {
  readonly value: string;
  readonly unit: MoneyUnit;
  readonly wan: string;
}

interface UncheckedRule {
  /** The rule's id. */
  readonly rule: string;
  readonly title: string;
  /** In Chinese. */
  readonly why: string;
}

export interface ReportedFinding {
  /** The rule's id. */
  readonly rule: string;
  /** See `problemId`. */
  readonly problem: string;
  /** Name of the row or field that it is about; `''` for the form or a section. It does not change when rows move. */
  readonly row: string;
  readonly severity: Finding['severity'];
  /** `null` for findings without a cell. */
  readonly sheet: string | null;
  /** A1 address; `null` if `sheet` is. */
  readonly cell: string | null;
  readonly message: string;
  /** Kind of the offered correction. */
  readonly fix?: Fix['kind'];
  /** Reason for keeping a warning. */
  readonly explanation?: string;
}

/** The report of a checked workbook. @param file path as shown to the reader */
export function fileReport(result: CheckResult, file: string): FileReport {
  if (result.forms.length === 0) {
    const kind =
      result.noFormReason === undefined || result.noFormReason === 'empty' ? 'no-form' : 'unreadable';
    return { ...unusableFile(file, describeNoForm(result), kind), brief: describeNoFormBriefly(result) };
  }
  return { file, forms: result.forms.map(formReport) };
}

/** The report of an unusable file. @param error the reason in Chinese */
export function unusableFile(file: string, error: string, unusable: UnusableKind = 'unreadable'): FileReport {
  return { file, forms: [], error, unusable };
}

function formReport(checked: CheckedForm): FormReport {
  const { form, profile, status, findings, checked: outcomes } = checked;
  const { yearBudgetGrowth, yearPriceGrowth } = profile;
  const passed = outcomes.filter((outcome) => outcome.status === 'passed');
  return {
    project: form.projectName,
    unit: form.overview?.fields.declaringUnit?.text ?? '',
    year: form.year,
    budget: budgetOf(checked),
    isOneSheet: form.sheets.length === 1,
    status,
    findings: findings.map(reportedFinding),
    unchecked: outcomes.flatMap((outcome) =>
      outcome.status === 'not-checked'
        ? [{ rule: outcome.rule.id, title: outcome.rule.title, why: outcome.why ?? '' }]
        : [],
    ),
    off: outcomes.filter(({ off }) => off).map(({ rule }) => rule.id),
    passed: { rules: passed.length, places: passed.reduce((sum, { places }) => sum + places, 0) },
    coverage: coverageSummary(checked),
    comparable: { form: comparableForm(form), settings: { yearBudgetGrowth, yearPriceGrowth } },
  };
}

function coverageSummary({ form, profile, coverage }: CheckedForm): CoverageSummary | null {
  const sentence = coverage && coverageSentence(coverage, profile.decimals, form.moneyUnit);
  return sentence && coverage.share ? { sentence, percent: Number(sharePercent(coverage.share)) } : null;
}

function budgetOf({ form: { moneyUnit }, totals }: CheckedForm): Amount | null {
  const value = totals.currentYear ?? totals.declared;
  const wan = value === null ? null : convertMoney(new Big(value), moneyUnit, '万元');
  return value === null || wan === null ? null : { value, unit: moneyUnit, wan: formatPlain(wan) };
}

function reportedFinding(finding: Finding): ReportedFinding {
  const { rule, problem, severity, at, subject, message, fix, explanation } = finding;
  return {
    rule: rule.id,
    problem: problemId(rule.id, problem),
    row: rowName(subject),
    severity,
    sheet: at?.sheet ?? null,
    cell: at && toA1(at),
    message,
    ...(fix ? { fix: fix.kind } : {}),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

function rowName(subject: Subject): string {
  switch (subject.kind) {
    case 'field':
    case 'fund':
      return subject.id;
    case 'indicator':
      return subject.indicator.name.text;
    case 'item':
      return subject.item.item.text;
    case 'sum':
      return subject.line.label.text;
    case 'safeguard':
      return subject.safeguard.document.text;
    case 'form':
    case 'section':
      return '';
  }
}
