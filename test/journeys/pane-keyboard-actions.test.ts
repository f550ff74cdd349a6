/** Every action of the pane with the keyboard alone, and where the focus is afterwards. */
import { eventually } from './support/eventually';
import { twoForms } from './support/forms';
import { focused, hasFocus, openPane } from './support/pane';
import { contentOf } from './support/workbench';

const pane = openPane();

/** Opens one of the pages under 更多, and waits until its heading has the focus. */
async function visit(page: string): Promise<void> {
  if (!(await hasFocus(pane.button('更多')))) await pane.go('Tab', pane.button('更多'));
  await pane.press('Enter');
  await pane.go('ArrowDown', pane.named('menuitem', page));
  await pane.press('Enter');
  await focused(pane.named('heading', page));
}

/** Leaves a page, and waits until the focus is back on 更多. */
async function leave(): Promise<void> {
  await pane.press('Escape');
  await focused(pane.button('更多'));
}

describe('the pages under 更多', () => {
  beforeAll(() => pane.enter());

  test('inserts and saves 校验报告', async () => {
    await visit('校验报告');
    await pane.go('Tab', pane.button('插入为工作表'));
    await pane.press('Enter');
    await pane.says('已插入工作表“校验报告”');
    await focused(pane.button('插入为工作表'));
    await pane.go('Tab', pane.button('保存为网页'));
    const [download] = await Promise.all([pane.page.waitForEvent('download'), pane.press('Enter')]);
    expect((await contentOf(download)).toString()).toContain('住宅小区建设“美丽家园”三年行动计划');
    // A pane in Excel on the web cannot print, so the button is not offered.
    expect(await pane.button('打印').count()).toBe(0);
    await leave();
  });

  test('expands 识别结果 and selects a cell from it', async () => {
    await visit('识别结果');
    await pane.go('Tab', pane.button(/^项目构成分解：5 行/));
    await pane.press('Enter');
    await pane.go('Tab', pane.button('D18'));
    await pane.press('Enter');
    await pane.selected('绩效目标!D18');
    await focused(pane.button('D18'));
    await leave();
  });

  test('返回 returns to the result', async () => {
    await visit('关于');
    await pane.go('Shift+Tab', pane.button('返回'));
    await pane.press('Enter');
    await focused(pane.button('更多'));
  });

  test('changes each setting in 设置 and keeps it', async () => {
    await visit('设置');
    const profile = pane.named('combobox', '规则设置');
    await pane.go('Tab', profile);
    await pane.press('ArrowDown');
    const chosen = await profile.inputValue();
    expect(chosen).not.toBe('');
    const decimals = pane.named('combobox', '金额小数位数');
    await pane.go('Tab', decimals);
    await pane.press('End');
    expect(await decimals.inputValue()).not.toBe('');
    await pane.go('Tab', pane.named('textbox', '满意度目标值（%）'));
    await pane.page.keyboard.type('95');
    await pane.go('Tab', pane.named('radio', '数值'));
    await pane.press('ArrowDown');
    await pane.go('Tab', pane.named('switch', '自动校验'));
    await pane.press('Space');
    await leave();
    await pane.reload();
    await pane.enter();
    await visit('设置');
    expect(await profile.inputValue()).toBe(chosen);
    expect(await pane.named('textbox', '满意度目标值（%）').inputValue()).toBe('95');
    expect(await pane.named('radio', /^公式/).isChecked()).toBe(true);
    expect(await pane.named('switch', '自动校验').isChecked()).toBe(true);
  });
});

/** Each test continues from the state that the previous one left. */
describe('reading the result', () => {
  beforeAll(async () => {
    await pane.start();
    await pane.enter();
  });

  test('activates 上一条 and 下一条 and expands the reasons', async () => {
    await pane.go('Tab', pane.button('下一条'));
    await pane.press('Enter', 'Space');
    await pane.root.getByText(/^第 2\/\d+ 条$/).waitFor();
    await pane.go('Shift+Tab', pane.button('上一条'));
    await pane.press('Enter');
    await pane.root.getByText(/^第 1\/\d+ 条$/).waitFor();
    await pane.press('F8');
    const second = pane.findings.nth(1);
    await focused(second.locator('> div [data-main]'));
    await pane.press('Enter');
    await pane.go('Tab', second.getByRole('button', { name: '原因与依据' }));
    await pane.press('Enter');
    // The rule's examples are loaded when they are first shown.
    await second.getByRole('term').first().waitFor();
    expect(await second.getByRole('term').count()).toBe(6);
  });

  test('groups, filters and searches the findings, and shows all again', async () => {
    await pane.go('Shift+Tab', pane.named('combobox', '分组方式'));
    await pane.press('ArrowDown');
    await pane.named('region', '制度保障').waitFor();
    await pane.go('Tab', pane.named('combobox', '部分'));
    await pane.press('End');
    await eventually(async () => expect(await pane.panel.getByRole('heading').count()).toBe(1));
    await pane.press('Home');
    await pane.go('Tab', pane.named('searchbox', '搜索问题'));
    await pane.page.keyboard.type('没有这样的话');
    await pane.says('没有符合筛选条件的问题。');
    await pane.go('Tab', pane.button('清除筛选'));
    await pane.press('Enter');
    await pane.findings.first().waitFor();
  });

  test('expands the verified rules and 构成, and selects the cell of an item of 构成', async () => {
    await pane.go('Shift+Tab', pane.button(/条规则无问题/));
    await pane.press('Enter');
    await pane.named('list', '核对明细').waitFor();
    await pane.press('Enter');
    await pane.go('Tab', pane.button('构成'));
    await pane.press('Enter');
    const item = pane.named('table', '项目构成占比').getByRole('button', { name: /信息平台建设/ });
    await pane.go('Tab', item);
    await pane.press('Enter');
    await pane.selected('绩效目标!D19');
    await focused(item);
  });
});

describe('acting on the result', () => {
  beforeEach(async () => {
    await pane.start();
    await pane.enter();
  });

  test('chooses an alternative, types a value, writes the corrections and undoes them', async () => {
    await pane.press('Control+Enter');
    await pane.panel.getByRole('listitem').locator(':focus').waitFor();
    const all = pane.named('checkbox', '全选可直接修正');
    await pane.go('Shift+Tab', all);
    await pane.press('Space');
    await pane.go('Tab', pane.button('定位 项目总体情况!B5'));
    await pane.press('Enter');
    await pane.selected('项目总体情况!B5:F5');
    await pane.go('Tab', pane.named('radio', '暂不修正'));
    await pane.press('ArrowDown');
    await pane.go('Shift+Tab', pane.button('定位 项目总体情况!B5'));
    await pane.go('ArrowDown', pane.named('checkbox', '绩效目标!F13 满意 → ≥90%'));
    await pane.go('Tab', pane.named('textbox', '绩效目标!F13 新值'));
    await pane.press('Control+a');
    await pane.page.keyboard.type('≥95%');
    await pane.button('写回工作簿（2 个单元格）').waitFor();
    await pane.press('Control+Enter');
    await pane.says('已写回 2 个单元格');
    expect(await pane.cellValue('绩效目标', 'F13')).toBe('≥95%');
    await pane.go('Tab', pane.button('撤销本次修改'));
    await pane.press('Enter');
    await pane.says('已撤销 2 个单元格');
    await focused(pane.status);
    expect(await pane.cellValue('绩效目标', 'F13')).toBe('满意');
    await pane.go('Tab', pane.button('关闭提示'), 60);
    await pane.press('Enter');
    // The focus returns to the list, where it was before the message.
    await focused(pane.panel.getByRole('button', { name: '复制校验结果' }));
    expect(await pane.button('关闭提示').count()).toBe(0);
  });

  test('ticks a stage, accepts all suggested stages and writes them', async () => {
    await pane.go('Tab', pane.tab('问题'));
    await pane.press('End');
    const fill = pane.button('采纳全部建议');
    await pane.go('Tab', fill);
    await pane.press('Enter');
    const suggested = pane.named('checkbox', '《新虹街道财务管理制度》 实施阶段');
    await eventually(async () => expect(await suggested.isChecked()).toBe(true));
    await pane.go('Tab', pane.panel.getByRole('row').getByRole('button').first());
    await pane.press('Enter');
    await pane.go('Tab', pane.panel.getByRole('checkbox').first());
    const before = await pane.panel.getByRole('checkbox').first().isChecked();
    await pane.press('Space');
    expect(await pane.panel.getByRole('checkbox').first().isChecked()).toBe(!before);
    await pane.press('Control+Enter');
    await pane.says('已写回 2 个单元格');
    await focused(pane.panel.getByRole('checkbox').first());
  });

  test('explains a warning, changes the reason and removes it', async () => {
    const warning = pane.finding('绩效目标!D4').first();
    const main = warning.locator('> div [data-main]');
    await pane.go('F8', main);
    await pane.press('Enter');
    await pane.go('Tab', warning.getByRole('button', { name: '写理由…' }));
    await pane.press('Enter');
    const reason = pane.named('textbox', '保留这条警告的理由');
    await focused(reason);
    await pane.page.keyboard.type('数量以合同为准');
    await pane.press('Escape');
    await focused(main);
    await pane.go('Tab', warning.getByRole('button', { name: '写理由…' }));
    await pane.press('Enter');
    await focused(reason);
    expect(await reason.inputValue()).toBe('数量以合同为准');
    await pane.press('Control+Enter');
    await pane.waitForStatus('1 项已说明');
    // The next warning has the focus.
    const next = pane.findings.filter({ has: pane.root.locator(':focus') });
    await next.waitFor();
    expect(await next.innerText()).not.toContain('绩效目标!D4');
    const explained = pane.named('region', '已说明').getByRole('heading').getByRole('button');
    await pane.press('End');
    await focused(explained);
    await pane.press('Enter', 'ArrowDown');
    const kept = pane.named('region', '已说明').locator('li[data-row]');
    await focused(kept.locator('> div [data-main]'));
    if ((await kept.locator('> div [data-main]').getAttribute('aria-expanded')) === 'false')
      await pane.press('Enter');
    await pane.go('Tab', kept.getByRole('button', { name: '修改说明' }));
    await pane.press('Enter');
    await focused(reason);
    await pane.go('Tab', pane.button('删除说明'));
    await pane.press('Enter');
    await pane.status.filter({ hasNotText: '已说明' }).waitFor();
  });
});

test('chooses one of two forms', async () => {
  await pane.start(await twoForms(), '两份申报表.xlsx');
  await pane.enter();
  const choice = pane.named('combobox', '申报表');
  await pane.go('Tab', choice);
  const before = await pane.status.innerText();
  await pane.press((await choice.inputValue()) === '' ? 'End' : 'ArrowDown');
  await pane.status.filter({ hasNotText: before.split('\n')[0] ?? '' }).waitFor();
  await focused(choice);
});
