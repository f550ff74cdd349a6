/** axe-core on every state in every theme at the narrowest width, in the browser that draws it; and nothing is cut off. */
import axe from 'axe-core';
import { otherFile, rightFile, templateFile, twoForms } from './support/forms';
import { openPane, type PaneDriver } from './support/pane';
import { TEST_TIMEOUT } from './support/workbench';

const NARROWEST = 320;
const THEMES = ['light', 'dark', 'forced colours'] as const;

const pane = openPane();
jest.setTimeout(2 * TEST_TIMEOUT);
beforeAll(() => pane.page.getByRole('separator', { name: '任务窗格宽度' }).press('Home'));

async function use(theme: (typeof THEMES)[number]): Promise<void> {
  await pane.page.emulateMedia({ forcedColors: theme === 'forced colours' ? 'active' : 'none' });
  await pane.page.evaluate((dark) => window.workbench.setTheme(dark ? 'dark' : 'light'), theme === 'dark');
}

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
    const { violations } = await runner.run();
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
      await pane.fail({ at: { kind: 'read' }, when: 'before', outcome: { transport: 'sessionLost' } });
      await pane.button('一键校验').click();
      await pane.root.getByRole('alert').filter({ hasText: '没有完成校验' }).waitFor();
    },
  ],
  ['nothing to complain of', () => pane.start(rightFile(), '正确.xlsx')],
  ['warnings to explain', () => pane.start(rightFile({ 绩效目标: { F16: null } }), '需说明.xlsx')],
  ['two forms', async () => pane.start(await twoForms(), '两份.xlsx')],
  ['a template', () => pane.start(templateFile(), '模板.xlsx')],
  ['no form', () => pane.start(otherFile({ 考勤: { A1: '姓名' } }), '考勤.xlsx')],
];

test.each(STATES)('%s', async (_, arrive) => {
  await use('light');
  await arrive();
  const found: Record<string, string[]> = {};
  for (const theme of THEMES) {
    await use(theme);
    found[theme] = await faults(pane);
  }
  expect(found).toEqual(Object.fromEntries(THEMES.map((theme) => [theme, []])));
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
