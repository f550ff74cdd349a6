/**
 * Writes docs/rules/ (one page for each rule and an index) and docs/jixiao.config.schema.json from the output of the
 * command line, and docs/layouts.md from the contents that the program reads in the sample forms. `--check` only
 * compares, and fails when a page is out of date, missing or left over.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from './lib/import-source.mjs';
import { layoutsPage } from './lib/layouts-page.mjs';
import { pathOfRule, RULE_GROUPS } from './lib/rule-groups.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/rules');
const { run } = await importSource('src/cli/run.ts');

/** The output of the command line. */
async function jixiao(...args) {
  let printed = '';
  const out = (text) => (printed += text);
  const status = await run(args, { out, err: out });
  if (status !== 0) throw new Error(`jixiao ${args.join(' ')}: ${printed}`);
  return printed;
}

const rules = JSON.parse(await jixiao('rules', '--json'));
const groupOf = ({ id }) => id.slice(0, id.indexOf('/'));
const pageOf = new Map();
for (const { id } of rules) pageOf.set(id, await jixiao('explain', id));
/** The text of a line of the rule's page, so that the index uses the same words. */
const lineOfPage = (id, name) => pageOf.get(id).match(new RegExp(`^- ${name}：(.+)$`, 'm'))[1];
const row = ({ id, title }) =>
  `| [${title}](${pathOfRule(id)}.md) | ${lineOfPage(id, '程度')} | ${lineOfPage(id, '修正')} | ${id} |`;
const index = [
  '# 校验规则',
  '',
  `共 ${rules.length} 条。“错误”必须改正后才能提交，“警告”要改正或说明理由，“提示”供参考。`,
  ...Object.entries(RULE_GROUPS).flatMap(([group, title]) => {
    const ofGroup = rules.filter((rule) => groupOf(rule) === group);
    if (ofGroup.length === 0) return [];
    return [
      '',
      `## ${title}`,
      '',
      '| 规则 | 程度 | 修正 | 编号 |',
      '| --- | --- | --- | --- |',
      ...ofGroup.map(row),
    ];
  }),
  '',
].join('\n');

const pages = new Map([
  ['README.md', index],
  ...[...pageOf].map(([id, page]) => [`${pathOfRule(id)}.md`, page]),
]);
const schemaFile = join(root, 'docs/jixiao.config.schema.json');
const schema = await jixiao('schema');
const others = new Map([
  [schemaFile, schema],
  [join(root, 'docs/layouts.md'), await layoutsPage()],
]);

const present = existsSync(folder)
  ? readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.replaceAll('\\', '/'))
  : [];
const leftOver = present.filter((name) => !pages.has(name));
if (process.argv.includes('--check')) {
  const stale = [...pages].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  const wrong = [...stale.map(([name]) => name), ...leftOver];
  for (const [file, text] of others) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) wrong.push(file);
  }
  if (wrong.length > 0) {
    console.error(`docs are out of date, run npm run generate: ${wrong.join(', ')}`);
    process.exit(1);
  }
} else {
  for (const name of leftOver) rmSync(join(folder, name));
  for (const [name, text] of pages) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  for (const [file, text] of others) writeFileSync(file, text);
}
