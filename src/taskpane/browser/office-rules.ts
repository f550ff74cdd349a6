/** The file of the office's own rules, from where the pane itself comes from and nowhere else. */

/** Beside `taskpane.html`. */
const FILE = 'jixiao.config.json';

/**
 * The file's text; `null` where there is none. Servers that answer every missing path with a page have none either.
 * @throws where the server can't be reached, refuses, or leads elsewhere
 */
export async function fetchOfficeRules(): Promise<string | null> {
  const url = new URL(FILE, window.location.href);
  const response = await fetch(url, { cache: 'no-store', redirect: 'error', mode: 'same-origin' });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) return null;
  return response.text();
}
