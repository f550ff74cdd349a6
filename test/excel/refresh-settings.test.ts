/** The pane starts whatever becomes of reading its settings anew. */
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
