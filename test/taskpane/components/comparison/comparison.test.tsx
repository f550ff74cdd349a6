/** 与上年对照: choosing last year's form, and the displayed comparison. */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, waitForElementToBeRemoved, within } from '@testing-library/react';
import { expect } from '@jest/globals';
import { OTHER_NAME, otherProject } from '../../../support/other-project';
import { OVERVIEW, rightForm, TARGETS } from '../../../support/right-form';
import { xlsxOf } from '../../../support/xlsx-builder';
import { lastYearForm } from '../../../support/year-rule-cases';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { openPage, openPane, type DrawnPane } from '../render-pane';

const LAST = lastYearForm({ [OVERVIEW]: { B13: '二、当年预算：50.00' }, [TARGETS]: { F13: '≥95%' } });

/** A file as a person chooses it. The files of jsdom have no `arrayBuffer`. */
function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): File {
  return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}

async function choose(pane: DrawnPane, name: string, snapshot: WorkbookSnapshot): Promise<void> {
  await act(() => pane.session.lastYear.open(fileOf(name, new Uint8Array(xlsxOf(snapshot)))));
}

test('shows a summary, the findings with 定位, and a table that can be filtered by changes', async () => {
  const pane = await openPane(rightForm());
  await openPage(pane, '与上年对照');
  await choose(pane, '上年.xlsx', LAST);
  expect(
    await screen.findByText('当年预算 60.00 万元，比上年增加 20%；1 个指标的目标值降低'),
  ).toBeInTheDocument();
  expect(screen.getByText('上年：上年.xlsx（2025年）')).toBeInTheDocument();
  const findings = within(screen.getByRole('region', { name: '需要注意的变化 2 条' }));
  await pane.user.click(findings.getByRole('button', { name: '定位 绩效目标!F13' }));
  expect(pane.host.workbook.memory.selected).toMatchObject({ sheet: TARGETS, row: 12, column: 5 });
  const table = screen.getByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  await pane.user.click(screen.getByRole('checkbox', { name: '只看有变化的（2）' }));
  expect(within(table).getAllByRole('row').length).toBeGreaterThan(20);
});

test('a new check compares again, and the report includes the loaded comparison', async () => {
  const pane = await openPane(rightForm());
  await openPage(pane, '与上年对照');
  await choose(pane, '上年.xlsx', LAST);
  await pane.host.workbook.memory.write([{ at: { sheet: TARGETS, row: 12, column: 5 }, content: '≥96%' }]);
  await act(() => pane.session.check());
  expect(await screen.findByText(/没有指标的目标值降低/)).toBeInTheDocument();
  await pane.user.click(screen.getByRole('button', { name: /返回/ }));
  await openPage(pane, '校验报告');
  const attention = await screen.findByRole('region', { name: /^与上年对照（上年：上年.xlsx/ });
  expect(within(attention).getByRole('columnheader', { name: '问题' })).toBeInTheDocument();
  const all = within(screen.getByRole('region', { name: '逐项对照' }));
  expect(all.getByRole('cell', { name: '当年预算' })).toBeInTheDocument();
  const removed = waitForElementToBeRemoved(() => screen.queryByText(/^与上年对照（上年/));
  act(() => pane.session.lastYear.close());
  await removed;
});

test('names both projects if they differ, and compares them only on request', async () => {
  const pane = await openPane(rightForm());
  await openPage(pane, '与上年对照');
  await choose(pane, '别的.xlsx', otherProject());
  expect(await screen.findByText('两份申报表的项目或单位不同')).toBeInTheDocument();
  expect(screen.getByText(new RegExp(`选的是“${OTHER_NAME}`))).toBeInTheDocument();
  await pane.user.click(screen.getByRole('button', { name: '仍然对照' }));
  expect(await screen.findByRole('table')).toBeInTheDocument();
});

test('names another unit whose project has the same name', async () => {
  const pane = await openPane(rightForm());
  await openPage(pane, '与上年对照');
  const last = lastYearForm({ [OVERVIEW]: { A3: '填报单位（盖章）：另一市另一局' } });
  await choose(pane, '上年.xlsx', last);
  expect(
    await screen.findByText(/^选的是另一市另一局的“.*”，这里是某市某区某街道办事处的“/),
  ).toBeInTheDocument();
});

test('shows the differing part of a long text', async () => {
  const pane = await openPane(
    rightForm({ [OVERVIEW]: { B10: `必要性：${'甲乙丙丁戊。'.repeat(40)}今年新增三处。` } }),
  );
  await openPage(pane, '与上年对照');
  const last = { [OVERVIEW]: { B10: `必要性：${'甲乙丙丁戊。'.repeat(40)}仍是两处。` } };
  await choose(pane, '上年.xlsx', lastYearForm(last));
  const row = within(await screen.findByRole('row', { name: /^必要性/ }));
  expect(row.getByText('…甲乙丙丁戊。甲乙丙丁戊。今年新增三处。')).toBeInTheDocument();
  expect(row.getByText('…甲乙丙丁戊。甲乙丙丁戊。仍是两处。')).toBeInTheDocument();
});

test('reports a form of the same year, and a file that cannot be read', async () => {
  const pane = await openPane(rightForm());
  await openPage(pane, '与上年对照');
  await choose(pane, '本年.xlsx', rightForm());
  expect(await screen.findByText('两份申报表是同一年的')).toBeInTheDocument();
  await act(() => pane.session.lastYear.open(fileOf('坏.xlsx', new Uint8Array(9))));
  expect(screen.getByText('上年的申报表没有读出')).toBeInTheDocument();
  expect(screen.getByText(/^坏.xlsx：/)).toBeInTheDocument();
});

test('asks which form to use if the file contains several', async () => {
  const pane = await openPane(rightForm());
  const { sheets, ...book } = LAST;
  const others = otherProject().sheets.map((sheet) => ({
    ...sheet,
    id: `other ${sheet.id}`,
    name: `${sheet.name}2`,
  }));
  await openPage(pane, '与上年对照');
  await choose(pane, '两份.xlsx', { ...book, sheets: [...sheets, ...others] });
  await pane.user.click(await screen.findByRole('button', { name: '社区为老服务提升项目（2025年）' }));
  expect(await screen.findByText(/比上年增加 20%/)).toBeInTheDocument();
});

test('can compare with a form of another year in the same workbook', async () => {
  const { sheets, ...book } = rightForm();
  const last = LAST.sheets.map((sheet) => ({
    ...sheet,
    id: `last ${sheet.id}`,
    name: `${sheet.name}（上年）`,
  }));
  const pane = await openPane({ ...book, sheets: [...sheets, ...last] });
  await openPage(pane, '与上年对照');
  await pane.user.click(screen.getByRole('button', { name: '用本工作簿里的 2025 年“社区为老服务提升项目”' }));
  expect(await screen.findByText(/比上年增加 20%/)).toBeInTheDocument();
});
