import { overviewCsv, unusableFile, type OverviewReport } from '../../../src/overview';
import { fileOf, finding, overviewOf, wan } from '../support';

const csv = (report: Partial<OverviewReport>): string =>
  [...overviewCsv({ overview: overviewOf(), across: null, facts: [], ...report })].join('');
const lines = (report: Partial<OverviewReport>): string[] => csv(report).slice(1).split('\r\n');

test('a byte order mark, lines that end with CR LF, as many cells in each', () => {
  const overview = overviewOf(fileOf('a.xlsx', { budget: wan('296') }), unusableFile('b.xlsx', '坏了'));
  const bytes = new TextEncoder().encode(csv({ overview }));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const all = lines({ overview });
  expect(all.at(-1)).toBe('');
  expect(all.slice(0, -1).map((line) => line.split(',').length)).toEqual([15, 15, 15]);
  expect(all[0]).toMatch(/^文件,项目名称,申报单位,年度,预算（万元）,结论,程度,位置,内容,/);
  expect(all[1]).toBe('a.xlsx,甲项目,甲单位,2026,296,可以提交,,,没有发现问题。,,,,,,');
  expect(all[2]).toBe('b.xlsx,,,,,无法读取,,,坏了,,,,,,');
});

test.each([
  ['=1+1', `'=1+1`],
  ['+86', `'+86`],
  ['-cmd|x', `'-cmd|x`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tx', `'\tx`],
  ['\r=1', `"'\r=1"`],
  [' =1+1', `' =1+1`],
  ['＝1+1', `'＝1+1`],
  ['-5', '-5'],
  ['-0.25', '-0.25'],
  ['-5-3', `'-5-3`],
  ['甲，乙', '甲，乙'],
  ['甲,乙', '"甲,乙"'],
  ['他说"好"', '"他说""好"""'],
  ['一\n二', '"一\n二"'],
])('a text %j is written as %j', (text, written) => {
  const overview = overviewOf(fileOf('a.xlsx', { project: text }));
  expect(csv({ overview })).toContain(`\r\na.xlsx,${written},甲单位,`);
});

test('negative amounts stay numbers', () => {
  expect(csv({ overview: overviewOf(fileOf('a.xlsx', { budget: wan('-3.5') })) })).toContain(',2026,-3.5,');
});

test('a row a finding, with the reason given; findings between forms name both places', () => {
  const overview = overviewOf(
    fileOf('a.xlsx', {
      status: 'explain',
      findings: [finding({ severity: 'warning', explanation: '已核实', fix: 'safe' })],
    }),
  );
  const at = { file: 'a.xlsx', form: 0, project: '甲', sheet: '绩效目标', cell: 'D18' };
  const other = { file: 'b.xlsx', form: 0, project: '乙', sheet: '分解', cell: 'C3' };
  const across = {
    forms: 2,
    findings: [{ rule: 'set/year', severity: 'warning', message: '不同。', at, other } as const],
    checked: [],
  };
  expect(lines({ overview, across }).slice(1, 3)).toEqual([
    'a.xlsx,甲项目,甲单位,2026,,需说明,警告,绩效目标!D18,金额不符。,明细金额 = 单价 × 数量,可直接修正,已核实,,,',
    'a.xlsx,甲,,,,申报表之间,警告,绩效目标!D18,不同。,同一批申报表的年度一致,,,b.xlsx,乙,分解!C3',
  ]);
});
