/** All rules: each has documentation, a legal basis and tests. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleDocument } from '../../src/rules/document';
import { FIX_TITLES, SEVERITY_TITLES } from '../../src/rules/rule';
import { ASPECT_TITLES } from '../../src/rules/rule';
import { REASONS } from '../../src/rules/reasons';
import { RULES, SET_RULE_IDS } from '../../src/rules/registry';
import { SET_RULES } from '../../src/rules/set-registry';
import { YEAR_RULES } from '../../src/rules/year-registry';
import { pathOfRule } from '../support/rule-cases';

const root = join(__dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the registry is up to date and the ids of its rules are unique', () => {
  expect(() =>
    execFileSync(process.execPath, ['scripts/generate-registry.mjs', '--check'], { cwd: root }),
  ).not.toThrow();
  const ids = [...RULES, ...SET_RULES, ...YEAR_RULES].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(SET_RULES.map(({ id }) => id)).toEqual(SET_RULE_IDS);
});

test('the names of problems are unique', () => {
  const names = [...RULES, ...SET_RULES, ...YEAR_RULES].flatMap(({ problems }) =>
    problems.map(({ name }) => name),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each([...RULES, ...SET_RULES, ...YEAR_RULES].map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
    test('has an aspect of the official review', () => {
      expect(Object.keys(ASPECT_TITLES)).toContain(rule.aspect);
    });

    test('names its problems in at most 14 characters', () => {
      const keys = rule.problems.map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { key, name } of rule.problems) {
        expect(key).toMatch(/^[a-z][a-z-]*$/);
        expect(name).toMatch(/^(?=.*\p{Script=Han})[^。：]{2,14}$/u);
      }
      expect(rule.severity).toBe(rule.problems[0].severity);
    });

    test('states in Chinese what it checks, why, how and on what basis', () => {
      const { why, how, basis } = REASONS[id] ?? {};
      for (const said of [rule.title, why, how, basis]) expect(said).toMatch(/\p{Script=Han}/u);
      for (const said of [why, how]) expect(said).toMatch(/[。]$/);
    });

    test('is defined in the file of its id and has a page in docs/rules', () => {
      expect(text(`src/rules/${pathOfRule(id)}.ts`)).toContain(`id: '${id}'`);
      expect(text(`docs/rules/${pathOfRule(id)}.md`)).toBe(ruleDocument(rule));
      expect(text('docs/rules/README.md')).toContain(
        `| [${rule.title}](${pathOfRule(id)}.md) | ${SEVERITY_TITLES[rule.severity]} | ${FIX_TITLES[rule.fix]} | ${id} |`,
      );
    });
  },
);

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s yields only to rules that exist', (_, rule) => {
  const ids = RULES.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...(rule.yieldsTo ?? [])]));
});
