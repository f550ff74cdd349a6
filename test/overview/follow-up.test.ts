import { unusableFile } from '../../src/overview';
import { countFollowUps, followUp, followUpData, parseFollowUpData } from '../../src/overview/follow-up';
import { earlierFormsOfPage, earlierFormsOfWorkbook } from '../../src/overview/read-overview';
import { overviewHtml } from '../../src/overview/render/html';
import { overviewXlsx } from '../../src/overview/render/xlsx';
import { openXlsx } from '../../src/xlsx';
import { fileOf, finding, overviewOf } from './support';

const ROWS = ['甲', '乙', '丙', '丁'];
const BEFORE = overviewOf(
  fileOf('a.xlsx', {
    findings: [
      ...ROWS.map((row, index) => finding({ row, cell: `D${index + 1}` })),
      finding({ rule: 'target/cost', severity: 'warning' }),
      finding({ rule: 'target/unit', severity: 'hint' }),
      finding({ rule: 'target/low', severity: 'warning', explanation: '已核实' }),
    ],
  }),
).rows;
const EARLIER = parseFollowUpData(followUpData(BEFORE)) ?? [];
const compared = (form: Parameters<typeof fileOf>[1], file = 'b.xlsx') =>
  followUp(overviewOf(fileOf(file, form)).rows, EARLIER).byRow.get(0);
const rowsOf = (findings: readonly { readonly row: string }[] = []): string[] =>
  findings.map(({ row }) => row);

test('keeps errors and warnings without a reason', () => {
  expect(EARLIER.map(({ project, findings }) => [project, findings.length])).toEqual([['甲项目', 5]]);
  expect(parseFollowUpData('{"version":2,"forms":[]}')).toBeNull();
  expect(parseFollowUpData('no JSON')).toBeNull();
});

test('matches findings by rule and row name, even if the cell moved', () => {
  const result = compared({
    findings: [
      finding({ row: '乙', cell: 'D99' }),
      finding({ row: '新', cell: 'D2' }),
      finding({ rule: 'target/cost', severity: 'warning', explanation: '见附件' }),
    ],
  });
  expect(result?.earlier).toBe(5);
  expect(rowsOf(result?.corrected)).toEqual(['甲', '丙', '丁']);
  expect(rowsOf(result?.remaining)).toEqual(['乙']);
  expect(rowsOf(result?.added)).toEqual(['新']);
  expect(result?.explained.map(({ rule }) => rule)).toEqual(['target/cost']);
});

test('finds a row whose name lost the suffix of an export', () => {
  const before = overviewOf(fileOf('a.xlsx', { findings: [finding({ row: '物业费_1' })] })).rows;
  const earlier = parseFollowUpData(followUpData(before)) ?? [];
  const now = overviewOf(fileOf('a.xlsx', { findings: [finding({ row: '物业费' })] })).rows;
  expect(rowsOf(followUp(now, earlier).byRow.get(0)?.remaining)).toEqual(['物业费']);
});

test('does not count findings of rules that were not checked or switched off as corrected', () => {
  const unchecked = [{ rule: 'breakdown/amount', title: '', why: '' }];
  const result = compared({ unchecked, off: ['target/cost'] });
  expect(result?.corrected).toEqual([]);
  expect(result?.unchecked).toHaveLength(5);
});

test('does not count a problem as corrected if its row has a blank or unreadable value now', () => {
  const result = compared({ findings: [finding({ rule: 'breakdown/number', row: '甲' })] });
  expect(rowsOf(result?.unchecked)).toEqual(['甲']);
  expect(rowsOf(result?.corrected)).toEqual(['乙', '丙', '丁', '']);
});

test('counts a problem as corrected if another value of its row was already blank before', () => {
  const blank = finding({ rule: 'breakdown/required', row: '甲' });
  const before = overviewOf(fileOf('a.xlsx', { findings: [finding({ row: '甲' }), blank] })).rows;
  const earlier = parseFollowUpData(followUpData(before)) ?? [];
  const result = followUp(overviewOf(fileOf('a.xlsx', { findings: [blank] })).rows, earlier).byRow.get(0);
  expect([rowsOf(result?.corrected), result?.unchecked]).toEqual([['甲'], []]);
});

test('counts several findings of a row one by one', () => {
  const two = [finding({ row: '甲' }), finding({ row: '甲' })];
  const earlier = parseFollowUpData(followUpData(overviewOf(fileOf('a.xlsx', { findings: two })).rows)) ?? [];
  const { byRow } = followUp(
    overviewOf(fileOf('a.xlsx', { findings: [finding({ row: '甲' })] })).rows,
    earlier,
  );
  expect(countFollowUps(byRow.values())).toEqual({
    earlier: 2,
    corrected: 1,
    explained: 0,
    remaining: 1,
    unchecked: 0,
    added: 0,
  });
});

test('matches forms by project, then by unit, and lists missing forms', () => {
  expect(compared({ project: ' 甲 项目' })).toBeDefined();
  expect(compared({ project: '乙项目' })).toBeUndefined();
  const before = overviewOf(
    fileOf('1.xlsx', { unit: '一局', findings: [finding({ row: '一' })] }),
    fileOf('2.xlsx', { unit: '二局', findings: [finding({ row: '二' })] }),
  ).rows;
  const earlier = parseFollowUpData(followUpData(before)) ?? [];
  const { byRow, missing } = followUp(
    overviewOf(unusableFile('0.xlsx', '坏了'), fileOf('3.xlsx', { unit: '二局' })).rows,
    earlier,
  );
  expect([...byRow.keys()]).toEqual([1]);
  expect(rowsOf(byRow.get(1)?.corrected)).toEqual(['二']);
  expect(missing.map(({ unit }) => unit)).toEqual(['一局']);
});

test('page and workbook contain the data even with special characters in texts', async () => {
  const rows = Array.from({ length: 300 }, (_, index) =>
    finding({ row: `第${index}行</script><!--_x0041_"\\`, message: '长'.repeat(50) }),
  );
  const overview = overviewOf(fileOf('a.xlsx', { findings: rows }));
  const report = { overview, across: null, facts: [] };
  const expected = parseFollowUpData(followUpData(overview.rows));
  expect(expected?.[0]?.findings).toHaveLength(300);
  expect(earlierFormsOfPage([...overviewHtml(report, () => null)].join(''))).toEqual(expected);
  const bytes = await overviewXlsx(report, () => null);
  expect(earlierFormsOfWorkbook(await openXlsx(bytes, '').read())).toEqual(expected);
  expect(earlierFormsOfPage('<html></html>')).toBeNull();
});
