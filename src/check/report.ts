/** The public JSON report of the command line: stable and versioned. */
import type Big from 'big.js';
import { exceededWords } from '../form/limits';
import { formatPlain } from '../language/numbers/decimal';
import { listOf } from '../language/text/list';
import { stripInvisible } from '../language/text/text';
import type { ReadingResult } from '../reading';
import { toA1 } from '../workbook/a1';
import { isFormula, type CellContent, type CellEdit } from '../workbook/cell';
import type { CheckedForm, CheckResult, Finding, Fix, FormStatus, RuleOutcome, Totals } from './result';

interface ReportEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  /** `after` is a formula, not text. */
  readonly formula?: true;
}

type ReportFix =
  | { readonly kind: Fix['kind']; readonly preselected?: true; readonly edits: readonly ReportEdit[] }
  | {
      readonly kind: 'suggested';
      readonly alternatives: readonly { readonly label: string; readonly edits: readonly ReportEdit[] }[];
    };

export interface ReportFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly fix?: ReportFix;
  readonly explanation?: string;
}

/** 资金与绩效对照. */
interface ReportCoverage {
  readonly items: readonly {
    /** The cell of 明细金额. */
    readonly sheet: string;
    readonly cell: string;
    readonly name: string;
    /** In the form's unit; `null` if it is unreadable. */
    readonly amount: string | null;
    /** Whether 主体活动 mentions the item; `goal`: whether 年度目标 mentions it. */
    readonly activity: boolean;
    readonly goal: boolean;
    /** Each at the cell of its name, with its category as printed, without 指标 or 目标. */
    readonly indicators: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly category: string;
      readonly measurable: boolean;
    }[];
  }[];
  /** Σ of the items with a measurable indicator. */
  readonly measurable: string | null;
  /** That sum as a share of all items: `0.41`. */
  readonly share: string | null;
}

interface ReportForm {
  readonly project: string;
  readonly year: number | null;
  readonly status: FormStatus;
  readonly totals: Totals;
  readonly coverage: ReportCoverage | null;
  readonly findings: readonly ReportFinding[];
  readonly checked: readonly {
    readonly rule: string;
    readonly places: number;
    readonly status: RuleOutcome['status'];
    readonly why?: string;
  }[];
}

export interface ReportFile {
  readonly file: string;
  readonly forms: readonly ReportForm[];
  /** Only if the file could not be read or contains no form. */
  readonly error?: string;
}

export interface Report {
  readonly version: 1;
  readonly files: readonly ReportFile[];
}

/** The report of one workbook. `file` is the displayed name. */
export function reportOf(result: CheckResult, file: string): ReportFile {
  if (result.forms.length === 0) return { file, forms: [], error: describeNoForm(result) };
  return { file, forms: result.forms.map(reportForm) };
}

/** At most this many sheets and labels are named. */
const MAX_NAMED = 10;

type Searched = Omit<ReadingResult, 'forms'>;

/** Why a workbook without a form was not checked: names the documents of other kinds that it contains, otherwise the searched sheets. */
export function describeNoFormBriefly(result: Omit<Searched, 'lookedFor'>): string {
  return describeNoForm({ ...result, lookedFor: [] });
}

/** As `describeNoFormBriefly`, with the labels that were searched for. */
export function describeNoForm(result: Searched): string {
  if (result.noFormReason === 'empty')
    return '工作簿是空的，各工作表里没有任何内容，没有校验。请确认打开的是填好的申报表。';
  if (result.noFormReason !== undefined) {
    const { title, text } = exceededWords(result.noFormReason);
    return `${title}：${text}`;
  }
  const quoted = (names: readonly string[]): string[] => names.map((name) => `“${name}”`);
  const papers = result.lookedAt.flatMap(({ sheet, otherPaper }) =>
    otherPaper === null ? [] : [`工作表“${sheet}”是“${otherPaper}”`],
  );
  if (papers.length > 0) {
    const others = papers.length < result.lookedAt.length ? '其他工作表里也没有找到申报表。' : '';
    return `${listOf(papers, MAX_NAMED, '张')}，不是项目支出绩效目标申报表，没有校验。${others}请打开填好的申报表。`;
  }
  const named = result.lookedAt.map(({ sheet, title }) =>
    title === undefined ? `“${sheet}”` : `“${sheet}”（标题是《${title}》，不是绩效目标申报表）`,
  );
  const sheets = listOf(named, MAX_NAMED, '张');
  const labels = listOf(quoted(result.lookedFor), MAX_NAMED, '项');
  const searched = labels === '' ? '' : `；查找的内容：${labels}`;
  return `没有找到绩效目标申报表。已查看工作表：${sheets || '（没有工作表）'}${searched}。请确认打开的是填好的申报表。`;
}

function reportForm(checked: CheckedForm): ReportForm {
  return {
    project: checked.form.projectName,
    year: checked.form.year,
    status: checked.status,
    totals: checked.totals,
    coverage: reportCoverage(checked),
    findings: checked.findings.map(reportFinding),
    checked: checked.checked.map(({ rule, places, status, why, verified }) => {
      const said = why ?? verified;
      return { rule: rule.id, places, status, ...(said === undefined ? {} : { why: said }) };
    }),
  };
}

function reportCoverage({ coverage, figures }: CheckedForm): ReportCoverage | null {
  if (!coverage) return null;
  const money = (value: Big | null): string | null => value && formatPlain(value, figures.decimals);
  return {
    items: coverage.items.map(({ item, name, amount, activity, goal, indicators }) => ({
      sheet: item.amount.at.sheet,
      cell: toA1(item.amount.at),
      name,
      amount: money(amount),
      activity,
      goal,
      indicators: indicators.map(({ indicator, measurable }) => ({
        sheet: indicator.name.at.sheet,
        cell: toA1(indicator.name.at),
        category: stripInvisible(indicator.category.text).replace(/(?:指标|目标)$/, ''),
        measurable,
      })),
    })),
    measurable: money(coverage.measurable),
    share: coverage.share && formatPlain(coverage.share, SHARE_DECIMALS),
  };
}

const SHARE_DECIMALS = 2;

function reportFinding({ rule, severity, at, message, fix, explanation }: Finding): ReportFinding {
  return {
    rule: rule.id,
    severity,
    sheet: at?.sheet ?? null,
    cell: at && toA1(at),
    message,
    ...(fix ? { fix: reportFix(fix) } : {}),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

function reportFix(fix: Fix): ReportFix {
  if ('alternatives' in fix) {
    return {
      kind: fix.kind,
      alternatives: fix.alternatives.map(({ label, edits }) => ({ label, edits: edits.map(reportEdit) })),
    };
  }
  const preselected = fix.kind === 'suggested' && fix.preselected;
  return { kind: fix.kind, ...(preselected ? { preselected } : {}), edits: fix.edits.map(reportEdit) };
}

function reportEdit({ at, before, after }: CellEdit): ReportEdit {
  return {
    sheet: at.sheet,
    cell: toA1(at),
    before: plain(before),
    after: plain(after),
    ...(isFormula(after) ? { formula: true } : {}),
  };
}

function plain(content: CellContent): string | number | boolean | null {
  return isFormula(content) ? content.formula : content;
}
