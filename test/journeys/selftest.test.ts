/** The self-test in the emulated Excel: all checks, and the steps of a person that can be simulated. */
import type { Frame } from 'playwright-core';
import type { Fact } from '../../src/selftest/check';
import type { Result } from '../../src/selftest/result';
import { workbookOf } from '../support/snapshots';
import { excelLab, type OpenedPane } from './support/emulated-excel';
import { eventually } from './support/eventually';

const BLANK = workbookOf({ Sheet1: {} });

const lab = excelLab();
jest.setTimeout(120_000);

const open = (workbook = BLANK) => lab.openPane(workbook, '1.18', { page: 'selftest' });
const button = (root: Frame, name: string) => root.getByRole('button', { name, exact: true });
const press = ({ root }: OpenedPane, name: string) => button(root, name).click();
const sheetNames = ({ host }: OpenedPane) => host.evaluate(() => window.excel.sheetNames());

/** The copied result. The clipboard is shared by all tests, so it is made to fail and the text is read from the page. */
async function result({ root }: OpenedPane): Promise<Result> {
  await root.locator('body').evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await button(root, '复制结果').click();
  return JSON.parse(await root.getByRole('textbox').inputValue()) as Result;
}

const outcomes = async (pane: OpenedPane) =>
  (await result(pane)).facts.map(({ title, status }) => [title, status]);

const value = ({ host }: OpenedPane, address: string) =>
  host.evaluate((at) => window.excel.value('自检', at), address);
const edit = ({ host }: OpenedPane, cell: string, content: string) =>
  host.evaluate(
    ([at, text]) =>
      window.excel.faults.disturb({
        ...({ kind: 'edit', sheet: '自检', by: 'person' } as const),
        ...{ cell: at, content: text },
      }),
    [cell, content] as const,
  );

async function begin(pane: OpenedPane, title: string): Promise<void> {
  await press(pane, `开始：${title}`);
}

/** Waits until a step has ended and its sheet was removed. */
async function ended(pane: OpenedPane): Promise<void> {
  await button(pane.root, '不做这一步').waitFor({ state: 'detached' });
  await eventually(async () => expect(await sheetNames(pane)).toEqual(['Sheet1']));
}

/** Presses Ctrl+Z and answers whether a cell is empty again. */
async function undoAndAnswer(pane: OpenedPane, address: string): Promise<void> {
  await button(pane.root, '是').waitFor();
  await pane.host.evaluate(() => window.excel.undo());
  await press(pane, (await value(pane, address)) === null ? '是' : '否');
  await ended(pane);
}

test('the emulated Excel passes all checks, and the added sheets are removed', async () => {
  const pane = await open();
  await press(pane, '开始自检');
  await pane.root.getByRole('status').filter({ hasText: '自检做完了' }).waitFor({ timeout: 100_000 });
  const { excel, facts } = await result(pane);
  expect(facts.filter(({ status }) => status !== 'passed')).toEqual([]);
  expect(excel).toMatchObject({ platform: 'OfficeOnline', excelApi: '1.18' });
  expect(await sheetNames(pane)).toEqual(['Sheet1']);
});

test('shows the observed and the expected value of a check that differs', async () => {
  const pane = await open();
  await pane.root.locator('body').evaluate(() => {
    Storage.prototype.getItem = () => null;
  });
  await press(pane, '开始自检');
  await pane.root.getByRole('status').filter({ hasText: '自检做完了' }).waitFor({ timeout: 100_000 });
  const fact: Fact = {
    title: '窗格能在这台电脑上记住内容',
    ...({ status: 'differs', observed: null, expected: '1' } as const),
  };
  expect((await result(pane)).facts.filter(({ status }) => status === 'differs')).toMatchObject([fact]);
  const shown = pane.root.getByRole('listitem').filter({ hasText: '所料' });
  expect(await shown.allInnerTexts()).toEqual([
    expect.stringMatching(/记住内容[\s\S]*这个 Excel：空[\s\S]*所料：1/),
  ]);
});

test.each([
  '窗格已打开，校验之后的 Ctrl+Z',
  '打开窗格并校验之后的 Ctrl+Z',
  '定位到单元格之后的 Ctrl+Z',
  '在工作簿里存文字之后的 Ctrl+Z',
])('%s: the typed value is undone as expected', async (title) => {
  const pane = await open();
  await begin(pane, title);
  await button(pane.root, '做好了').waitFor();
  await edit(pane, 'A1', '测试');
  await press(pane, '做好了');
  await undoAndAnswer(pane, 'A1');
  expect(await outcomes(pane)).toEqual([[title, 'passed']]);
});

test('Ctrl+Z after a write of the add-in does not undo the write in an Excel without undo for add-ins', async () => {
  const pane = await open();
  await begin(pane, '加载项写入之后的 Ctrl+Z');
  await undoAndAnswer(pane, 'B1');
  expect(await outcomes(pane)).toEqual([['加载项写入之后的 Ctrl+Z', 'passed']]);
});

test.each([
  ['手工输入时的通知', 'A1', '测试'],
  ['粘贴时的通知', 'C2', '二'],
  ['拖动填充时的通知', 'A5', '一'],
])('%s: the subscription reports the change', async (title, cell, content) => {
  const pane = await open();
  await begin(pane, title);
  await button(pane.root, '做好了').waitFor();
  await edit(pane, cell, content);
  await press(pane, '做好了');
  await pane.root.getByText('正在进行…').waitFor({ state: 'detached' });
  await ended(pane);
  expect(await outcomes(pane)).toEqual([[title, 'passed']]);
});

test('passes if Excel rejects a write to part of an array formula and a chart sheet is named, not read', async () => {
  const pane = await open();
  const { host } = pane;
  await begin(pane, '改数组公式的一部分，Excel 的回答');
  await button(pane.root, '做好了').waitFor();
  await host.evaluate(() => window.excel.addBlock('自检', 'array', 'C1:C2'));
  await press(pane, '做好了');
  await ended(pane);
  await begin(pane, '工作簿里有图表工作表时的读取');
  await button(pane.root, '做好了').waitFor();
  await host.evaluate(() => {
    window.excel.addSheet('图表1');
    window.excel.makeChart('图表1');
  });
  await press(pane, '做好了');
  await button(pane.root, '删掉了').waitFor();
  await host.evaluate(() => window.excel.faults.disturb({ kind: 'delete-sheet', sheet: '图表1' }));
  await press(pane, '删掉了');
  await ended(pane);
  expect((await outcomes(pane)).map(([, status]) => status)).toEqual(['passed', 'passed']);
});

test.each([
  ['is found when the workbook is reopened', true],
  ['is reported as missing if the workbook lost it', false],
])('a stored reason %s, and earlier results are kept', async (_, isKept) => {
  const pane = await open();
  await begin(pane, '在工作簿里存一条理由');
  await press(pane, '知道了');
  await ended(pane);
  if (!isKept) await pane.host.evaluate(() => window.excel.removeSetting('jixiao.selftest.reason'));
  await pane.reopen();
  await begin(pane, '重新打开之后，上一步存的理由还在');
  const step = pane.root.getByRole('listitem').filter({ hasText: '上一步存的理由还在' });
  await step
    .getByText(isKept ? '通过' : '不同')
    .first()
    .waitFor();
  await ended(pane);
  expect((await outcomes(pane)).map(([, status]) => status)).toEqual([
    'passed',
    isKept ? 'passed' : 'differs',
  ]);
  expect(Object.keys(await pane.host.evaluate(() => window.excel.settings()))).toEqual([]);
});

test('a skipped step leaves no result and no sheet', async () => {
  const pane = await open();
  await begin(pane, '手工输入时的通知');
  await press(pane, '不做这一步');
  await ended(pane);
  expect(await button(pane.root, '复制结果').count()).toBe(0);
});

test('does not run in a workbook with contents', async () => {
  const pane = await open(workbookOf({ 表: {}, 别的: { C9: '内容' } }));
  await pane.root.getByRole('alert').getByText('请新建一个空白工作簿').waitFor();
  expect(await button(pane.root, '开始自检').count()).toBe(0);
  expect(await sheetNames(pane)).toEqual(['表', '别的']);
});

test('removes its sheets after a failure and when it is stopped', async () => {
  const pane = await open();
  const { host } = pane;
  const untilStarted = () =>
    eventually(async () => expect((await sheetNames(pane)).length).toBeGreaterThan(1));
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
  await untilStarted();
  await button(pane.root, '停止').click();
  await pane.root.getByRole('status').filter({ hasText: '自检已停止' }).waitFor();
  expect(await sheetNames(pane)).toEqual(['Sheet1']);
});

test.each([
  ['added', 1],
  ['filled', 2],
])('removes sheets that were %s before the pane was closed when the pane is opened again', async (_, nth) => {
  const pane = await open();
  await pane.host.evaluate(
    (nthWrite) =>
      window.excel.faults.fail({
        at: { kind: 'write', nth: nthWrite },
        when: 'after',
        outcome: { silence: true },
      }),
    nth,
  );
  await button(pane.root, '开始自检').click();
  await eventually(async () => expect((await sheetNames(pane)).length).toBeGreaterThan(1));
  await pane.close();
  await pane.reopen();
  await button(pane.root, '开始自检').waitFor();
  expect(await sheetNames(pane)).toEqual(['Sheet1']);
});
