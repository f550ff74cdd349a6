import { check, type Finding, type FixEdit } from '../../src/check';
import { combine } from '../../src/correction/pass';
import type { CellContent } from '../../src/workbook/cell';
import { rightForm } from '../support/right-form';
import { placeOf } from '../support/snapshots';

const FINDINGS = check(rightForm({ 绩效目标: { D16: 29, D17: 23, D18: 5 } })).forms.flatMap(
  (form) => form.findings,
);

const finding = (index: number): Finding => {
  const found = FINDINGS[index];
  if (!found) throw new Error('too few findings');
  return found;
};
const at = (address: string) => ({ sheet: '表', ...placeOf(address) });
const whole = (address: string, before: CellContent, after: CellContent): FixEdit => ({
  at: at(address),
  before,
  after,
});
/** Replaces the text between two positions by `insert`. */
const within = (before: string, start: number, end: number, insert: string): FixEdit => ({
  at: at('A1'),
  before,
  after: before.slice(0, start) + insert + before.slice(end),
  spans: [{ at: at('A1'), start, end, insert }],
});

/** Combines fixes, each of a separate finding. */
function together(fixes: readonly (readonly FixEdit[])[]) {
  const result = combine(fixes.map((edits, index) => ({ finding: finding(index), edits })));
  return {
    after: Object.fromEntries(result.edits.map((edit) => [`${edit.at.column},${edit.at.row}`, edit.after])),
    refused: result.refused.map((one) => FINDINGS.indexOf(one)),
    applied: result.applied.map((one) => FINDINGS.indexOf(one.finding)),
  };
}

const TEXT = '甲,乙[1],丙';

test.each<[string, FixEdit, FixEdit, string]>([
  ['separate', within(TEXT, 1, 2, '，'), within(TEXT, 6, 7, '，'), '甲，乙[1]，丙'],
  ['adjacent', within(TEXT, 1, 2, '，'), within(TEXT, 2, 3, '丁'), '甲，丁[1],丙'],
  ['the later one first', within(TEXT, 6, 7, '，'), within(TEXT, 1, 2, '，'), '甲，乙[1]，丙'],
  [
    'an insertion at the end of the other change',
    within(TEXT, 1, 2, '，'),
    within(TEXT, 2, 2, '丁'),
    '甲，丁乙[1],丙',
  ],
])('combines two changes within one text: %s', (_, first, second, after) => {
  expect(together([[first], [second]])).toEqual({ after: { '0,0': after }, refused: [], applied: [0, 1] });
});

test('a change shared by two fixes is made once, with their other changes', () => {
  const both: FixEdit = {
    ...within(TEXT, 1, 2, '，'),
    after: '甲，乙[1]，丙',
    spans: [
      { at: at('A1'), start: 1, end: 2, insert: '，' },
      { at: at('A1'), start: 6, end: 7, insert: '，' },
    ],
  };
  expect(together([[within(TEXT, 1, 2, '，')], [both]])).toEqual({
    after: { '0,0': '甲，乙[1]，丙' },
    refused: [],
    applied: [0, 1],
  });
});

test.each<[string, FixEdit, FixEdit]>([
  ['they share a character', within(TEXT, 1, 3, '，'), within(TEXT, 2, 4, '〔')],
  ['one lies within the other', within(TEXT, 1, 6, '，'), within(TEXT, 2, 3, '丁')],
  ['the same place with another text', within(TEXT, 1, 2, '，'), within(TEXT, 1, 2, '；')],
  ['the same start with another end', within(TEXT, 1, 2, '，'), within(TEXT, 1, 3, '，')],
  ['both insert at one place', within(TEXT, 2, 2, '丁'), within(TEXT, 2, 2, '戊')],
  ['a whole content and a change within it', whole('A1', TEXT, '别的'), within(TEXT, 1, 2, '，')],
  ['a change within and a whole content', within(TEXT, 1, 2, '，'), whole('A1', TEXT, '别的')],
  ['two different contents', whole('A1', 45, 46), whole('A1', 45, 47)],
  [
    'within formulas',
    { ...within('=A2,B', 3, 4, ';'), before: { formula: '=A2,B' } },
    { ...within('=A2,B', 4, 5, 'C'), before: { formula: '=A2,B' } },
  ],
])('applies the first of two conflicting fixes: %s', (_, first, second) => {
  expect(together([[first], [second]])).toEqual({
    after: { '0,0': first.after },
    refused: [1],
    applied: [0],
  });
});

test('applies two fixes with the same content', () => {
  expect(together([[whole('A1', 45, 46)], [whole('A1', 45, 46)]])).toEqual({
    after: { '0,0': 46 },
    refused: [],
    applied: [0, 1],
  });
});

test('applies all edits of a fix or none', () => {
  const fixes = [[whole('A1', 1, 2)], [whole('B1', 1, 5), whole('A1', 1, 3)], [whole('B1', 1, 6)]];
  expect(together(fixes)).toEqual({ after: { '0,0': 2, '1,0': 6 }, refused: [1], applied: [0, 2] });
});
