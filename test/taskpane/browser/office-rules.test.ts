/** The address from which the office's rules are fetched, and the interpretation of the server's answer. */
import { fetchOfficeRules } from '../../../src/taskpane/browser/office-rules';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

function answering(status: number, type: string, text = ''): jest.Mock {
  const headers = { get: (name: string) => (name === 'content-type' ? type : null) };
  const response = { status, ok: status < 300, headers, text: () => Promise.resolve(text) };
  const mock = jest.fn(() => Promise.resolve(response));
  globalThis.fetch = mock as unknown as typeof fetch;
  return mock;
}

test('fetches the file next to the pane, from the same origin and without the cache', async () => {
  window.history.pushState({}, '', '/addin/taskpane.html?_host_Info=Excel');
  const mock = answering(200, 'application/json', '{}');
  expect(await fetchOfficeRules()).toBe('{}');
  expect(mock).toHaveBeenCalledWith(new URL('/addin/jixiao.config.json', window.location.origin), {
    cache: 'no-store',
    redirect: 'error',
    mode: 'same-origin',
  });
});

test.each([
  ['the server answers 404', 404, 'text/plain'],
  ['the server answers a missing path with a page', 200, 'text/html; charset=utf-8'],
])('%s: there are no office rules', async (_, status, type) => {
  answering(status, type, '<!doctype html>');
  expect(await fetchOfficeRules()).toBeNull();
});

test.each([403, 500])('rejects if the server answers %d', async (status) => {
  answering(status, 'text/html');
  await expect(fetchOfficeRules()).rejects.toThrow(String(status));
});
