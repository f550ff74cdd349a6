/** Comparison with an earlier overview of the same forms: corrected, remaining and new findings. */
import * as v from 'valibot';
import { compactText, foldWidth } from '../language/text/text';
import type { ReportedFinding } from './file-report';
import type { OverviewRow } from './rows';
import { groupBy } from '../workbook/group-by';

/** Element id of these data in an overview page. */
export const FOLLOW_UP_ID = 'jixiao-overview';
/** Name of the hidden sheet of an overview workbook with these data: JSON text in pieces down the first column. */
export const FOLLOW_UP_SHEET = '数据';

const findingSchema = v.object({
  rule: v.string(),
  problem: v.string(),
  row: v.string(),
  severity: v.picklist(['error', 'warning']),
  message: v.string(),
});
const formSchema = v.object({
  file: v.string(),
  project: v.string(),
  unit: v.string(),
  findings: v.array(findingSchema),
});
const schema = v.object({ version: v.literal(1), forms: v.array(formSchema) });

/** An error, or a warning without a reason, of an earlier overview. */
export type EarlierFinding = v.InferOutput<typeof findingSchema>;
export type EarlierForm = v.InferOutput<typeof formSchema>;

/** A form compared with its earlier version. Reasons count as settled; hints are left out. */
export interface FollowUp {
  /** Number of findings in the earlier overview. */
  readonly earlier: number;
  readonly corrected: readonly EarlierFinding[];
  /** Warnings that now have a reason. */
  readonly explained: readonly EarlierFinding[];
  readonly remaining: readonly ReportedFinding[];
  /**
   * Findings that could not be checked this time, because their rule was not checked or a value of their row has become
   * blank or unreadable. They do not count as corrected.
   */
  readonly unchecked: readonly EarlierFinding[];
  readonly added: readonly ReportedFinding[];
}

/** Numbers of findings of a follow-up by kind. */
export type FollowUpCounts = Readonly<Record<keyof FollowUp, number>>;

export interface FollowUps {
  /** By `OverviewRow.id`; rows without an earlier version are absent. */
  readonly byRow: ReadonlyMap<number, FollowUp>;
  /** Forms of the earlier overview that are not among the rows. */
  readonly missing: readonly EarlierForm[];
}

/** The data that an overview embeds for a later comparison, as JSON without `<`. */
export function followUpData(rows: readonly OverviewRow[]): string {
  const forms = rows
    .filter(({ form }) => form !== null)
    .map(({ file, project, unit, findings }): EarlierForm => ({
      file,
      project,
      unit,
      findings: findings.flatMap(({ rule, problem, row, severity, message, explanation }) =>
        severity === 'hint' || explanation !== undefined ? [] : [{ rule, problem, row, severity, message }],
      ),
    }));
  return JSON.stringify({ version: 1, forms }).replaceAll('<', '\\u003c');
}

/** Parses embedded data. @returns `null` if the text is not such data */
export function parseFollowUpData(text: string): readonly EarlierForm[] | null {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output.forms : null;
  } catch {
    return null;
  }
}

/** Compares rows with the forms of an earlier overview, matched by project name, then by unit and file. */
export function followUp(rows: readonly OverviewRow[], earlier: readonly EarlierForm[]): FollowUps {
  const byProject = groupBy(earlier, projectKey);
  const byRow = new Map<number, FollowUp>();
  for (const row of rows) {
    const candidates = row.form === null ? [] : (byProject.get(projectKey(row)) ?? []);
    const index = bestMatch(row, candidates);
    const [form] = index < 0 ? [] : candidates.splice(index, 1);
    if (form) byRow.set(row.id, compare(row, form.findings));
  }
  return { byRow, missing: [...byProject.values()].flat() };
}

/** Tells whether a form had no findings in the earlier overview and has no new ones. */
export function isWithoutFindings({ earlier, added }: FollowUp): boolean {
  return earlier === 0 && added.length === 0;
}

/** Sums of the follow-ups of all forms. */
export function countFollowUps(all: Iterable<FollowUp>): FollowUpCounts {
  const sums = { earlier: 0, corrected: 0, explained: 0, remaining: 0, unchecked: 0, added: 0 };
  for (const one of all) {
    sums.earlier += one.earlier;
    sums.corrected += one.corrected.length;
    sums.explained += one.explained.length;
    sums.remaining += one.remaining.length;
    sums.unchecked += one.unchecked.length;
    sums.added += one.added.length;
  }
  return sums;
}

/** Forms without a project name are matched by their file. */
function projectKey({ project, file }: Pick<EarlierForm, 'project' | 'file'>): string {
  return project === '' ? `file ${file}` : `project ${compactText(foldWidth(project))}`;
}

/** Index of the earlier form that a row continues; -1 if there is none. */
function bestMatch({ unit, file }: OverviewRow, candidates: readonly EarlierForm[]): number {
  const score = (form: EarlierForm): number => Number(form.unit === unit) * 2 + Number(form.file === file);
  const best = candidates.reduce((most, form) => Math.max(most, score(form)), -1);
  return candidates.findIndex((form) => score(form) === best);
}

function compare(row: OverviewRow, earlier: readonly EarlierFinding[]): FollowUp {
  const current = groupBy(
    row.findings.filter(({ severity }) => severity !== 'hint'),
    findingKey,
  );
  const unchecked = new Set([...row.unchecked.map(({ rule }) => rule), ...row.off]);
  const explained: EarlierFinding[] = [];
  const remaining: ReportedFinding[] = [];
  const gone: EarlierFinding[] = [];
  for (const finding of earlier) {
    const now = current.get(findingKey(finding))?.shift();
    if (!now) gone.push(finding);
    else if (now.explanation === undefined) remaining.push(now);
    else explained.push(finding);
  }
  const added = [...current.values()].flat().filter(({ explanation }) => explanation === undefined);
  const unreadable = new Set(added.filter(({ rule }) => UNREADABLE_VALUES.has(rule)).map(rowKey));
  const isUnchecked = (finding: EarlierFinding): boolean =>
    unchecked.has(finding.rule) || (finding.row !== '' && unreadable.has(rowKey(finding)));
  return {
    earlier: earlier.length,
    corrected: gone.filter((finding) => !isUnchecked(finding)),
    explained,
    remaining,
    unchecked: gone.filter(isUnchecked),
    added,
  };
}

/** Rules that report a blank or unreadable value; other rules do not check such a value. */
const UNREADABLE_VALUES: ReadonlySet<string> = new Set([
  'breakdown/number',
  'breakdown/required',
  'funds/number',
  'overview/required',
  'structure/error-value',
  'target/placeholder',
  'target/required',
]);

/** Suffix of an export, which a correction removes from a row's name. */
const EXPORT_SUFFIX = /_\d+$/;

/** Findings are identified by rule and row name, because cells move when rows are inserted. */
function findingKey(finding: Pick<EarlierFinding, 'rule' | 'row'>): string {
  return `${finding.rule} ${rowKey(finding)}`;
}

function rowKey({ row }: Pick<EarlierFinding, 'row'>): string {
  return compactText(foldWidth(row)).replace(EXPORT_SUFFIX, '');
}
