/** The files of office.js (87 MB) that the add-in needs: Excel on the web, desktop and iPad, in Chinese and English. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  // office.js loads these files if telemetry is allowed; it sends the data only to Excel.
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * @param {string} folder office.js's `dist`
 * @returns {readonly string[]} paths within it
 * @throws {Error} if one is missing, because the pane would stay blank in an Excel that requests it
 */
export function officeJsFiles(folder) {
  const missing = FILES.filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new Error(`office.js 缺少文件：${missing.join('、')}`);
  return FILES;
}
