/** Reads and compares last year's forms. Loaded when a comparison is requested. */
import { acrossSeverities } from '../check/across';
import type { CheckOptions } from '../check/check-forms';
import { chooseProfile, labelsOf } from '../check/check-forms';
import { describeNoFormBriefly } from '../check/report';
import type { CheckedForm } from '../check/result';
import {
  changeRow,
  comparableForm,
  compareForms,
  comparisonSentence,
  mismatchOf,
  type ComparedRow,
  type YearForm,
} from '../comparison';
import type { DeclarationForm } from '../form/declaration';
import { readForms } from '../reading';
import type { ComparedCell } from '../figures/years/comparable-form';
import { parseCell } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import { WorkbookError } from '../workbook/workbook';
import { describeXlsxError, openXlsx, XlsxError } from '../xlsx';
import type { LastYearAnswer, LastYearFile } from './engine';
import type { ComparedRowView, ComparedYearView, ComparisonView } from './views';

/** Reads the forms of last year's workbook. Never rejects because of the file's contents. */
export async function readLastYear(
  { name, bytes }: LastYearFile,
  options: CheckOptions,
): Promise<LastYearAnswer & { readonly read: readonly YearForm[] }> {
  try {
    const snapshot = await openXlsx(bytes, name).read();
    const reading = readForms(snapshot, { labels: labelsOf(options.config) });
    const read = reading.forms.map((form, index) => yearFormOf(form, name, index, options));
    if (read.length > 0) return { forms: read.map(yearView), read };
    return { error: describeNoFormBriefly(reading), read: [] };
  } catch (error) {
    if (error instanceof XlsxError) return { error: describeXlsxError(error), read: [] };
    if (error instanceof WorkbookError)
      return { error: '无法读取这个工作簿。请用 Excel 打开，另存为 .xlsx 后再试。', read: [] };
    throw error;
  }
}

export function yearFormOf(
  form: DeclarationForm,
  file: string,
  index: number,
  options: CheckOptions,
): YearForm {
  return { file, index, form: comparableForm(form), settings: chooseProfile(form, options) };
}

export function compareYears(
  last: YearForm,
  { form }: CheckedForm,
  workbook: string,
  options: CheckOptions,
): ComparisonView {
  const current = yearFormOf(form, workbook, 0, options);
  const comparison = compareForms({ last, current }, acrossSeverities(options));
  return {
    last: yearView(last),
    current: yearView(current),
    mismatch: mismatchOf(last, current),
    sentence: comparisonSentence(comparison),
    findings: comparison.findings.map(({ rule, severity, at, last: before, message }) => ({
      problem: rule.problems[0],
      severity,
      at: refOf(at),
      last: refOf(before),
      message,
    })),
    rows: comparison.rows.map(rowView),
  };
}

function rowView(row: ComparedRow): ComparedRowView {
  const { current, last, isChanged } = row;
  return { ...changeRow(row), at: refOf(current), lastAt: refOf(last), isChanged };
}

function yearView({ file, form: { project, unit, year } }: YearForm): ComparedYearView {
  return { file, project, unit, year };
}

function refOf(cell: ComparedCell | null): CellRef | null {
  const place = cell && parseCell(cell.cell);
  return place && { sheet: cell.sheet, ...place };
}
