/** The main job with the keyboard alone: no pointer is used after the page has opened. */
import type { Locator, Page } from 'playwright-core';
import { hasFocus, focused, PaneDriver } from './support/pane';
import { START_TIMEOUT, TEST_TIMEOUT, WorkbenchLab } from './support/workbench';

/** More presses of Tab than the longest way from one thing on a screen to another. */
const FAR = 120;

let lab: WorkbenchLab;
let page: Page;
let pane: PaneDriver;
let complaints: readonly string[];
beforeAll(async () => {
  lab = await WorkbenchLab.start();
  ({ page, complaints } = await lab.open());
  pane = new PaneDriver(lab, page);
  await pane.checked();
}, START_TIMEOUT);
afterAll(() => lab.close());
jest.setTimeout(TEST_TIMEOUT);

const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Presses a key until something has the focus. */
async function go(key: 'Tab' | 'Shift+Tab' | 'F6', target: Locator): Promise<void> {
  for (let presses = 0; presses < FAR; presses++) {
    await page.keyboard.press(key);
    if ((await target.count()) === 1 && (await hasFocus(target))) return;
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

/** Goes to the pane from the grid: its first button gets the focus. */
async function enterPane(): Promise<void> {
  await go('F6', page.locator('#pane iframe'));
  await focused(pane.button(/^已核对/));
}

const firstLocate = () => pane.findings.first().getByRole('button', { name: '定位' });
const cellValue = (address: string) =>
  page.evaluate((at) => window.workbench.cell('绩效目标', at).value, address);

test('an amount is typed wrong, checked, corrected and taken back', async () => {
  await go('F6', page.getByLabel('名称框'));
  await page.keyboard.type('绩效目标!D18');
  await press('Enter');
  await page.keyboard.type('45');
  await press('Enter');
  await pane.statusSays('已过期');

  await enterPane();
  await go('Tab', firstLocate());
  // The end of the list is near the buttons that are always in sight.
  await press('End');
  await go('Tab', pane.button('一键校验'));
  await press('Enter');
  await pane.statusSays('5 项错误');
  expect(await hasFocus(pane.button('一键校验'))).toBe(true);

  const own = pane.finding('绩效目标!D18').filter({ hasText: '45.00' });
  await go('Shift+Tab', pane.findings.last().getByRole('button', { name: '定位' }));
  await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await focused(own.getByRole('button', { name: '定位' }));
  await press('Enter');
  await pane.selected('绩效目标!D18');
  expect(await hasFocus(own.getByRole('button', { name: '定位' }))).toBe(true);

  await press('Tab', 'Space');
  const correction = pane.named('checkbox', '绩效目标!D18 45 → 46');
  await focused(correction);
  await press('Space');
  expect(await correction.isChecked()).toBe(false);
  await go('Shift+Tab', pane.named('checkbox', '全选可直接修正'));
  await press('Space', 'Space');
  await go('Tab', correction);
  await press('Space');
  await go('Tab', pane.button('写回工作簿（1 处）'));
  await press('Enter');
  await pane.root.getByText('已写回 1 处，跳过 0 处，失败 0 处').waitFor();
  expect(await cellValue('D18')).toBe(46);

  // The next finding has the focus; the way back stands below the list.
  await press('End');
  await go('Tab', pane.button('撤销本次修改'));
  await press('Enter');
  await pane.root.getByText('已撤销 1 处，跳过 0 处，失败 0 处').waitFor();
  await focused(pane.status);
  expect(await cellValue('D18')).toBe(45);
});

test('the tabs are changed by arrows, and a stage is ticked and written', async () => {
  await pane.start();
  await enterPane();
  await go('Tab', pane.root.getByRole('tab', { name: '问题' }));
  await press('ArrowRight', 'ArrowRight', 'Enter');
  await pane.root.getByRole('tab', { name: '制度保障阶段', selected: true }).waitFor();
  await go('Tab', pane.named('checkbox', '《新虹街道财务管理制度》 实施阶段'));
  await press('Space');
  await go('Tab', pane.button('写回工作簿（1 处）'));
  await press('Enter');
  await pane.root.getByText('已写回 1 处，跳过 0 处，失败 0 处').waitFor();
  expect(await page.evaluate(() => window.workbench.cell('制度保障', 'E8').value)).toContain('✓');
});

test('a warning is explained, and the focus stays in the list', async () => {
  await pane.start();
  await enterPane();
  await go('Tab', firstLocate());
  for (let finding = 1; finding < 5; finding++) await press('ArrowDown');
  const warning = pane.named('region', '警告').getByRole('listitem').first();
  await focused(warning.getByRole('button', { name: '定位' }));
  await go('Tab', warning.getByRole('button', { name: '说明…' }));
  await press('Enter');
  await focused(pane.named('textbox', '保留这条警告的理由'));
  await press('Escape');
  await focused(warning.getByRole('button', { name: '说明…' }));
  await press('Enter');
  await page.keyboard.type('数量以合同为准');
  await press('Tab', 'Enter');
  await pane.statusSays('1 项已说明');
  await focused(warning.getByRole('button', { name: '定位' }));
});

test('a page under 更多 takes the focus, and Escape gives it back', async () => {
  await pane.start();
  await enterPane();
  await go('Tab', pane.button('更多'));
  await press('Enter');
  await focused(pane.named('menuitem', '校验报告'));
  await press('Escape');
  await focused(pane.button('更多'));
  await press('Enter');
  await focused(pane.named('menuitem', '校验报告'));
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await focused(pane.named('heading', '设置'));
  await go('Tab', pane.named('switch', '自动校验'));
  await press('Escape');
  await focused(pane.button('更多'));
});

test('the order of Tab is the order on the screen', async () => {
  await pane.start();
  await enterPane();
  const nameOfFocus = () =>
    pane.root
      .locator(':focus')
      .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
  const stops = [await nameOfFocus()];
  for (let stop = 1; stop < 12; stop++) {
    await press('Tab');
    stops.push(await nameOfFocus());
  }
  expect(stops.map((name) => name.replace(/[\d\s]+/g, ' ').trim())).toEqual([
    '已核对 处， 条规则通过',
    '构成',
    '问题',
    '更多',
    '分组方式',
    '部分',
    '搜索问题',
    '上一条',
    '下一条',
    '错误',
    '原因与依据',
    '定位',
  ]);
});

test('nothing went wrong in page or pane, and no other server was asked for anything', () => {
  expect(complaints).toEqual([]);
});
