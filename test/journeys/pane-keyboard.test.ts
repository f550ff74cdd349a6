/**
 * Moving in the pane with few keys and no pointer. All tests share one window, and each continues from the state that
 * the previous one left. The main job with the keyboard alone is in main-job.test.ts.
 */
import { eventually } from './support/eventually';
import { focused, hasFocus, openPane } from './support/pane';

const pane = openPane();

/** The button of each row that the arrow keys move to. */
const mains = () => pane.panel.locator('[data-row] > div [data-main]');
const heading = (section: string) => pane.named('region', section).getByRole('heading').getByRole('button');
const nameOfFocus = () =>
  pane.root
    .locator(':focus')
    .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);

async function enterList(): Promise<void> {
  await pane.enter();
  await pane.press('Enter');
}

test('Tab follows the order on the screen', async () => {
  await pane.enter();
  const stops = [await nameOfFocus()];
  for (let stop = 1; stop < 16; stop++) {
    await pane.press('Tab');
    stops.push(await nameOfFocus());
  }
  expect(stops.map((name) => name.replace(/[\d\s]+/g, ' ').trim())).toEqual([
    '跳到列表',
    '跳到底部按钮',
    '条规则无问题，查看明细',
    '构成',
    '问题',
    '更多',
    '分组方式',
    '类别',
    '部分',
    '',
    '搜索问题',
    '上一条',
    '下一条',
    '错误',
    '复制校验结果',
    '一键校验',
  ]);
});

describe('a list is one tab stop', () => {
  beforeEach(enterList);

  test('findings and headings: arrow keys, Home and End move within the list, Tab leaves it', async () => {
    await focused(heading('错误'));
    await pane.press('ArrowDown');
    await focused(mains().first());
    await pane.press('End');
    await focused(mains().last());
    await pane.press('ArrowUp', 'Home', 'ArrowUp');
    await focused(heading('错误'));
    // A heading closes its group by the keyboard, too; the next row is then the next heading.
    await pane.press('Enter', 'ArrowDown');
    await focused(heading('警告'));
    expect(await pane.go('Tab', pane.button('一键校验'))).toBe(2);
    expect(await pane.go('Shift+Tab', heading('警告'))).toBe(2);
    await pane.press('ArrowUp', 'Enter');
    await pane.finding('项目总体情况!B5').first().waitFor();
  });

  test('corrections: Home and End work within a text field, arrow keys within a radio group', async () => {
    await pane.press('Control+Enter');
    await focused(pane.button('定位 项目总体情况!B5'));
    const value = pane.named('textbox', '绩效目标!F13 新值');
    await pane.go('ArrowDown', pane.named('checkbox', '绩效目标!F13 满意 → ≥90%'));
    await pane.go('Tab', value);
    await pane.press('Home');
    await pane.page.keyboard.type('不低于');
    expect(await value.inputValue()).toBe('不低于≥90%');
    await pane.press('ArrowUp');
    expect(await hasFocus(value)).toBe(false);
    // Arrow keys outside the radio group move between rows and do not choose a value; inside it they do.
    const choice = pane.named('radiogroup', '项目总体情况!B5').getByRole('radio');
    await pane.press('Home');
    await focused(pane.button('定位 项目总体情况!B5'));
    await pane.press('ArrowDown', 'ArrowUp');
    expect(await pane.named('radio', '暂不修正').isChecked()).toBe(true);
    await pane.go('Tab', choice.last());
    await pane.press('ArrowDown');
    await focused(choice.first());
    expect(await choice.first().isChecked()).toBe(true);
    expect(await pane.go('Tab', pane.button('一键校验'))).toBeLessThan(6);
  });

  test('stages: the arrow keys stay in their column', async () => {
    await pane.go('Shift+Tab', pane.tab('修正预览'));
    await pane.press('End', 'Enter');
    await pane.go('Tab', pane.root.getByRole('row').getByRole('button').first());
    await pane.press('Tab', 'Tab');
    const stages = pane.root.getByRole('checkbox', { name: / 实施阶段$/ });
    await focused(stages.first());
    await pane.press('ArrowDown');
    await focused(stages.nth(1));
    await pane.press('End');
    await focused(stages.last());
    expect(await pane.go('Tab', pane.button('一键校验'))).toBeLessThan(4);
  });
});

describe('shortcuts and the main button', () => {
  beforeEach(() => pane.enter());

  test('F8 and Shift+F8 focus the next and the previous finding from anywhere and select its cell', async () => {
    // The previous test left the focus in 制度保障阶段.
    await pane.press('F8');
    const main = (place: string) => pane.finding(place).first().locator('> div [data-main]');
    await focused(main('项目总体情况!B5'));
    await pane.press('F8');
    await focused(main('绩效目标!F8'));
    await pane.root.getByText(/^第 2\/\d+ 条$/).waitFor();
    // The last finding is in a closed group, which F8 opens.
    await pane.press('Shift+F8', 'Shift+F8');
    await focused(mains().last());
    await pane.root.getByText(/^第 (\d+)\/\1 条$/).waitFor();
    await pane.go('Shift+Tab', pane.tab('问题'));
    await pane.press('ArrowRight');
    await pane
      .tab('修正预览')
      .and(pane.root.getByRole('tab', { selected: true }))
      .waitFor();
    await pane.press('F8');
    await focused(main('项目总体情况!B5'));
    // The selection follows the focus with a delay.
    await eventually(async () => {
      const selection = await pane.page.evaluate(() => window.workbench.selection());
      expect(selection.split(':')[0]).toBe('项目总体情况!B5');
    });
  });

  test('Ctrl+Shift+Enter checks, also from a text field', async () => {
    await pane.edit('绩效目标', 'D18', '45');
    await pane.waitForStatus('已过期');
    await pane.go('Tab', pane.named('searchbox', '搜索问题'));
    await pane.press('Control+Shift+Enter');
    await pane.waitForStatus('5 项错误');
    expect(await pane.status.innerText()).not.toContain('已过期');
  });

  test('shortcuts of the pane do not reach Excel', async () => {
    const frame = await pane.lab.pane(pane.page);
    await frame.evaluate(() => {
      const keys: string[] = [];
      window.addEventListener('keydown', ({ key }) => keys.push(key));
      Object.assign(window, { keys });
    });
    await pane.press('Tab', 'F8', 'Shift+F8', 'Control+Shift+Enter', 'Control+Enter', 'Control+b');
    const keys = await frame.evaluate(() => (window as unknown as { keys: string[] }).keys);
    expect(keys.filter((key) => key === 'F8' || key === 'Enter')).toEqual([]);
    expect(keys).toContain('b');
    await pane.checked();
  });

  test('a double click on the main button shows the corrections and writes nothing', async () => {
    await pane.openTab('问题');
    await pane.button(/^写回 \d+ 个单元格…$/).dblclick();
    await pane.button(/^写回工作簿（\d+ 个单元格）$/).waitFor();
    await pane
      .named('checkbox', '绩效目标!D18 45 → 46')
      .and(pane.root.getByRole('checkbox', { checked: true }))
      .waitFor();
    expect(await pane.cellValue('绩效目标', 'D18')).toBe(45);
    expect(await pane.button('撤销本次修改').count()).toBe(0);
  });

  test('Ctrl+Enter activates the main button: first the corrections, then 写回工作簿', async () => {
    await pane.press('F8', 'Control+Enter');
    await focused(pane.panel.getByRole('listitem').first().getByRole('checkbox'));
    await pane.press('Control+Enter');
    await pane.says(/^已写回 \d+ 个单元格$/);
    const row = pane.findings.filter({ has: pane.root.locator(':focus') });
    await focused(row.locator('> div [data-main]'));
  });

  test('shortcuts are described by the buttons and on a page under 更多', async () => {
    for (const [name, keys] of [
      ['一键校验', 'Control+Shift+Enter'],
      [/条修正$|个单元格…$/, 'Control+Enter'],
      ['上一条', 'Shift+F8'],
      ['下一条', 'F8'],
    ] as const)
      expect(await pane.button(name).getAttribute('aria-keyshortcuts')).toBe(keys);
    await pane.go('Tab', pane.button('下一条'));
    expect(await pane.button('下一条').getAttribute('title')).toBe('快捷键 F8');
    await pane.go('Shift+Tab', pane.button('更多'));
    await pane.press('Enter');
    await focused(pane.named('menuitem', '校验报告'));
    await pane.press('End', 'ArrowUp', 'Enter');
    await focused(pane.named('heading', '键盘操作'));
    // The content of the page is loaded when the page is first opened.
    const terms = pane.root.getByRole('term');
    await terms.first().waitFor();
    const keys = await terms.allInnerTexts();
    expect(keys).toEqual(expect.arrayContaining(['Ctrl+Shift+Enter', 'Ctrl+Enter', 'F8、Shift+F8']));
  });
});
