/**
 * The self-test on the workbench's grid, opened as a person does, with some steps that need a person. All checks take half a minute:
 * they run with `SELFTEST=full`, otherwise the self-test is stopped after the first ones.
 */
import type { Result } from '../../src/selftest/result';
import { workbookOf } from '../support/snapshots';
import { xlsxOf } from '../support/xlsx-builder';
import { eventually } from './support/eventually';
import { openPane } from './support/pane';
import { goToCell, type } from './support/workbench';

const isFull = process.env.SELFTEST === 'full';
const END = isFull ? '自检做完了' : '自检已停止';
/** Univer's grid has no tables and filters, and it calculates the whole workbook where Excel calculates only the written formula. */
const LIMITS = isFull ? ['表格（列表）', '有筛选时', '手动重算时'] : [];
const TIMEOUT = 240_000;

const pane = openPane('workbench');
jest.setTimeout(TIMEOUT);

const sheetNames = () =>
  pane.page.evaluate(() =>
    window.workbench.grid.api
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetName()),
  );
const stepsLeft = () => pane.named('region', '需要您帮忙的几步');

/** Begins a step, and waits for the button that the person presses when they are ready. */
async function begin(title: string, ready: string): Promise<void> {
  await pane.button(`开始：${title}`).click();
  await pane.button(ready).waitFor();
}

/** Waits until a step has ended as expected and its sheet was removed. */
async function passed(title: string): Promise<void> {
  await stepsLeft().getByRole('listitem').filter({ hasText: title }).getByText('通过').waitFor();
  await eventually(async () => expect(await sheetNames()).toEqual(['Sheet1']));
}

test('the workbench behaves as the self-test expects, all added sheets are removed, and the result can be copied', async () => {
  await pane.start(xlsxOf(workbookOf({ Sheet1: {} })), '空白.xlsx');
  await pane.openPage('关于');
  await pane.button('自检').click();
  await pane.button('开始自检').click();
  if (!isFull) {
    await pane.root.getByText(/^第 ([3-9]|\d\d)\//).waitFor();
    await pane.button('停止').click();
  }
  await pane.status.filter({ hasText: END }).waitFor({ timeout: TIMEOUT });
  const differing = pane.root.getByRole('listitem').filter({ hasText: '这个 Excel' });
  expect(await differing.allInnerTexts()).toEqual(
    LIMITS.map((title): unknown => expect.stringContaining(title)),
  );
  expect(await sheetNames()).toEqual(['Sheet1']);

  const undoing = '定位到单元格之后的 Ctrl+Z';
  await begin(undoing, '做好了');
  await goToCell(pane.page, '自检!A1');
  await type(pane.page, '1');
  await pane.button('做好了').click();
  await pane.button('是').waitFor();
  expect(await pane.cellValue('自检', 'A1')).toBe(1);
  await goToCell(pane.page, '自检!A1');
  await pane.press('Control+z');
  await eventually(async () => expect(await pane.cellValue('自检', 'A1')).toBeNull());
  await pane.button('是').click();
  await passed(undoing);

  const editing = '单元格正在编辑时';
  await begin(editing, '正在输入');
  await goToCell(pane.page, '自检!A1');
  await pane.page.keyboard.type('1');
  // As in Excel, the cell is still being edited when the pane is clicked.
  await pane.button('正在输入').evaluate((button: HTMLElement) => button.click());
  await pane.says('现在请回到表格按回车。');
  await pane.press('Enter');
  await passed(editing);

  const saving = '保存文件';
  await begin(saving, '保存');
  const [download] = await Promise.all([pane.page.waitForEvent('download'), pane.button('保存').click()]);
  expect(download.suggestedFilename()).toBe('自检.txt');
  await pane.button('是').click();
  await passed(saving);

  await pane.button('复制结果').click();
  await pane.root.getByText('已复制到剪贴板。').waitFor();
  const text = await pane.page.evaluate(() => navigator.clipboard.readText());
  const { excel, facts } = JSON.parse(text) as Result;
  expect(excel).toMatchObject({ platform: 'OfficeOnline', excelApi: '1.18' });
  expect(facts.length).toBeGreaterThan(isFull ? 50 : 5);
  expect(facts.filter(({ status }) => status === 'differs')).toHaveLength(LIMITS.length);
  expect(facts.slice(-3).map(({ title }) => title)).toEqual([undoing, editing, saving]);
});
