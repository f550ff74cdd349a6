/** Every question of the self-test has a unique name, a Chinese title and a source, and `test/facts` has answers to these only. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GROUPS } from '../../src/selftest/checks';
import { FORMAT, type FactFile } from '../../src/selftest/facts';
import { STEPS } from '../../src/selftest/steps';

const ALL = [...GROUPS.flatMap(({ checks }) => checks), ...STEPS];

test('ids and titles are unique', () => {
  for (const names of [ALL.map(({ id }) => id), ALL.map(({ title }) => title)])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('each is told in Chinese, with its source', () => {
  const isFine = ({ title, source: { kind, where } }: (typeof ALL)[number]): boolean =>
    /\p{Script=Han}/u.test(title) && (where !== undefined) === (kind === 'documented' || kind === 'reported');
  expect(ALL.filter((one) => !isFine(one)).map(({ id }) => id)).toEqual([]);
});

const FOLDER = path.resolve('test/facts');
test.each(readdirSync(FOLDER))('%s holds answers to these questions', (name) => {
  const { format, facts } = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as FactFile;
  expect(format).toBe(FORMAT);
  expect(facts.length).toBeGreaterThan(0);
  const known = new Set(ALL.map(({ id }) => id));
  expect(facts.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});
