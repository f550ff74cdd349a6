/**
 * The workbench as a person uses it: the real page, grid and office.js. All tests share one window, which the last one closes: first
 * without an edit, then with one, then with another file.
 */
import type { Frame, Locator, Page } from 'playwright-core';
import { openXlsx } from '../../src/xlsx';
import { compoundFile } from '../support/compound-file';
import { eventually } from './support/eventually';
import {
  contentOf,
  goToCell,
  readCell,
  sampleForm,
  TEST_TIMEOUT,
  type,
  WorkbenchLab,
} from './support/workbench';

let lab: WorkbenchLab;
let page: Page;
let pane: Frame;
let problems: readonly string[];
beforeAll(async () => {
  lab = await WorkbenchLab.start();
  ({ page, pane, problems } = await lab.open());
});
afterAll(() => lab.close());
jest.setTimeout(TEST_TIMEOUT);

const SHEET = '绩效目标';

/** Chooses a file by 打开, as a person does. */
async function open(name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** Tells whether the page asks before it is closed. */
function asksBeforeClosing(): Promise<boolean> {
  return Promise.race([
    page.waitForEvent('dialog').then((dialog) => dialog.dismiss().then(() => true)),
    page.waitForEvent('close').then(() => false),
    page.close({ runBeforeUnload: true }).then(() => new Promise<never>(() => undefined)),
  ]);
}

/** Cells in which two files differ, as `表!格 前 → 后`. */
async function differences(left: Uint8Array, right: Uint8Array): Promise<string[]> {
  const [before, after] = await Promise.all(
    [left, right].map(async (bytes) => {
      const { sheets } = await openXlsx(bytes, 'file.xlsx').read();
      return new Map(
        sheets.flatMap((sheet) =>
          sheet.cells.map((cell) => [
            `${sheet.name}!${cell.row},${cell.column}`,
            JSON.stringify(cell.formula ?? cell.value),
          ]),
        ),
      );
    }),
  );
  const places = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...places]
    .filter((place) => before?.get(place) !== after?.get(place))
    .map((place) => `${place} ${before?.get(place) ?? ''} → ${after?.get(place) ?? ''}`);
}

test('opens with the sample form, in Chinese', async () => {
  expect(await page.locator('#file-name').textContent()).toBe('minhang-2020.xlsx');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  for (const name of ['项目总体情况', SHEET, '制度保障']) {
    expect(await page.getByText(name, { exact: true }).count()).toBeGreaterThan(0);
  }
  expect(await page.evaluate(() => window.workbench.cell('绩效目标', 'D18'))).toMatchObject({
    value: 46,
    text: '46.00',
  });
  expect(await readCell(pane, SHEET, 'A17')).toBe('项目名称');
});

test('the name box shows an error for an unknown address', async () => {
  await goToCell(page, '没有这张表!A1');
  expect(await page.getByRole('alert').textContent()).toContain('没有名为“没有这张表”的工作表');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test.each([
  ['空的.xlsx', new Uint8Array(), '这个文件是空的'],
  ['半个.xlsx', sampleForm().subarray(0, 5000), '这个文件已损坏或不完整'],
  ['加密.xlsx', compoundFile('EncryptedPackage'), '这个文件设有打开密码'],
  ['旧的.xls', compoundFile('Workbook'), 'Excel 97–2003 格式'],
  ['导出.xls', Buffer.from('<html><body><table><tr><td>1</td></tr></table></body></html>'), '其实是网页表格'],
  ['扫描件.xlsx', Buffer.from('%PDF-1.7\n'), '其实是 PDF'],
  ['便条.xlsx', Buffer.from('项目名称,金额\n'), '不是 Excel 工作簿'],
])('rejects %s with a message in one line and keeps the open form', async (name, bytes, why) => {
  await open(name, bytes);
  const message = page.getByRole('status').getByText(`没有打开“${name}”`);
  await message.waitFor();
  const text = await message.innerText();
  expect(text).toContain(why);
  expect(text).not.toMatch(/[A-Za-z]*Error|undefined|\n/);
  await page.getByRole('button', { name: '知道了' }).click();
  expect(await page.locator('#file-name').textContent()).toBe('minhang-2020.xlsx');
  // This pane, opened for the previous file, was not started again.
  expect(await readCell(pane, SHEET, 'D18')).toBe(46);
});

test('saves an unchanged file byte for byte', async () => {
  const saved = await page.evaluate(async () => [...(await window.workbench.save())]);
  expect(Buffer.from(saved).equals(sampleForm())).toBe(true);
});

test('dark mode also applies to the pane', async () => {
  const isDark = () => pane.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.getByRole('button', { name: '深色' }).click();
  expect(await isDark()).toBe(true);
  await page.getByRole('button', { name: '深色' }).click();
  expect(await isDark()).toBe(false);
});

test('the slider sets the width of the pane', async () => {
  const slider = page.getByRole('slider', { name: '任务窗格宽度' });
  await slider.press('ArrowRight');
  expect((await page.locator('#pane').boundingBox())?.width).toBe(360);
  await slider.press('ArrowLeft');
});

test('F6 moves the focus to every part of the page', async () => {
  const hasFocus = (element: Locator): Promise<boolean> =>
    element.evaluate((one) => one === one.ownerDocument.activeElement);
  await goToCell(page, 'A1');
  // The second key is pressed before the pane has the keyboard focus, and the pane handles it nevertheless.
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await eventually(async () => expect(await page.locator('#grid :focus').count()).toBe(1));
  await page.keyboard.press('F6');
  await eventually(async () => expect(await hasFocus(page.locator('#pane iframe'))).toBe(true));
  await eventually(async () => expect(await pane.locator(':focus').count()).toBe(1));
  await page.keyboard.press('F6');
  await eventually(async () =>
    expect(await hasFocus(page.getByRole('button', { name: '撤销', exact: true }))).toBe(true),
  );
});

test('puts the grid above the pane in a narrow window, without horizontal overflow', async () => {
  await page.setViewportSize({ width: 400, height: 780 });
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not shown`);
    return box;
  };
  const [grid, addin, save] = [await boxOf('#grid'), await boxOf('#pane'), await boxOf('#save')];
  expect(grid.y + grid.height).toBeLessThanOrEqual(addin.y);
  expect(addin.width).toBe(400);
  expect(save.x + save.width).toBeLessThanOrEqual(400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  await page.setViewportSize({ width: 900, height: 860 });
});

test('the name box selects a cell of another sheet, and office.js reads the value typed there', async () => {
  await goToCell(page, `${SHEET}!D18`);
  expect(await page.evaluate(() => window.workbench.selection())).toBe(`${SHEET}!D18`);
  await type(page, '45');
  expect(await readCell(pane, SHEET, 'D18')).toBe(45);
});

test('the saved file differs from the opened one only in the changed cell', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存为' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('minhang-2020.xlsx');
  const saved = await contentOf(download);
  expect(await differences(sampleForm(), saved)).toEqual([`${SHEET}!17,3 46 → 45`]);
});

test('the grid shows the values and the selection that the add-in sets', async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('绩效目标').getRange('D20');
      range.values = [[21]];
      range.select();
      await context.sync();
    }),
  );
  expect(await page.evaluate(() => window.workbench.cell('绩效目标', 'D20').text)).toBe('21.00');
  expect(await page.evaluate(() => window.workbench.selection())).toBe(`${SHEET}!D20`);
});

test('reports an added sheet that cannot be saved', async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add('校验报告').getRange('A1').values = [['可以提交']];
      await context.sync();
    }),
  );
  await page.evaluate(() => window.workbench.save());
  expect(await page.locator('#messages').textContent()).toContain('新增的工作表“校验报告”没有保存');
});

test('restarts the add-in when another file is opened', async () => {
  await open('四张表.xlsx', sampleForm('minhang-2020-four-sheets.xlsx'));
  await page.locator('#file-name', { hasText: '四张表.xlsx' }).waitFor();
  expect(await page.getByText('项目构成分解', { exact: true }).count()).toBeGreaterThan(0);
  const sheets = await (
    await lab.pane(page)
  ).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
  expect(sheets).toContain('项目构成分解');
});

test('asks before the page is closed with unsaved edits', async () => {
  await goToCell(page, 'A1');
  await page.evaluate((sheet) => window.workbench.enter(sheet, 'D18', '45'), SHEET);
  expect(await asksBeforeClosing()).toBe(true);
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存为' }).click()]);
  expect(await asksBeforeClosing()).toBe(false);
});

test('the page and the pane cause no errors and send no requests to other servers', () => {
  expect(problems).toEqual([]);
});
