/** A Chromium without a screen: the one asked for, on Linux the one that comes from npm, elsewhere an installed one. */
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

/** Where Windows and macOS keep them, off the `PATH`. */
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

/** Where Linux says which fonts there are. */
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

/** Playwright's options for launching it. */
export async function browserOptions() {
  return { executablePath: await findBrowser(), args: FLAGS };
}

/** Path of a Chromium: `CHROME_PATH`; on Linux that of `@sparticuz/chromium`, unpacked; an installed one. */
async function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH: there is no ${wanted}`);
    return wanted;
  }
  // Built to have no screen: it takes two thirds of the time that a whole browser does, and is the same one everywhere.
  if (process.platform === 'linux' && process.arch === 'x64') return unpack();
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = INSTALLED.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const installed = [...onPath, ...STANDARD_PLACES].find((candidate) => existsSync(candidate));
  if (installed === undefined)
    throw new Error('there is no Chrome, Edge or Chromium: say where, as CHROME_PATH');
  return installed;
}

/** Unpacks the Chromium of the npm package, with the libraries that a bare machine lacks. */
async function unpack() {
  // The package's own switch for machines without these libraries; it is read when the package is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  // The package's own fonts have no Chinese.
  if (existsSync(FONTS)) process.env.FONTCONFIG_PATH ??= FONTS;
  const { default: unpacked } = await import('@sparticuz/chromium');
  return unpacked.executablePath();
}
