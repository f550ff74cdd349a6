/**
 * The list of findings: groups, filters, search, and 定位 in the grid. All tests on the first form share one window, and
 * each continues from the state that the previous one left.
 */
import type { Locator } from 'playwright-core';
import { check } from '../../src/check';
import { placeText } from '../../src/taskpane/format';
import { outcomes } from '../../src/taskpane/words';
import { openXlsx } from '../../src/xlsx';
import { eventually } from './support/eventually';
import { twoForms } from './support/forms';
import { focused, hasFocus, openPane } from './support/pane';
import { sampleForm } from './support/workbench';

const SAMPLE = 'minhang-2020.xlsx';
const pane = openPane();

/** Headings of the groups, such as `错误 4`. */
const groups = () => pane.panel.getByRole('heading', { level: 2 }).allInnerTexts();
const countOf = (group: string) => pane.named('region', group).locator('[data-place]').count();
const locate = (finding: Locator) => finding.getByRole('button', { name: '定位', exact: true });
/** Distance of an element from the top of the window, in pixels. */
const topOf = async (element: Locator) => {
  await pane.drawn();
  return (await element.boundingBox())?.y;
};

/** Requires the pane to show exactly the findings and checked rules that the core gives for a sample. */
async function requireSame(name: string): Promise<void> {
  const { forms } = check(await openXlsx(sampleForm(name), name).read());
  const findings = forms[0]?.findings ?? [];
  await pane.openGroups();
  await pane.openAll('li[data-row]:has(> div [data-place]) > div [data-main][aria-expanded="false"]');
  const messages = pane.panel.locator(
    'li[data-row] > div > p:first-child, li[data-row] > div > div > p:first-child',
  );
  await eventually(async () => expect(await messages.count()).toBe(findings.length));
  const shown = await pane.findings.evaluateAll((items) =>
    items.map((item) => [
      // The accessible name of a row begins with its severity, which has two characters.
      item.querySelector('[data-main]')?.textContent.slice(0, 2),
      item.querySelector('[data-place]')?.textContent,
      item.querySelector('p')?.textContent,
    ]),
  );
  const words = { error: '错误', warning: '警告', hint: '提示' };
  expect(shown).toHaveLength(findings.length);
  expect(shown).toEqual(
    expect.arrayContaining(
      findings.map(({ severity, at, message }) => [words[severity], at ? placeText(at) : '整张表', message]),
    ),
  );
  await pane.button(/条规则无问题/).click();
  const verified = await pane.named('list', '核对明细').getByRole('listitem').allInnerTexts();
  for (const { rule, places, status } of forms[0]?.checked ?? []) {
    const line = verified.find((text) => text.startsWith(rule.title));
    const problems = findings.filter((finding) => finding.rule.id === rule.id).length;
    const outcome = status === 'failed' ? `发现 ${problems} 项问题` : outcomes[status];
    expect(line).toContain(places > 0 ? `核对 ${places} 处，${outcome}` : outcome);
  }
  await pane.button(/条规则无问题/).click();
  expect(await pane.named('list', '核对明细').count()).toBe(0);
}

test('the pane shows exactly the findings of the core', () => requireSame(SAMPLE));

test('the status shows the number of findings of each severity and the time of the check', async () => {
  const text = await pane.status.innerText();
  const [errors, warnings, hints] = await Promise.all(['错误', '警告', '提示'].map(countOf));
  expect(text).toContain(`${errors} 项错误，${warnings} 项警告，${hints} 项提示`);
  expect(text).toMatch(/\d\d:\d\d 校验/);
  expect(await pane.root.getByText('2020年 · 万元 · minhang-2020.xlsx').count()).toBe(1);
});

test('上一条 and 下一条 cycle through all findings and keep the focus', async () => {
  const places = await pane.findings.evaluateAll((items) =>
    items.map((item) => item.querySelector('[data-place]')?.textContent ?? ''),
  );
  const selectedPlace = async (place: string) => {
    await eventually(async () => {
      const selection = await pane.page.evaluate(() => window.workbench.selection());
      expect(selection.split(':')[0]).toBe(place);
    });
  };
  const next = pane.button('下一条');
  for (const place of places.slice(0, 3)) {
    await next.click();
    await selectedPlace(place);
  }
  expect(await hasFocus(next)).toBe(true);
  expect(await pane.findings.nth(2).getAttribute('aria-current')).toBe('true');
  await pane.root.getByText(`第 3/${places.length} 条`).waitFor();
  for (const place of [places[1], places[0], places.at(-1)]) {
    await pane.button('上一条').click();
    await selectedPlace(place ?? '');
  }
});

test('closes and opens a section of findings grouped by severity', async () => {
  expect((await groups()).map((text) => text.replace(/\s/g, ''))).toEqual([
    expect.stringMatching(/^错误\d+/),
    expect.stringMatching(/^警告\d+$/),
    expect.stringMatching(/^提示\d+$/),
  ]);
  const warnings = pane.named('region', '警告').getByRole('heading').getByRole('button');
  await warnings.click();
  expect(await countOf('警告')).toBe(0);
  await warnings.click();
  expect(await countOf('警告')).toBeGreaterThan(0);
});

test('groups findings by place, filters them by section, searches them, and shows all again', async () => {
  await pane.named('combobox', '分组方式').selectOption('按位置');
  await pane.named('region', '制度保障').waitFor();
  expect(await pane.named('region', '错误').count()).toBe(0);
  await pane.named('combobox', '部分').selectOption('制度保障');
  await eventually(async () => expect(await groups()).toHaveLength(1));
  await pane.named('combobox', '部分').selectOption('各部分');
  await pane.named('searchbox', '搜索问题').fill('F13');
  await eventually(async () => expect(await pane.findings.count()).toBe(1));
  await eventually(async () => expect(await pane.findings.innerText()).toContain('居民满意度'));
  await pane.named('searchbox', '搜索问题').fill('没有这样的话');
  await pane.root.getByText('没有符合筛选条件的问题。').waitFor();
  await pane.button('清除筛选').click();
  await pane.named('combobox', '分组方式').selectOption('按问题');
  await eventually(async () => expect(await groups()).toHaveLength(3));
});

test('原因与依据 shows the reason, the remedy and the legal basis', async () => {
  const finding = await pane.openFinding('绩效目标!F13');
  await finding.getByRole('button', { name: '原因与依据' }).click();
  // The examples are fetched when they are first requested.
  await finding.getByRole('term').filter({ hasText: '正确例' }).waitFor();
  expect(await finding.getByRole('term').allInnerTexts()).toEqual([
    '为什么',
    '怎么改',
    '依据',
    '规则',
    '错误例',
    '正确例',
  ]);
  for (const text of await finding.getByRole('definition').allInnerTexts()) expect(text).not.toBe('');
  await finding.getByRole('button', { name: '原因与依据' }).click();
});

test('定位 activates the sheet and selects the cell, while the list keeps its scroll position and focus', async () => {
  const button = locate(pane.finding('制度保障!E8'));
  await button.scrollIntoViewIfNeeded();
  await button.hover();
  const place = await topOf(button);
  await button.click();
  await pane.selected('制度保障!E8');
  expect(await hasFocus(button)).toBe(true);
  expect(await topOf(button)).toBe(place);
  await locate(pane.finding('绩效目标!F13').first()).press('Enter');
  await pane.selected('绩效目标!F13');
  expect(await hasFocus(locate(pane.finding('绩效目标!F13').first()))).toBe(true);
});

test('a click on the text of a finding selects its cell, or the whole merged area', async () => {
  await pane.finding('项目总体情况!B5').first().locator('> div [data-main]').click();
  await pane.selected('项目总体情况!B5:F5');
});

test('an edit in the grid marks the result as 已过期, and a check removes the mark', async () => {
  await pane.edit('绩效目标', 'D19', '61');
  await pane.waitForStatus('已过期');
  expect(await pane.status.innerText()).toContain('表格在校验后有改动，请重新校验。');
  await pane.check();
  await pane.finding('绩效目标!D19').first().waitFor();
});

test('构成 shows the share, declared amount and recomputed amount of each item, and selects its cell', async () => {
  await pane.button('构成').click();
  const row = pane.named('table', '项目构成占比').getByRole('row', { name: /信息平台建设/ });
  const text = await row.innerText();
  expect(text).toContain('61.00');
  expect(text).toContain('≠ 60.00');
  expect(text).toContain('20.3%');
  await row.getByRole('button').click();
  await pane.selected('绩效目标!D19');
});

test('a write moves the focus to the next finding, or to the first remaining error', async () => {
  const correct = async (choice: string) => {
    await pane.openTab('修正预览');
    await pane.tickOnly(choice);
    await pane.button('写回工作簿（1 个单元格）').click();
    await pane.root.getByText('已写回 1 个单元格').waitFor();
  };
  const main = (place: string) => pane.finding(place).first().locator('> div [data-main]');
  await correct('绩效目标!F13 满意 → ≥90%');
  await focused(main('绩效目标!F16'));
  await correct('绩效目标!D19 61 → 60');
  await focused(main('项目总体情况!B5'));
});

test.each(['minhang-2020-printed.xlsx', 'minhang-2020-four-sheets.xlsx'])(
  'the pane shows exactly the findings of the core for %s',
  async (name) => {
    await pane.start(sampleForm(name), name);
    await requireSame(name);
  },
);

test('shows the findings of the form that is chosen from two', async () => {
  await pane.start(await twoForms(), '两份申报表.xlsx');
  const choice = pane.named('combobox', '申报表');
  const options = await choice.getByRole('option').allInnerTexts();
  expect(options).toHaveLength(2);
  await choice.selectOption(options.find((text) => text.includes('美丽家园')) ?? '');
  await pane.waitForStatus('不能提交');
  await pane.finding('绩效目标（二）!F13').first().waitFor();
  await choice.selectOption(options.find((text) => text.includes('社区为老服务')) ?? '');
  await pane.waitForStatus('可以提交');
  await pane.root.getByText('没有发现问题。').waitFor();
  expect(await pane.button(/^\d+ 条规则无问题，查看明细$/).count()).toBe(1);
});
