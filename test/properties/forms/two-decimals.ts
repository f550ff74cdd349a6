/** If all numbers of the samples are displayed with two decimals, the findings and their cells are the same. */
import { check } from '../../../src/check';
import { toA1 } from '../../../src/workbook/a1';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readSample, SAMPLES } from './samples';

function withTwoDecimals(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const shown = (cell: CellSnapshot): CellSnapshot =>
    typeof cell.value === 'number' && cell.numberFormat === undefined
      ? { ...cell, numberFormat: '0.00' }
      : cell;
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(shown) }));
  return { ...workbook, sheets };
}

/** Messages are left out because they repeat the numbers as shown. */
function findingsIn(workbook: WorkbookSnapshot): unknown {
  return check(workbook).forms.map(({ form, findings }) => ({
    project: form.projectName,
    findings: findings.map(({ severity, rule, at }) => `${severity} ${rule.id} ${at ? toA1(at) : ''}`),
  }));
}

test.each(SAMPLES)(
  '%s gives the same findings if its numbers are displayed with two decimals',
  async (file) => {
    const workbook = await readSample(file);
    expect(findingsIn(withTwoDecimals(workbook))).toEqual(findingsIn(workbook));
  },
);
