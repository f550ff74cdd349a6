/** Tables of the overview as plain cells, from which page, workbook and CSV are rendered. */
import Big from 'big.js';
import type { AcrossPlace, AcrossResult } from '../check/across';
import { growthText, type Comparison } from '../comparison';
import { formatPlain } from '../language/numbers/decimal';
import { convertMoney } from '../language/numbers/units';
import { FIX_TITLES, SEVERITY_TITLES } from '../rules/rule';
import { groupAcross, type AcrossGroup } from './across-groups';
import type { ReportedFinding } from './file-report';
import { isWithoutFindings, type FollowUps } from './follow-up';
import type { Overview } from './overview';
import { groupByProblem, problemName, setProblemName } from './problems';
import type { OverviewRow } from './rows';
import { DEFAULT_SORTING, sortRows } from './view';
import type { YearComparisons } from './years';
import {
  acrossWords,
  COLUMN_TITLES,
  findingWords,
  followUpWords,
  NO_PROJECT,
  NOT_CHECKED,
  STATUS_TITLES,
  statusTitle,
  tableTitles,
  totalWords,
  WHOLE_FORM,
  yearWords,
} from './words';

/** Text, a count or year, an amount in 万元 (exact plain decimal), a place in a file, or several places. */
export type Cell =
  string | number | { readonly amount: string } | PlaceCell | { readonly places: readonly PlaceCell[] };

interface PlaceCell {
  readonly text: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface Column {
  readonly title: string;
  /** Column width in characters, as in a spreadsheet. */
  readonly width: number;
  /** Whether its cells are counts or amounts. */
  readonly figures?: true;
  /** Whether its cells are single words that must not wrap. */
  readonly short?: true;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  /** Yields rows with one cell per column; there can be very many rows. */
  readonly rows: () => Iterable<readonly Cell[]>;
  /** Text shown if there are no rows. */
  readonly none: string;
}

/** Everything that an overview file shows. */
export interface OverviewReport {
  readonly overview: Overview;
  /** `null` if the forms were not compared. */
  readonly across: AcrossResult | null;
  /** Comparison with an earlier overview; absent without one. */
  readonly followUps?: FollowUps | undefined;
  /** 与上年对照; absent without last year's forms. */
  readonly years?: YearComparisons | undefined;
  /** Name and value of time, version and rules. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const COUNT: Omit<Column, 'title'> = { width: 8, figures: true };
const AMOUNT: Omit<Column, 'title'> = { width: 16, figures: true };

/** Name and value of the facts about the whole report. */
export function factsOf({ overview: { summary }, facts }: OverviewReport): (readonly [string, string])[] {
  return [
    ...facts,
    [totalWords.files, totalWords.filesValue(summary)],
    [totalWords.findings, totalWords.findingsValue(summary.counts)],
  ];
}

/** Number and budget of the forms by status. */
export function statusTable({ summary }: Overview): Table {
  return {
    title: tableTitles.statuses,
    columns: [
      { title: COLUMN_TITLES.status, width: 14, short: true },
      { title: totalWords.rows, ...COUNT },
      { title: COLUMN_TITLES.budget, ...AMOUNT },
      { title: totalWords.budgetUnread, width: 18, figures: true },
    ],
    rows: () => [
      ...summary.statuses.map(({ status, rows, budget, unread }) => [
        STATUS_TITLES[status],
        rows,
        status === 'unusable' ? '' : { amount: budget },
        status === 'unusable' ? '' : unread,
      ]),
      [totalWords.total, summary.forms + summary.unusable, { amount: summary.budget }, summary.unread],
    ],
    none: '',
  };
}

/** Problems by number of forms. @param most maximum number of rows */
export function problemTable({ summary }: Overview, most = Infinity): Table {
  return {
    title: tableTitles.problems,
    columns: [
      { title: findingWords.problem, width: 30 },
      { title: findingWords.severity, width: 8, short: true },
      { title: totalWords.forms, ...COUNT },
      { title: totalWords.places, ...COUNT },
    ],
    rows: () =>
      summary.problems
        .slice(0, most)
        .map(({ problem, severity, forms, findings }) => [
          problemName(problem),
          SEVERITY_TITLES[severity],
          forms,
          findings,
        ]),
    none: totalWords.noProblems,
  };
}

/** One row per form or unusable file, by verdict and budget. */
export function formTable({ rows }: Overview): Table {
  return {
    title: tableTitles.forms,
    columns: [
      { title: COLUMN_TITLES.unit, width: 26 },
      { title: COLUMN_TITLES.project, width: 34 },
      { title: COLUMN_TITLES.year, ...COUNT },
      { title: COLUMN_TITLES.budget, ...AMOUNT },
      { title: COLUMN_TITLES.status, width: 12, short: true },
      { title: COLUMN_TITLES.errors, ...COUNT },
      { title: COLUMN_TITLES.warnings, ...COUNT },
      { title: COLUMN_TITLES.hints, ...COUNT },
      { title: totalWords.explained, ...COUNT },
      { title: COLUMN_TITLES.coverage, ...COUNT },
      { title: COLUMN_TITLES.file, width: 34 },
      { title: totalWords.reason, width: 50 },
    ],
    rows: () => sortRows(rows, DEFAULT_SORTING).map(formCells),
    none: totalWords.noForms,
  };
}

function formCells(row: OverviewRow): Cell[] {
  const { file, counts, coverage, reason } = row;
  const place = filePlace(file);
  if (reason !== null) return ['', '', '', '', statusTitle(row), '', '', '', '', '', place, reason];
  const { errors, warnings, hints, explained } = counts;
  return [
    ...identityCells(row),
    statusTitle(row),
    errors,
    warnings,
    hints,
    explained || '',
    coverage?.percent ?? '',
    place,
    '',
  ];
}

function filePlace(file: string): PlaceCell {
  return { text: file, file, sheet: null, cell: null };
}

/** Unit, project, year and budget. */
export function identityCells({ project, unit, year, budget }: OverviewRow): Cell[] {
  return [unit, project || NO_PROJECT, year ?? '', budget === null ? '' : { amount: budget.wan }];
}

/** One row per finding of all forms. */
export function findingTable({ rows }: Overview): Table {
  return {
    title: tableTitles.findings,
    columns: [
      { title: COLUMN_TITLES.unit, width: 18 },
      { title: COLUMN_TITLES.project, width: 24 },
      { title: findingWords.severity, width: 8, short: true },
      { title: findingWords.problem, width: 24 },
      { title: findingWords.place, width: 16 },
      { title: findingWords.message, width: 56 },
      { title: findingWords.fix, width: 14 },
      { title: findingWords.reason, width: 20 },
      { title: COLUMN_TITLES.file, width: 24 },
    ],
    *rows() {
      for (const { file, project, unit, findings } of sortRows(rows, DEFAULT_SORTING))
        for (const finding of groupByProblem(findings).flatMap((group) => group.findings))
          yield [unit, project || NO_PROJECT, ...findingCells(file, finding), file];
    },
    none: totalWords.noFindings,
  };
}

/** Severity, problem, place, message, kind of fix and reason. */
export function findingCells(file: string, finding: ReportedFinding): Cell[] {
  const { problem, severity, sheet, cell, message, fix, explanation } = finding;
  return [
    SEVERITY_TITLES[severity],
    problemName(problem),
    { text: placeText(sheet, cell), file, sheet, cell },
    message,
    FIX_TITLES[fix ?? 'none'],
    explanation ?? '',
  ];
}

/** One row per form that has a partner of last year. */
export function yearTable({ comparisons }: YearComparisons): Table {
  return {
    title: tableTitles.years,
    columns: [
      { title: COLUMN_TITLES.unit, width: 26 },
      { title: COLUMN_TITLES.project, width: 34 },
      { title: yearWords.lastBudget, ...AMOUNT },
      { title: yearWords.budget, ...AMOUNT },
      { title: yearWords.growth, ...COUNT },
      { title: yearWords.lowered, ...COUNT },
      { title: yearWords.findings, ...COUNT },
      { title: COLUMN_TITLES.file, width: 34 },
      { title: yearWords.lastFile, width: 34 },
    ],
    rows: () =>
      comparisons.map((comparison): Cell[] => {
        const { last, current, lowered, findings } = comparison;
        return [
          current.form.unit,
          current.form.project || NO_PROJECT,
          wanCell(last.form.budget?.value),
          wanCell(current.form.budget?.value),
          growthText(last.form.budget?.value, current.form.budget?.value),
          lowered,
          findings.length,
          filePlace(current.file),
          filePlace(last.file),
        ];
      }),
    none: yearWords.none,
  };
}

/** @param yuan an exact plain decimal in 元 */
function wanCell(yuan: string | null | undefined): Cell {
  const wan = yuan == null ? null : convertMoney(new Big(yuan), '元', '万元');
  return wan ? { amount: formatPlain(wan) } : '';
}

/** The findings between two years as cells: severity, problem, place, message. */
export function yearFindingCells({ current, findings }: Comparison): Cell[][] {
  return findings.map(({ rule, severity, at, last, message }) => {
    const [sheet, cell] = [at?.sheet ?? null, at?.cell ?? null];
    const before = last ? `［${yearWords.last}：${placeText(last.sheet, last.cell)}］` : '';
    return [
      SEVERITY_TITLES[severity],
      rule.problems[0].name,
      { text: placeText(sheet, cell), file: current.file, sheet, cell },
      message + before,
    ];
  });
}

/** The text of one place, or of several on separate lines. */
export function textOfPlaces(cell: Extract<Cell, PlaceCell | { readonly places: unknown }>): string {
  return 'places' in cell ? cell.places.map(({ text }) => text).join('\n') : cell.text;
}

/** `绩效目标!D18`. */
export function placeText(sheet: string | null, cell: string | null): string {
  return sheet === null || cell === null ? WHOLE_FORM : `${sheet}!${cell}`;
}

/** One row per group of findings between forms, such as the copies of one project. */
export function acrossTable(across: AcrossResult | null): Table {
  return {
    title: tableTitles.across,
    columns: [
      { title: findingWords.severity, width: 8, short: true },
      { title: findingWords.problem, width: 20 },
      { title: findingWords.message, width: 44 },
      { title: acrossWords.form(0), width: 36 },
      { title: acrossWords.form(1), width: 36 },
      { title: acrossWords.more, width: 36 },
    ],
    rows: () => groupAcross(across?.findings ?? []).map(acrossCells),
    none: across === null ? NOT_CHECKED : acrossWords.none(across.forms),
  };
}

function acrossCells({ severity, message, rule, places: [at, other, ...others] }: AcrossGroup): Cell[] {
  return [
    SEVERITY_TITLES[severity],
    setProblemName(rule),
    message,
    acrossPlace(at),
    acrossPlace(other),
    others.length > 0 ? { places: others.map(acrossPlace) } : '',
  ];
}

function acrossPlace({ file, project, sheet, cell }: AcrossPlace): PlaceCell {
  return { text: `${project || NO_PROJECT} ${file} ${placeText(sheet, cell)}`, file, sheet, cell };
}

/** One row per form with findings in an earlier overview, or with new ones. */
export function followUpTable({ rows }: Overview, { byRow }: FollowUps): Table {
  return {
    title: tableTitles.followUp,
    columns: [
      { title: COLUMN_TITLES.unit, width: 26 },
      { title: COLUMN_TITLES.project, width: 34 },
      { title: followUpWords.earlier, ...COUNT },
      { title: followUpWords.corrected, ...COUNT },
      { title: followUpWords.explained, ...COUNT },
      { title: followUpWords.remaining, ...COUNT },
      { title: followUpWords.unchecked, ...COUNT },
      { title: followUpWords.added, ...COUNT },
    ],
    rows: () =>
      sortRows(rows, DEFAULT_SORTING).flatMap(({ id, unit, project }) => {
        const found = byRow.get(id);
        if (!found || isWithoutFindings(found)) return [];
        const { earlier, ...lists } = found;
        const { corrected, explained, remaining, unchecked, added } = lists;
        const counts = [corrected, explained, remaining, unchecked, added].map(({ length }) => length);
        return [[unit, project || NO_PROJECT, earlier, ...counts]];
      }),
    none: followUpWords.none,
  };
}

/** Lines about the comparisons without findings (✓) and those that could not be made (？). */
export function acrossChecked(across: AcrossResult | null): string[] {
  return (across?.checked ?? [])
    .filter(({ status }) => status !== 'failed')
    .map(({ rule, status, why }) =>
      status === 'passed' ? `✓ ${why}` : `？ ${acrossWords.notApplied(rule.title, why)}`,
    );
}
