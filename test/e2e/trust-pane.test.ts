/** The pane as it is deployed, in an Excel that does not always do as it should: what the person gets to see. */
import type { FrameLocator, Locator } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Disturbance, Fault } from '../../src/workbench/host/faults';
import { rightForm } from '../support/right-form';
import { excelLab, type OpenedPane } from './support/emulated-excel';
import { eventually } from './support/eventually';

const WRONG_BASIS = '依据：《某市养老服务条例》（某府办发[2025]8号）。';
const RIGHT_BASIS = '依据：《某市养老服务条例》（某府办发〔2025〕8号）。';
const TWO_FAULTS = rightForm({ 绩效目标: { D16: 29 }, 项目总体情况: { B9: WRONG_BASIS } });
/** The corrections as their checkboxes are called. */
const AMOUNT = '绩效目标!D16 29 → 30';

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

async function open(snapshot: WorkbookSnapshot, excelApi?: string): Promise<void> {
  pane = await lab.openPane(snapshot, excelApi);
  await checked();
}

/** Waits for a result and nothing going on. */
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

describe('the pane is closed while it writes', () => {
  test.each([
    [0, '上次写回中途停止：0 处已写入，2 处没有写入'],
    [1, '上次写回中途停止：1 处已写入，1 处没有写入'],
    [2, '上次写回中途停止：2 处已写入，0 处没有写入'],
  ])('after %d of 2 cells: opened again, it names each, and undoes them', async (cells, title) => {
    await open(TWO_FAULTS);
    const before = await contents();
    await fail({
      at: { kind: 'write' },
      when: cells === 2 ? 'after' : { afterWrites: cells },
      outcome: { silence: true },
    });
    await write();
    await eventually(async () => {
      const now = await contents();
      const changed = Object.keys(now).filter((key) => now[key] !== before[key]);
      expect(changed).toHaveLength(cells);
    });
    await pane.reopen();
    await checked();
    await text(title).waitFor();
    for (const [place, now] of [
      ['绩效目标!D16', (await content('绩效目标', 'D16')) === 30],
      ['项目总体情况!B9', (await content('项目总体情况', 'B9')) === RIGHT_BASIS],
    ] as const) {
      await text(new RegExp(`${place} ${now ? '已' : '没有'}写入，现为`)).waitFor();
    }
    if (cells > 0) {
      await button('撤销本次修改').first().click();
      await text(`已撤销 ${cells} 处，跳过 0 处，失败 0 处`).waitFor();
    }
    expect(await contents()).toEqual(before);
  });
});

test('撤销本次修改 survives closing the pane, and leaves alone what was changed since', async () => {
  await open(TWO_FAULTS);
  await write();
  await text('已写回 2 处，跳过 0 处，失败 0 处').waitFor();
  await pane.reopen();
  await checked();
  await disturb({ kind: 'edit', sheet: '绩效目标', cell: 'D16', content: 31, by: 'person' });
  await button('撤销本次修改').click();
  await text('已撤销 1 处，跳过 1 处，失败 0 处').waitFor();
  await text('绩效目标!D16 已被改为 31').waitFor();
  expect([await content('绩效目标', 'D16'), await content('项目总体情况', 'B9')]).toEqual([31, WRONG_BASIS]);
  expect(await button('撤销本次修改').count()).toBe(0);
});

test('a result that cannot be read back is said to be unknown, and found out by 重试', async () => {
  await open(TWO_FAULTS);
  for (const nth of [2, 3]) {
    await fail({ at: { kind: 'read', nth }, when: 'before', outcome: { transport: 'sessionLost' } });
  }
  await write();
  await pane.root.getByRole('alert').filter({ hasText: '无法读回写入的结果' }).waitFor();
  await button('重试').click();
  await text('上次写回中途停止：2 处已写入，0 处没有写入').waitFor();
  await button('撤销本次修改').first().click();
  await text('已撤销 2 处，跳过 0 处，失败 0 处').waitFor();
  expect(await content('绩效目标', 'D16')).toBe(29);
});

test('a batch that stops half-way is taken back, and 重试 writes it', async () => {
  await open(TWO_FAULTS);
  await fail({ at: { kind: 'write' }, when: { afterWrites: 1 }, outcome: { error: 'GeneralException' } });
  await write();
  await pane.root.getByRole('alert').filter({ hasText: '没有写回' }).waitFor();
  expect([await content('绩效目标', 'D16'), await content('项目总体情况', 'B9')]).toEqual([29, WRONG_BASIS]);
  await button('重试').click();
  await text('已写回 2 处，跳过 0 处，失败 0 处').waitFor();
});

describe('fonts within a text', () => {
  const RICH = rightForm({ 项目总体情况: { B9: { value: WRONG_BASIS, richText: true } } });
  const runs = () =>
    pane.host.evaluate(() =>
      window.excel.cell('项目总体情况', 'B9').runs?.map(({ text: own, bold }) => [own, bold ?? false]),
    );

  test('stay where Excel can keep them', async () => {
    await open(RICH, '1.18');
    await write();
    await text('已写回 1 处，跳过 0 处，失败 0 处').waitFor();
    expect(await runs()).toEqual([
      ['依', true],
      [RIGHT_BASIS.slice(1), false],
    ]);
  });

  test('where it cannot, the correction is unticked, and the pane says why', async () => {
    await open(RICH, '1.17');
    await pane.root.getByRole('tab', { name: '修正预览' }).click();
    await text('这个单元格里有几种字体').waitFor();
    expect(await pane.root.getByRole('checkbox', { name: /^项目总体情况!B9/, checked: false }).count()).toBe(
      1,
    );
    expect(await button('写回工作簿').isEnabled()).toBe(false);
  });
});

test('a cell that takes only text: the correction is unticked, says why, and is skipped when ticked', async () => {
  await open(rightForm({ 绩效目标: { D16: { value: '30.00 ', numberFormat: '@' } } }));
  await pane.root.getByRole('tab', { name: '修正预览' }).click();
  await text('单元格格式是“文本”').waitFor();
  await pane.root.getByRole('checkbox', { name: /^绩效目标!D16/, checked: false }).check();
  await button('写回工作簿（1 处）').click();
  await text('已写回 0 处，跳过 1 处，失败 0 处').waitFor();
  expect(await content('绩效目标', 'D16')).toBe('30.00 ');
});

test('in manual mode the pane says so, recomputes by itself, and leaves the other formulas to the person', async () => {
  const form = rightForm({
    绩效目标: { D16: 29, K1: { formula: '=D16*2', value: 58 }, K2: { formula: '=1+1', value: 5 } },
  });
  await open({ ...form, calculation: 'manual' });
  await text('工作簿为手动计算').waitFor();
  await pane.root.getByRole('tab', { name: '修正预览' }).click();
  await pane.root.getByRole('checkbox', { name: AMOUNT, checked: true }).waitFor();
  await write();
  await text('已写回 1 处，跳过 0 处，失败 0 处').waitFor();
  const results = await pane.host.evaluate(() =>
    ['K1', 'K2'].map((at) => window.excel.value('绩效目标', at)),
  );
  expect(results).toEqual([58, 5]);
});

test('a workbook that is read-only: said beforehand and afterwards, and nothing is written', async () => {
  await open({ ...TWO_FAULTS, readOnly: true });
  const before = await contents();
  await pane.root.getByRole('tab', { name: '修正预览' }).click();
  await text('工作簿是只读的').waitFor();
  await write();
  await text('已写回 0 处，跳过 2 处，失败 0 处').waitFor();
  expect(await contents()).toEqual(before);
});

test('a form of more than 5 MB is read whole and corrected', async () => {
  const filler = Object.fromEntries(
    Array.from({ length: 120 }, (_, row) => [`K${row + 1}`, '很长的附注'.repeat(4_000)]),
  );
  await open(rightForm({ 绩效目标: { D16: 29, ...filler } }));
  await write();
  await text('已写回 1 处，跳过 0 处，失败 0 处').waitFor();
  expect(await content('绩效目标', 'D16')).toBe(30);
});

describe('two panes on one workbook', () => {
  test('both write at once: each cell is written by one, and the other names it', async () => {
    await open(TWO_FAULTS);
    const beside = await pane.beside();
    await beside.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
    const press = async (root: FrameLocator): Promise<void> => {
      await root.getByRole('tab', { name: '修正预览' }).click();
      await root.getByRole('button', { name: '写回工作簿（2 处）', exact: true }).click();
    };
    await Promise.all([press(pane.root), press(beside)]);
    const said = (words: string) =>
      Promise.any([pane.root, beside].map((root) => root.getByText(words).first().waitFor()));
    await said('已写回 2 处，跳过 0 处，失败 0 处');
    await said('已写回 0 处，跳过 2 处，失败 0 处');
    expect([await content('绩效目标', 'D16'), await content('项目总体情况', 'B9')]).toEqual([
      30,
      RIGHT_BASIS,
    ]);
  });

  test('one is closed half-way: the other names each cell, and takes it back', async () => {
    await open(TWO_FAULTS);
    const beside = await pane.beside();
    await beside.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
    const before = await contents();
    await fail({ at: { kind: 'write' }, when: { afterWrites: 1 }, outcome: { silence: true } });
    await write();
    await eventually(async () => expect(await contents()).not.toEqual(before));
    await pane.close();
    await beside.getByRole('button', { name: '一键校验' }).click();
    await beside.getByText('上次写回中途停止：1 处已写入，1 处没有写入').first().waitFor();
    await beside.getByRole('button', { name: '撤销本次修改' }).first().click();
    await beside.getByText('已撤销 1 处，跳过 0 处，失败 0 处').first().waitFor();
    expect(await contents()).toEqual(before);
  });

  test('a check waits while the other one writes, and tells nothing of it that is not over', async () => {
    await open(TWO_FAULTS);
    const beside = await pane.beside();
    await beside.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
    await pane.host.evaluate(() => window.excel.faults.delay(1_500, { kind: 'write' }));
    await write();
    const inHand = (): Promise<boolean> =>
      pane.host.evaluate(() =>
        Object.values(localStorage).some((kept: string) => kept.includes('unfinished')),
      );
    await eventually(async () => expect(await inHand()).toBe(true));
    await beside.getByRole('button', { name: '一键校验' }).click();
    await text('已写回 2 处，跳过 0 处，失败 0 处').waitFor();
    await beside.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
    expect(await beside.getByText('上次写回中途停止').count()).toBe(0);
    await beside.getByRole('button', { name: '撤销本次修改' }).first().waitFor();
  });
});

test('a workbook that was never saved: 撤销本次修改 survives closing the pane', async () => {
  await open({ ...TWO_FAULTS, name: '' });
  expect(await pane.host.evaluate(() => Object.keys(window.excel.settings()))).toEqual([]);
  await write();
  await text('已写回 2 处，跳过 0 处，失败 0 处').waitFor();
  await pane.reopen();
  await checked();
  await button('撤销本次修改').click();
  await text('已撤销 2 处，跳过 0 处，失败 0 处').waitFor();
  expect(await content('绩效目标', 'D16')).toBe(29);
  expect(await pane.host.evaluate(() => Object.keys(window.excel.settings()))).toEqual(['jixiao.document']);
});
