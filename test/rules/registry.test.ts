/** The registry that scripts/generate-registry.mjs makes of the rule files, and its messages about files that it rejects. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPT = 'scripts/generate-registry.mjs';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'jixiao-'));
  mkdirSync(path.join(project, 'scripts'));
  for (const script of [SCRIPT, 'scripts/lib/rule-groups.mjs'])
    cpSync(path.join(__dirname, '../..', script), path.join(project, script));
});
afterEach(() => rmSync(project, { recursive: true }));

function file(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), text);
}

function rule(id: string, cases: string | null = 'export const cases = {};'): void {
  file(`src/rules/${id}.ts`, `export const rule = {};`);
  if (cases !== null) file(`test/rules/${id}.cases.ts`, cases);
}

function generate(...args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stderr };
}

const registry = (): string => readFileSync(path.join(project, 'src/rules/registry.ts'), 'utf8');

test('lists groups of rules in the order in which a form is read, and rules of a group by name', () => {
  for (const id of ['text/brackets', 'breakdown/total', 'breakdown/amount']) rule(id);
  expect(generate()).toEqual({ status: 0, stderr: '' });
  const order = ['  breakdownAmount,', '  breakdownTotal,', '  textBrackets,'];
  expect(registry().match(/^ {2}\w+,$/gm)).toEqual(order);
  expect(generate('--check')).toEqual({ status: 0, stderr: '' });
});

test('--check reports a registry that is out of date', () => {
  rule('text/brackets');
  generate();
  rule('text/markup');
  const { status, stderr } = generate('--check');
  expect(status).toBe(1);
  expect(stderr).toBe('src/rules/registry.ts is out of date: run npm run generate\n');
});

test.each([
  ['without a file of cases', null],
  ['with a file that exports no cases', 'export const forms = {};'],
])('reports a rule %s and does not write the registry', (_, text) => {
  rule('text/brackets');
  generate();
  const before = registry();
  rule('text/markup', text);
  for (const args of [[], ['--check']]) {
    const { status, stderr } = generate(...args);
    expect(status).toBe(1);
    expect(stderr).toContain('src/rules/text/markup.ts has no cases: write test/rules/text/markup.cases.ts');
    expect(stderr).not.toMatch(/brackets|\bat\b.*\.mjs/);
  }
  expect(registry()).toBe(before);
});

test('reports a folder that is not a group of rules', () => {
  rule('weather/rain');
  const { status, stderr } = generate();
  expect(status).toBe(1);
  expect(stderr).toContain('src/rules/weather: not a group of rules');
  expect(stderr).not.toMatch(/\bat\b.*\.mjs/);
});
