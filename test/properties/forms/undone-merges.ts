/**
 * All merged areas were undone by 取消合并: each text is in the first cell of its area, and the others are blank. All
 * samples must give the same findings as before.
 */
import { check } from '../../../src/check';
import { toA1 } from '../../../src/workbook/a1';
import type { CellRange } from '../../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readSample, SAMPLES } from './samples';

/** What remains of a merged area, in three ways. */
const WAYS: Readonly<Record<string, (area: CellRange) => CellRange>> = {
  all: ({ top, left }) => ({ top, left, bottom: top, right: left }),
  'those over several rows': (area) => ({ ...area, bottom: area.top }),
  'those over several columns': (area) => ({ ...area, right: area.left }),
};

const BESIDE_LABEL = 'nothing tells how many columns belong to the label left of a blank value';
const IN_LABEL = 'a blank value in the merged cell of its label stands beside it if the label is one cell';
/** Workbooks in which a blank value is reported at another cell, with the reason. */
const AT_ANOTHER_CELL: Readonly<Record<string, string>> = {
  'blank-results.xlsx': BESIDE_LABEL,
  'minhang-2020.xlsx': IN_LABEL,
  'minhang-2020-four-sheets.xlsx': IN_LABEL,
  'minhang-2020-printed.xlsx': IN_LABEL,
};

function undone(workbook: WorkbookSnapshot, left: (area: CellRange) => CellRange): WorkbookSnapshot {
  const isMerged = ({ top, bottom, left: first, right }: CellRange): boolean => top < bottom || first < right;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    merges: sheet.merges.map(left).filter(isMerged),
  }));
  return { ...workbook, sheets };
}

/** @param file decides whether the cells of the findings count */
function findingsIn(workbook: WorkbookSnapshot, file: string): unknown {
  return check(workbook).forms.map(({ form, status, findings, checked }) => ({
    project: form.projectName,
    layout: form.layout.id,
    status,
    findings: findings.map(({ severity, rule, at, message }) =>
      [severity, rule.id, at && !(file in AT_ANOTHER_CELL) ? toA1(at) : '', message].join(' '),
    ),
    notChecked: checked.flatMap((one) =>
      one.status === 'not-checked' ? [`${one.rule.id} ${one.why ?? ''}`] : [],
    ),
  }));
}

test.each(SAMPLES)('%s gives the same findings after 取消合并', async (file) => {
  const workbook = await readSample(file);
  const expected = findingsIn(workbook, file);
  for (const [way, left] of Object.entries(WAYS))
    expect([way, findingsIn(undone(workbook, left), file)]).toEqual([way, expected]);
});
