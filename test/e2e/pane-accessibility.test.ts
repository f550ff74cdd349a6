/** axe-core on every state in every theme at the narrowest width, in the browser that draws it; and nothing is cut off. */
import axe from 'axe-core';
import { THEMES as LOOKS } from '../../src/taskpane/theme/themes';
import { otherFile, rightFile, templateFile, twoForms } from './support/forms';
import { openPane, type PaneDriver } from './support/pane';
import { TEST_TIMEOUT } from './support/workbench';

const NARROWEST = 320;
const THEMES = ['light', 'dark', 'forced colours'] as const;

const pane = openPane();
jest.setTimeout(2 * TEST_TIMEOUT);
beforeAll(() => pane.page.getByRole('separator', { name: '任务窗格宽度' }).press('Home'));

async function use(theme: (typeof THEMES)[number]): Promise<void> {
  const isForced = theme === 'forced colours';
  await pane.page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
  await pane.page.evaluate((dark) => window.workbench.setTheme(dark ? 'dark' : 'light'), theme === 'dark');
  // The pane's frame hears of it by and by, and is drawn anew after that.
  const looks = LOOKS[isForced ? 'contrast' : theme].colorNeutralBackground1;
  const frame = await pane.lab.pane(pane.page);
  await frame.waitForFunction(
    ([ground, forced]) => {
      const main = document.querySelector('main');
      const drawn = main && getComputedStyle(main).getPropertyValue('--colorNeutralBackground1');
      return drawn === ground && matchMedia('(forced-colors: active)').matches === forced;
    },
    [looks, isForced] as const,
  );
}

/** The next request fails; `nth` is a later one. */
const loseConnection = (nth = 1) =>
  pane.fail({ at: { kind: 'read', nth }, when: 'before', outcome: { transport: 'sessionLost' } });

/** What axe finds wrong in the pane as it stands, and what sticks out to the right. */
async function faults(of: PaneDriver): Promise<string[]> {
  const frame = await pane.lab.pane(of.page);
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // Colours go over into those of another theme; what goes on for ever is not waited for.
    const frames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frames();
    await frames();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await runner.run({
      // Fluent's helpers at both ends of a menu: who comes to one with Tab is led on at once.
      exclude: ['[data-tabster-dummy]'],
    });
    const root = document.documentElement;
    const main = document.querySelector('main');
    const isWide = [root, main].some((one) => one !== null && one.scrollWidth > one.clientWidth);
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
      ),
      ...(isWide ? ['scrolls sideways'] : []),
    ];
  });
}

/** Every screen, by how a person gets there. */
const STATES: readonly (readonly [name: string, arrive: () => Promise<void>])[] = [
  ['findings', () => pane.start()],
  [
    'reasons and figures unfolded, an explanation being written',
    async () => {
      await pane.button(/^已核对/).click();
      await pane.button('构成').click();
      await pane.findings.first().getByRole('button', { name: '原因与依据' }).click();
      await pane.named('region', '警告').getByRole('button', { name: '说明…' }).first().click();
    },
  ],
  [
    'nothing found by the search',
    async () => {
      await pane.named('searchbox', '搜索问题').fill('没有这样的话');
      await pane.says('没有符合筛选条件的问题。');
    },
  ],
  [
    'the menu unfolded',
    async () => {
      await pane.button('清除筛选').click();
      await pane.button('更多').click();
      await pane.named('menuitem', '校验报告').waitFor();
    },
  ],
  [
    'a way past everything, and the shortcuts of a button',
    async () => {
      await pane.press('Escape');
      await pane.go('Shift+Tab', pane.button('跳到底部按钮'));
      await pane.press('Enter');
      await pane.named('tooltip', /^快捷键/).waitFor();
    },
  ],
  [
    'out of date',
    async () => {
      await pane.page.evaluate(() => window.workbench.enter('绩效目标', 'D18', '45'));
      await pane.statusSays('已过期');
    },
  ],
  [
    'corrections',
    async () => {
      await pane.check();
      await pane.openTab('修正预览');
    },
  ],
  [
    'stages',
    async () => {
      await pane.openTab('制度保障阶段');
      await pane.button('采纳全部建议').click();
    },
  ],
  [
    'written',
    async () => {
      await pane.button(/^写回工作簿/).click();
      await pane.root.getByText(/^已写回/).waitFor();
    },
  ],
  ['report', () => pane.openPage('校验报告')],
  [
    'recognition',
    async () => {
      await pane.button('返回').click();
      await pane.openPage('识别结果');
    },
  ],
  [
    'settings',
    async () => {
      await pane.button('返回').click();
      await pane.openPage('设置');
    },
  ],
  [
    'keys',
    async () => {
      await pane.button('返回').click();
      await pane.openPage('键盘操作');
    },
  ],
  [
    'about',
    async () => {
      await pane.button('返回').click();
      await pane.openPage('关于');
    },
  ],
  [
    'a failure',
    async () => {
      await pane.button('返回').click();
      await loseConnection();
      await pane.button('一键校验').click();
      await pane.root.getByRole('alert').filter({ hasText: '没有完成校验' }).waitFor();
    },
  ],
  ['nothing to complain of', () => pane.start(rightFile(), '正确.xlsx')],
  ['warnings to explain', () => pane.start(rightFile({ 绩效目标: { F16: null } }), '需说明.xlsx')],
  ['two forms', async () => pane.start(await twoForms(), '两份.xlsx')],
  ['a template', () => pane.start(templateFile(), '模板.xlsx')],
  ['no form', () => pane.start(otherFile({ 考勤: { A1: '姓名' } }), '考勤.xlsx')],
  ['settings without a form', () => pane.openPage('设置')],
  [
    'a protected sheet',
    async () => {
      await pane.start(rightFile({ 绩效目标: { D16: 29 } }), '受保护.xlsx');
      await pane.disturb({ kind: 'protect-sheet', sheet: '绩效目标', on: true });
      await pane.check();
      await pane.openTab('修正预览');
      await pane.button(/^写回工作簿/).click();
      await pane.says(/^已写回 0 处，跳过 1 处/);
    },
  ],
  [
    'a warning that was explained',
    async () => {
      await pane.start(rightFile({ 绩效目标: { F16: null } }), '已说明.xlsx');
      await pane.button('说明…').click();
      await pane.named('textbox', '保留这条警告的理由').fill('合同价');
      await pane.button('保存说明').click();
      await pane.button(/^已说明/).click();
    },
  ],
  [
    'a failure without a result',
    async () => {
      // Opening asks for more than the cells.
      for (const nth of [1, 2, 3]) await loseConnection(nth);
      await pane.restart();
      await pane.alert.filter({ hasText: '没有完成校验' }).waitFor();
    },
  ],
  [
    'reading',
    async () => {
      await pane.page.evaluate(() => window.workbench.faults.delay(600_000, { kind: 'read' }));
      await pane.restart();
      await pane.statusSays('正在校验');
    },
  ],
];

test.each(STATES)('%s', async (_, arrive) => {
  await use('light');
  await arrive();
  for (const theme of THEMES) {
    await use(theme);
    expect([theme, await faults(pane)]).toEqual([theme, []]);
  }
  expect(await pane.page.locator('#pane').evaluate((element) => element.clientWidth)).toBe(NARROWEST);
});

test('at 200% zoom everything is still there, without scrolling sideways', async () => {
  // A browser that zooms to 200% halves the window's width and height in CSS pixels.
  const other = await pane.another({ width: 720, height: 430 });
  expect(await faults(other)).toEqual([]);
  expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
  await other.button('一键校验').click();
  await other.openTab('修正预览');
  expect(await faults(other)).toEqual([]);
  await other.page.context().close();
});
