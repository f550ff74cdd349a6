/** Runs axe-core on every state of the pane in every theme at the narrowest width, and looks for text that is cut off. */
import { axeFaults } from './support/axe';
import { otherFile, rightFile, templateFile, twoForms } from './support/forms';
import { openPane, type PaneDriver } from './support/pane';
import { drawnIn, THEMES, type Theme } from './support/themes';
import { TEST_TIMEOUT } from './support/workbench';
import { OPEN_AMOUNT } from '../support/right-form';

const NARROWEST = 320;

const pane = openPane();
jest.setTimeout(2 * TEST_TIMEOUT);
beforeAll(() =>
  pane.page.locator('#pane').evaluate((element, width) => {
    element.style.width = `${width}px`;
  }, NARROWEST),
);

let present: Theme | null = null;

async function use(theme: Theme): Promise<void> {
  if (theme === present) return;
  present = theme;
  const isForced = theme === 'forced colours';
  await pane.page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
  // Sets the theme of the pane alone, because drawing the grid again is slow.
  await pane.page.locator('#pane iframe').evaluate(
    (frame: HTMLElement, scheme) => {
      frame.style.colorScheme = scheme;
    },
    isForced ? 'light' : theme,
  );
  await drawnIn(await pane.lab.pane(pane.page), theme);
}

/** Makes the next request fail, or the `nth` from now. */
const loseConnection = (nth = 1) =>
  pane.fail({ at: { kind: 'read', nth }, when: 'before', outcome: { transport: 'sessionLost' } });

/** Styles of text whose contrast axe has already checked in an earlier state. */
const judged = new Set<string>();

/**
 * The faults of the pane in its present state: those that axe finds, and elements that reach beyond the pane or are
 * covered by Excel's menu.
 * @param only `colours` runs axe's rules for contrast and nothing else
 */
async function faults(of: PaneDriver, only?: 'colours'): Promise<string[]> {
  const wrong = await axeFaults(await pane.lab.pane(of.page), only, judged);
  return only ? wrong : [...wrong, ...(await misplaced(of))];
}

/** Elements that reach beyond the pane or are covered by Excel's menu. */
async function misplaced(of: PaneDriver): Promise<string[]> {
  const frame = await pane.lab.pane(of.page);
  return frame.evaluate(() => {
    const isDrawn = (element: Element): boolean =>
      element.closest('svg, option, [aria-hidden=true], [role=progressbar]') === null;
    const outside = [...document.querySelectorAll('body *')].filter(isDrawn).filter((element) => {
      const { width, height, left, right } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < -0.5 || right > window.innerWidth + 0.5);
    });
    // Excel's menu covers the top right corner of the pane. At 200% zoom it is not tested.
    const menu =
      window.innerWidth > 260 ? { left: window.innerWidth - 40, bottom: 32 } : { left: Infinity, bottom: 0 };
    // Scrolled content may pass below the menu, but sticky elements at the top may not.
    const isScrolled = document.querySelector('main')?.scrollTop !== 0;
    const stays = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).position === 'sticky' || stays(element.parentElement));
    const isUnderMenu = (element: Element, { left, right, top, bottom }: DOMRect): boolean => {
      if (right <= menu.left || top >= menu.bottom || right <= left || bottom <= 0) return false;
      const x = Math.min(Math.max(left, menu.left) + 1, window.innerWidth - 1);
      const shown = document.elementFromPoint(x, Math.max(top, 0) + 1);
      return shown !== null && (element.contains(shown) || shown.contains(element));
    };
    const lines = (element: Element): DOMRect[] =>
      [...element.childNodes].flatMap((node) => {
        const isShown = element.getBoundingClientRect().width > 1;
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim() || !isShown) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
    const covered = [...document.querySelectorAll('#root *')].filter((element) => {
      if (isScrolled && !stays(element)) return false;
      const itself = element.matches('button, a, input, select') ? [element.getBoundingClientRect()] : [];
      return [...lines(element), ...itself].some((place) => isUnderMenu(element, place));
    });
    return [
      ...covered.map((element) => `under Excel's menu: ${element.outerHTML.slice(0, 160)}`),
      ...outside.map((element) => `cut off: ${element.tagName} ${element.outerHTML.slice(0, 160)}`),
    ];
  });
}

/** Every screen, with the steps by which a person reaches it. */
const STATES: readonly (readonly [name: string, arrive: () => Promise<void>])[] = [
  ['findings', () => Promise.resolve()],
  [
    'findings scrolled below the tabs',
    async () => {
      const frame = await pane.lab.pane(pane.page);
      await frame.evaluate(() => document.querySelector('main')?.scrollTo({ top: 1_000 }));
    },
  ],
  [
    'the open menu',
    async () => {
      await pane.button('更多').click();
      await pane.named('menuitem', '校验报告').waitFor();
    },
  ],
  [
    'a skip link, and the shortcuts of a button',
    async () => {
      await pane.press('Escape');
      await pane.go('Shift+Tab', pane.button('跳到底部按钮'));
      await pane.press('Enter');
      expect(await pane.button('一键校验').getAttribute('title')).toMatch(/^快捷键/);
    },
  ],
  [
    'expanded reasons and figures, an open explanation form',
    async () => {
      await pane.button(/条规则无问题/).click();
      await pane.button('构成').click();
      const first = await pane.openFinding('项目总体情况!B5');
      await first.getByRole('button', { name: '原因与依据' }).click();
      await pane.button('同类一并说明').first().click();
      await pane.named('textbox', /理由/).waitFor();
    },
  ],
  [
    'a search without results',
    async () => {
      await pane.named('searchbox', '搜索问题').fill('没有这样的话');
      await pane.says('没有符合筛选条件的问题。');
    },
  ],
  [
    'an outdated result',
    async () => {
      await pane.button('清除筛选').click();
      await pane.edit('绩效目标', 'D18', '45');
      await pane.waitForStatus('已过期');
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
    'a finished write',
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
    'keyboard shortcuts',
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
  ['a form without findings', () => pane.start(rightFile(), '正确.xlsx')],
  [
    'warnings without an explanation',
    () => pane.start(rightFile({ 绩效目标: { F16: null } }), '需说明.xlsx'),
  ],
  [
    'an explained warning',
    async () => {
      await (await pane.openFinding('绩效目标!F16')).getByRole('button', { name: '写理由…' }).click();
      await pane.named('textbox', '保留这条警告的理由').fill('合同价');
      await pane.button('保存说明').click();
      await pane.named('region', '已说明').getByRole('heading').getByRole('button').click();
    },
  ],
  [
    'all reasons expanded, all explanation forms open',
    async () => {
      await pane.start(rightFile({ 绩效目标: { D16: 29, F16: null, F13: '满意' } }), '全部展开.xlsx');
      for (const place of ['绩效目标!D16', '绩效目标!F13', '绩效目标!F16']) {
        const finding = await pane.openFinding(place);
        await finding.getByRole('button', { name: '原因与依据' }).click();
      }
      await pane.button('写理由…').first().click();
      await pane.named('textbox', '保留这条警告的理由').waitFor();
    },
  ],
  [
    'a protected sheet',
    async () => {
      await pane.disturb({ kind: 'protect-sheet', sheet: '绩效目标', on: true });
      await pane.check();
      await pane.openTab('修正预览');
      await pane.button(/^写回工作簿/).click();
      await pane.says(/^跳过 1 个/);
    },
  ],
  [
    'a write with unknown outcome',
    async () => {
      await pane.disturb({ kind: 'protect-sheet', sheet: '绩效目标', on: false });
      await pane.check();
      await pane.openTab('修正预览');
      for (const nth of [2, 3]) await loseConnection(nth);
      await pane.button(/^写回工作簿/).click();
      await pane.alert.filter({ hasText: '无法读回写入的结果' }).waitFor();
    },
  ],
  ['two forms', async () => pane.start(await twoForms(), '两份.xlsx')],
  ['a template', () => pane.start(templateFile(), '模板.xlsx')],
  ['no form', () => pane.start(otherFile({ 考勤: { A1: '姓名' } }), '考勤.xlsx')],
  ['settings without a form', () => pane.openPage('设置')],
  [
    'a choice and the corrections that depend on it',
    async () => {
      await pane.start(rightFile(OPEN_AMOUNT), '待定.xlsx');
      await pane.openTab('修正预览');
      await pane.named('radio', /明细金额改为 30/).check();
      await pane.named('region', '随之更正').waitFor();
    },
  ],
  [
    'a failure without a result',
    async () => {
      // The pane makes more than one request when it opens.
      for (const nth of [1, 2, 3]) await loseConnection(nth);
      await pane.restart();
      await pane.alert.filter({ hasText: '没有完成校验' }).waitFor();
    },
  ],
  [
    'a workbook being read',
    async () => {
      await pane.page.evaluate(() => window.workbench.faults.delay(600_000, { kind: 'read' }));
      await pane.restart();
      await pane.waitForStatus('正在校验');
    },
  ],
];

/** The order is reversed after each state, so that each state begins with the last theme of the previous one. */
const themes: Theme[] = [...THEMES];

test.each(STATES)('axe finds no faults in any theme: %s', async (_, arrive) => {
  const [first = 'light', ...others] = themes;
  themes.reverse();
  await use(first);
  await arrive();
  expect([first, await faults(pane)]).toEqual([first, []]);
  for (const theme of others) {
    await use(theme);
    expect([theme, await faults(pane, 'colours')]).toEqual([theme, []]);
  }
  expect(await pane.page.locator('#pane').evaluate((element) => element.clientWidth)).toBe(NARROWEST);
});

describe('at 200% zoom all content is visible without horizontal scrolling', () => {
  /** A pane of 350 px, in the CSS pixels of a window that is zoomed to 200%. */
  const ZOOMED = '175px';
  let other: PaneDriver;

  beforeAll(async () => {
    other = await pane.another({ width: 720, height: 430 });
    await other.page.locator('#pane').evaluate((element, width) => {
      element.style.flexBasis = element.style.width = element.style.minWidth = element.style.maxWidth = width;
    }, ZOOMED);
    const frame = await pane.lab.pane(other.page);
    await frame.waitForFunction((width) => `${window.innerWidth}px` === width, ZOOMED);
  });
  afterAll(() => other.page.context().close());

  test.each<[string, () => Promise<unknown>]>([
    ['findings', () => other.button('构成').click()],
    ['a reason', () => other.button('同类一并说明').first().click()],
    ['corrections', () => other.openTab('修正预览')],
    ['stages', () => other.openTab('制度保障阶段')],
    [
      'a finished write',
      async () => {
        await other.openTab('修正预览');
        await other.button(/^写回工作簿/).click();
        await other.says(/^已写回/);
      },
    ],
    [
      'a failure',
      async () => {
        await other.fail({ at: { kind: 'read' }, when: 'before', outcome: { transport: 'sessionLost' } });
        await other.button('一键校验').click();
        await other.alert.filter({ hasText: '没有完成校验' }).waitFor();
      },
    ],
    [
      'report',
      async () => {
        await other.button('关闭提示').click();
        // The message below the failure.
        await other.says(/^已写回/);
        await other.button('关闭提示').click();
        await other.openPage('校验报告');
      },
    ],
    ...(['设置', '识别结果', '键盘操作'] as const).map((page): [string, () => Promise<void>] => [
      page,
      async () => {
        await other.button('返回').click();
        await other.openPage(page);
      },
    ]),
  ])('%s', async (_, arrive) => {
    await arrive();
    expect(await misplaced(other)).toEqual([]);
  });
});

test('existing live regions announce results, writes and failures', async () => {
  await use('light');
  await pane.start(rightFile({ 绩效目标: { D16: 29 } }), '朗读.xlsx');
  const frame = await pane.lab.pane(pane.page);
  // Records what a screen reader announces: changes within live regions, and alerts that appear.
  await frame.evaluate(() => {
    const announcements: string[] = [];
    Object.assign(window, { announcements });
    const watched = [...document.querySelectorAll('[aria-live=polite]')];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = watched.find((one) => one.contains(target));
        const added = target instanceof Element ? target.querySelector('[role=alert]') : null;
        const text = region?.textContent ?? added?.textContent;
        if (text) announcements.push(text);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const announced = async (text: string): Promise<void> => {
    await frame.waitForFunction(
      (wanted) =>
        (window as unknown as { announcements: string[] }).announcements.some((one) => one.includes(wanted)),
      text,
    );
  };
  await pane.button('一键校验').click();
  await announced('正在校验');
  await announced('不能提交。1 项错误');
  await pane.openTab('修正预览');
  await pane.button('写回工作簿（1 个单元格）').click();
  await announced('已写回 1 个单元格');
  await announced('可以提交');
  // A request that the write leaves behind may be the next one.
  for (const nth of [1, 2, 3]) await loseConnection(nth);
  await pane.button('一键校验').click();
  await announced('没有完成校验');
});
