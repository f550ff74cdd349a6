/** The pane starts even if its settings cannot be read again. */
import { refreshSettings } from '../../src/excel/document-settings';

test('starts with a warning if Excel cannot refresh the settings', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const refreshAsync = (): void => {
    throw new Error('not supported');
  };
  await expect(refreshSettings({ refreshAsync })).resolves.toBeUndefined();
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

test('stops waiting for the settings after a timeout', async () => {
  jest.useFakeTimers();
  const started = refreshSettings({ refreshAsync: () => undefined });
  await jest.runAllTimersAsync();
  await expect(started).resolves.toBeUndefined();
  jest.useRealTimers();
});

test('clears the timeout when Excel responds', async () => {
  jest.useFakeTimers();
  const refreshAsync: Office.Settings['refreshAsync'] = (callback) =>
    callback?.({} as Office.AsyncResult<Office.Settings>);
  await refreshSettings({ refreshAsync });
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
