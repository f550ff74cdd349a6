/**
 * The self-test in the emulated Excel. The emulated Excel gives the answers that `test/facts` has of real ones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import type { Fact, FactFile } from '../../src/selftest/facts';
import { STEPS } from '../../src/selftest/steps';
import type { Step } from '../../src/selftest/steps/step';
import { workbookOf } from '../support/snapshots';
import { excelLab, type OpenedPane, type PaneOptions } from './support/emulated-excel';
import { eventually } from './support/eventually';
import { traitsOf } from './support/facts';
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

/** The copied result. The clipboard is shared by all tests, so it is made to fail and the text is read from the page. */
async function result({ root }: OpenedPane): Promise<FactFile> {
  await root.locator('body').evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await button(root, '复制结果').click();
  return JSON.parse(await root.getByRole('textbox').inputValue()) as FactFile;
}

const sheetNames = ({ host }: OpenedPane) => host.evaluate(() => window.excel.sheetNames());
const differing = ({ facts }: FactFile): readonly Fact[] => facts.filter(({ status }) => status !== 'passed');

/** What a person has to do in a step, done in the emulated Excel. */
type Play = (pane: OpenedPane) => Promise<void>;

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
const undo = ({ host }: OpenedPane) => host.evaluate(() => window.excel.undo());
const press = ({ root }: OpenedPane, name: string) => button(root, name).click();

async function begin(pane: OpenedPane, id: string): Promise<Step> {
  const step = STEPS.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  await press(pane, `开始：${step.title}`);
  await button(pane.root, step.ready).waitFor();
  return step;
}

/** Types the word, presses Ctrl+Z, and answers whether the cell is empty again. */
async function playUndo(pane: OpenedPane, id: string): Promise<void> {
  const { ready } = await begin(pane, id);
  if (ready !== '做好了') await press(pane, ready);
  await button(pane.root, '做好了').waitFor();
  await edit(pane, 'A1', '测试');
  await press(pane, '做好了');
  await button(pane.root, '是').waitFor();
  await undo(pane);
  await press(pane, (await value(pane, id === 'undo/write' ? 'B1' : 'A1')) === null ? '是' : '否');
  await button(pane.root, '是').waitFor({ state: 'detached' });
}

const CHANGES: Readonly<Record<string, readonly Play[]>> = {
  'events/edit': [(pane) => edit(pane, 'A1', '测试')],
  'events/paste': [(pane) => edit(pane, 'C2', '二')],
  'events/fill': [(pane) => edit(pane, 'A5', '一')],
  'events/undo': [(pane) => edit(pane, 'A1', '测试'), undo],
};

async function playChange(pane: OpenedPane, id: string): Promise<void> {
  const { ready } = await begin(pane, id);
  await press(pane, ready);
  for (const change of CHANGES[id] ?? []) {
    await button(pane.root, '做好了').waitFor();
    await change(pane);
    await press(pane, '做好了');
    await button(pane.root, '做好了').waitFor({ state: 'detached' });
  }
  await pane.root.getByText('正在进行…').waitFor({ state: 'detached' });
}

/** Steps about Excel's answers; the others are about what surrounds the pane. */
async function play(pane: OpenedPane, id: string): Promise<void> {
  if (id.startsWith('undo/')) await playUndo(pane, id);
  if (id.startsWith('events/') && STEPS.some((step) => step.id === id)) await playChange(pane, id);
}

/** Lets the emulated Excel that a file describes answer the file's questions. */
async function answersLike(file: FactFile): Promise<FactFile & { readonly shown: readonly string[] }> {
  const pane = await open(BLANK, file.excel.apiSets.ExcelApi, { traits: traitsOf(file) });
  await runToEnd(pane);
  for (const { id } of file.facts) await play(pane, id);
  expect(await sheetNames(pane)).toEqual(['Sheet1']);
  const differences = pane.root.getByRole('region', { name: '结果' }).getByRole('listitem');
  const shown = await differences.filter({ hasText: '不同' }).allInnerTexts();
  return { ...(await result(pane)), shown };
}

const isPlayed = ({ id }: Fact): boolean => {
  const isStep = STEPS.some((step) => step.id === id);
  return !isStep || id.startsWith('undo/') || id.startsWith('events/');
};

function requireAnswers(file: FactFile, { facts }: FactFile): void {
  const answered = new Map(facts.map(({ id, observed }) => [id, observed]));
  for (const { id, observed } of file.facts.filter(isPlayed))
    expect([id, answered.get(id)]).toEqual([id, observed]);
}

test.each(readdirSync(FACTS))('the emulated Excel answers as %s says', async (name) => {
  const file = JSON.parse(readFileSync(path.join(FACTS, name), 'utf8')) as FactFile;
  const answers = await answersLike(file);
  requireAnswers(file, answers);
  const isSaid = (fact: Fact) => file.facts.some(({ id }) => id === fact.id);
  expect(differing(answers).filter((fact) => !isSaid(fact))).toEqual([]);
  const { ExcelApi } = file.excel.apiSets;
  expect(answers.excel).toMatchObject({ platform: 'OfficeOnline', apiSets: { ExcelApi } });
  expect(answers.excel.officeJs).toMatch(/^16\./);
});

test('a result of another Excel changes what the emulated one answers', async () => {
  const observed = {
    'fonts/as-read': null,
    'tables/fill': [2, '', ''],
    'filter/block': ['甲', '乙', '丙'],
    'undo/merges': true,
    'undo/settings': true,
    'undo/row-properties': false,
    'undo/cell-properties': true,
    'undo/format-events': true,
  };
  const facts = Object.entries(observed).map(([id, answer]): Fact => ({
    ...({ id, title: id, status: 'differs', expected: null } as const),
    ...{ observed: answer, source: { kind: 'unverified' } },
  }));
  const documents = JSON.parse(
    readFileSync(path.join(FACTS, 'microsoft-documents.json'), 'utf8'),
  ) as FactFile;
  const file = { ...documents, facts };
  const answers = await answersLike(file);
  requireAnswers(file, answers);
  expect(answers.shown).toContainEqual(
    expect.stringMatching(
      /读到的字体原样写回[\s\S]*不同[\s\S]*这个 Excel：空[\s\S]*InvalidArgument[\s\S]*报告/,
    ),
  );
});

test('what a person does by hand is seen by the subscription, and what they typed comes back with Ctrl+Z as expected', async () => {
  const pane = await open();
  const played = STEPS.map(({ id }) => id).filter((id) => /^(undo|events)\//.test(id));
  for (const id of played) await play(pane, id);
  const { facts } = await result(pane);
  expect(facts.map(({ id }) => id)).toEqual(played);
  expect(differing({ ...(await result(pane)), facts })).toEqual([]);
});

test('a part of an array formula is refused, and a chart sheet is named while the others are read', async () => {
  const pane = await open();
  const { host } = pane;
  await begin(pane, 'arrays/part');
  await host.evaluate(() => window.excel.addBlock('自检', 'array', 'C1:C2'));
  await press(pane, '做好了');
  await eventually(async () => expect(await sheetNames(pane)).toEqual(['Sheet1']));
  await begin(pane, 'sheets/chart');
  await host.evaluate(() => {
    window.excel.addSheet('图表1');
    window.excel.makeChart('图表1');
  });
  await press(pane, '做好了');
  await button(pane.root, '删掉了').waitFor();
  await host.evaluate(() => window.excel.faults.disturb({ kind: 'delete-sheet', sheet: '图表1' }));
  await press(pane, '删掉了');
  await eventually(async () => expect(await sheetNames(pane)).toEqual(['Sheet1']));
  const { facts } = await result(pane);
  expect(facts.map(({ id, status }) => [id, status])).toEqual([
    ['arrays/part', 'passed'],
    ['sheets/chart', 'passed'],
  ]);
});

test.each([
  ['is found when the workbook is opened again', true],
  ['is missed if the workbook lost it', false],
])('a reason that was kept %s, and earlier results are still there', async (_, isKept) => {
  const pane = await open();
  await playUndo(pane, 'undo/select');
  await begin(pane, 'reason/reopened');
  await press(pane, '存一条理由');
  await button(pane.root, '已重新打开').waitFor();
  if (!isKept) await pane.host.evaluate(() => window.excel.removeSetting('jixiao.selftest.reason'));
  await pane.reopen();
  await press(pane, '已重新打开');
  await button(pane.root, '已重新打开').waitFor({ state: 'detached' });
  await eventually(async () => expect(await sheetNames(pane)).toEqual(['Sheet1']));
  const { facts } = await result(pane);
  expect(facts.map(({ id, observed }) => [id, observed])).toEqual([
    ['undo/select', true],
    ['reason/reopened', isKept],
  ]);
  expect(Object.keys(await pane.host.evaluate(() => window.excel.settings()))).toEqual([]);
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
