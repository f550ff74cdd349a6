/** Messages of the deployed pane when Excel fails. */
import type { Frame, Locator } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { ExcelTraits } from '../../src/workbench/host/richapi/excel-traits';
import type { Disturbance, Fault } from '../../src/workbench/host/faults';
import { rightForm, type Patch } from '../support/right-form';
import { excelLab, type OpenedPane } from './support/emulated-excel';
import { eventually } from './support/eventually';

const WRONG_BASIS = '依据：《某市养老服务条例》（某府办发[2025]8号）。';
const RIGHT_BASIS = '依据：《某市养老服务条例》（某府办发〔2025〕8号）。';
const TWO_FAULTS = rightForm({ 绩效目标: { D16: 29 }, 项目总体情况: { B9: WRONG_BASIS } });
/** Accessible name of the checkbox of the correction. */
const AMOUNT = '绩效目标!D16 29 → 30';

/** Payload limit in bytes of an Excel that cannot send the whole form at once. */
const SMALL_PAYLOAD = 12_000;

const lab = excelLab();
let pane: OpenedPane;
jest.setTimeout(60_000);

const fail = (fault: Fault): Promise<void> =>
  pane.host.evaluate((what) => window.excel.faults.fail(what), fault);
const disturb = (what: Disturbance): Promise<void> =>
  pane.host.evaluate((one) => window.excel.faults.disturb(one), what);
const content = (sheet: string, address: string) =>
  pane.host.evaluate(([name, at]) => window.excel.cell(name, at).content, [sheet, address] as const);
const contents = () => pane.host.evaluate(() => window.excel.contents());
const button = (name: string | RegExp): Locator =>
  pane.root.getByRole('button', { name, exact: typeof name === 'string' });
const text = (words: string | RegExp): Locator => pane.root.getByText(words).first();

async function open(snapshot: WorkbookSnapshot, excelApi?: string, traits: ExcelTraits = {}): Promise<void> {
  pane = await lab.openPane(snapshot, excelApi, { traits });
  await checked();
}

/** Waits until no check is running. */
async function checked(): Promise<void> {
  await pane.root.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
  await pane.root
    .getByRole('status')
    .filter({ hasNotText: /正在校验/ })
    .waitFor();
}

async function write(): Promise<void> {
  await pane.root.getByRole('tab', { name: '修正预览' }).click();
  await button(/^写回工作簿（/).click();
}

async function undo(cells: number): Promise<void> {
  await button('撤销本次修改').first().click();
  await text(`已撤销 ${cells} 个单元格`).waitFor();
}

/** Names of the texts that are stored in the workbook. */
const keptInWorkbook = () => pane.host.evaluate(() => Object.keys(window.excel.settings()));

/** The tests use one pane after the other on a workbook that was never saved; each test but the last leaves the workbook as it was. */
describe('a write that fails', () => {
  beforeAll(() => open({ ...TWO_FAULTS, name: '' }));
  const both = async () => [await content('绩效目标', 'D16'), await content('项目总体情况', 'B9')];

  test('keeps 撤销本次修改 while the pane is closed, and leaves cells that were changed since', async () => {
    expect(await keptInWorkbook()).toEqual([]);
    await write();
    await text('已写回 2 个单元格').waitFor();
    await pane.reopen();
    await checked();
    expect(await keptInWorkbook()).toEqual(['jixiao.document']);
    await disturb({ kind: 'edit', sheet: '绩效目标', cell: 'D16', content: 31, by: 'person' });
    await button('撤销本次修改').click();
    await text('已撤销 1 个单元格，跳过 1 个').waitFor();
    await text('绩效目标!D16 已被改为 31').waitFor();
    expect(await both()).toEqual([31, WRONG_BASIS]);
    expect(await button('撤销本次修改').count()).toBe(0);
    await disturb({ kind: 'edit', sheet: '绩效目标', cell: 'D16', content: 29, by: 'person' });
    await button('一键校验').click();
    await checked();
  });

  test('names both cells after the pane was closed between two writes, and undoes the written one', async () => {
    const before = await contents();
    await fail({ at: { kind: 'write' }, when: { afterWrites: 1 }, outcome: { silence: true } });
    await write();
    await eventually(async () => {
      const now = await contents();
      expect(Object.keys(now).filter((key) => now[key] !== before[key])).toHaveLength(1);
    });
    await pane.reopen();
    await checked();
    await text('上次写回中途停止：1 个单元格已写入，1 个没有写入').waitFor();
    const [amount, basis] = await both();
    await text(`绩效目标!D16 ${amount === 30 ? '已' : '没有'}写入，现为`).waitFor();
    await text(`项目总体情况!B9 ${basis === RIGHT_BASIS ? '已' : '没有'}写入，现为`).waitFor();
    await undo(1);
    expect(await contents()).toEqual(before);
  });

  test('reports an unknown result if it cannot be read back, and determines it by the check on focus', async () => {
    await fail({
      at: { kind: 'read', after: 'cell-write' },
      when: 'before',
      outcome: { transport: 'sessionLost' },
      lasts: true,
    });
    await write();
    await pane.root.getByRole('alert').filter({ hasText: '无法读回写入的结果' }).waitFor();
    await pane.host.evaluate(() => window.excel.faults.reset());
    await pane.root.evaluate(() => window.dispatchEvent(new Event('focus')));
    await text('上次写回中途停止：2 个单元格已写入').waitFor();
    await undo(2);
    expect(await both()).toEqual([29, WRONG_BASIS]);
  });

  test('takes back a batch that failed half-way, and writes it cell by cell', async () => {
    await fail({ at: { kind: 'write' }, when: { afterWrites: 1 }, outcome: { error: 'GeneralException' } });
    await write();
    await text('已写回 2 个单元格').waitFor();
    expect(await both()).toEqual([30, RIGHT_BASIS]);
    await undo(2);
    expect(await both()).toEqual([29, WRONG_BASIS]);
  });
});

test('reads and corrects a workbook that is too large for one response of Excel', async () => {
  const requests = () => pane.host.evaluate(() => (JSON.parse(window.excel.requests()) as unknown[]).length);
  await open(TWO_FAULTS, '1.18');
  const usual = await requests();
  await open(TWO_FAULTS, '1.18', { maxPayload: SMALL_PAYLOAD });
  expect(await requests()).toBeGreaterThan(usual);
  await write();
  await text('已写回 2 个单元格').waitFor();
  expect(await content('绩效目标', 'D16')).toBe(30);
});

const RICH: Patch = { 项目总体情况: { B9: { value: WRONG_BASIS, richText: true } } };

describe('manual mode, in an Excel that keeps the fonts within a text', () => {
  beforeAll(async () => {
    const 绩效目标 = { D16: 29, K1: { formula: '=D16*2', value: 58 }, K2: { formula: '=1+1', value: 5 } };
    await open({ ...rightForm({ ...RICH, 绩效目标 }), calculation: 'manual' }, '1.18');
  });

  test('shows manual calculation, recomputes its totals, and leaves the other formulas to the person', async () => {
    await text('工作簿为手动计算').waitFor();
    await pane.root.getByRole('tab', { name: '修正预览' }).click();
    await pane.root.getByRole('checkbox', { name: AMOUNT, checked: true }).waitFor();
    await write();
    await text('已写回 2 个单元格').waitFor();
    const results = await pane.host.evaluate(() =>
      ['K1', 'K2'].map((at) => window.excel.value('绩效目标', at)),
    );
    expect(results).toEqual([58, 5]);
  });

  test('keeps the font of each character', async () => {
    const { runs } = await pane.host.evaluate(() => window.excel.cell('项目总体情况', 'B9'));
    expect(runs?.map(({ text: runText, bold }) => [runText, bold ?? false])).toEqual([
      ['依', true],
      [RIGHT_BASIS.slice(1), false],
    ]);
  });
});

describe('an Excel that cannot keep fonts, and a cell with text format', () => {
  const unticked = (place: RegExp): Locator =>
    pane.root.getByRole('checkbox', { name: place, checked: false });

  beforeAll(async () => {
    await open(rightForm({ ...RICH, 绩效目标: { D16: { value: '30.00 ', numberFormat: '@' } } }), '1.17');
    await pane.root.getByRole('tab', { name: '修正预览' }).click();
  });

  test('finds a text with several fonts before the write, and skips it', async () => {
    await text('单元格格式是“文本”').waitFor();
    expect(await unticked(/^绩效目标!D16/).count()).toBe(1);
    await button('写回工作簿（1 个单元格）').click();
    await text('跳过 1 个').waitFor();
    expect(await content('项目总体情况', 'B9')).toBe(WRONG_BASIS);
  });

  test('skips a selected number in a cell with text format', async () => {
    await unticked(/^绩效目标!D16/).check();
    await button('写回工作簿（1 个单元格）').click();
    await text('跳过 1 个').waitFor();
    expect(await content('绩效目标', 'D16')).toBe('30.00 ');
  });
});

test('announces before and after a write that the workbook is read-only, and writes nothing', async () => {
  await open({ ...TWO_FAULTS, readOnly: true });
  const before = await contents();
  await pane.root.getByRole('tab', { name: '修正预览' }).click();
  await text('工作簿是只读的').waitFor();
  await write();
  await text('跳过 2 个').waitFor();
  expect(await contents()).toEqual(before);
});

/** Each test leaves the workbook as it was. */
describe('two panes on one workbook', () => {
  let beside: Frame;
  beforeAll(async () => {
    await open(TWO_FAULTS);
    beside = await pane.beside();
    await besideChecked();
  });
  const besideChecked = (): Promise<void> =>
    beside.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
  const besideUndoes = async (cells: number): Promise<void> => {
    await beside.getByRole('button', { name: '撤销本次修改' }).first().click();
    await beside.getByText(`已撤销 ${cells} 个单元格`).first().waitFor();
  };

  test('delays a check while the other pane writes, and shows no unfinished write', async () => {
    await pane.host.evaluate(() => window.excel.faults.delay(1_000, { kind: 'write' }));
    await write();
    const inHand = (): Promise<boolean> =>
      pane.host.evaluate(() =>
        Object.values(localStorage).some((kept: string) => kept.includes('unfinished')),
      );
    await eventually(async () => expect(await inHand()).toBe(true));
    await beside.getByRole('button', { name: '一键校验' }).click();
    await text('已写回 2 个单元格').waitFor();
    await besideChecked();
    expect(await beside.getByText('上次写回中途停止').count()).toBe(0);
    await besideUndoes(2);
  });

  test('writes each cell once if both panes write at the same time, and names it in the other pane', async () => {
    await button('一键校验').click();
    await checked();
    const press = async (root: Frame): Promise<void> => {
      await root.getByRole('tab', { name: '修正预览' }).click();
      await root.getByRole('button', { name: '写回工作簿（2 个单元格）', exact: true }).click();
    };
    await pane.host.evaluate(() => window.excel.faults.delay(2_000, { kind: 'write' }));
    await Promise.all([press(pane.root), press(beside)]);
    const said = (words: string) =>
      Promise.any([pane.root, beside].map((root) => root.getByText(words).first().waitFor()));
    await said('已写回 2 个单元格');
    await said('跳过 2 个');
    expect([await content('绩效目标', 'D16'), await content('项目总体情况', 'B9')]).toEqual([
      30,
      RIGHT_BASIS,
    ]);
    await beside.getByRole('button', { name: '一键校验' }).click();
    await besideChecked();
    await besideUndoes(2);
  });

  test('names and undoes the cells of a write whose pane was closed half-way', async () => {
    await button('一键校验').click();
    await checked();
    const before = await contents();
    await fail({ at: { kind: 'write' }, when: { afterWrites: 1 }, outcome: { silence: true } });
    await write();
    await eventually(async () => expect(await contents()).not.toEqual(before));
    await pane.close();
    await beside.getByRole('button', { name: '一键校验' }).click();
    await beside.getByText('上次写回中途停止：1 个单元格已写入，1 个没有写入').first().waitFor();
    await besideUndoes(1);
    expect(await contents()).toEqual(before);
  });
});
