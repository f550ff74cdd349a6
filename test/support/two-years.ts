/** A project's right form of this year (2026) beside that of the year before. */
import { check } from '../../src/check';
import {
  comparableForm,
  compareForms,
  pairForms,
  type Comparison,
  type YearForm,
} from '../../src/comparison';
import { SHANGHAI } from '../../src/profiles/shanghai';
import { toA1 } from '../../src/workbook/a1';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { rightForm, type Patch } from './right-form';

const YEAR = /(?<!\d)20\d\d(?!\d)/;
const YEARS = new RegExp(YEAR, 'g');

/** `rightForm` of the year before: every year in its texts is one less, those of the patch are as given. */
export function lastYearForm(patch: Patch = {}): WorkbookSnapshot {
  const moved: Record<string, Record<string, string>> = {};
  for (const sheet of rightForm().sheets) {
    for (const { row, column, value } of sheet.cells) {
      if (typeof value !== 'string' || !YEAR.test(value)) continue;
      const text = value.replace(YEARS, (year) => String(Number(year) - 1));
      (moved[sheet.name] ??= {})[toA1({ row, column })] = text;
    }
  }
  const sheets = new Set([...Object.keys(moved), ...Object.keys(patch)]);
  return rightForm(Object.fromEntries([...sheets].map((name) => [name, { ...moved[name], ...patch[name] }])));
}

/** The forms of a workbook as they are compared. */
export function yearForms(file: string, snapshot: WorkbookSnapshot): YearForm[] {
  return check(snapshot).forms.map(({ form }, index) => ({ file, index, form: comparableForm(form) }));
}

/** Compares two workbooks with one form each, named 上年.xlsx and 本年.xlsx. @throws Error where they are no pair */
export function compared(last: WorkbookSnapshot, current: WorkbookSnapshot): Comparison {
  const { pairs, unpaired } = pairForms(yearForms('上年.xlsx', last), yearForms('本年.xlsx', current));
  const [pair] = pairs;
  if (!pair) throw new Error(unpaired.current.map(({ why }) => why).join());
  return compareForms(pair, SHANGHAI);
}

/** `rule 表!格` of every finding. */
export function foundIn({ findings }: Comparison): string[] {
  return findings.map(({ rule, at }) => `${rule.id} ${at?.sheet ?? ''}!${at?.cell ?? ''}`);
}
