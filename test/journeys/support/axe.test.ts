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
    'a text that is too pale, after others of one character',
    `${'<p style="color: #bbb">淡</p>'.repeat(5)}<p style="color: #bbb">很淡</p>`,
  ],
  [
    'one on a dark ground of something around it',
    '<div style="background: #333"><span><b>很暗</b></span></div>',
  ],
  ['one that is pale by its opacity', '<div style="opacity: 0.3"><span>很淡</span></div>'],
  ['what is typed', '<input aria-label="值" value="值" style="color: #ccc">'],
])('%s is found, by colours alone and among everything', async (_, inside) => {
  await page.setContent(pageWith(inside));
  for (const only of ['colours', undefined] as const)
    expect(await axeFaults(page, only)).toEqual([expect.stringMatching(/^color-contrast /)]);
});

test('a style that was checked is not checked again, unless it is used elsewhere or has changed', async () => {
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

test('a button without a name is found, but not where colours alone are asked for', async () => {
  await page.setContent(pageWith('<button></button>'));
  expect(await axeFaults(page)).toEqual([expect.stringMatching(/^button-name <button/)]);
  expect(await axeFaults(page, 'colours')).toEqual([]);
});

test('nothing is found where nothing is wrong', async () => {
  await page.setContent(pageWith(''));
  expect(await axeFaults(page)).toEqual([]);
});
