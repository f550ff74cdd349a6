import { overviewCsv, unusableFile, type OverviewReport } from '../../../src/overview';
import { fileOf, finding, overviewOf, wan } from '../support';

const csv = (report: Partial<OverviewReport>): string =>
  [...overviewCsv({ overview: overviewOf(), across: null, facts: [], ...report })].join('');
const lines = (report: Partial<OverviewReport>): string[] => csv(report).slice(1).split('\r\n');

test('has a byte order mark, CR LF line ends and the same number of cells in each line', () => {
  const overview = overviewOf(fileOf('a.xlsx', { budget: wan('296') }), unusableFile('b.xlsx', '坏了'));
  const bytes = new TextEncoder().encode(csv({ overview }));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const all = lines({ overview });
  expect(all.at(-1)).toBe('');
  expect(all.slice(0, -1).map((line) => line.split(',').length)).toEqual([16, 16, 16]);
  expect(all[0]).toMatch(/^申报单位,项目名称,年度,预算（万元）,结论,程度,问题,位置,内容,修正,说明,文件,/);
  expect(all[1]).toBe(',,,,读不了,,,,坏了,,,b.xlsx,,,,');
  expect(all[2]).toBe('甲单位,甲项目,2026,296,可以提交,,,,没有发现问题。,,,a.xlsx,,,,');
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
  ['a\u001b[31mb\u202ec\u2028', 'a\uFFFD[31mb\uFFFDc\uFFFD'],
])('a text %j is written as %j', (text, written) => {
  const overview = overviewOf(fileOf('a.xlsx', { project: text }));
  expect(csv({ overview })).toContain(`\r\n甲单位,${written},2026,`);
});

test('writes negative amounts as numbers', () => {
  expect(csv({ overview: overviewOf(fileOf('a.xlsx', { budget: wan('-3.5') })) })).toContain(',2026,-3.5,');
});

test('has one row for each finding, with its reason; findings between forms have both places', () => {
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
  expect(lines({ overview, across, facts: [['规则', '全部规则']] }).slice(1, 3)).toEqual([
    '甲单位,甲项目,2026,,需说明,警告,金额不等于单价×数量,绩效目标!D18,金额不符。,可直接修正,已核实,a.xlsx,,,,全部规则',
    ',甲,,,申报表之间,警告,年度与同批表不同,绩效目标!D18,不同。,,,a.xlsx,乙,分解!C3,b.xlsx,全部规则',
  ]);
});
