/**
 * Writes src/rules/reasons.json: for each rule why it matters, what to do and its authority, from the rule's file, and
 * a wrong and a right case from its tests. `--check` only compares, and fails if the file is out of date.
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

const table = {};
for (const [rules, make] of [
  [RULES, exampleOf],
  [SET_RULES, setExampleOf],
  [YEAR_RULES, yearExampleOf],
]) {
  for (const { id } of rules) {
    const path = pathOfRule(id);
    const { reasons } = await importSource(`src/rules/${path}.ts`);
    const { cases } = await importSource(`test/rules/${path}.cases.ts`);
    const { why, how, basis = '本工具建议' } = reasons;
    table[id] = { why, how, basis, ...make(id, cases) };
  }
}

const target = new URL('../src/rules/reasons.json', import.meta.url);
const text = tableText(table);
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/rules/reasons.json is out of date: run npm run generate');
  process.exit(1);
}
