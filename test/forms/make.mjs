/**
 * Makes the sample workbooks of test/forms from their descriptions in test/forms/descriptions. They follow published layouts of the
 * form; projects, people and figures are invented. `--check` only compares, and fails if a workbook does not match its description.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workbookBytes } from './workbook.mjs';

const descriptions = new URL('descriptions/', import.meta.url);
const check = process.argv.includes('--check');
const stale = [];
for (const file of readdirSync(descriptions).sort()) {
  const { sheets } = await import(new URL(file, descriptions));
  const target = fileURLToPath(new URL(`./${file.replace('.mjs', '.xlsx')}`, import.meta.url));
  const bytes = workbookBytes(sheets);
  if (!check) writeFileSync(target, bytes);
  else if (!existsSync(target) || !readFileSync(target).equals(bytes)) stale.push(target);
}
if (stale.length > 0) {
  console.error(`not what their descriptions say, run node test/forms/make.mjs: ${stale.join(', ')}`);
  process.exit(1);
}
