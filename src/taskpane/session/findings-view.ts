/** Which findings are shown, in which groups. */
import type { CheckedForm, Finding } from '../../check';
import type { DeclarationForm } from '../../form/declaration';
import type { SectionId } from '../../form/section';
import { foldWidth, stripInvisible } from '../../language/text/text';
import type { Severity } from '../../profiles/profile';
import { cellKey, toA1 } from '../../workbook/a1';
import type { CellRef } from '../../workbook/cell';

export interface FindingsFilter {
  readonly groupBy: 'severity' | 'sheet';
  /** `null` shows every section. */
  readonly section: SectionId | null;
  /** Words looked for in place, message and rule; blank shows everything. */
  readonly search: string;
}

export const SHOW_ALL: FindingsFilter = { groupBy: 'severity', section: null, search: '' };

export interface FindingGroup {
  /** A severity, `explained` for warnings with a reason, or a sheet's name; `''` for what belongs to no sheet. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

export type FindingState = Severity | 'explained';

/** In this order they are shown. */
export const FINDING_STATES: readonly FindingState[] = ['error', 'warning', 'hint', 'explained'];

/** A warning with a reason is 已说明; anything else is what its severity says. */
export function stateOf(finding: Finding): FindingState {
  return finding.explanation === undefined ? finding.severity : 'explained';
}

/** How many findings of each kind. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<FindingState, number>> {
  const counts = { error: 0, warning: 0, hint: 0, explained: 0 };
  for (const finding of findings) counts[stateOf(finding)] += 1;
  return counts;
}

/** The findings that the filter lets through, in groups; empty groups are left out. */
export function groupFindings(checked: CheckedForm, filter: FindingsFilter): FindingGroup[] {
  const words = comparable(filter.search);
  const shown = checked.findings.filter(
    (finding) =>
      (filter.section === null || sectionOf(checked.form, finding) === filter.section) &&
      (words === '' || comparable(textOf(finding)).includes(words)),
  );
  const ids =
    filter.groupBy === 'severity'
      ? FINDING_STATES
      : ['', ...new Set(shown.flatMap(({ at }) => at?.sheet ?? []))];
  const groupOf = filter.groupBy === 'severity' ? stateOf : ({ at }: Finding) => at?.sheet ?? '';
  return ids
    .map((id) => ({ id, findings: shown.filter((finding) => groupOf(finding) === id) }))
    .filter(({ findings }) => findings.length > 0);
}

/** The section that a finding is about; `null` for what concerns the whole form. */
export function sectionOf(form: DeclarationForm, { at, rule }: Finding): SectionId | null {
  return at ? sectionAt(form, at) : (rule.needs[0] ?? null);
}

interface TablePlace {
  readonly id: SectionId;
  readonly sheet: string;
  /** 0-based, ends included. */
  readonly top: number;
  readonly bottom: number;
}

/** The section in which a cell stands: by the rows of its tables, else by its sheet. */
function sectionAt(form: DeclarationForm, at: CellRef): SectionId | null {
  const here = tablesOf(form).filter(({ sheet }) => sheet === at.sheet);
  const inside = here.find(({ top, bottom }) => at.row >= top && at.row <= bottom);
  if (inside) return inside.id;
  return form.overview?.sheet === at.sheet ? 'overview' : (here[0]?.id ?? null);
}

/**
 * Where the tables stand, by sheet where one goes on on another; the breakdown last, for it may be a block at the foot of
 * another table's sheet.
 */
function tablesOf({ indicators, safeguards, breakdown }: DeclarationForm): TablePlace[] {
  const place = (
    id: SectionId,
    header: CellRef | undefined,
    rows: readonly { readonly row: number; readonly cell: { readonly at: CellRef } }[],
  ): TablePlace[] => {
    const rowsOf = new Map(header ? [[header.sheet, [header.row]]] : []);
    for (const { row, cell } of rows) {
      const { sheet } = cell.at;
      const own = rowsOf.get(sheet);
      if (own) own.push(row);
      else rowsOf.set(sheet, [row]);
    }
    return [...rowsOf].map(([sheet, own]) => ({
      id,
      sheet,
      top: Math.min(...own),
      bottom: Math.max(...own),
    }));
  };
  const sums = breakdown ? [...breakdown.items, ...(breakdown.total ? [breakdown.total] : [])] : [];
  return [
    ...place(
      'indicators',
      indicators?.header,
      (indicators?.rows ?? []).map(({ row, target }) => ({ row, cell: target })),
    ),
    ...place(
      'safeguards',
      safeguards?.header,
      (safeguards?.rows ?? []).map(({ row, document }) => ({ row, cell: document })),
    ),
    ...place(
      'breakdown',
      breakdown?.header,
      sums.map(({ row, amount }) => ({ row, cell: amount })),
    ),
  ];
}

function textOf({ at, message, rule, explanation }: Finding): string {
  return [at ? `${at.sheet}!${toA1(at)}` : '', message, rule.title, explanation ?? ''].join('\n');
}

function comparable(text: string): string {
  return stripInvisible(foldWidth(text)).toLowerCase();
}

/**
 * The finding to look at next, once some of the old ones are gone: the first one still there after the first one that
 * was dealt with, else the last one before it, else the first one; `null` when nothing is left.
 */
export function nextFinding(
  old: readonly Finding[],
  now: readonly Finding[],
  dealtWith: ReadonlySet<string>,
): string | null {
  const { before, after } = around(old, now, dealtWith);
  return (after[0] ?? before.at(-1) ?? now[0])?.key ?? null;
}

/** The finding to look at next after a write: of the worst that are left, the next one, else the first one. */
export function nextToCorrect(
  old: readonly Finding[],
  now: readonly Finding[],
  dealtWith: ReadonlySet<string>,
): string | null {
  const worst = FINDING_STATES.find((state) => now.some((finding) => stateOf(finding) === state));
  const isWorst = (finding: Finding): boolean => stateOf(finding) === worst;
  const { before, after } = around(old, now, dealtWith);
  return (after.find(isWorst) ?? before.find(isWorst) ?? now.find(isWorst))?.key ?? null;
}

/** Those of the old findings that are still there, as they are now: before and after the first that was dealt with. */
function around(old: readonly Finding[], now: readonly Finding[], dealtWith: ReadonlySet<string>) {
  const present = new Map(now.map((finding) => [subjectOf(finding), finding]));
  const isOpen = (finding: Finding): boolean =>
    present.has(subjectOf(finding)) && !dealtWith.has(finding.key);
  const start = Math.max(
    old.findIndex((finding) => !isOpen(finding)),
    0,
  );
  const still = (findings: readonly Finding[]): Finding[] =>
    findings.filter(isOpen).flatMap((finding) => present.get(subjectOf(finding)) ?? []);
  return { before: still(old.slice(0, start)), after: still(old.slice(start)) };
}

/** What a finding is about, however the words of its message change with what stands in other cells. */
function subjectOf({ rule, at }: Finding): string {
  return `${rule.id}|${at ? cellKey(at) : ''}`;
}
