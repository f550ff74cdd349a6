import { saveFile } from '../../../src/taskpane/browser/download';
import { outletsOf } from '../../../src/taskpane/browser/outlets';

test.each([
  ['PC', true, true],
  ['OfficeOnline', false, true],
  ['Mac', false, false],
  ['iOS', false, false],
  [undefined, false, false],
] as const)('%s prints: %s, saves: %s', (platform, prints, saves) => {
  expect(outletsOf(platform)).toEqual({ inserts: true, prints, saves });
});

test('keeps the address of a saved file for 40 seconds', () => {
  jest.useFakeTimers();
  const revoke = jest.fn();
  Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: revoke });
  saveFile('报告.html', 'text/html;charset=utf-8', '<p>');
  jest.advanceTimersByTime(39_000);
  expect(revoke).not.toHaveBeenCalled();
  jest.advanceTimersByTime(2_000);
  expect(revoke).toHaveBeenCalledWith('blob:file');
  jest.useRealTimers();
});
