/** Every state of the pane, with the steps that lead to it. */

const button = (page, name) => page.getByRole('button', { name }).first();
const press = (name) => (page) => button(page, name).click();
const tab = (name) => (page) => page.getByRole('tab', { name }).click();
const corrections = tab(/修正预览/);
const stages = tab(/制度保障阶段/);
const menu = press('更多');
const subpage = (name) => async (page) => {
  await menu(page);
  await page.getByRole('menuitem', { name }).click();
};
const says = (page, text) => page.getByText(text).first().waitFor();
const steps =
  (...all) =>
  async (page) => {
    for (const step of all) await step(page);
  };
const write = steps(corrections, press(/写回工作簿/));
const written = steps(write, (page) => says(page, /已写回/));
const choose = (name, label) => (page) => page.getByRole('combobox', { name }).selectOption({ label });
const search = (text) => (page) => page.getByRole('searchbox').fill(text);
const explainFirst = steps(
  async (page) => {
    const warnings = page.getByRole('region', { name: '警告' });
    await warnings.locator('[data-place]').first().click();
    await warnings.getByRole('button', { name: '写理由…' }).first().click();
  },
  (page) =>
    page.getByRole('textbox', { name: /理由/ }).fill('“3个系统”是本年新建的，“7个系统”含往年建成的 4 个。'),
);

/**
 * Focuses the first button with this name as the keyboard does, so that the focus ring and everything that depends on
 * it are visible.
 */
const tabTo = (name) => async (page) => {
  await page.locator('body').press('Tab');
  const target = button(page, name);
  await target.focus();
  await target.press('Shift');
};
/**
 * @typedef {object} State
 * @property {string} name
 * @property {string} query of the page
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [act] the steps that lead to the state
 * @property {boolean} [settle] `false` if the check never ends
 * @property {boolean} [loud] `false` if the page is expected to log errors
 */

/** @type {readonly State[]} */
export const STATES = [
  { name: 'reading', query: 'case=sample&host=slow', settle: false, act: (page) => says(page, '正在校验') },
  {
    name: 'checking',
    query: 'case=sample&hold=checking',
    settle: false,
    act: (page) => says(page, /规则 \d/),
  },
  { name: 'findings', query: 'case=sample' },
  { name: 'menu', query: 'case=sample', act: menu },
  { name: 'skip-to-list', query: 'case=sample', act: tabTo('跳到列表') },
  { name: 'skip-to-actions', query: 'case=sample', act: tabTo('跳到底部按钮') },
  { name: 'focused', query: 'case=sample', act: tabTo('定位') },
  { name: 'findings-by-sheet', query: 'case=sample', act: choose('分组方式', '按位置') },
  { name: 'findings-of-section', query: 'case=sample', act: choose('部分', '制度保障') },
  { name: 'search', query: 'case=sample', act: search('满意') },
  { name: 'search-without-result', query: 'case=sample', act: search('不存在的文字') },
  { name: 'current', query: 'case=sample', act: steps(press('下一条'), press('下一条')) },
  {
    name: 'reasons',
    query: 'case=sample',
    act: steps((page) => page.locator('[data-place]').first().click(), press('原因与依据')),
  },
  {
    name: 'fixing',
    query: 'case=sample',
    act: steps(
      (page) => page.getByRole('button', { name: /绩效目标!F8/, expanded: false }).click(),
      (page) => page.getByRole('textbox', { name: /新值/ }).fill('很多'),
      (page) => says(page, /写回后仍有/),
    ),
  },
  {
    name: 'written-one',
    query: 'case=sample',
    act: steps(
      (page) => page.getByRole('button', { name: /绩效目标!F8/, expanded: false }).click(),
      press('只写这一处'),
      (page) => button(page, '撤销 绩效目标!F8').waitFor(),
    ),
  },
  {
    name: 'explaining-group',
    query: 'case=sample',
    act: steps(
      press('同类一并说明'),
      (page) => page.getByRole('textbox', { name: /理由/ }).fill('abc'),
      press('保存说明'),
    ),
  },
  {
    name: 'examples',
    query: 'case=sample',
    act: steps(
      (page) => page.locator('[data-place]').filter({ hasText: 'F10' }).first().click(),
      press('参考写法'),
      (page) => page.getByRole('radio').first().click(),
    ),
  },
  { name: 'explaining', query: 'case=sample', act: explainFirst },
  {
    name: 'explained',
    query: 'case=explain',
    act: steps(explainFirst, press('保存说明'), press(/^已说明/)),
  },
  { name: 'needs-explanation', query: 'case=explain' },
  { name: 'ready', query: 'case=ready' },
  { name: 'verified', query: 'case=sample', act: press(/条规则无问题/) },
  {
    name: 'money',
    query: 'case=sample',
    act: steps(press('构成'), (page) => page.getByRole('table', { name: '资金与绩效对照' }).hover()),
  },
  {
    name: 'amounts',
    query: 'case=wrong-amount',
    act: steps(press('构成'), (page) => says(page, '资金与绩效对照')),
  },
  { name: 'manual-calculation', query: 'case=manual' },
  { name: 'corrections', query: 'case=sample', act: corrections },
  {
    name: 'corrections-edited',
    query: 'case=sample',
    act: steps(corrections, (page) => page.getByRole('textbox', { name: /新值/ }).first().fill('8个')),
  },
  {
    name: 'corrections-chosen',
    query: 'case=choices',
    act: steps(corrections, (page) => page.getByRole('radio').nth(1).click()),
  },
  { name: 'corrections-protected', query: 'case=protected', act: corrections },
  { name: 'corrections-read-only', query: 'case=read-only', act: corrections },
  { name: 'no-corrections', query: 'case=ready', act: corrections },
  { name: 'written', query: 'case=sample', act: written },
  { name: 'written-in-part', query: 'case=sample&host=disturbed', act: written },
  {
    name: 'undone',
    query: 'case=sample',
    act: steps(written, press('撤销本次修改'), (page) => says(page, /已撤销/)),
  },
  { name: 'undo-later', query: 'case=sample', act: steps(written, press('关闭提示')) },
  {
    name: 'taken-back',
    query: 'case=sample&host=half-written',
    act: steps(write, (page) => says(page, /写回/)),
  },
  {
    name: 'interrupted',
    query: 'case=sample&host=interrupted',
    act: steps(write, (page) => page.getByRole('alert').waitFor()),
  },
  { name: 'stages', query: 'case=sample', act: stages },
  { name: 'stages-accepted', query: 'case=sample', act: steps(stages, press('采纳全部建议')) },
  { name: 'stages-none', query: 'case=city', act: stages },
  {
    name: 'stale',
    query: 'case=sample',
    act: (page) => page.evaluate(() => window.dispatchEvent(new window.Event('edited'))),
  },
  {
    name: 'report',
    query: 'case=sample',
    act: steps(subpage('校验报告'), (page) => says(page, '资金与绩效对照')),
  },
  { name: 'report-inserted', query: 'case=sample', act: steps(subpage('校验报告'), press('插入为工作表')) },
  { name: 'comparison-start', query: 'case=two-years', act: subpage('与上年对照') },
  {
    name: 'comparison',
    query: 'case=two-years',
    act: steps(subpage('与上年对照'), press(/^用本工作簿里的/), (page) => says(page, /比上年增加/)),
  },
  { name: 'recognition', query: 'case=sample', act: subpage('识别结果') },
  { name: 'recognition-open', query: 'case=sample', act: steps(subpage('识别结果'), press('绩效目标')) },
  { name: 'settings', query: 'case=sample', act: subpage('设置') },
  {
    name: 'settings-wrong',
    query: 'case=sample',
    act: steps(subpage('设置'), (page) => page.getByRole('textbox').fill('九十')),
  },
  { name: 'keyboard', query: 'case=sample', act: subpage('键盘操作') },
  { name: 'about', query: 'case=sample', act: subpage('关于') },
  { name: 'blank', query: 'case=blank' },
  { name: 'no-form', query: 'case=no-form' },
  { name: 'two-forms', query: 'case=two-forms' },
  { name: 'editing', query: 'case=sample&host=failing' },
  {
    name: 'editing-locate',
    query: 'case=sample&host=editing',
    act: steps(press('定位'), (page) => page.getByRole('alert').waitFor()),
  },
  {
    name: 'editing-write',
    query: 'case=sample&host=editing',
    act: steps(write, (page) => page.getByRole('alert').waitFor()),
  },
  { name: 'rules-faulty', query: 'case=sample&rules=faulty' },
  { name: 'rules-unreachable', query: 'case=sample&rules=unreachable', loud: false },
  { name: 'too-old', query: 'start=too-old', settle: false },
  // The watchdog waits for eight seconds.
  { name: 'not-started', query: 'start=not', settle: false, act: (page) => says(page, /没有连接上/) },
];
