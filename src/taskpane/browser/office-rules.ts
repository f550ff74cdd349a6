/** Fetches the office's configuration from the folder that the pane was loaded from. */

/** In the folder of `taskpane.html`. */
const FILE = 'jixiao.config.json';

/**
 * The text of the file; `null` if there is none. A server that answers every missing path with a page counts as having none.
 * @throws if the server cannot be reached, refuses, or redirects elsewhere
 */
export async function fetchOfficeRules(): Promise<string | null> {
  const url = new URL(FILE, window.location.href);
  const response = await fetch(url, { cache: 'no-store', redirect: 'error', mode: 'same-origin' });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) return null;
  return response.text();
}
