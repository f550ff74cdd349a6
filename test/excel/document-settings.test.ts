/** The pane starts even if its settings cannot be read again. */
import { refreshSettings } from '../../src/excel/document-settings';

test('an Excel that cannot read settings anew keeps no pane from starting', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const refreshAsync = (): void => {
    throw new Error('not supported');
  };
  await expect(refreshSettings({ refreshAsync })).resolves.toBeUndefined();
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

test('an Excel that never answers keeps it waiting for a while only', async () => {
  jest.useFakeTimers();
  const started = refreshSettings({ refreshAsync: () => undefined });
  await jest.runAllTimersAsync();
  await expect(started).resolves.toBeUndefined();
  jest.useRealTimers();
});

test('once there is an answer nothing is waited for', async () => {
  jest.useFakeTimers();
  const refreshAsync: Office.Settings['refreshAsync'] = (told) =>
    told?.({} as Office.AsyncResult<Office.Settings>);
  await refreshSettings({ refreshAsync });
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
