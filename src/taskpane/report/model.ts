/** 校验报告 as data, from which its text, page and sheet are rendered. */
import {
  COVERAGE_COLUMNS,
  type CheckedView,
  type ComparisonView,
  type CoverageView,
  type OutcomeView,
} from '../../engine/views';
import { toA1 } from '../../workbook/a1';
import type { CellEdit, CellRef } from '../../workbook/cell';
import { contentText } from '../../correction';
import { dateTimeText } from '../../language/text/date-time';
import { amountText, placeText, shareText, signedAmountText } from '../format';
import {
  countFindings,
  FINDING_STATES,
  groupFindings,
  SHOW_ALL,
  type FindingState,
  type ProblemGroup,
} from '../session/findings-view';
import { agreeingAmounts } from '../session/money';
import type { OfficeRules } from '../session/office-rules';
import type { LoggedWrite, Outcome } from '../session/state';
import { VERSION } from '../version';
import { coverageSummary } from './coverage';
import {
  chart as chartWords,
  comparison as comparisonWords,
  coverage as coverageWords,
  EMPTY,
  findings as findingWords,
  findingStates,
  header,
  officeRules as officeRulesWords,
  pages,
  report as words,
  status,
  statuses,
  totals,
} from '../words';

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Index of the column with figures; -1 if there is none. */
  readonly figures: number;
  /** Each row is either one cell per column, or a heading of the rows below it. */
  readonly rows: readonly (readonly string[] | string)[];
  /** Text in place of the table if there are no rows. */
  readonly none: string;
  /** The rows of 资金与绩效对照 as data, for renderers that can draw. */
  readonly coverage?: { readonly view: CoverageView; readonly decimals: number };
}

export interface ReportModel {
  readonly workbook: string;
  readonly title: string;
  /** Name and value. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** 可以提交, 需说明 or 不能提交, and the number of findings. */
  readonly conclusion: string;
  /** Shown first if the result is out of date or the office's rules were not used; otherwise `null`. */
  readonly warning: string | null;
  readonly tables: readonly ReportTable[];
}

export interface ReportInput {
  readonly outcome: Pick<Outcome, 'result' | 'at'>;
  readonly checked: CheckedView;
  readonly stale: boolean;
  readonly log: readonly LoggedWrite[];
  readonly officeRules: OfficeRules;
  /** 与上年对照, while last year's form is chosen. */
  readonly comparison?: ComparisonView | null;
  /** 资金与绩效对照; `null` if the form has no breakdown or no indicators. */
  readonly coverage?: CoverageView | null;
}

/** The text of a place, without the sheet's name in a form on one sheet. */
type PlaceOf = (at: CellRef | null) => string;

/** The report of one form as last checked. */
export function reportModel(input: ReportInput): ReportModel {
  const { outcome, checked, stale, log, officeRules, comparison = null, coverage = null } = input;
  const { form, profile, findings } = checked;
  const place: PlaceOf = (at) =>
    at === null ? findingWords.whole : form.sheets.length === 1 ? toA1(at) : placeText(at);
  const unused = officeRules.kind === 'faulty' || officeRules.kind === 'unreachable';
  const warnings = [...(stale ? [words.stale] : []), ...(unused ? [officeRulesWords.notUsed] : [])];
  return {
    workbook: outcome.result.workbook,
    title: `${words.title} · ${form.projectName || header.unnamed}`,
    facts: [
      [words.declaringUnit, form.unit || words.noUnit],
      [words.project, form.projectName || header.unnamed],
      [words.year, form.year === null ? header.noYear : header.year(form.year)],
      [words.unit, form.moneyUnit],
      [words.time, dateTimeText(outcome.at)],
      [words.book, words.bookValue(VERSION, profile.title)],
      [words.workbook, outcome.result.workbook],
    ],
    conclusion: [statuses[checked.status].title, status.counts(countFindings(findings)).join('')]
      .filter((text) => text !== '')
      .join('：'),
    warning: warnings.length > 0 ? warnings.join('') : null,
    tables: [
      amountsTable(checked),
      ...(coverage ? [coverageTable(coverage, profile.decimals)] : []),
      ...FINDING_STATES.flatMap((state) =>
        groupFindings(checked, { ...SHOW_ALL, state }).map(({ problems }) =>
          findingsTable(state, problems, place),
        ),
      ),
      ...(comparison ? comparisonTables(comparison, place) : []),
      checkedTable(checked.checked),
      correctionsTable(log),
    ].map(withoutEmptyColumns),
  };
}

/** The table without the columns that are blank in all rows. */
function withoutEmptyColumns(table: ReportTable): ReportTable {
  const { columns, figures, rows, coverage } = table;
  if (coverage || rows.length === 0) return table;
  const isShown = columns.map((_, column) =>
    rows.some((row) => typeof row !== 'string' && row[column] !== ''),
  );
  const keep = <Value>(cells: readonly Value[]): Value[] => cells.filter((_, column) => isShown[column]);
  return {
    ...table,
    columns: keep(columns),
    figures: isShown[figures] ? isShown.slice(0, figures).filter(Boolean).length : -1,
    rows: rows.map((row) => (typeof row === 'string' ? row : keep(row))),
  };
}

function amountsTable(checked: CheckedView): ReportTable {
  const { decimals } = checked.profile;
  return {
    title: words.totals,
    columns: [words.columns.message, words.columns.amount, words.columns.result],
    figures: 1,
    rows: agreeingAmounts(checked).flatMap(({ of, amounts, differences, agrees }) =>
      amounts.map(({ basis, amount }) => [
        basis ? `${totals[of]}（${totals.basis[basis]}）` : totals[of],
        amountText(amount, decimals, totals.missing),
        agrees === true
          ? totals.agrees
          : differences
              .map(({ from, difference }) => totals.differs(from, signedAmountText(difference, decimals)))
              .join('，'),
      ]),
    ),
    none: words.none,
  };
}

/** The table with signs for marks; a renderer that can draw uses `coverage` instead. */
function coverageTable(view: CoverageView, decimals: number): ReportTable {
  const { signs, legend, columns } = coverageWords;
  return {
    title: `${coverageWords.title}：${coverageSummary(view)}${signs.full} ${legend.full}；${signs.ring} ${legend.ring}`,
    columns: [
      coverageWords.item,
      coverageWords.amount,
      coverageWords.share,
      ...COVERAGE_COLUMNS.map((column) => columns[column]),
    ],
    figures: 1,
    rows: view.rows.map(({ name, amount, share, marks }) => [
      name,
      amountText(amount, decimals, chartWords.unreadable),
      shareText(share),
      ...COVERAGE_COLUMNS.map((column) =>
        marks[column].map(({ measurable }) => (measurable ? signs.full : signs.ring)).join(''),
      ),
    ]),
    none: coverageWords.none,
    coverage: { view, decimals },
  };
}

/** The findings of one state, grouped as in the pane. */
function findingsTable(
  state: FindingState,
  problems: readonly ProblemGroup[],
  placeOf: PlaceOf,
): ReportTable {
  const { place, message, reason } = words.columns;
  return {
    title: `${findingStates[state]}（${problems.flatMap(({ findings }) => findings).length}）`,
    columns: [place, message, reason],
    figures: -1,
    rows: problems.flatMap(({ name, findings }) => [
      findings.length > 1 ? words.problem(name, findings.length) : name,
      ...findings.map((finding) => [placeOf(finding.at), finding.message, finding.explanation ?? '']),
    ]),
    none: words.none,
  };
}

/**
 * Rules that the office switched off come first, each in a separate row. The others share rows: those with findings, those
 * not checked for the same reason, and those without findings.
 */
function checkedTable(checked: readonly OutcomeView[]): ReportTable {
  const { rule, places, result } = words.columns;
  const of = (status: OutcomeView['status']): OutcomeView[] =>
    checked.filter((one) => one.status === status && !one.off);
  const row = (outcomes: readonly OutcomeView[], title: string, text: string): string[][] =>
    outcomes.length === 0 ? [] : [[title, String(outcomes.reduce((sum, one) => sum + one.places, 0)), text]];
  const titles = (outcomes: readonly OutcomeView[]): string =>
    outcomes.map((one) => one.rule.title).join('；');
  const [failed, unchecked, passed] = [of('failed'), of('not-checked'), of('passed')];
  const reasons = [...new Set(unchecked.map(({ why }) => why ?? ''))];
  return {
    title: words.checked,
    columns: [rule, places, result],
    figures: 1,
    rows: [
      ...checked.filter(({ off }) => off).map((one) => [one.rule.title, String(one.places), one.why ?? '']),
      ...row(failed, words.failedRules(failed.length), titles(failed)),
      ...reasons.flatMap((reason) => {
        const some = unchecked.filter(({ why = '' }) => why === reason);
        return row(some, words.uncheckedRules(some.length), `${reason}（${titles(some)}）`);
      }),
      ...row(
        passed,
        words.passedRules(passed.length),
        passed.map((one) => one.verified ?? one.rule.title).join('；'),
      ),
    ],
    none: words.none,
  };
}

/** The findings between the years, then every change. */
function comparisonTables(
  { last, sentence, findings, rows }: ComparisonView,
  placeOf: PlaceOf,
): ReportTable[] {
  const { columns } = comparisonWords;
  const title = `${pages.comparison}（${comparisonWords.last(last.file, last.year)}）：${sentence}`;
  return [
    {
      title,
      columns: [words.columns.place, words.columns.message, words.columns.problem],
      figures: -1,
      rows: findings.map(({ at, message, problem }) => [placeOf(at), message, problem.name]),
      none: comparisonWords.findings(0),
    },
    {
      title: comparisonWords.table,
      columns: [columns.what, columns.last, columns.current, columns.growth],
      figures: -1,
      rows: rows
        .filter(({ isChanged }) => isChanged)
        .map((row) => [comparisonWords.row(row), row.last, row.current, row.growth]),
      none: comparisonWords.noChanges,
    },
  ];
}

function correctionsTable(log: readonly LoggedWrite[]): ReportTable {
  const row = (at: Date, edit: CellEdit): string[] => [
    dateTimeText(at),
    placeText(edit.at),
    contentText(edit.before, EMPTY),
    contentText(edit.after, EMPTY),
  ];
  return {
    title: words.corrections,
    columns: [words.columns.time, words.columns.place, words.before, words.after],
    figures: -1,
    rows: log.flatMap(({ at, edits }) => edits.map((edit) => row(at, edit))),
    none: words.noCorrections,
  };
}
