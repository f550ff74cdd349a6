/** The page for files as a person uses it, opened from disk and from servers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { verifyPatched } from '../../src/xlsx';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { TARGETS } from '../support/right-form';
import { eventually } from './support/eventually';
import { rightFile, templateFile } from './support/forms';
import { ROOT } from './support/shared';
import { useBrowser, WebpageDriver } from './support/webpage';
import { sampleForm, TEST_TIMEOUT } from './support/workbench';

const browser = useBrowser();
jest.setTimeout(2 * TEST_TIMEOUT);

const SAMPLE = path.join(ROOT, 'test/forms/minhang-2020.xlsx');

describe.each(['disk', 'server', 'intranet'] as const)('from a %s', (origin) => {
  test('a published sample is opened, one fault corrected, and the copy differs in that cell only', async () => {
    const it = await WebpageDriver.open(browser(), origin);
    await it.choose(SAMPLE);
    await it.page.getByRole('status').getByText('不能提交').waitFor();

    // 定位 shows the cell in the picture.
    await it.page
      .getByRole('listitem')
      .filter({ hasText: '绩效目标!F16' })
      .first()
      .getByRole('button', { name: '定位' })
      .click();
    await it.page.getByRole('gridcell', { name: /^F16，满意，1 条问题$/, selected: true }).waitFor();

    await it.tab(/^修正预览/).click();
    await it.page.getByRole('checkbox', { name: '全选可直接修正' }).uncheck();
    await it.page.getByRole('checkbox', { name: /^绩效目标!C21 / }).check();
    await it.button('写回工作簿（1 处）').click();
    await it.page.getByText(/^已写回 1 处/).waitFor();
    await it.page.getByRole('gridcell', { name: /^C21，应急保障能力建设，已修正$/ }).waitFor();

    await it.button('撤销本次修改').click();
    await it.page.getByText(/^已撤销 1 处/).waitFor();
    expect(await it.page.getByText('处修正尚未另存').count()).toBe(0);

    await it.tab(/^修正预览/).click();
    await it.page.getByRole('checkbox', { name: '全选可直接修正' }).uncheck();
    await it.page.getByRole('checkbox', { name: /^绩效目标!C21 / }).check();
    await it.button('写回工作簿（1 处）').click();
    await it.page.getByText('1 处修正尚未另存').waitFor();

    // Nothing unsaved goes unasked.
    await it.button('返回').click();
    await it.page.getByRole('dialog', { name: '还有修正没有另存' }).waitFor();
    await it.button('继续修正').click();
    await it.browserBack();
    await it.page.getByRole('dialog', { name: '还有修正没有另存' }).waitFor();
    await it.button('继续修正').click();

    const { name, content } = await it.saved(it.button('另存为'));
    expect(name).toBe('minhang-2020-修正.xlsx');
    const original = sampleForm();
    const snapshot = await openXlsx(original, 'minhang-2020.xlsx').read();
    const at = { sheet: TARGETS, row: 20, column: 2 };
    await verifyPatched({ bytes: original, snapshot }, content, [
      { at, before: '应急保障能力建设_1', after: '应急保障能力建设' },
    ]);
    // Every other part has its bytes.
    const [before, after] = [unzipSync(original), unzipSync(content)];
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(after[part] ?? Buffer.of()),
    );
    expect(changed).toEqual(expect.arrayContaining(['xl/worksheets/sheet2.xml']));
    expect(
      changed.filter((part) => /styles|sharedStrings|theme|sheet1\.xml|sheet3\.xml|drawing/.test(part)),
    ).toEqual([]);

    await it.button('返回').click();
    await it.button('选择文件').waitFor();
    expect(it.complaints).toEqual([]);
  });
});

test('the browser goes back from a file to where it was chosen, and asks as 返回 does', async () => {
  const it = await WebpageDriver.open(browser(), 'server');
  const { page } = it;
  const entry = (): Promise<unknown> => page.evaluate(() => history.state as unknown);
  const chosenAgain = async (): Promise<void> => {
    await it.button('选择文件').waitFor();
    await eventually(async () => expect(await entry()).toBeNull());
  };
  const openSample = async (): Promise<void> => {
    await it.choose(SAMPLE);
    await page.getByRole('status').getByText('不能提交').waitFor();
    expect(await entry()).toBe('file');
  };
  await openSample();
  await it.button('返回').click();
  await chosenAgain();

  // The file was let go: there is nothing to go forward to.
  const stayed = page.evaluate(
    () =>
      new Promise((resolve) =>
        window.addEventListener('popstate', () => resolve(history.state), { once: true }),
      ),
  );
  await page.evaluate(() => history.forward());
  expect(await stayed).toBe('file');
  await chosenAgain();

  await openSample();
  await it.browserBack();
  await chosenAgain();

  await openSample();
  await it.tab(/^修正预览/).click();
  await it.button(/^写回工作簿/).click();
  await page.getByText(/处修正尚未另存/).waitFor();
  await it.browserBack();
  await page.getByRole('dialog', { name: '还有修正没有另存' }).waitFor();
  await eventually(async () => expect(await entry()).toBe('file'));
  await it.button('不保存，离开').click();
  await chosenAgain();
  expect(it.complaints).toEqual([]);
});

describe('many files', () => {
  const RIGHT = 80;
  const BROKEN: readonly (readonly [name: string, content: string, reason: RegExp])[] = [
    ['空的.xlsx', '', /是空的/],
    ['其实是PDF.xlsx', '%PDF-1.7', /其实是 PDF/],
    ['不是表格.xlsx', '你好', /不是 Excel 工作簿/],
    ['残缺.xlsx', 'PK\u0003\u0004', /已损坏或不完整/],
    ['网页.xlsx', '<html><table></table></html>', /其实是网页表格/],
  ];
  let folder: string;
  const paths: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'jixiao-webpage-'));
    const kinds = [
      ['合规', rightFile()],
      ['合计有误', rightFile({ [TARGETS]: { D18: 45 } })],
      ['空白', templateFile()],
    ] as const;
    for (let index = 0; index < RIGHT; index += 1) {
      for (const [kind, bytes] of kinds) {
        const file = path.join(folder, `${String(index).padStart(3, '0')}-${kind}.xlsx`);
        paths.push(file);
        await writeFile(file, bytes);
      }
    }
    for (const [name, content] of BROKEN) {
      paths.push(path.join(folder, name));
      await writeFile(path.join(folder, name), content);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('each is a row, broken ones with their reason; what is found stays in place while a file is looked at', async () => {
    const it = await WebpageDriver.open(browser(), 'disk');
    const { page } = it;
    const rows = page.locator('[data-row]');
    await it.choose(...paths);
    await page
      .getByText(/^共 245 个文件，240 份申报表$/)
      .first()
      .waitFor();
    await page.getByText('共 245 行').waitFor();
    expect(await rows.count()).toBeLessThan(40);

    const budgets = page.getByRole('region', { name: '各结论的预算' });
    expect(await budgets.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^不能提交.*（160 份）$/),
      expect.stringMatching(/^需说明.*（0 份）$/),
      expect.stringMatching(/^可以提交.*（80 份）$/),
    ]);

    const status = page.getByLabel('结论', { exact: true });
    await status.selectOption({ label: '无法读取' });
    await page.getByText('显示 5/245 行').waitFor();
    for (const [name, , reason] of BROKEN) {
      expect(await rows.filter({ hasText: name }).textContent()).toMatch(reason);
    }
    await it.button('清除筛选').click();

    // A click on a bar shows the forms behind it; a heading sorts them.
    await budgets.getByRole('button', { name: '可以提交' }).click();
    await page.getByText('显示 80/245 行').waitFor();
    await page.getByRole('button', { name: '文件' }).click();
    await page.getByRole('button', { name: '文件' }).click();
    await page
      .getByRole('columnheader', { name: '文件', exact: false })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();
    await rows.first().getByRole('button').focus();
    await page.keyboard.press('End');
    const last = page.getByRole('button', { name: '打开 000-合规.xlsx' });
    await eventually(async () =>
      expect(await last.evaluate((button) => button === document.activeElement)).toBe(true),
    );
    expect(await rows.count()).toBeLessThan(40);
    const scrolled = await page
      .getByRole('table', { name: '申报表清单' })
      .evaluate(({ scrollTop }) => scrollTop);
    expect(scrolled).toBeGreaterThan(0);

    for (const goBack of [() => it.button('返回').click(), () => it.browserBack()]) {
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('可以提交').waitFor();
      await goBack();
      await page.getByText('显示 80/245 行').waitFor();
      await eventually(async () =>
        expect(await last.evaluate((button) => button === document.activeElement)).toBe(true),
      );
      expect(
        await page.getByRole('table', { name: '申报表清单' }).evaluate(({ scrollTop }) => scrollTop),
      ).toBe(scrolled);
    }

    await it.button('下载汇总').click();
    const csv = await it.saved(page.getByRole('menuitem', { name: 'CSV 表格' }));
    expect(csv.name).toBe('审核汇总.csv');
    expect(csv.content.toString('utf8')).toContain('残缺.xlsx');
    expect(it.complaints).toEqual([]);
  });
});

/** More than are read while axe looks. */
const READ_FOR_LONG = 300;

/** Every screen, by how a person gets there. */
const STATES: readonly (readonly [name: string, arrive: (it: WebpageDriver) => Promise<void>])[] = [
  ['start', () => Promise.resolve()],
  [
    'a file that cannot be read',
    async (it) => {
      await it.choose({ name: '坏的.xlsx', content: Buffer.from('PK') });
      await it.page.getByRole('alert').getByText('“坏的.xlsx”打不开').waitFor();
    },
  ],
  [
    'one file, located',
    async (it) => {
      await it.choose(SAMPLE);
      await it.button('定位').nth(3).click();
      await it.page.getByRole('gridcell', { selected: true }).waitFor();
    },
  ],
  [
    'the menu of the pane',
    async (it) => {
      await it.button('更多').click();
      await it.page.getByRole('menuitem', { name: '校验报告' }).waitFor();
    },
  ],
  ...(['校验报告', '识别结果', '设置', '键盘操作', '关于'] as const).map(
    (name): [string, (it: WebpageDriver) => Promise<void>] => [
      name,
      async (it) => {
        const item = it.page.getByRole('menuitem', { name });
        if ((await item.count()) === 0) {
          await it.page.keyboard.press('Escape');
          await it.button('更多').click();
        }
        await item.click();
        await it.page.getByRole('heading', { name, exact: true }).waitFor();
      },
    ],
  ),
  [
    'stages',
    async (it) => {
      await it.page.keyboard.press('Escape');
      await it.tab(/^制度保障阶段/).click();
      await it.button('采纳全部建议').click();
    },
  ],
  [
    'corrections',
    async (it) => {
      await it.tab(/^修正预览/).click();
      await it.page.getByRole('checkbox', { name: '全选可直接修正' }).waitFor();
    },
  ],
  [
    'asked before leaving',
    async (it) => {
      await it.button(/^写回工作簿/).click();
      await it.page.getByText(/处修正尚未另存/).waitFor();
      await it.button('返回').click();
      await it.page.getByRole('dialog').waitFor();
    },
  ],
  [
    'reading',
    async (it) => {
      await it.button('不保存，离开').click();
      const content = rightFile();
      await it.choose(
        ...Array.from({ length: READ_FOR_LONG }, (_, index) => ({ name: `${index}.xlsx`, content })),
      );
      await it.button('停止').waitFor();
    },
  ],
  [
    'many files',
    async (it) => {
      await it.button('返回首页').click();
      const content = rightFile();
      await it.choose(
        { name: '甲.xlsx', content },
        { name: '乙.xlsx', content: rightFile({ [TARGETS]: { D18: 45 } }) },
        { name: '丙.xlsx', content: Buffer.from('PK') },
      );
      await it.page
        .getByText(/^共 3 个文件/)
        .first()
        .waitFor();
    },
  ],
  [
    'nothing found',
    async (it) => {
      await it.page.getByRole('searchbox').fill('没有这样的文字');
      await it.page.getByText('没有符合筛选条件的申报表。').waitFor();
    },
  ],
  [
    'between the forms, charts as tables',
    async (it) => {
      await it.button('用表格显示').first().click();
      await it.tab(/^各份之间/).click();
      await it.page.getByText('报了两份').first().waitFor();
    },
  ],
];

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

test('axe finds nothing in any state and theme, nor in a narrow window, which nothing is wider than', async () => {
  const it = await WebpageDriver.open(browser(), 'server');
  const found: string[] = [];
  for (const [name, arrive] of STATES) {
    await arrive(it);
    for (const theme of ['light', 'dark', 'forced'] as const) {
      await it.page.emulateMedia({
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors: theme === 'forced' ? 'active' : 'none',
      });
      await it.drawnIn(theme === 'light' ? 'light' : 'dark');
      const faults = await it.faults(theme === 'light' ? undefined : 'colours');
      found.push(...faults.map((fault) => `${name}, ${theme}: ${fault}`));
    }
    await it.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await it.drawnIn('light');
    await it.page.setViewportSize(NARROW);
    found.push(...(await it.narrowFaults()).map((fault) => `${name}, narrow: ${fault}`));
    await it.page.setViewportSize(WIDE);
  }
  expect(found).toEqual([]);
  expect(it.complaints).toEqual([]);
});
