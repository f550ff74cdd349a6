/** The rule book as a whole: nothing enters it without documentation, authority and tests. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIX_TITLES, ruleDocument, SEVERITY_TITLES } from '../../src/rules/document';
import { RULES } from '../../src/rules/registry';

const root = join(__dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the registry is up to date and refuses nothing twice', () => {
  expect(() =>
    execFileSync(process.execPath, ['scripts/generate-registry.mjs', '--check'], { cwd: root }),
  ).not.toThrow();
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says in Chinese what it checks, why, how and on whose authority', () => {
    for (const said of [rule.title, rule.why, rule.how, rule.basis]) expect(said).toMatch(/\p{Script=Han}/u);
    for (const said of [rule.why, rule.how]) expect(said).toMatch(/[。]$/);
  });

  test('stands in the file of its id, has its test there, and its page', () => {
    expect(text(`src/rules/${id}.ts`)).toContain(`id: '${id}'`);
    expect(text(`test/rules/${id}.test.ts`)).toContain(`describeRule('${id}'`);
    expect(text(`docs/rules/${id}.md`)).toBe(ruleDocument(rule));
    expect(text('docs/rules/README.md')).toContain(
      `| [${rule.title}](${id}.md) | ${SEVERITY_TITLES[rule.severity]} | ${FIX_TITLES[rule.fix]} | ${id} |`,
    );
  });

  test('yields only to rules that exist', () => {
    for (const other of rule.yieldsTo ?? [])
      expect(existsSync(join(root, `src/rules/${other}.ts`))).toBe(true);
  });
});
