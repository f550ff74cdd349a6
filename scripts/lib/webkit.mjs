/** WebKitGTK, the nearest engine to Safari on Debian, driven through selenium-webdriver. Needs a display (`xvfb-run`). */
import { existsSync, readdirSync } from 'node:fs';
import { Builder, By, until } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { eventually, labelled, TIMEOUT, textOf, WINDOW } from './page-queries.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = '/usr/lib';
const VERSIONS = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];

export const WEBKIT_MISSING = '没有找到 WebKit。请先安装：apt-get install -y webkit2gtk-driver xvfb';

/** @returns {string | null} path of the browser that comes with the library; `null` if it is not installed */
export function findWebKit() {
  if (!existsSync(DRIVER)) return null;
  const all = readdirSync(LIBRARIES).flatMap((folder) =>
    VERSIONS.map((version) => `${LIBRARIES}/${folder}/${version}/MiniBrowser`),
  );
  return all.find((one) => existsSync(one)) ?? null;
}

/**
 * Opens an empty page. Besides the methods of `openFirefox`'s page it has `intoFrame`.
 * @param {string} binary from `findWebKit`
 * @param {NodeJS.ProcessEnv} [environment] variables besides those of this process
 */
export async function openWebKit(binary, environment = {}) {
  // The machine has no graphics card, so WebKit must draw in software.
  const rendering = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  const service = new DriverService.Builder(DRIVER)
    .setLoopback(true)
    .setEnvironment({ ...process.env, ...rendering, ...environment })
    .build();
  const driver = await new Builder()
    .usingServer(await service.start())
    .withCapabilities({
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    })
    .build();
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...WINDOW });
  const run = (script, args = []) => driver.executeScript(script, ...args);
  const find = (locator) => driver.wait(until.elementLocated(locator), TIMEOUT);
  return {
    go: (url) => driver.get(url),
    /** All later actions happen inside this frame. */
    intoFrame: async (css) => driver.switchTo().frame(await find(By.css(css))),
    text: (css, isExpected) => textOf(run, css, isExpected),
    press: (label) =>
      eventually(`没有能按的“${label}”`, async () => (await find(By.xpath(labelled(label)))).click()),
    // The driver refuses to press a transparent element, as Fluent's checkboxes are.
    click: async (css) => run('arguments[0].click()', [await find(By.css(css))]),
    choose: async (css, files) => (await find(By.css(css))).sendKeys(files.join('\n')),
    run,
    close: async () => {
      await driver.quit();
      await service.kill();
    },
  };
}
