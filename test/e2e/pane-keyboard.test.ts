/** The main job with the keyboard alone, and few keys from anywhere to what is wanted next: no pointer is used. */
import { eventually } from './support/eventually';
import { focused, hasFocus, openPane } from './support/pane';

const pane = openPane('workbench');

const locateOf = (nth: number) => pane.findings.nth(nth).getByRole('button', { name: '定位' });
const nameOfFocus = () =>
  pane.root
    .locator(':focus')
    .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);

/** Goes to the pane from the grid: the first stop of Tab gets the focus. */
async function enterPane(): Promise<void> {
  await pane.go('F6', pane.page.locator('#pane iframe'));
  await focused(pane.button('跳到列表'));
}

async function enterList(): Promise<void> {
  await enterPane();
  await pane.press('Enter');
}

describe('the main job', () => {
  test('an amount is typed wrong, checked, corrected and taken back', async () => {
    await pane.go('F6', pane.page.getByLabel('名称框'));
    await pane.page.keyboard.type('绩效目标!D18');
    await pane.press('Enter');
    await pane.page.keyboard.type('45');
    await pane.press('Enter');
    await pane.statusSays('已过期');

    await enterPane();
    await pane.press('Tab', 'Enter');
    await focused(pane.button('一键校验'));
    await pane.press('Enter');
    await pane.statusSays('5 项错误');
    expect(await hasFocus(pane.button('一键校验'))).toBe(true);

    const own = pane.finding('绩效目标!D18').filter({ hasText: '45.00' });
    await pane.go('Shift+Tab', pane.button('错误 5'));
    for (let row = 0; row < 5; row++) await pane.press('ArrowDown');
    await focused(own.getByRole('button', { name: '定位' }));
    await pane.press('Enter');
    await pane.selected('绩效目标!D18');
    expect(await hasFocus(own.getByRole('button', { name: '定位' }))).toBe(true);

    await pane.press('Tab', 'Space');
    const correction = pane.named('checkbox', '绩效目标!D18 45 → 46');
    await focused(correction);
    await pane.press('Space');
    expect(await correction.isChecked()).toBe(false);
    await pane.go('Shift+Tab', pane.named('checkbox', '全选可直接修正'));
    await pane.press('Space', 'Space', 'Tab');
    await focused(correction);
    await pane.press('Space', 'Control+Enter');
    await pane.says('已写回 1 处，跳过 0 处，失败 0 处');
    expect(await pane.cellValue('绩效目标', 'D18')).toBe(46);

    // The next finding has the focus; the way back stands below the list.
    expect(await pane.go('Tab', pane.button('撤销本次修改'))).toBeLessThan(6);
    await pane.press('Enter');
    await pane.says('已撤销 1 处，跳过 0 处，失败 0 处');
    await focused(pane.status);
    expect(await pane.cellValue('绩效目标', 'D18')).toBe(45);
  });
});

describe('a list is one stop of Tab', () => {
  beforeEach(async () => {
    await pane.start();
    await enterList();
  });

  test('of findings and headings: the arrows, Home and End lead through it, Tab leaves it', async () => {
    await focused(pane.button(/^错误/));
    await pane.press('ArrowDown');
    await focused(locateOf(0));
    await pane.press('End');
    await focused(pane.findings.last().getByRole('button', { name: '定位' }));
    await pane.press('ArrowUp', 'Home', 'ArrowUp');
    await focused(pane.button(/^错误/));
    // A heading closes its group by the keyboard, too; the next row is then the next heading.
    await pane.press('Enter', 'ArrowDown');
    await focused(pane.button(/^警告/));
    expect(await pane.go('Tab', pane.button('一键校验'))).toBe(2);
    expect(await pane.go('Shift+Tab', pane.button(/^警告/))).toBe(2);
  });

  test('of corrections: a text keeps Home and End, a choice its arrows', async () => {
    await pane.press('Control+Enter');
    const first = pane.panel.getByRole('listitem').first().getByRole('checkbox');
    await focused(first);
    const value = pane.named('textbox', '绩效目标!F13 新值');
    await pane.go('ArrowDown', pane.named('checkbox', '绩效目标!F13 满意 → ≥90%'));
    await pane.go('Tab', value);
    await pane.press('Home');
    await pane.page.keyboard.type('不低于');
    expect(await value.inputValue()).toBe('不低于≥90%');
    await pane.press('ArrowUp');
    expect(await hasFocus(value)).toBe(false);
    // Passing by, the arrows choose nothing; inside the choice they do.
    const choice = pane.named('radiogroup', '项目总体情况!B5').getByRole('radio');
    await pane.press('Home');
    await pane.go('ArrowDown', pane.button('定位 项目总体情况!B5'));
    await pane.press('ArrowDown', 'ArrowUp');
    expect(await pane.named('radio', '暂不修正').isChecked()).toBe(true);
    await pane.go('Tab', choice.first());
    await pane.press('ArrowDown');
    await focused(choice.nth(1));
    expect(await choice.nth(1).isChecked()).toBe(true);
    expect(await pane.go('Tab', pane.button('一键校验'))).toBeLessThan(6);
  });

  test('of stages: the arrows keep to their column', async () => {
    await pane.go('Shift+Tab', pane.tab('问题'));
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

describe('shortcuts', () => {
  beforeEach(async () => {
    await pane.start();
    await enterPane();
  });

  test('F8 and Shift+F8 lead to the next finding and back from anywhere, and into the grid', async () => {
    const places = await pane.findings.evaluateAll((items) =>
      items.map((item) => item.querySelectorAll('span')[1]?.textContent ?? ''),
    );
    await pane.press('F8');
    await focused(locateOf(0));
    await pane.press('F8');
    await focused(locateOf(1));
    await pane.root.getByText(`第 2/${places.length} 条`).waitFor();
    await pane.press('Shift+F8', 'Shift+F8');
    await focused(pane.findings.last().getByRole('button', { name: '定位' }));
    await pane.go('Shift+Tab', pane.tab('问题'));
    await pane.press('ArrowRight');
    await pane
      .tab('修正预览')
      .and(pane.root.getByRole('tab', { selected: true }))
      .waitFor();
    await pane.press('F8');
    await focused(locateOf(0));
    // Excel selects when it gets to it.
    await eventually(async () => {
      const selection = await pane.page.evaluate(() => window.workbench.selection());
      expect(selection.split(':')[0]).toBe(places[0]);
    });
  });

  test('Ctrl+Shift+Enter checks, from a field as well', async () => {
    await pane.edit('绩效目标', 'D18', '45');
    await pane.statusSays('已过期');
    await pane.go('Tab', pane.named('searchbox', '搜索问题'));
    await pane.press('Control+Shift+Enter');
    await pane.statusSays('5 项错误');
    expect(await pane.status.innerText()).not.toContain('已过期');
  });

  test('Ctrl+Enter presses the main button: first the corrections, then 写回工作簿', async () => {
    await pane.press('Control+Enter');
    await focused(pane.panel.getByRole('listitem').first().getByRole('checkbox'));
    await pane.press('Control+Enter');
    await pane.says(/^已写回 \d+ 处，跳过 0 处，失败 0 处$/);
    const row = pane.findings.filter({ has: pane.root.locator(':focus') });
    await focused(row.getByRole('button', { name: '定位' }));
  });

  test('none of them reaches Excel', async () => {
    const frame = await pane.lab.pane(pane.page);
    await frame.evaluate(() => {
      const heard: string[] = [];
      window.addEventListener('keydown', ({ key }) => heard.push(key));
      Object.assign(window, { heard });
    });
    await pane.press('Tab', 'F8', 'Shift+F8', 'Control+Shift+Enter', 'Control+Enter', 'Control+b');
    const heard = await frame.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.filter((key) => key === 'F8' || key === 'Enter')).toEqual([]);
    expect(heard).toContain('b');
  });

  test('are told: by the buttons themselves, and under 更多', async () => {
    for (const [name, keys] of [
      ['一键校验', 'Control+Shift+Enter'],
      [/^查看 \d+ 条修正$/, 'Control+Enter'],
      ['上一条', 'Shift+F8'],
      ['下一条', 'F8'],
    ] as const)
      expect(await pane.button(name).getAttribute('aria-keyshortcuts')).toBe(keys);
    await pane.go('Tab', pane.button('下一条'));
    await pane.named('tooltip', '快捷键 F8').waitFor();
    await pane.go('Shift+Tab', pane.button('更多'));
    await pane.press('Enter');
    await focused(pane.named('menuitem', '校验报告'));
    await pane.press('End', 'ArrowUp', 'Enter');
    await focused(pane.named('heading', '键盘操作'));
    // What the page shows is loaded when it is first opened.
    const terms = pane.root.getByRole('term');
    await terms.first().waitFor();
    const keys = await terms.allInnerTexts();
    expect(keys).toEqual(expect.arrayContaining(['Ctrl+Shift+Enter', 'Ctrl+Enter', 'F8、Shift+F8']));
  });
});

test('the order of Tab is the order on the screen', async () => {
  await pane.start();
  await enterPane();
  const stops = [await nameOfFocus()];
  for (let stop = 1; stop < 14; stop++) {
    await pane.press('Tab');
    stops.push(await nameOfFocus());
  }
  expect(stops.map((name) => name.replace(/[\d\s]+/g, ' ').trim())).toEqual([
    '跳到列表',
    '跳到底部按钮',
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
    '复制校验结果',
    '一键校验',
  ]);
});

test('a double click on the main button shows the corrections and writes nothing', async () => {
  await pane.start();
  const before = await pane.page.evaluate(() => window.workbench.save().then((bytes) => bytes.length));
  await pane.button(/^查看 \d+ 条修正$/).dblclick();
  await pane.button(/^写回工作簿（\d+ 处）$/).waitFor();
  expect(await pane.page.evaluate(() => window.workbench.save().then((bytes) => bytes.length))).toBe(before);
  expect(await pane.button('撤销本次修改').count()).toBe(0);
});
