import { chooseSafe, correct } from '../../../src/correction';
import type { CellChange } from '../../../src/form/change';
import { defineRule } from '../../../src/rules/rule';
import { OVERVIEW, rightForm } from '../../support/right-form';

/** A rule that rejects one text of 项目概况 and proposes another. */
function mockRule(
  id: string,
  from: string,
  change: (start: number) => Omit<Extract<CellChange, { insert: string }>, 'at'>,
) {
  return defineRule({
    id,
    title: id,
    aspect: 'completeness',
    problems: [{ key: 'text', name: id, severity: 'hint' }],
    fix: 'safe',
    needs: ['overview'],
    check({ form }) {
      const cell = form.overview.fields.summary;
      const start = cell?.whole.indexOf(from) ?? -1;
      if (!cell || start < 0) return { places: 1, findings: [] };
      return {
        places: 1,
        findings: [
          {
            at: cell.at,
            subject: { kind: 'field', id: 'summary' },
            message: id,
            fix: { kind: 'safe', changes: [{ at: cell.at, ...change(start) }] },
          },
        ],
      };
    },
  });
}

const replace = (from: string, to: string) => (start: number) => ({
  start,
  end: start + from.length,
  insert: to,
});
const mockRules: unknown[] = [];

jest.mock('../../../src/rules/registry', () => ({
  get RULES() {
    return mockRules;
  },
}));

beforeEach(() => mockRules.splice(0));

const fix = (B8: string) => correct(rightForm({ [OVERVIEW]: { B8 } }), chooseSafe);
const result = (B8: string): unknown => fix(B8).edits[0]?.after;

test('follows a chain of fixes to its end', () => {
  mockRules.push(mockRule('t/a', '甲', replace('甲', '乙')), mockRule('t/b', '乙', replace('乙', '丙')));
  expect(result('甲')).toBe('丙');
});

test('refuses a fix that restores an earlier text, and keeps the first fix', () => {
  mockRules.push(mockRule('t/a', '甲', replace('甲', '乙')), mockRule('t/b', '乙', replace('乙', '甲')));
  const correction = fix('甲');
  expect(correction.edits[0]?.after).toBe('乙');
  expect(correction.refused).toMatchObject([{ finding: { rule: { id: 't/b' } }, why: 'circle' }]);
});

test('stops after ten passes of a fix that never ends', () => {
  mockRules.push(mockRule('t/a', '甲', replace('甲', '甲甲')));
  expect(result('甲')).toBe('甲'.repeat(11));
});

test('applies the first of two overlapping fixes, and the other one stays a finding', () => {
  mockRules.push(
    mockRule('t/a', '甲乙', replace('甲乙', '丁')),
    mockRule('t/b', '乙丙', replace('乙丙', '戊')),
  );
  const correction = fix('甲乙丙');
  expect(correction.edits[0]?.after).toBe('丁丙');
  expect(correction.refused).toMatchObject([{ finding: { rule: { id: 't/b' } }, why: 'overlap' }]);
});

test('refuses the second of two insertions at one place', () => {
  const insert = (text: string) => (start: number) => ({ start, end: start, insert: text });
  mockRules.push(mockRule('t/a', '甲。', insert('前')), mockRule('t/b', '甲。', insert('后')));
  expect(fix('甲。').refused).toHaveLength(1);
});

test('combines adjacent spans, and makes equal spans once', () => {
  mockRules.push(
    mockRule('t/a', '甲乙', replace('甲', '子')),
    mockRule('t/b', '乙丙', replace('乙', '丑')),
    mockRule('t/c', '甲乙丙', replace('甲', '子')),
  );
  expect(result('甲乙丙')).toBe('子丑丙');
});

/** A rule that rejects one pair of texts of 项目概况 and 年度绩效目标 and proposes another. */
function pairRule(id: string, [summary, goal]: [string, string], offered: [string, string]) {
  return defineRule({
    id,
    title: id,
    aspect: 'completeness',
    problems: [{ key: 'text', name: id, severity: 'hint' }],
    fix: 'safe',
    needs: ['overview'],
    check({ form }) {
      const fields = form.overview.fields;
      const cells = [fields.summary, fields.annualGoal].filter((cell) => cell !== undefined);
      const [first] = cells;
      if (!first || cells.map(({ whole }) => whole).join() !== [summary, goal].join())
        return { places: 1, findings: [] };
      const changes = cells.map(({ at, whole }, index) => ({
        at,
        start: 0,
        end: whole.length,
        insert: offered[index] ?? '',
      }));
      return {
        places: 1,
        findings: [{ at: first.at, subject: { kind: 'form' }, message: id, fix: { kind: 'safe', changes } }],
      };
    },
  });
}

test('makes no edit of a cell that returns to its original content', () => {
  mockRules.push(pairRule('t/a', ['甲', '丙'], ['乙', '丙']), pairRule('t/b', ['乙', '丙'], ['甲', '丁']));
  const { edits, applied } = correct(rightForm({ [OVERVIEW]: { B8: '甲', B21: '丙' } }), chooseSafe);
  expect(applied).toHaveLength(2);
  expect(edits.map(({ before, after }) => [before, after])).toEqual([['丙', '丁']]);
});
