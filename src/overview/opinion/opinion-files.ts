/** Writes the opinions on all forms of an overview as files, with a cover list (目录). */
import type { FollowUps } from '../follow-up';
import type { OverviewRow } from '../rows';
import { escapeHtml } from '../../language/text/escape-html';
import { pageEnd, pageHead } from '../render/page';
import { DEFAULT_SORTING, sortRows } from '../view';
import { amountText, COLUMN_TITLES, NO_PROJECT, NO_UNIT, statusTitle, totalWords } from '../words';
import type { YearComparisons } from '../years';
import { opinionDocx } from './opinion-docx';
import { opinionHtml } from './opinion-html';
import { opinionOf, type OpinionOptions } from './opinion';

interface OpinionFile {
  /** File name without folder, unique regardless of case. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface OpinionsOptions extends Omit<OpinionOptions, 'followUp' | 'comparison'> {
  readonly followUps?: FollowUps | undefined;
  readonly years?: YearComparisons | undefined;
}

const COVER_NAME = '目录.html';
const COVER_TITLE = '审核意见目录';
/** Longest file name without its ending, in characters; file systems allow 255 bytes. */
const MAX_NAME = 60;

/** The names of all files that `opinionFiles` yields, without rendering them. */
export function opinionNames(rows: readonly OverviewRow[]): readonly string[] {
  return [COVER_NAME, ...[...stemsOf(rows).values()].flatMap((stem) => [`${stem}.docx`, `${stem}.html`])];
}

/** Renders the cover list, then each form's opinion as .docx and .html. The same rows give the same bytes. */
export async function* opinionFiles(
  rows: readonly OverviewRow[],
  { followUps, years, ...options }: OpinionsOptions,
): AsyncGenerator<OpinionFile> {
  const encoder = new TextEncoder();
  const stems = stemsOf(rows);
  yield { name: COVER_NAME, bytes: encoder.encode(coverHtml(rows, stems, options.rules)) };
  for (const row of rows) {
    const stem = stems.get(row.id);
    if (stem === undefined) continue;
    const opinion = opinionOf(row, {
      ...options,
      followUp: followUps?.byRow.get(row.id),
      comparison: years?.byRow.get(row.id),
    });
    yield { name: `${stem}.docx`, bytes: await opinionDocx(opinion) };
    yield { name: `${stem}.html`, bytes: encoder.encode(opinionHtml(opinion)) };
  }
}

/** File names without ending, by row id; unusable files have none. */
function stemsOf(rows: readonly OverviewRow[]): ReadonlyMap<number, string> {
  const stems = new Map<number, string>();
  const taken = new Set<string>();
  for (const { id, form, unit, project } of rows) {
    if (form === null) continue;
    const base = safeName([unit, project].filter((part) => part !== '').join('-') || NO_PROJECT);
    let stem = base;
    for (let count = 2; taken.has(stem.toLowerCase()); count += 1) stem = `${base}（${count}）`;
    taken.add(stem.toLowerCase());
    stems.set(id, stem);
  }
  return stems;
}

/** A name that Windows and other systems accept. */
function safeName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|]|[\p{Cc}\p{Cf}\p{Cs}]/gu, '_').trim();
  // Windows removes dots and spaces at the end of a name.
  return Array.from(safe).slice(0, MAX_NAME).join('').replace(/[. ]$/, '_');
}

function coverHtml(rows: readonly OverviewRow[], stems: ReadonlyMap<number, string>, rules: string): string {
  const titles = [
    '序号',
    COLUMN_TITLES.unit,
    COLUMN_TITLES.project,
    COLUMN_TITLES.year,
    COLUMN_TITLES.budget,
    COLUMN_TITLES.status,
    '须改正',
    '须说明',
    '审核意见',
  ];
  const sorted = sortRows(sortRows(rows, DEFAULT_SORTING), { key: 'unit', descending: false });
  const unusable = sorted.filter(({ form }) => form === null);
  const lines = [...sorted.filter(({ form }) => form !== null), ...unusable].map((row, index) => {
    const { id, unit, project, year, budget, counts, reason, file } = row;
    const stem = stems.get(id);
    if (stem === undefined)
      return `<tr><td class="figure">${index + 1}</td><td colspan="4">${escapeHtml(`${file}：${reason ?? ''}`)}</td><td class="short">${statusTitle(row)}</td><td colspan="3"></td></tr>`;
    const cells = [
      ...[unit || NO_UNIT, project || NO_PROJECT, String(year ?? '')].map(escapeHtml),
      budget === null ? '' : amountText(budget.wan),
      statusTitle(row),
      String(counts.errors),
      String(counts.warnings),
      ['.html', '.docx']
        .map((ending) => `<a href="${encodeURIComponent(stem + ending)}">${LINK_TEXTS[ending] ?? ''}</a>`)
        .join(' '),
    ];
    return `<tr><td class="figure">${index + 1}</td>${cells.map((cell, at) => `<td${FIGURES.has(at) ? ' class="figure"' : SHORT_COLUMNS.has(at) ? ' class="short"' : ''}>${cell}</td>`).join('')}</tr>`;
  });
  const heads = titles.map((title) => `<th scope="col" class="short">${title}</th>`).join('');
  return [
    pageHead(COVER_TITLE, 'landscape'),
    `<h1>${COVER_TITLE}</h1>\n`,
    rows.length === 0
      ? `<p>${totalWords.noForms}</p>\n`
      : `<table><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>\n`,
    `<p class="small">校验规则：${escapeHtml(rules)}。</p>\n`,
    pageEnd(),
  ].join('');
}

const LINK_TEXTS: Readonly<Record<string, string>> = { '.html': '网页', '.docx': 'Word' };
/** Columns of single words after the first one: verdict and links. */
const SHORT_COLUMNS: ReadonlySet<number> = new Set([4, 7]);
/** Columns of numbers after the first one. */
const FIGURES: ReadonlySet<number> = new Set([2, 3, 5, 6]);
