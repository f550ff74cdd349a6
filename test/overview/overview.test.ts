import { OverviewBuilder, unusableFile } from '../../src/overview';
import { otherProject } from '../support/other-project';
import { rightForm } from '../support/right-form';
import { fileOf, finding, overviewOf, reportOn, wan } from './support';

test('has one row for each form and for each unusable file', () => {
  const { rows } = overviewOf(
    fileOf('two.xlsx', { project: '甲' }, { project: '乙' }),
    unusableFile('broken.xlsx', '文件已损坏。'),
  );
  expect(
    rows.map(({ id, file, form, project, status, reason }) => [id, file, form, project, status, reason]),
  ).toEqual([
    [0, 'two.xlsx', 0, '甲', 'ready', null],
    [1, 'two.xlsx', 1, '乙', 'ready', null],
    [2, 'broken.xlsx', null, '', 'unusable', '文件已损坏。'],
  ]);
});

test('counts warnings with a reason separately', () => {
  const findings = [
    finding(),
    finding({ severity: 'warning' }),
    finding({ severity: 'warning', explanation: '已核实' }),
    finding({ severity: 'hint' }),
  ];
  const { rows, summary } = overviewOf(fileOf('a.xlsx', { findings }), fileOf('b.xlsx', { findings }));
  expect(rows[0]?.counts).toEqual({ errors: 1, warnings: 1, hints: 1, explained: 1 });
  expect(summary.counts).toEqual({ errors: 2, warnings: 2, hints: 2, explained: 2 });
});

test('adds budgets exactly by status, and counts unread budgets', () => {
  const { summary } = overviewOf(
    fileOf('a.xlsx', { status: 'blocked', budget: wan('0.1') }, { status: 'blocked', budget: wan('0.2') }),
    fileOf('b.xlsx', { status: 'ready', budget: wan('100') }, { status: 'ready', budget: null }),
    unusableFile('c.xlsx', '无法读取。'),
  );
  expect(summary).toMatchObject({ files: 3, forms: 4, unusable: 1, budget: '100.3', unread: 1 });
  expect(summary.statuses).toEqual([
    { status: 'unusable', rows: 1, budget: '0', unread: 0 },
    { status: 'blocked', rows: 2, budget: '0.3', unread: 0 },
    { status: 'explain', rows: 0, budget: '0', unread: 0 },
    { status: 'ready', rows: 2, budget: '100', unread: 1 },
  ]);
});

test('lists problems by number of forms, with their highest severity, without explained findings', () => {
  const warning = finding({ rule: 'target/cost', severity: 'warning' });
  const { summary } = overviewOf(
    fileOf('a.xlsx', { findings: [finding({ severity: 'warning' }), finding(), finding()] }),
    fileOf('b.xlsx', {
      findings: [warning, finding({ rule: 'target/unit', severity: 'hint', explanation: '已说明' })],
    }),
    fileOf('c.xlsx', { findings: [warning] }),
  );
  expect(summary.problems).toEqual([
    { problem: warning.problem, severity: 'warning', findings: 2, forms: 2 },
    { problem: finding().problem, severity: 'error', findings: 3, forms: 1 },
  ]);
});

test('compares forms with each other, with the office’s severities', () => {
  const builder = new OverviewBuilder();
  builder.add(reportOn(rightForm(), 'a.xlsx'));
  builder.add(reportOn(otherProject(), 'b.xlsx'));
  expect(builder.across()).toMatchObject({ forms: 2, findings: [] });
  builder.add(reportOn(rightForm(), 'c.xlsx'));
  const found = (severities = {}): string[] =>
    builder
      .across(severities)
      .findings.map(({ rule, severity, at, other }) => [rule, severity, at.file, other.file].join(' '));
  expect(found()).toEqual(['set/duplicate-project warning c.xlsx a.xlsx']);
  expect(found({ 'set/duplicate-project': 'hint' })).toEqual(['set/duplicate-project hint c.xlsx a.xlsx']);
  expect(found({ 'set/duplicate-project': 'off' })).toEqual([]);
  expect(
    builder.across({ 'set/year': 'off' }).checked.find(({ rule }) => rule.id === 'set/year'),
  ).toMatchObject({ status: 'not-applicable', why: '已按本单位的设置关闭。' });
});
