/** The published form of 2020 in its three workbooks, with the exact expected results. */
import { readFileSync } from 'node:fs';
import { check, type CheckedForm, type Finding } from '../../src/check';
import { chooseSafe, chooseSuggested, correct } from '../../src/correction';
import { toA1 } from '../../src/workbook/a1';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { openXlsx } from '../../src/xlsx';

const OVERVIEW = '项目总体情况';
const TARGETS = '绩效目标';
const SAFEGUARDS = '制度保障';

type Place = (column: string, row: number) => string;

/** The place of the breakdown, by the columns and rows of the first workbook. */
const SAMPLES: readonly (readonly [file: string, breakdown: Place])[] = [
  ['minhang-2020.xlsx', (column, row) => `${TARGETS}!${column}${row}`],
  [
    'minhang-2020-printed.xlsx',
    (column, row) => `${TARGETS}!${String.fromCharCode(column.charCodeAt(0) + 1)}${row}`,
  ],
  ['minhang-2020-four-sheets.xlsx', (column, row) => `项目构成分解!${column}${row - 14}`],
];

function expected(breakdown: Place): string[] {
  const overview = (...cells: string[]): string[] => cells.map((cell) => `${OVERVIEW}!${cell}`);
  const targets = (...cells: string[]): string[] => cells.map((cell) => `${TARGETS}!${cell}`);
  const list: readonly (readonly [severity: Finding['severity'], rule: string, places: readonly string[]])[] =
    [
      ['error', 'overview/category', overview('B5')],
      ['error', 'target/quantity', targets('F8')],
      ['error', 'target/satisfaction', targets('F13', 'F16')],
      ['warning', 'narrative/count', overview('B8')],
      ['warning', 'text/brackets', overview('B9')],
      ['warning', 'narrative/copied', overview('B11', 'B20', 'B21')],
      ['warning', 'narrative/unit', overview('B19')],
      ['warning', 'target/breakdown-coverage', targets('D4')],
      ['warning', 'target/cost', targets('D5')],
      ['warning', 'target/coverage', targets('D5')],
      ['warning', 'target/quantity', targets('F6', 'F7', 'F9')],
      ['warning', 'target/quality', targets('F10')],
      ['warning', 'target/timeliness', targets('F11')],
      ['warning', 'target/output-as-effect', targets('F12')],
      ['warning', 'target/category', targets('D13', 'D14', 'D16')],
      ['warning', 'target/measurable', targets('F14', 'F15')],
      ['warning', 'breakdown/basis', [18, 19, 20, 21, 22].map((row) => breakdown('F', row))],
      ['warning', 'safeguard/stage-missing', [`${SAFEGUARDS}!E8`]],
      ['hint', 'text/punctuation', overview('B8', 'B10', 'B11', 'B19', 'B20', 'B21')],
      ['hint', 'text/document-number', overview('B9', 'B11')],
      ['hint', 'funds/multi-year', overview('B12')],
      ['hint', 'overview/required', overview('A23', 'C23', 'E23')],
      ['hint', 'breakdown/export-residue', [21, 22].map((row) => breakdown('C', row))],
      ['hint', 'safeguard/policy-as-rule', ['B5', 'B6'].map((cell) => `${SAFEGUARDS}!${cell}`)],
      ['hint', 'safeguard/stage-unsupported', [`${SAFEGUARDS}!E7`]],
    ];
  return list.flatMap(([severity, rule, places]) => places.map((place) => `${severity} ${rule} ${place}`));
}

async function open(file: string): Promise<WorkbookSnapshot> {
  return openXlsx(readFileSync(new URL(`file://${__dirname}/${file}`)), file).read();
}

function only(snapshot: WorkbookSnapshot): CheckedForm {
  const { forms } = check(snapshot);
  expect(forms).toHaveLength(1);
  const [form] = forms;
  if (!form) throw new Error('no form');
  return form;
}

const line = ({ severity, rule, at }: Finding): string =>
  `${severity} ${rule.id} ${at ? `${at.sheet}!${toA1(at)}` : ''}`;

describe.each(SAMPLES)('%s', (file, breakdown) => {
  test('gives exactly the 47 expected findings', async () => {
    const { findings, status, form } = only(await open(file));
    expect(findings.map(line).sort()).toEqual(expected(breakdown).sort());
    expect(status).toBe('blocked');
    expect(form.projectName).toBe('住宅小区建设“美丽家园”三年行动计划');
    expect(form.year).toBe(2020);
  });

  test('reports what was verified: amounts, total, funds, arithmetic', async () => {
    const { checked, totals } = only(await open(file));
    const of = (id: string) => checked.find(({ rule }) => rule.id === id);
    expect(totals).toEqual({ breakdown: '296.00', declared: '296.00', currentYear: '296.00' });
    expect(of('breakdown/amount')).toMatchObject({ places: 5, status: 'passed' });
    expect(of('breakdown/total')).toMatchObject({ places: 1, status: 'passed' });
    expect(of('breakdown/budget')).toMatchObject({ places: 1, status: 'passed' });
    expect(of('funds/sum')).toMatchObject({ status: 'passed' });
    expect(of('funds/number')).toMatchObject({ status: 'passed' });
    expect(of('narrative/arithmetic')).toMatchObject({ places: 4, status: 'passed' });
    expect(of('narrative/breakdown')).toMatchObject({
      places: 5,
      status: 'passed',
      verified: expect.stringContaining('296.00 万元') as string,
    });
    expect(checked.filter(({ status }) => status === 'not-checked')).toEqual([]);
  });

  test('suggests the counts of the matching rows, the threshold and the stage', async () => {
    const { findings } = only(await open(file));
    const after = (cell: string): unknown => {
      const fix = findings.find(({ at, fix }) => fix && at && `${at.sheet}!${toA1(at)}` === cell)?.fix;
      return fix && 'edits' in fix ? fix.edits[0]?.after : undefined;
    };
    expect(['F6', 'F7', 'F8', 'F9'].map((cell) => after(`${TARGETS}!${cell}`))).toEqual([
      '4个',
      '1个',
      '6个',
      '4个',
    ]);
    expect(['F13', 'F16'].map((cell) => after(`${TARGETS}!${cell}`))).toEqual(['≥90%', '≥90%']);
    expect(after(`${TARGETS}!F11`)).toBe('2020年12月31日前');
    expect(after(`${SAFEGUARDS}!E8`)).toBe(file.includes('four') ? '实施阶段 ☑' : '实施阶段 ☐ ✓');
  });

  test.each([
    ['safe fixes', chooseSafe, 11],
    ['safe and suggested fixes', chooseSuggested, 19],
  ] as const)(
    'after the %s the findings are gone, and a second correction changes nothing',
    async (_, choose, fixed) => {
      const snapshot = await open(file);
      const correction = correct(snapshot, choose);
      const fixedFindings = correction.applied.map(({ finding }) => line(finding));
      expect(fixedFindings).toHaveLength(fixed);
      const left = correction.after.forms.flatMap(({ findings }) => findings).map(line);
      expect(left.filter((one) => fixedFindings.includes(one))).toEqual([]);
      const workbook = openXlsx(readFileSync(new URL(`file://${__dirname}/${file}`)), file);
      await workbook.write(correction.edits.map(({ at, after }) => ({ at, content: after })));
      const again = await openXlsx(workbook.save(), file).read();
      expect(
        check(again)
          .forms.flatMap(({ findings }) => findings)
          .map(line),
      ).toEqual(left);
      expect(correct(again, choose).edits).toEqual([]);
    },
  );
});
