/** As much of W3C WebDriver as one page needs, over HTTP. */
import { eventually } from './programs.mjs';

/** In milliseconds. */
const START_PATIENCE = 20_000;
const PATIENCE = 60_000;

/** In pixels; a display that nobody looks at gives a window none. */
const WINDOW = { width: 1440, height: 860 };

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Starts a browser.
 * @param {string} driver address of the driver, which may still be starting
 * @param {Record<string, unknown>} capabilities that it must have
 */
export async function webDriver(driver, capabilities) {
  await eventually(START_PATIENCE, 'WebDriver 没有启动', () => ask(`${driver}/status`, 'GET'));
  const { sessionId } = await ask(`${driver}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  });
  const session = `${driver}/session/${sessionId}`;
  const post = (path, body = {}) => ask(`${session}/${path}`, 'POST', body);
  const run = (script, args = []) => post('execute/sync', { script, args });
  const find = (css) => post('element', { using: 'css selector', value: css });
  await post('window/rect', { x: 0, y: 0, ...WINDOW });
  return {
    go: (url) => post('url', { url }),
    /** Everything after it is within this frame. */
    intoFrame: (css) =>
      eventually(PATIENCE, `没有 ${css}`, async () => post('frame', { id: await find(css) })),
    /** The text of all elements that a selector finds, once it is as wanted. */
    text: (css, isWanted) =>
      eventually(PATIENCE, `${css} 没有显示要等的文字`, async () => {
        const text = await run(
          "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText).join('\\n')",
          [css],
        );
        if (!isWanted(text)) throw new Error(text.slice(0, 500));
        return text;
      }),
    /** Presses the first button, tab or label whose text begins like this, once it can be pressed. */
    press: (label) =>
      eventually(PATIENCE, `没有能按的“${label}”`, async () => {
        const found = await run(
          `return [...document.querySelectorAll('button,[role=tab],label')].find((one) =>
            one.innerText.trim().startsWith(arguments[0]) && !one.disabled)`,
          [label],
        );
        if (!found) throw new Error(label);
        await post(`element/${found[ELEMENT]}/click`);
      }),
    /** Presses what a selector finds first, by script: a checkbox is transparent here, and a driver presses only what is seen. */
    click: (css) =>
      eventually(PATIENCE, `没有 ${css}`, () => run('document.querySelector(arguments[0]).click()', [css])),
    /** Chooses files in a file field. @param {readonly string[]} paths of the files */
    choose: async (css, paths) => {
      const field = await find(css);
      await post(`element/${field[ELEMENT]}/value`, { text: paths.join('\n') });
    },
    /** What a script's body returns, as plain data. */
    run,
    close: () => ask(session, 'DELETE'),
  };
}

async function ask(url, method, body) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
