/** Reports of files in the form that the overview takes, made without workbooks. */
import type { ComparableForm } from '../../src/comparison';
import { SHANGHAI } from '../../src/profiles/shanghai';
import { check } from '../../src/check';
import {
  fileReport,
  OverviewBuilder,
  problemId,
  type FileReport,
  type FormReport,
  type Overview,
  type ReportedFinding,
} from '../../src/overview';
import { RULES } from '../../src/rules/registry';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** Key of a rule's first problem. */
function keyOf(rule: string): string {
  return RULES.find(({ id }) => id === rule)?.problems[0].key ?? '';
}

export function finding(patch: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'breakdown/amount',
    problem: problemId(patch.rule ?? 'breakdown/amount', { key: keyOf(patch.rule ?? 'breakdown/amount') }),
    row: '',
    severity: 'error',
    sheet: '绩效目标',
    cell: 'D18',
    message: '金额不符。',
    ...patch,
  };
}

/** An amount in 万元. */
export function wan(value: string): FormReport['budget'] {
  return { value, unit: '万元', wan: value };
}

/** The comparable data of a blank form. */
const BLANK_FORM: ComparableForm = {
  project: '',
  unit: '',
  projectCell: null,
  identity: { project: '', unit: '' },
  year: null,
  yearCell: null,
  prepared: null,
  moneyUnit: '万元',
  budget: null,
  oneOff: null,
  period: null,
  items: null,
  indicators: null,
  paragraphs: [],
  measures: null,
};

export function formOf(patch: Partial<FormReport> = {}): FormReport {
  return {
    project: '甲项目',
    unit: '甲单位',
    year: 2026,
    budget: null,
    isOneSheet: false,
    status: 'ready',
    findings: [],
    unchecked: [],
    off: [],
    passed: { rules: 0, places: 0 },
    coverage: null,
    comparable: { form: BLANK_FORM, settings: SHANGHAI },
    ...patch,
  };
}

export function fileOf(file: string, ...forms: Partial<FormReport>[]): FileReport {
  return { file, forms: forms.map(formOf) };
}

export function overviewOf(...reports: readonly FileReport[]): Overview {
  const builder = new OverviewBuilder();
  for (const report of reports) builder.add(report);
  return builder.overview();
}

/** The report that the overview keeps of a workbook. */
export function reportOn(snapshot: WorkbookSnapshot, file = 'a.xlsx'): FileReport {
  return fileReport(check(snapshot), file);
}
