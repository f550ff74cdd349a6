/** Working through the list in a pane of 350 pixels: the number of clicks, and that nothing moves meanwhile. */
import type { Locator } from 'playwright-core';
import { axeFaults } from './support/axe';
import { largeFile } from './support/forms';
import { openPane, type PaneDriver } from './support/pane';

const WIDTH = 350;
const pane = openPane();

beforeAll(async () => {
  await pane.page.locator('#pane').evaluate((element, width) => {
    element.style.flexBasis =
      element.style.width =
      element.style.minWidth =
      element.style.maxWidth =
        `${width}px`;
  }, WIDTH);
  const frame = await pane.lab.pane(pane.page);
  await frame.waitForFunction((width) => window.innerWidth === width, WIDTH);
});

/** Clicks elements, requires each to be visible without scrolling, and counts the clicks. */
class Clicks {
  count = 0;

  constructor(private readonly driver: PaneDriver) {}

  async on(target: Locator): Promise<void> {
    await target.waitFor();
    const isInSight = await target.evaluate((element) => {
      const { top, bottom, left, width } = element.getBoundingClientRect();
      const seen = document.elementFromPoint(left + Math.min(width / 2, 20), (top + bottom) / 2);
      return seen !== null && (element.contains(seen) || seen.contains(element));
    });
    expect([await target.innerText().catch(() => ''), isInSight]).toEqual([expect.any(String), true]);
    await target.click();
    this.count += 1;
    await this.driver.checked();
  }
}

/** Where the rows of the list and the scrolled content are, in pixels. */
const positions = async () => {
  await pane.drawn();
  return pane.root
    .locator('main')
    .evaluate((main) => [
      main.scrollTop,
      ...[...main.querySelectorAll('[data-row]')].map((row) => [
        row.getAttribute('data-row'),
        Math.round(row.getBoundingClientRect().top),
      ]),
    ]);
};

const rowOf = (place: string) => pane.finding(place).first();
const lineOf = (place: string) => rowOf(place).locator('> div [data-main]');
const writeOne = (place: string) => rowOf(place).getByRole('button', { name: '只写这一处' });

test('corrects a single error with two clicks and writes only its cell', async () => {
  const clicks = new Clicks(pane);
  await clicks.on(lineOf('绩效目标!F8'));
  await clicks.on(writeOne('绩效目标!F8'));
  await pane.button('撤销 绩效目标!F8').waitFor();
  expect(clicks.count).toBe(2);
  expect(await pane.cellValue('绩效目标', 'F8')).toBe('6个');
  expect(await pane.cellValue('绩效目标', 'F13')).toBe('满意');
  expect(await pane.cellValue('绩效目标', 'C21')).toBe('应急保障能力建设_1');
  await pane.waitForStatus('3 项错误');
  await pane.button('撤销 绩效目标!F8').click();
  await pane.waitForStatus('4 项错误');
  expect(await pane.cellValue('绩效目标', 'F8')).toBe('保障');
});

test('corrects the four errors of the sample with at most nine clicks, without scrolling', async () => {
  await pane.start();
  const clicks = new Clicks(pane);
  await clicks.on(lineOf('项目总体情况!B5'));
  await clicks.on(pane.named('radio', /^勾选“经常性项目”/));
  await clicks.on(writeOne('项目总体情况!B5'));
  for (const place of ['绩效目标!F8', '绩效目标!F13', '绩效目标!F16']) await clicks.on(writeOne(place));
  await pane.waitForStatus('需说明');
  expect(clicks.count).toBeLessThanOrEqual(9);
  expect(await pane.cellValue('绩效目标', 'F16')).toBe('≥90%');
  expect(await axeFaults(pane.root)).toEqual([]);
});

test('explains all remaining warnings with at most two clicks and one text for each group', async () => {
  await pane.start();
  const groups = await pane.button('同类一并说明').count();
  expect(groups).toBeGreaterThan(3);
  for (let left = groups; left > 0; left -= 1) {
    let clicks = 0;
    const click = async (target: Locator) => {
      await target.click();
      clicks += 1;
    };
    await click(pane.button('同类一并说明').first());
    await pane.named('textbox', /理由/).fill('与上年一致，依据已备查');
    await click(pane.button('保存说明'));
    await pane.checked();
    expect(clicks).toBe(2);
    expect(await pane.button('同类一并说明').count()).toBe(left - 1);
  }
  const single = pane.named('region', '警告').locator('[data-place]').first();
  await single.click();
  await pane.button('写理由…').first().click();
  // The reason given last is offered.
  await pane.button('与上年一致，依据已备查').click();
  await pane.button('保存说明').click();
  await pane.checked();
});

test('a re-check does not move any row of a scrolled list', async () => {
  await pane.start();
  await pane.openGroups();
  await pane.openFinding('绩效目标!F13');
  await pane.root.locator('main').evaluate((main) => main.scrollTo({ top: 400 }));
  const before = await positions();
  await pane.check();
  expect(await positions()).toEqual(before);
});

test('只写这一处 does not move the rows below', async () => {
  await pane.start();
  await lineOf('绩效目标!F8').click();
  await writeOne('绩效目标!F8').waitFor();
  const top = async (place: string) => {
    await pane.drawn();
    return (await lineOf(place).boundingBox())?.y;
  };
  const before = await top('项目总体情况!B5');
  await writeOne('绩效目标!F8').click();
  await pane.button('撤销 绩效目标!F8').waitFor();
  expect(await top('项目总体情况!B5')).toBe(before);
});

test('rows are at most 48 pixels high', async () => {
  await pane.start();
  await pane.openGroups();
  const heights = await pane.panel
    .locator('li[data-row] > div:has([data-place])')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(40);
  // The row itself has an estimated height until it is drawn. It adds a border of one pixel to its content.
  expect(Math.max(...heights)).toBeLessThanOrEqual(47);
});

test('a form with 60 rows and 40 indicators fits on three screens of groups', async () => {
  await pane.start(largeFile(60, 40), '大表.xlsx');
  await pane.waitForStatus('不能提交');
  const { content, screen } = await pane.root.locator('main').evaluate((main) => ({
    content: main.scrollHeight,
    screen: main.clientHeight,
  }));
  const findings = Number(/\d+/.exec(await pane.tab('问题').innerText())?.[0]);
  expect(findings).toBeGreaterThan(80);
  expect(content).toBeLessThanOrEqual(3 * screen);
  expect(await axeFaults(pane.root)).toEqual([]);
});
