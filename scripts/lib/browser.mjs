/** Finds a headless Chromium: `CHROME_PATH`, otherwise the npm package's on Linux, otherwise an installed one. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const INSTALLED = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
];

/** Standard places on Windows and macOS, where browsers are not on the `PATH`. */
const STANDARD_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ];
  }),
];

/** Folder of fontconfig's settings. */
const FONTS = '/etc/fonts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Options for Playwright's `launch`. */
export async function browserOptions() {
  return { executablePath: await findBrowser(), args: FLAGS };
}

/** @throws {Error} if there is none */
async function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH: there is no ${wanted}`);
    return wanted;
  }
  // It is built for headless use only and is faster: tests take two thirds of the time of a complete browser.
  if (process.platform === 'linux' && process.arch === 'x64') return unpack();
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = INSTALLED.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const installed = [...onPath, ...STANDARD_PLACES].find((candidate) => existsSync(candidate));
  if (installed === undefined)
    throw new Error('there is no Chrome, Edge or Chromium: say where, as CHROME_PATH');
  return installed;
}

/** Unpacks the Chromium of the npm package with its system libraries. @returns its path */
async function unpack() {
  // Makes the package unpack its system libraries; the package reads the variable when it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  // The fonts of the package have no Chinese characters.
  if (existsSync(FONTS)) process.env.FONTCONFIG_PATH ??= FONTS;
  const { default: unpacked } = await import('@sparticuz/chromium');
  return unpacked.executablePath();
}
