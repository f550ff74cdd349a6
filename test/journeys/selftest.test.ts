/**
 * The self-test in the emulated Excel, and facts about real ones: what `test/facts` says of them, the emulated Excel answers, too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import type { Fact, FactFile } from '../../src/selftest/facts';
import { workbookOf } from '../support/snapshots';
import { excelLab, type OpenedPane, type PaneOptions } from './support/emulated-excel';
import { eventually } from './support/eventually';
import { ROOT } from './support/shared';

const BLANK = workbookOf({ Sheet1: {} });
const FACTS = path.join(ROOT, 'test/facts');

const lab = excelLab();
jest.setTimeout(120_000);

function open(workbook = BLANK, excelApi = '1.18', options: Omit<PaneOptions, 'page'> = {}) {
  return lab.openPane(workbook, excelApi, { ...options, page: 'selftest' });
}

const button = (root: Frame, name: string) => root.getByRole('button', { name, exact: true });

async function runToEnd({ root }: OpenedPane): Promise<void> {
  await button(root, '开始自检').click();
  await root.getByRole('status').filter({ hasText: '自检做完了' }).waitFor({ timeout: 100_000 });
}

/** What 复制结果 gives, where the clipboard is forbidden: it is everybody's. */
async function result({ root }: OpenedPane): Promise<FactFile> {
  await root.locator('body').evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await button(root, '复制结果').click();
  return JSON.parse(await root.getByRole('textbox').inputValue()) as FactFile;
}

const sheetNames = ({ host }: OpenedPane) => host.evaluate(() => window.excel.sheetNames());
const differing = ({ facts }: FactFile): readonly Fact[] => facts.filter(({ status }) => status !== 'passed');

test.each(readdirSync(FACTS))('the emulated Excel answers as %s says', async (name) => {
  const file = JSON.parse(readFileSync(path.join(FACTS, name), 'utf8')) as FactFile;
  const { apiSets, platform } = file.excel;
  const pane = await open(BLANK, apiSets.ExcelApi, {
    traits: platform === 'OfficeOnline' ? {} : { maxPayload: Infinity },
  });
  await runToEnd(pane);
  const { facts, excel } = await result(pane);
  expect(differing({ ...file, facts })).toEqual([]);
  const answered = new Map(facts.map(({ id, observed }) => [id, observed]));
  for (const { id, observed } of file.facts) expect([id, answered.get(id)]).toEqual([id, observed]);
  expect(excel).toMatchObject({ platform: 'OfficeOnline', apiSets: { ExcelApi: apiSets.ExcelApi } });
  expect(excel.officeJs).toMatch(/^16\./);
  expect(await sheetNames(pane)).toEqual(['Sheet1']);
});

test('an Excel that does otherwise in one point is said to', async () => {
  const pane = await open(BLANK, '1.18', { traits: { takesFontsAsRead: true } });
  await runToEnd(pane);
  const differences = pane.root.getByRole('listitem').filter({ hasText: /不同/ });
  expect(await differences.allInnerTexts()).toEqual([
    expect.stringMatching(
      /读到的字体原样写回[\s\S]*不同[\s\S]*这个 Excel：空[\s\S]*InvalidArgument[\s\S]*报告/,
    ),
  ]);
});

test('a workbook with anything in it is left alone', async () => {
  const pane = await open(workbookOf({ 表: {}, 别的: { C9: '内容' } }));
  await pane.root.getByRole('alert').getByText('请新建一个空白工作簿').waitFor();
  expect(await button(pane.root, '开始自检').count()).toBe(0);
  expect(await sheetNames(pane)).toEqual(['表', '别的']);
});

test('what it adds is gone after a failure, when it is stopped, and when it was closed in the midst', async () => {
  const pane = await open();
  const { host } = pane;
  const isGoing = () => eventually(async () => expect((await sheetNames(pane)).length).toBeGreaterThan(1));
  await host.evaluate(() =>
    window.excel.faults.fail({
      at: { kind: 'write', nth: 6 },
      when: 'before',
      outcome: { transport: 'sessionLost' },
    }),
  );
  await button(pane.root, '开始自检').click();
  await pane.root.getByRole('alert').getByText('与 Excel 的连接中断了。').waitFor();
  expect(await sheetNames(pane)).toEqual(['Sheet1']);

  await button(pane.root, '重试').click();
  await button(pane.root, '开始自检').click();
  await isGoing();
  await button(pane.root, '停止').click();
  await pane.root.getByRole('status').filter({ hasText: '自检已停止' }).waitFor();
  expect(await sheetNames(pane)).toEqual(['Sheet1']);

  await button(pane.root, '再做一次').click();
  await isGoing();
  await pane.close();
  await isGoing();
  await pane.reopen();
  await button(pane.root, '开始自检').waitFor();
  expect(await sheetNames(pane)).toEqual(['Sheet1']);
});
