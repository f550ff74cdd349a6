import { choiceKey, chooseSafe, chooseSuggested, correct, type Choose } from '../../src/correction';
import { cellKey, toA1 } from '../../src/workbook/a1';
import { applyWrites } from '../../src/workbook/apply-writes';
import type { CellContent, CellEdit } from '../../src/workbook/cell';
import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../support/right-form';
import { placeOf } from '../support/snapshots';

const shown = (edits: readonly CellEdit[]): Record<string, [CellContent, CellContent]> =>
  Object.fromEntries(edits.map(({ at, before, after }) => [`${at.sheet}!${toA1(at)}`, [before, after]]));
const rulesOf = (findings: readonly { rule: { id: string } }[]): string[] =>
  findings.map(({ rule }) => rule.id);

test('makes no edits for a correct form', () => {
  const correction = correct(rightForm(), chooseSuggested);
  expect(correction).toMatchObject({ edits: [], inverse: [], applied: [], refused: [] });
});

test('corrects a wrong amount and keeps the correct total', () => {
  const correction = correct(rightForm({ [TARGETS]: { D16: 29 } }), chooseSafe);
  expect(shown(correction.edits)).toEqual({ [`${TARGETS}!D16`]: [29, 30] });
  expect(shown(correction.inverse)).toEqual({ [`${TARGETS}!D16`]: [30, 29] });
  expect(rulesOf(correction.before.forms[0]?.findings ?? [])).toEqual(['breakdown/amount']);
  expect(correction.after.forms[0]).toMatchObject({ status: 'ready', findings: [] });
});

test('makes one edit of a cell whose content is text and also a wrong amount', () => {
  const correction = correct(rightForm({ [TARGETS]: { D16: '２９万元', D19: 59 } }), chooseSafe);
  expect(shown(correction.edits)).toEqual({
    [`${TARGETS}!D16`]: ['２９万元', 30],
    [`${TARGETS}!D19`]: [59, 60],
  });
  expect(correction.after.forms[0]?.findings).toEqual([]);
});

test('combines several fixes within one text into one edit', () => {
  const text = '依据:《某市养老服务条例》（某府办发[2025]8号';
  const correction = correct(rightForm({ [OVERVIEW]: { B9: text } }), chooseSafe);
  expect(shown(correction.edits)).toEqual({
    [`${OVERVIEW}!B9`]: [text, '依据：《某市养老服务条例》（某府办发〔2025〕8号）'],
  });
  expect(new Set(rulesOf(correction.applied.map(({ finding }) => finding)))).toEqual(
    new Set(['text/brackets', 'text/document-number', 'text/punctuation']),
  );
});

test('applies suggestions only if they are chosen, and never chooses between alternatives', () => {
  const form = rightForm({
    [OVERVIEW]: { B5: '☐一次性项目  ☐经常性项目' },
    [TARGETS]: { F13: '满意' },
    [SAFEGUARDS]: { D5: '立项和计划阶段 ☐', E5: '实施阶段 ☐', F5: '收尾和完成阶段 ☐' },
  });
  expect(correct(form, chooseSafe).edits).toEqual([]);
  expect(shown(correct(form, chooseSuggested).edits)).toEqual({
    [`${TARGETS}!F13`]: ['满意', '≥90%'],
    [`${SAFEGUARDS}!D5`]: ['立项和计划阶段 ☐', '立项和计划阶段 ☑'],
    [`${SAFEGUARDS}!E5`]: ['实施阶段 ☐', '实施阶段 ☑'],
    [`${SAFEGUARDS}!F5`]: ['收尾和完成阶段 ☐', '收尾和完成阶段 ☑'],
  });
});

test('applies the alternative that a person chose', () => {
  const form = rightForm({ [OVERVIEW]: { B5: '☐一次性项目  ☐经常性项目' } });
  const second: Choose = ({ fix }) => (fix && 'alternatives' in fix ? { alternative: 1 } : null);
  expect(shown(correct(form, second).edits)).toEqual({
    [`${OVERVIEW}!B5`]: ['☐一次性项目  ☐经常性项目', '☐一次性项目  ☑经常性项目'],
  });
});

test('keeps a typed value even if rules report it', () => {
  const cell = { sheet: TARGETS, ...placeOf('F13') };
  const typed: Choose = ({ at }, pass) =>
    pass === 0 && at && cellKey(at) === cellKey(cell) ? { values: new Map([[cellKey(cell), '很满意']]) } : {};
  const correction = correct(rightForm({ [TARGETS]: { F13: '满意' } }), typed);
  expect(shown(correction.edits)).toEqual({ [`${TARGETS}!F13`]: ['满意', '很满意'] });
  expect(rulesOf(correction.after.forms[0]?.findings ?? [])).toContain('target/satisfaction');
  expect(correction.refused).toEqual([]);
});

test('applies the first of two different fixes of a cell, and the other one stays a finding', () => {
  const form = rightForm({ [TARGETS]: { F13: '满意', D16: 29 } });
  const both: Choose = (finding) =>
    finding.rule.id === 'breakdown/amount'
      ? { values: new Map([[cellKey({ sheet: TARGETS, ...placeOf('D16') }), 31]]) }
      : {};
  const correction = correct(form, both);
  expect(shown(correction.edits)).toMatchObject({ [`${TARGETS}!D16`]: [29, 31] });
  expect(correction.after.forms[0]?.findings.map(choiceKey)).toContain(
    `breakdown/amount|${TARGETS}!D16|${TARGETS}!D16`,
  );
});

test('corrects a formula with a formula', () => {
  const form = rightForm({ [TARGETS]: { D19: { formula: '=SUM(D16:D17)', value: 54 } } });
  const correction = correct(form, chooseSafe);
  expect(shown(correction.edits)).toEqual({
    [`${TARGETS}!D19`]: [{ formula: '=SUM(D16:D17)' }, { formula: '=SUM(D16:D18)' }],
  });
  expect(correction.after.forms[0]?.findings).toEqual([]);
});

test('the inverse restores the workbook, and a second correction changes nothing', () => {
  const form = rightForm({
    [OVERVIEW]: { B8: '提供助餐,培训（含配送' },
    [TARGETS]: { D16: '29', D19: 58, F13: '满意', F7: '100%' },
  });
  const { edits, inverse } = correct(form, chooseSuggested);
  const corrected = applyWrites(
    form,
    edits.map(({ at, after }) => ({ at, content: after })),
  );
  expect(correct(corrected, chooseSuggested).edits).toEqual([]);
  const undone = applyWrites(
    corrected,
    inverse.map(({ at, after }) => ({ at, content: after })),
  );
  expect(undone).toEqual(form);
});
