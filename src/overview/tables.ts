/** Tables of the overview as plain cells, from which page, workbook and CSV are rendered. */
import type { AcrossFinding, AcrossPlace, AcrossResult } from '../check/across';
import { FIX_TITLES, SEVERITY_TITLES } from '../rules/document';
import type { ReportedFinding } from './file-report';
import type { Overview } from './overview';
import type { OverviewRow } from './rows';
import {
  acrossWords,
  COLUMN_TITLES,
  findingWords,
  NO_PROJECT,
  NOT_CHECKED,
  ruleTitle,
  STATUS_TITLES,
  tableTitles,
  totalWords,
  WHOLE_FORM,
} from './words';

/** Text, a count or year, an amount in 万元 (exact plain decimal), or a place in a file. */
export type Cell = string | number | { readonly amount: string } | PlaceCell;

export interface PlaceCell {
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
  /** Text shown without rows. */
  readonly none: string;
}

/** Everything that an overview file shows. */
export interface OverviewReport {
  readonly overview: Overview;
  /** `null` if the forms were not compared. */
  readonly across: AcrossResult | null;
  /** Name and value of time, version and rules. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const COUNT: Omit<Column, 'title'> = { width: 8, figures: true };
const AMOUNT: Omit<Column, 'title'> = { width: 16, figures: true };

/** Name and value of the facts about the whole report. */
export function factsOf({ overview: { summary }, facts }: OverviewReport): (readonly [string, string])[] {
  return [
    ...facts,
    [totalWords.files, totalWords.filesValue(summary.files, summary.forms, summary.unusable)],
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
      { title: totalWords.unread, width: 18, figures: true },
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

/** Rules by number of forms with findings. @param most maximal number of rows */
export function faultTable({ summary }: Overview, most = Infinity): Table {
  return {
    title: tableTitles.faults,
    columns: [
      { title: findingWords.rule, width: 44 },
      { title: findingWords.severity, width: 8, short: true },
      { title: totalWords.forms, ...COUNT },
      { title: totalWords.places, ...COUNT },
    ],
    rows: () =>
      summary.faults
        .slice(0, most)
        .map(({ rule, severity, forms, findings }) => [
          ruleTitle(rule),
          SEVERITY_TITLES[severity],
          forms,
          findings,
        ]),
    none: totalWords.noFaults,
  };
}

/** One row per form or unusable file. */
export function formTable({ rows }: Overview): Table {
  return {
    title: tableTitles.forms,
    columns: [
      { title: COLUMN_TITLES.file, width: 34 },
      { title: COLUMN_TITLES.project, width: 34 },
      { title: COLUMN_TITLES.unit, width: 26 },
      { title: COLUMN_TITLES.year, ...COUNT },
      { title: COLUMN_TITLES.budget, ...AMOUNT },
      { title: COLUMN_TITLES.status, width: 12, short: true },
      { title: COLUMN_TITLES.errors, ...COUNT },
      { title: COLUMN_TITLES.warnings, ...COUNT },
      { title: COLUMN_TITLES.hints, ...COUNT },
      { title: totalWords.explained, ...COUNT },
      { title: totalWords.reason, width: 50 },
    ],
    rows: () => rows.map(formCells),
    none: totalWords.noForms,
  };
}

function formCells(row: OverviewRow): Cell[] {
  const { file, status, counts, reason } = row;
  const place = { text: file, file, sheet: null, cell: null };
  if (reason !== null) return [place, '', '', '', '', STATUS_TITLES[status], '', '', '', '', reason];
  const { errors, warnings, hints, explained } = counts;
  return [place, ...identityCells(row), STATUS_TITLES[status], errors, warnings, hints, explained, ''];
}

/** Project, unit, year and budget. */
export function identityCells({ project, unit, year, budget }: OverviewRow): Cell[] {
  return [project || NO_PROJECT, unit, year ?? '', budget === null ? '' : { amount: budget.wan }];
}

/** One row per finding of all forms. */
export function findingTable({ rows }: Overview): Table {
  return {
    title: tableTitles.findings,
    columns: [
      { title: COLUMN_TITLES.file, width: 24 },
      { title: COLUMN_TITLES.project, width: 24 },
      { title: COLUMN_TITLES.unit, width: 18 },
      ...FINDING_COLUMNS,
    ],
    *rows() {
      for (const row of rows) {
        const { file, project, unit, findings } = row;
        for (const finding of findings)
          yield [file, project || NO_PROJECT, unit, ...findingCells(file, finding)];
      }
    },
    none: totalWords.noFindings,
  };
}

const FINDING_COLUMNS: readonly Column[] = [
  { title: findingWords.severity, width: 8, short: true },
  { title: findingWords.place, width: 16 },
  { title: findingWords.message, width: 56 },
  { title: findingWords.rule, width: 24 },
  { title: findingWords.fix, width: 14 },
  { title: findingWords.reason, width: 20 },
];

/** The findings of one form. */
export function findingsOf({ file, findings }: OverviewRow): Table {
  return {
    title: tableTitles.findings,
    columns: FINDING_COLUMNS,
    rows: () => findings.map((finding) => findingCells(file, finding)),
    none: totalWords.noFindings,
  };
}

function findingCells(file: string, finding: ReportedFinding): Cell[] {
  const { rule, severity, sheet, cell, message, fix, explanation } = finding;
  return [
    SEVERITY_TITLES[severity],
    { text: placeText(sheet, cell), file, sheet, cell },
    message,
    ruleTitle(rule),
    FIX_TITLES[fix ?? 'none'],
    explanation ?? '',
  ];
}

/** `绩效目标!D18`. */
export function placeText(sheet: string | null, cell: string | null): string {
  return sheet === null || cell === null ? WHOLE_FORM : `${sheet}!${cell}`;
}

/** One row per finding between two forms. */
export function acrossTable(across: AcrossResult | null): Table {
  return {
    title: tableTitles.across,
    columns: [
      { title: findingWords.severity, width: 8, short: true },
      { title: findingWords.message, width: 50 },
      { title: COLUMN_TITLES.file, width: 22 },
      { title: COLUMN_TITLES.project, width: 20 },
      { title: findingWords.place, width: 16 },
      { title: acrossWords.otherFile, width: 22 },
      { title: acrossWords.otherProject, width: 20 },
      { title: acrossWords.otherPlace, width: 16 },
      { title: findingWords.rule, width: 20 },
    ],
    rows: () => (across?.findings ?? []).map(acrossCells),
    none: across === null ? NOT_CHECKED : acrossWords.none(across.forms),
  };
}

function acrossCells({ severity, message, at, other, rule }: AcrossFinding): Cell[] {
  return [SEVERITY_TITLES[severity], message, ...placeCells(at), ...placeCells(other), ruleTitle(rule)];
}

function placeCells({ file, project, sheet, cell }: AcrossPlace): Cell[] {
  return [file, project || NO_PROJECT, { text: placeText(sheet, cell), file, sheet, cell }];
}

/** Lines about the comparisons without findings (✓) and those that could not be made (？). */
export function acrossChecked(across: AcrossResult | null): string[] {
  return (across?.checked ?? [])
    .filter(({ status }) => status !== 'failed')
    .map(({ rule, status, why }) =>
      status === 'passed' ? `✓ ${why}` : `？ ${acrossWords.notApplied(rule.title, why)}`,
    );
}
