/** Checks that `axeFaults`, which the other tests use, finds known faults. */
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { launchBrowser } from './shared';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(() => browser.close());

const texts = '<p>文字</p>'.repeat(20);
const pageWith = (inside: string): string =>
  `<!doctype html><html lang="zh"><title>页</title><body><main><h1>页</h1>${texts}${inside}</main></body></html>`;

test.each([
  [
    'text with low contrast, after single characters',
    `${'<p style="color: #bbb">淡</p>'.repeat(5)}<p style="color: #bbb">很淡</p>`,
  ],
  [
    'dark text on the dark background of a parent',
    '<div style="background: #333"><span><b>很暗</b></span></div>',
  ],
  ['text with low opacity', '<div style="opacity: 0.3"><span>很淡</span></div>'],
  ['text in an input', '<input aria-label="值" value="值" style="color: #ccc">'],
])('finds %s, with only the colour rules and with all rules', async (_, inside) => {
  await page.setContent(pageWith(inside));
  for (const only of ['colours', undefined] as const)
    expect(await axeFaults(page, only)).toEqual([expect.stringMatching(/^color-contrast /)]);
});

test('skips a style that was already checked, unless its use or its colours changed', async () => {
  const judged = new Set<string>();
  const found = async (inside: string) => {
    await page.setContent(pageWith(inside));
    return (await axeFaults(page, 'colours', judged)).length;
  };
  const pale = '<p style="color: #bbb">很淡</p>';
  expect(await found('')).toBe(0);
  expect(await found(pale)).toBe(1);
  expect(await found(pale)).toBe(0);
  expect(await found(`<div>${pale}</div>`)).toBe(1);
  expect(await found(pale.replace('#bbb', '#ccc'))).toBe(1);
  expect(await found(`<div style="background: #777">${pale}</div>`)).toBe(1);
});

test('finds a button without a name, but not with only the colour rules', async () => {
  await page.setContent(pageWith('<button></button>'));
  expect(await axeFaults(page)).toEqual([expect.stringMatching(/^button-name <button/)]);
  expect(await axeFaults(page, 'colours')).toEqual([]);
});

test('finds nothing in a page without faults', async () => {
  await page.setContent(pageWith(''));
  expect(await axeFaults(page)).toEqual([]);
});
