/** The page for files as a person uses it, opened from disk and from servers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { verifyPatched } from '../../src/xlsx';
import { openXlsx } from '../../src/xlsx';
import { TARGETS } from '../support/right-form';
import { signed } from '../support/signed';
import { eventually } from './support/eventually';
import { rightFile, templateFile } from './support/forms';
import { ROOT } from './support/shared';
import { THEMES } from './support/themes';
import { ORIGINS, useBrowser, WebpageDriver } from './support/webpage';
import { sampleForm, TEST_TIMEOUT } from './support/workbench';

const browser = useBrowser();
jest.setTimeout(2 * TEST_TIMEOUT);

const SAMPLE = path.join(ROOT, 'test/forms/minhang-2020.xlsx');

/** The page with the sample open in it. */
async function openSample(origin: keyof typeof ORIGINS): Promise<WebpageDriver> {
  const driver = await WebpageDriver.open(browser(), origin);
  await driver.choose(SAMPLE);
  await driver.page.getByRole('status').getByText('不能提交').waitFor();
  return driver;
}

/** Corrects one cell of the open sample. */
async function correctOne(driver: WebpageDriver): Promise<void> {
  await driver.tab(/^修正预览/).click();
  await driver.page.getByRole('checkbox', { name: '全选可直接修正' }).uncheck();
  const textOnly = driver.button(/^标点和格式/);
  if ((await textOnly.getAttribute('aria-expanded')) === 'false') await textOnly.click();
  await driver.page.getByRole('checkbox', { name: /^绩效目标!C21 / }).check();
  await driver.button('写回工作簿（1 个单元格）').click();
  await driver.page.getByText('1 个单元格的修正尚未另存').waitFor();
}

/** In the saved copy this cell is corrected and all other parts have the same bytes. */
async function expectCopy(driver: WebpageDriver): Promise<void> {
  const { name, content } = await driver.saved(driver.button('另存为'));
  expect(name).toBe('minhang-2020-修正.xlsx');
  const original = sampleForm();
  const snapshot = await openXlsx(original, 'minhang-2020.xlsx').read();
  const at = { sheet: TARGETS, row: 20, column: 2 };
  await verifyPatched({ bytes: original, snapshot }, content, [
    { at, before: '应急保障能力建设_1', after: '应急保障能力建设' },
  ]);
  const [before, after] = [unzipSync(original), unzipSync(content)];
  const changed = Object.keys(before).filter(
    (part) => !Buffer.from(before[part] ?? []).equals(after[part] ?? Buffer.of()),
  );
  expect(changed).toEqual(expect.arrayContaining(['xl/worksheets/sheet2.xml']));
  expect(
    changed.filter((part) => /styles|sharedStrings|theme|sheet1\.xml|sheet3\.xml|drawing/.test(part)),
  ).toEqual([]);
}

describe('the page corrects one cell of a published sample, and the saved copy differs only in that cell', () => {
  test('opened from disk; 定位 shows the cell, 撤销 undoes, and the page asks before unsaved corrections are lost', async () => {
    const driver = await openSample('disk');
    await driver.page
      .getByRole('listitem')
      .filter({ hasText: '绩效目标!F16', hasNot: driver.page.getByRole('listitem') })
      .first()
      .getByRole('button', { name: '定位' })
      .click();
    await driver.page.getByRole('gridcell', { name: /^F16，满意，1 条问题$/, selected: true }).waitFor();

    await correctOne(driver);
    await driver.page.getByText(/^已写回 1 个单元格/).waitFor();
    await driver.page.getByRole('gridcell', { name: /^C21，应急保障能力建设，已修正$/ }).waitFor();
    await driver.button('撤销本次修改').click();
    await driver.page.getByText(/^已撤销 1 个单元格/).waitFor();
    expect(await driver.page.getByText('个单元格的修正尚未另存').count()).toBe(0);

    await correctOne(driver);
    for (const leave of [() => driver.button('返回').click(), () => driver.browserBack()]) {
      await leave();
      await driver.page.getByRole('dialog', { name: '还有修正没有另存' }).waitFor();
      await driver.button('继续修正').click();
    }

    await expectCopy(driver);
    await driver.button('返回').click();
    await driver.button('选择文件').waitFor();
    expect(driver.problems).toEqual([]);
  });

  test.each(['server', 'intranet'] as const)('opened from the origin “%s”', async (origin) => {
    const driver = await openSample(origin);
    await correctOne(driver);
    await expectCopy(driver);
    expect(driver.problems).toEqual([]);
  });
});

test('the browser’s back button returns to the start page and, like 返回, asks about unsaved corrections', async () => {
  const driver = await WebpageDriver.open(browser(), 'server');
  const { page } = driver;
  const entry = (): Promise<unknown> => page.evaluate(() => history.state as unknown);
  const untilChosenAgain = async (): Promise<void> => {
    await driver.button('选择文件').waitFor();
    await eventually(async () => expect(await entry()).toBeNull());
  };
  const opened = async (): Promise<void> => {
    await driver.choose(SAMPLE);
    await page.getByRole('status').getByText('不能提交').waitFor();
    expect(await entry()).toBe('file');
  };
  await opened();
  await driver.button('返回').click();
  await untilChosenAgain();

  // The file was closed, so there is nothing to go forward to.
  const stayed = page.evaluate(
    () =>
      new Promise((resolve) =>
        window.addEventListener('popstate', () => resolve(history.state), { once: true }),
      ),
  );
  await page.evaluate(() => history.forward());
  expect(await stayed).toBe('file');
  await untilChosenAgain();

  await opened();
  await driver.browserBack();
  await untilChosenAgain();

  await opened();
  await driver.tab(/^修正预览/).click();
  await driver.button(/^写回工作簿/).click();
  await page.getByText(/个单元格的修正尚未另存/).waitFor();
  await driver.browserBack();
  await page.getByRole('dialog', { name: '还有修正没有另存' }).waitFor();
  await eventually(async () => expect(await entry()).toBe('file'));
  await driver.button('不保存，离开').click();
  await untilChosenAgain();
  expect(driver.problems).toEqual([]);
});

describe('many files', () => {
  /** More rows than the page draws at once. */
  const RIGHT = 50;
  const OTHERS = 2;
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
      ['合规', RIGHT, rightFile()],
      ['合计有误', OTHERS, rightFile({ [TARGETS]: { D18: 45 } })],
      ['空白', OTHERS, templateFile()],
    ] as const;
    for (const [kind, count, bytes] of kinds) {
      for (let index = 0; index < count; index += 1) {
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

  test('lists each file in a row with its error, and keeps filters and scroll position while a file is open', async () => {
    const driver = await WebpageDriver.open(browser(), 'disk');
    const { page } = driver;
    const rows = page.locator('[data-row]');
    await driver.choose(...paths);
    await page
      .getByText(/^共 59 个文件，54 份申报表，读不了 4，请另存为 .xlsx 1$/)
      .first()
      .waitFor();
    await page.getByText('共 59 行').waitFor();
    expect(await rows.count()).toBeLessThan(40);

    const budgets = page.getByRole('region', { name: '各结论的预算' });
    expect(await budgets.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^不能提交.*（4 份）$/),
      expect.stringMatching(/^需说明.*（0 份）$/),
      expect.stringMatching(/^可以提交.*（50 份）$/),
    ]);

    const status = page.getByLabel('结论', { exact: true });
    await status.selectOption({ label: '不能校验' });
    await page.getByText('显示 5/59 行').waitFor();
    for (const [name, , reason] of BROKEN) {
      expect(await rows.filter({ hasText: name }).textContent()).toMatch(reason);
    }
    await driver.button('清除筛选').click();

    // A click on a bar shows the forms that it counts; a click on a column header sorts them.
    await budgets.getByRole('button', { name: '可以提交' }).click();
    await page.getByText('显示 50/59 行').waitFor();
    await driver.button('文件').click();
    await driver.button('文件').click();
    await page
      .getByRole('columnheader', { name: '文件', exact: false })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();
    await rows.first().getByRole('button').focus();
    await page.keyboard.press('End');
    const last = page.getByRole('button', { name: /^打开 .+（000-合规\.xlsx）$/ });
    await eventually(async () =>
      expect(await last.evaluate((button) => button === document.activeElement)).toBe(true),
    );
    expect(await rows.count()).toBeLessThan(40);
    const table = page.getByRole('table', { name: '申报表清单' });
    // The focused row is completely visible, and the narrowest window with columns shows all of them.
    const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
    expect(await page.locator('[data-row]:focus-within').evaluate(bottomOf)).toBeLessThanOrEqual(
      (await table.evaluate(bottomOf)) + 1,
    );
    const size = page.viewportSize();
    await page.setViewportSize({ width: 900, height: 800 });
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    if (size) await page.setViewportSize(size);
    const scrolled = await table.evaluate(({ scrollTop }) => scrollTop);
    expect(scrolled).toBeGreaterThan(0);

    for (const goBack of [() => driver.button('返回').click(), () => driver.browserBack()]) {
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('可以提交').waitFor();
      await goBack();
      await page.getByText('显示 50/59 行').waitFor();
      await eventually(async () =>
        expect(await last.evaluate((button) => button === document.activeElement)).toBe(true),
      );
      expect(await table.evaluate(({ scrollTop }) => scrollTop)).toBe(scrolled);
    }

    await page.keyboard.press('Enter');
    await page.getByText('第 50 份，共 50 份').waitFor();
    await driver.button('上一份').click();
    await page.getByText('第 49 份，共 50 份').waitFor();
    const cell = page.getByRole('gridcell').filter({ hasText: /\S/ }).first();
    const text = (await cell.textContent()) ?? '';
    await cell.click();
    await page.getByRole('region', { name: '单元格内容' }).getByText(text, { exact: true }).waitFor();
    await driver.button('返回').click();
    await page.getByText('显示 50/59 行').waitFor();

    // Printing prints the report of all files, not the screen.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const printed = page.locator('#printed-overview');
    expect(await printed.locator('section.form').count()).toBe(54);
    expect(await printed.isVisible()).toBe(true);
    expect(await page.locator('#root').isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    expect(await printed.count()).toBe(0);

    const prompt = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      }),
    );
    void page.reload().catch(() => undefined);
    expect(await prompt).toBe('beforeunload');
    await page.getByText('显示 50/59 行').waitFor();

    await driver.button('下载汇总').click();
    const csv = await driver.saved(page.getByRole('menuitem', { name: 'CSV 表格' }));
    expect(csv.name).toBe('审核汇总.csv');
    expect(csv.content.toString('utf8')).toContain('残缺.xlsx');
    expect(driver.problems).toEqual([]);
  });

  test('compares with an earlier overview: shows the corrected findings on the page and in the opinions', async () => {
    const driver = await WebpageDriver.open(browser(), 'disk');
    const { page } = driver;
    const before = { name: '甲.xlsx', content: rightFile({ [TARGETS]: { D18: 45 } }) };
    const other = { name: '乙.xlsx', content: sampleForm() };
    const readBoth = async (first: typeof before): Promise<void> => {
      await driver.choose(first, other);
      await page
        .getByText(/^共 2 个文件，2 份申报表/)
        .first()
        .waitFor();
    };
    await readBoth(before);
    await driver.button('下载汇总').click();
    const earlier = await driver.saved(page.getByRole('menuitem', { name: '网页（可打印）' }));
    await driver.button('返回首页').click();

    await readBoth({ name: '甲.xlsx', content: rightFile() });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      driver.button('与上次相比…').click(),
    ]);
    await chooser.setFiles([{ name: earlier.name, mimeType: 'text/html', buffer: earlier.content }]);
    await driver.tab(/^与上次相比 2$/).waitFor();
    const corrected = page.getByRole('listitem').filter({ hasText: /上次意见的 \d+ 项：已改 \d+ 项。/ });
    await corrected.locator('summary').click();
    await corrected.getByText(/^已改 \d+$/).waitFor();

    await driver.button('下载汇总').click();
    await page.getByRole('menuitemcheckbox', { name: '审核意见里列出提示' }).click();
    await page.keyboard.press('Escape');
    await driver.button('下载汇总').click();
    const { content } = await driver.saved(page.getByRole('menuitem', { name: /^审核意见（/ }));
    const opinions = Object.entries(unzipSync(content)).map(([name, bytes]) => ({
      name,
      text: Buffer.from(bytes).toString('utf8'),
    }));
    expect(opinions.filter(({ name }) => name.endsWith('.docx'))).toHaveLength(2);
    expect(opinions.filter(({ text }) => /上次意见的 \d+ 项：已改 \d+ 项。/.test(text))).toHaveLength(1);
    expect(opinions.some(({ text }) => text.includes('、建议（'))).toBe(true);
    expect(driver.problems).toEqual([]);
  });
});

test('a signed file is saved without its signature only after the person agrees', async () => {
  const driver = await WebpageDriver.open(browser(), 'disk');
  const { page } = driver;
  await driver.choose({ name: '签名.xlsx', content: signed(sampleForm()) });
  await page.getByRole('status').getByText('不能提交').waitFor();
  await correctOne(driver);
  const dialog = page.getByRole('dialog', { name: '修正会使数字签名失效' });
  await driver.button('另存为').click();
  await dialog.getByText('“签名.xlsx”有数字签名').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('1 个单元格的修正尚未另存').waitFor();

  await driver.button('另存为').click();
  const { name, content } = await driver.saved(driver.button('另存，去掉签名'));
  expect(name).toBe('签名-修正.xlsx');
  expect(openXlsx(content, name).isSigned).toBe(false);
  await page.getByText('的修正尚未另存').waitFor({ state: 'hidden' });
  expect(driver.problems).toEqual([]);
});

type State = readonly [name: string, arrive: (driver: WebpageDriver) => Promise<void>, part?: 'the pane'];

/** How to reach each screen. Those of the pane are tested only in a narrow window; pane-accessibility.test.ts tests their themes. */
const STATES: readonly State[] = [
  ['start', () => Promise.resolve()],
  [
    'a file that cannot be read',
    async (driver) => {
      await driver.choose({ name: '坏的.xlsx', content: Buffer.from('PK') });
      await driver.page.getByRole('alert').getByText('“坏的.xlsx”打不开').waitFor();
    },
  ],
  [
    'one file with a selected cell',
    async (driver) => {
      await driver.choose(SAMPLE);
      await driver.button('定位').nth(3).click();
      await driver.page.getByRole('gridcell', { selected: true }).waitFor();
    },
  ],
  [
    'the menu of the pane',
    async (driver) => {
      await driver.button('更多').click();
      await driver.page.getByRole('menuitem', { name: '校验报告' }).waitFor();
    },
    'the pane',
  ],
  ...(['校验报告', '识别结果', '设置', '键盘操作', '关于'] as const).map((name): State => [
    name,
    async (driver) => {
      const item = driver.page.getByRole('menuitem', { name });
      if ((await item.count()) === 0) {
        await driver.page.keyboard.press('Escape');
        await driver.button('更多').click();
      }
      await item.click();
      await driver.page.getByRole('heading', { name, exact: true }).waitFor();
    },
    'the pane',
  ]),
  [
    'stages',
    async (driver) => {
      await driver.page.keyboard.press('Escape');
      await driver.tab(/^制度保障阶段/).click();
      await driver.button('采纳全部建议').click();
    },
    'the pane',
  ],
  [
    'corrections',
    async (driver) => {
      await driver.tab(/^修正预览/).click();
      await driver.page.getByRole('checkbox', { name: '全选可直接修正' }).waitFor();
    },
    'the pane',
  ],
  [
    'question before leaving with unsaved corrections',
    async (driver) => {
      await driver.button(/^写回工作簿/).click();
      await driver.page.getByText(/个单元格的修正尚未另存/).waitFor();
      await driver.button('返回').click();
      await driver.page.getByRole('dialog').waitFor();
    },
  ],
  [
    'files being read',
    async (driver) => {
      await driver.button('不保存，离开').click();
      // The last file is never completely read.
      await driver.page.evaluate(() => {
        File.prototype.arrayBuffer = function (this: File) {
          return this.name === '没有.xlsx' ? new Promise(() => undefined) : new Response(this).arrayBuffer();
        };
      });
      const content = rightFile();
      await driver.choose(...['甲.xlsx', '乙.xlsx', '没有.xlsx'].map((name) => ({ name, content })));
      await driver.button('停止').waitFor();
    },
  ],
  [
    'many files',
    async (driver) => {
      await driver.button('返回首页').click();
      const content = rightFile();
      await driver.choose(
        { name: '甲.xlsx', content },
        { name: '乙.xlsx', content: rightFile({ [TARGETS]: { D18: 45 } }) },
        { name: '丙.xlsx', content: Buffer.from('PK') },
      );
      await driver.page
        .getByText(/^共 3 个文件/)
        .first()
        .waitFor();
    },
  ],
  [
    'no form matches the filter',
    async (driver) => {
      await driver.page.getByRole('searchbox').fill('没有这样的文字');
      await driver.page.getByText('没有符合筛选条件的申报表。').waitFor();
    },
  ],
  [
    'findings between the forms, charts as tables',
    async (driver) => {
      await driver.button('用表格显示').first().click();
      await driver.tab(/^各份之间/).click();
      await driver.page
        .getByText(/同一项目重复申报，/)
        .first()
        .waitFor();
    },
  ],
  [
    'comparison with the earlier overview',
    async (driver) => {
      await driver.button('下载汇总').click();
      const { content } = await driver.saved(driver.page.getByRole('menuitem', { name: '网页（可打印）' }));
      const [chooser] = await Promise.all([
        driver.page.waitForEvent('filechooser'),
        driver.button('与上次相比…').click(),
      ]);
      await chooser.setFiles([{ name: '上次.html', mimeType: 'text/html', buffer: content }]);
      await driver.page.locator('summary').filter({ hasText: '未改' }).first().click();
      await driver.page.getByText(/^未改 \d+$/).waitFor();
    },
  ],
];

const WIDE_WINDOW = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

test('axe finds no faults in any state, theme and narrow window, and no element is wider than the window', async () => {
  const driver = await WebpageDriver.open(browser(), 'server');
  const found: string[] = [];
  for (const [name, arrive, part] of STATES) {
    if (part !== 'the pane') await driver.page.setViewportSize(WIDE_WINDOW);
    await arrive(driver);
    for (const theme of part === 'the pane' ? [] : THEMES) {
      await driver.show(theme);
      const faults = await driver.faults(theme === 'light' ? undefined : 'colours');
      found.push(...faults.map((fault) => `${name}, ${theme}: ${fault}`));
    }
    await driver.show('light');
    await driver.page.setViewportSize(NARROW);
    found.push(...(await driver.narrowFaults()).map((fault) => `${name}, narrow: ${fault}`));
  }
  expect(found).toEqual([]);
  expect(driver.problems).toEqual([]);
});
