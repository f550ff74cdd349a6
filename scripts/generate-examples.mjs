/**
 * Writes src/rules/examples.json, a wrong and a right case of each rule, from the cases of the rules' tests.
 * `--check` only compares, and fails when the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { importSource } from './lib/import-source.mjs';
import { pathOfRule } from './lib/rule-groups.mjs';
import { tableText } from './lib/table-text.mjs';

const { RULES } = await importSource('src/rules/registry.ts');
const { SET_RULES } = await importSource('src/rules/set-registry.ts');
const { YEAR_RULES } = await importSource('src/rules/year-registry.ts');
const { exampleOf } = await importSource('test/support/rule-examples.ts');
const { setExampleOf } = await importSource('test/support/set-rule-examples.ts');
const { yearExampleOf } = await importSource('test/support/year-rule-cases.ts');

const examples = {};
for (const { id } of RULES) examples[id] = exampleOf(id, await casesOf(id));
for (const { id } of SET_RULES) examples[id] = setExampleOf(id, await casesOf(id));
for (const { id } of YEAR_RULES) examples[id] = yearExampleOf(id, await casesOf(id));

const target = new URL('../src/rules/examples.json', import.meta.url);
const text = tableText(examples);
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/rules/examples.json is out of date: run npm run generate');
  process.exit(1);
}

async function casesOf(id) {
  return (await importSource(`test/rules/${pathOfRule(id)}.cases.ts`)).cases;
}
