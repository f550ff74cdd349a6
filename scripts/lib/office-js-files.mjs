/** What a page of the add-in needs of office.js's 87 MB: Excel on the web, on the desktop and on iPads, in Chinese and English. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  // What office.js loads where it may report what it does; it reports to Excel alone.
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * @param {string} folder office.js's `dist`
 * @returns {readonly string[]} paths within it
 * @throws {Error} where one is missing: the pane would stay blank in the Excel that asks for it
 */
export function officeJsFiles(folder) {
  const missing = FILES.filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new Error(`office.js 缺少文件：${missing.join('、')}`);
  return FILES;
}
