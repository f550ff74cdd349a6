/** Firefox without a screen, driven by as much of W3C WebDriver BiDi as one page needs. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, freePort, startProgram } from './programs.mjs';

const PLACES = ['firefox-esr', 'firefox'];
/** In milliseconds. */
const START_PATIENCE = 60_000;
const PATIENCE = 60_000;

/**
 * In the page: nothing is found unless a press on the middle of what was found reaches it. Rows are laid out only once they
 * are on the screen (`content-visibility`), so what was scrolled to may be moved away by the next frame.
 */
const IS_UNDER_POINTER = `
  found?.scrollIntoView({ block: 'center' });
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const box = found?.getBoundingClientRect();
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!found?.contains(top)) return null;
`;

/** What to do where there is none. */
export const FIREFOX_MISSING = '没有找到 Firefox。请先安装：apt-get install -y firefox-esr';

/** Path of the browser; `null` where there is none. */
export function findFirefox() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const all = PLACES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return all.find((one) => existsSync(one)) ?? null;
}

/**
 * Starts it with a profile of its own. The page has the same methods as that of `webDriver`.
 * @param {string} browser of `findFirefox`
 * @param {(() => unknown)[]} started gets what ends it, to be called last first
 * @param {{ folder: string, downloads: string, onComplaint: (text: string) => void }} options
 *   `folder`: for the profile; `downloads`: a folder, too; `onComplaint` hears of errors and of what the policy forbids
 */
export async function openFirefox(browser, started, { folder, downloads, onComplaint }) {
  const profile = path.join(folder, 'profile');
  mkdirSync(profile);
  writeFileSync(path.join(profile, 'user.js'), preferences(downloads));
  const port = await freePort();
  const given = ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`];
  // Its home, too, is its own: whatever it leaves there goes with the folder.
  started.push(startProgram(browser, given, { env: { ...process.env, HOME: folder } }));
  const { send, hear } = await connect(`ws://127.0.0.1:${port}/session`, started);
  await send('session.new', { capabilities: {} });
  hear('log.entryAdded', ({ level, text }) => {
    if (level === 'error') onComplaint(text ?? '');
  });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await send('browsingContext.getTree', {});
  return pageOf(send, contexts[0].context);
}

function pageOf(send, context) {
  const call = async (body, given, serialization = {}) => {
    const { type, result, exceptionDetails } = await send('script.callFunction', {
      functionDeclaration: `async function () { ${body} }`,
      awaitPromise: true,
      target: { context },
      arguments: given.map((value) => ({ type: 'string', value })),
      ...serialization,
    });
    if (type === 'exception') throw new Error(exceptionDetails.text);
    return result;
  };
  const run = async (script, given = []) => {
    const { value } = await call(
      `const work = function () { ${script} }; return JSON.stringify(work.apply(null, arguments)) ?? 'null';`,
      given,
    );
    return JSON.parse(value);
  };
  const element = async (script, what, isWanted = '') => {
    const { sharedId } = await call(
      `const find = function () { ${script} }; const found = find.apply(null, arguments); ${isWanted} return found;`,
      [what],
    );
    if (sharedId === undefined) throw new Error(what);
    return { sharedId };
  };
  const press = async (target) => {
    const button = { button: 0 };
    await send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: target } },
            { type: 'pointerDown', ...button },
            { type: 'pointerUp', ...button },
          ],
        },
      ],
    });
  };
  return {
    go: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    text: (css, isWanted) =>
      eventually(PATIENCE, `${css} 没有显示要等的文字`, async () => {
        const text = await run(
          "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText).join('\\n')",
          [css],
        );
        if (!isWanted(text)) throw new Error(text.slice(0, 500));
        return text;
      }),
    press: (label) =>
      eventually(PATIENCE, `没有能按的“${label}”`, async () => {
        const script = `return [...document.querySelectorAll('button,[role=tab],label')].find((one) =>
          one.innerText.trim().startsWith(arguments[0]) && !one.disabled)`;
        await press(await element(script, label, IS_UNDER_POINTER));
      }),
    click: (css) =>
      eventually(PATIENCE, `没有能按的 ${css}`, async () => {
        await press(await element('return document.querySelector(arguments[0])', css, IS_UNDER_POINTER));
      }),
    choose: async (css, files) => {
      const field = await element('return document.querySelector(arguments[0])', css);
      await send('input.setFiles', { context, element: field, files });
    },
    run,
  };
}

/** @returns `send` asks for something, `hear` listens to events of a name */
async function connect(url, started) {
  const socket = await eventually(START_PATIENCE, 'Firefox 没有启动', () => opened(url));
  started.push(() => socket.close());
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, method, params, result, error, message } = JSON.parse(data);
    if (type === 'event') {
      listeners.get(method)?.(params);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === 'error') asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox 已关闭'));
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    hear: (name, listener) => listeners.set(name, listener),
  };
}

function opened(url) {
  return new Promise((resolve, reject) => {
    const socket = new globalThis.WebSocket(url);
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', ({ message }) => reject(new Error(message || '还没有连接')));
  });
}

/** Downloads go where they are looked for, and nothing is asked of the network. */
function preferences(downloads) {
  const all = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  const line = ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`;
  return Object.entries(all).map(line).join('\n');
}
