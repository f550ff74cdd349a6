/** Fetches the office's configuration from the folder from which the pane was loaded. */

/** Name of the file in the folder of `taskpane.html`. */
const FILE = 'jixiao.config.json';

/**
 * The text of the file; `null` if there is none. If a server answers every missing path with a page, the file counts as missing.
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
