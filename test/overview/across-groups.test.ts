import type { AcrossFinding } from '../../src/check/across';
import { groupAcross } from '../../src/overview/across-groups';

const place = (file: string): AcrossFinding['at'] => ({
  file,
  form: 0,
  project: '甲',
  sheet: null,
  cell: null,
});
const found = (at: string, other: string, rule = 'set/duplicate-project'): AcrossFinding => ({
  rule,
  severity: 'warning',
  message: `${at} 与 ${other}`,
  at: place(at),
  other: place(other),
});
const shown = (findings: readonly AcrossFinding[]): string[] =>
  groupAcross(findings).map(
    ({ message, places }) => `${message} [${places.map(({ file }) => file).join(' ')}]`,
  );

test('groups three copies of a project into one line, and does not change a pair', () => {
  expect(shown([found('b', 'a'), found('d', 'c'), found('a', 'e')])).toEqual([
    '“甲”：同一项目重复申报 3 份，请留一份。 [b a e]',
    'd 与 c [d c]',
  ]);
});

test('groups findings with the same message about the same form into one line', () => {
  const alike = (at: string, other: string): AcrossFinding => ({
    ...found(at, other, 'set/copied-targets'),
    message: '全部相同',
  });
  expect(shown([alike('b', 'a'), alike('c', 'a'), alike('e', 'd')])).toEqual([
    '全部相同 [b c a]',
    '全部相同 [e d]',
  ]);
});

test('does not group findings of other rules', () => {
  expect(shown([found('b', 'a', 'set/year'), found('c', 'a', 'set/year')])).toEqual([
    'b 与 a [b a]',
    'c 与 a [c a]',
  ]);
});
