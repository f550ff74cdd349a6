/** WebKitGTK, which is as near as Debian comes to Safari. */
import { existsSync, readdirSync } from 'node:fs';
import { freePort, startProgram } from './programs.mjs';
import { webDriver } from './webdriver.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = '/usr/lib';
/** A display that nobody else has. */
const DISPLAY = ':47';

/** What to do where there is none. */
export const WEBKIT_MISSING = '没有找到 WebKit。请先安装：apt-get install -y webkit2gtk-driver xvfb';

/** Path of the browser that comes with the library; `null` where there is none. */
export function findWebKit() {
  if (!existsSync(DRIVER)) return null;
  for (const folder of readdirSync(LIBRARIES)) {
    for (const version of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
      const path = `${LIBRARIES}/${folder}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/**
 * Starts it, on a display of its own where there is none.
 * @param {string} browser of `findWebKit`
 * @param {(() => unknown)[]} started gets what ends it, to be called last first
 * @param {NodeJS.ProcessEnv} [surroundings] environment variables besides those of this process
 */
export async function openWebKit(browser, started, surroundings = {}) {
  const env = { ...process.env, ...surroundings };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    const screen = [DISPLAY, '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
    started.push(startProgram('Xvfb', screen, { env }));
    env.DISPLAY = DISPLAY;
  }
  // Nothing here has a graphics card.
  Object.assign(env, { WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' });
  const port = await freePort();
  started.push(startProgram(DRIVER, [`--port=${port}`], { env }));
  const page = await webDriver(`http://127.0.0.1:${port}`, {
    acceptInsecureCerts: true,
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  started.push(() => page.close());
  return page;
}
