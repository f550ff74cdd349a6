/** What the overview keeps of a file: plain data that can come from another thread, without the file's cells. */
import Big from 'big.js';
import type { CheckedForm, CheckResult, Finding, Fix, FormStatus } from '../check';
import { describeNoForm } from '../check';
import { digestOf, type FormDigest } from '../figures/set/digest';
import { formatPlain } from '../language/numbers/decimal';
import { convertMoney, type MoneyUnit } from '../language/numbers/units';
import { toA1 } from '../workbook/a1';

export interface FileReport {
  /** Path of the file as given. */
  readonly file: string;
  /** In workbook order; empty if the file can't be used. */
  readonly forms: readonly FormReport[];
  /** Why the file can't be used, in Chinese. */
  readonly error?: string;
}

export interface FormReport {
  /** `''` if it is blank. */
  readonly project: string;
  /** 申报单位 or 填报单位; `''` if it is blank. */
  readonly unit: string;
  readonly year: number | null;
  /** 当年预算, else 金额合计; `null` if neither can be read. */
  readonly budget: Amount | null;
  readonly status: FormStatus;
  readonly findings: readonly ReportedFinding[];
  /** Data for the comparison with other forms. */
  readonly digest: FormDigest;
}

/** An amount in the form's unit and in 万元. Both are exact plain decimals. */
export interface Amount {
  readonly value: string;
  readonly unit: MoneyUnit;
  readonly wan: string;
}

export interface ReportedFinding {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Finding['severity'];
  /** `null` for findings without a cell. */
  readonly sheet: string | null;
  /** A1. */
  readonly cell: string | null;
  readonly message: string;
  /** Kind of the offered correction. */
  readonly fix?: Fix['kind'];
  /** Reason for keeping a warning. */
  readonly explanation?: string;
}

/** The report of a checked workbook. @param file path as shown to the reader */
export function fileReport(result: CheckResult, file: string): FileReport {
  if (result.forms.length === 0) return unusableFile(file, describeNoForm(result));
  return { file, forms: result.forms.map(formReport) };
}

/** The report of an unusable file. @param error the reason in Chinese */
export function unusableFile(file: string, error: string): FileReport {
  return { file, forms: [], error };
}

function formReport(checked: CheckedForm): FormReport {
  const { form, status, findings } = checked;
  return {
    project: form.projectName,
    unit: form.overview?.fields.declaringUnit?.text ?? '',
    year: form.year,
    budget: budgetOf(checked),
    status,
    findings: findings.map(reportedFinding),
    digest: digestOf(form),
  };
}

function budgetOf({ form: { moneyUnit }, totals }: CheckedForm): Amount | null {
  const value = totals.currentYear ?? totals.declared;
  const wan = value === null ? null : convertMoney(new Big(value), moneyUnit, '万元');
  return value === null || wan === null ? null : { value, unit: moneyUnit, wan: formatPlain(wan) };
}

function reportedFinding({ rule, severity, at, message, fix, explanation }: Finding): ReportedFinding {
  return {
    rule: rule.id,
    severity,
    sheet: at?.sheet ?? null,
    cell: at && toA1(at),
    message,
    ...(fix ? { fix: fix.kind } : {}),
    ...(explanation === undefined ? {} : { explanation }),
  };
}
