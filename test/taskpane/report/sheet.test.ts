import { readFileSync } from 'node:fs';
import { check } from '../../../src/check';
import { reportModel } from '../../../src/taskpane/report/model';
import { reportSheet } from '../../../src/taskpane/report/sheet';
import type { PlacedSheet } from '../../../src/excel/place-sheet';
import { openXlsx } from '../../../src/xlsx';
import { toA1 } from '../../../src/workbook/a1';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { rightForm } from '../../support/right-form';
import { firstForm, resultOf } from '../../support/views';
import { sheetOf } from '../../support/snapshots';

const NOW = new Date('2026-11-24T12:03:00');

function placedReport(snapshot: WorkbookSnapshot): PlacedSheet {
  const result = resultOf(snapshot);
  const checked = firstForm(result);
  return reportSheet(
    reportModel({
      outcome: { result, at: NOW },
      checked,
      stale: false,
      log: [],
      officeRules: { kind: 'none' },
    }),
  );
}

function withSheet(snapshot: WorkbookSnapshot, placed: PlacedSheet): WorkbookSnapshot {
  const cells = Object.fromEntries(
    placed.rows.flatMap((row, rowIndex) =>
      row.map(({ text }, column) => [toA1({ row: rowIndex, column }), text] as const),
    ),
  );
  return { ...snapshot, sheets: [...snapshot.sheets, sheetOf(placed.name, { cells })] };
}

/** A form with faults in every part, for a long report. */
const FAULTY = rightForm({
  项目总体情况: {
    B4: null,
    B5: '☐一次性项目  ☐经常性项目',
    B8: null,
    B9: '沪府办发[2018]8号',
    B13: '二、当年预算：70.00',
  },
  绩效目标: { D16: 29, F16: null, F13: '满意', F6: '保障', F10: '及时', D19: 61 },
  制度保障: { D7: '立项和计划阶段 ☐', E7: '实施阶段 ☐', F7: '收尾和完成阶段 ☐', B5: null },
});

test('the report is a sheet whose first cell starts with its mark', () => {
  const sheet = placedReport(rightForm());
  expect(sheet.name).toBe('校验报告');
  expect(sheet.rows[0]?.[0]?.text.startsWith(sheet.mark)).toBe(true);
});

test('a report sheet in the workbook of a printed form adds no form', async () => {
  const bytes = readFileSync('test/forms/minhang-2020.xlsx');
  const sample = await openXlsx(new Uint8Array(bytes), 'minhang-2020.xlsx').read();
  const after = check(withSheet(sample, placedReport(sample)));
  expect(after.forms.map(({ form }) => form.sheets)).toEqual(
    check(sample).forms.map(({ form }) => form.sheets),
  );
});

test('a report sheet in the workbook does not change the findings', () => {
  const before = check(FAULTY);
  const after = check(withSheet(FAULTY, placedReport(FAULTY)));
  const keysOf = (result: typeof before) => result.forms.map((form) => form.findings.map(({ key }) => key));
  expect(keysOf(after)).toEqual(keysOf(before));
});
