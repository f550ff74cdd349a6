/** Queries for the trials of pages in Firefox and WebKit. */

/** Milliseconds to wait for something to appear. */
export const TIMEOUT = 60_000;
const INTERVAL = 200;

/** Size of the browser window in pixels. */
export const WINDOW = { width: 1440, height: 860 };

/** XPath of the enabled button, tab or label whose text begins with `label`. */
export function labelled(label) {
  return `//*[self::button or self::label or @role="tab"][not(@disabled)][starts-with(normalize-space(.), "${label}")]`;
}

/**
 * The text of all elements of a selector, once it is as expected.
 * @param {(script: string, args: unknown[]) => Promise<string>} run runs a function body in the page
 * @param {string} css
 * @param {(text: string) => boolean} isExpected
 */
export function textOf(run, css, isExpected) {
  const script =
    "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText).join('\\n')";
  return eventually(`${css} 没有显示要等的文字`, async () => {
    const text = await run(script, [css]);
    if (!isExpected(text)) throw new Error(text.slice(0, 500));
    return text;
  });
}

/**
 * Repeats an action until it succeeds.
 * @template T
 * @param {string} failure message if it does not succeed in time
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>}
 * @throws {Error} with the failure and the last reason
 */
export async function eventually(failure, action) {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${failure}：${error.message}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}
