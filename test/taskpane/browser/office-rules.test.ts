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

test('it stands beside the pane, on the same origin, and is never an old copy', async () => {
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
  ['404', 404, 'text/plain'],
  ['a page for every missing path', 200, 'text/html; charset=utf-8'],
])('%s: there are none', async (_, status, type) => {
  answering(status, type, '<!doctype html>');
  expect(await fetchOfficeRules()).toBeNull();
});

test.each([403, 500])('%d: can’t be found out', async (status) => {
  answering(status, 'text/html');
  await expect(fetchOfficeRules()).rejects.toThrow(String(status));
});
