import { filterRows, sortRows, unitsOf, unusableFile, type Filter, type SortKey } from '../../src/overview';
import { fileOf, finding, overviewOf, wan } from './support';

const { rows } = overviewOf(
  fileOf('10.xlsx', {
    project: '道路养护',
    unit: '乙局',
    year: 2025,
    budget: wan('9'),
    status: 'blocked',
    findings: [finding()],
    coverage: { sentence: '有可衡量指标的资金 4.50 万元，占 50%', percent: 50 },
  }),
  fileOf('2.xlsx', {
    project: '河道保洁（Ａ段）',
    unit: '甲局',
    year: 2026,
    budget: wan('10.5'),
    status: 'explain',
    coverage: { sentence: '有可衡量指标的资金 0.00 万元，占 0%', percent: 0 },
  }),
  unusableFile('坏.xlsx', '文件已损坏。'),
  fileOf('3.xlsx', { project: '', unit: '', year: null, budget: null }),
);
const files = (filter: Filter): string[] => filterRows(rows, filter).map(({ file }) => file);
const sorted = (key: SortKey, descending = false): string[] =>
  sortRows(rows, { key, descending }).map(({ file }) => file);

test.each<[string, Filter, string[]]>([
  ['nothing', {}, ['10.xlsx', '2.xlsx', '坏.xlsx', '3.xlsx']],
  ['a status', { status: 'unusable' }, ['坏.xlsx']],
  ['a unit', { unit: '甲局' }, ['2.xlsx']],
  ['no unit, which includes unusable files', { unit: '' }, ['坏.xlsx', '3.xlsx']],
  ['a problem', { problem: finding().problem }, ['10.xlsx']],
  ['words of several columns, ignoring width and case', { search: '甲局 a段' }, ['2.xlsx']],
  ['a word that spans two columns', { search: '养护乙' }, []],
  ['the reason', { search: '损坏' }, ['坏.xlsx']],
  ['several conditions', { status: 'blocked', unit: '甲局' }, []],
])('filters by %s', (_, filter, expected) => {
  expect(files(filter)).toEqual(expected);
});

test('sorts numbers in names and amounts by their value', () => {
  expect(sorted('file').slice(0, 3)).toEqual(['2.xlsx', '3.xlsx', '10.xlsx']);
  expect(sorted('budget')).toEqual(['10.xlsx', '2.xlsx', '坏.xlsx', '3.xlsx']);
  expect(sorted('coverage', true)).toEqual(['10.xlsx', '2.xlsx', '坏.xlsx', '3.xlsx']);
  expect(sorted('errors', true)).toEqual(['10.xlsx', '2.xlsx', '3.xlsx', '坏.xlsx']);
});

test('sorts blank values last in both directions', () => {
  expect(sorted('unit')).toEqual(['2.xlsx', '10.xlsx', '坏.xlsx', '3.xlsx']);
  expect(sorted('unit', true)).toEqual(['10.xlsx', '2.xlsx', '坏.xlsx', '3.xlsx']);
});

test('sorts by status, most urgent first', () => {
  expect(sorted('status')).toEqual(['坏.xlsx', '10.xlsx', '2.xlsx', '3.xlsx']);
});

test('lists the units of all forms, without unusable files', () => {
  expect(unitsOf(rows)).toEqual(['甲局', '乙局', '']);
});

test('sorting is stable', () => {
  const some = overviewOf(
    fileOf('a.xlsx', { budget: wan('1') }),
    fileOf('b.xlsx', { budget: wan('2') }),
  ).rows;
  const byBudget = sortRows(some, { key: 'budget', descending: true });
  expect(sortRows(byBudget, { key: 'unit', descending: false }).map(({ file }) => file)).toEqual([
    'b.xlsx',
    'a.xlsx',
  ]);
});
