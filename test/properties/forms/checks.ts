/** Properties that hold for all forms. */
import Big from 'big.js';
import fc from '../../support/fast-check';
import { check, type Finding } from '../../../src/check';
import { chooseSafe, correct } from '../../../src/correction';
import { possibleEdits } from '../../../src/correction/choice';
import { toA1 } from '../../../src/workbook/a1';
import { applyWrites } from '../../../src/workbook/apply-writes';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { SnapshotIndex } from '../../../src/workbook/snapshot-index';
import { propertyRuns } from '../../support/property-runs';
import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import { FIRST_ITEM_ROW, formWith, randomItems, totalOf } from '../../support/random-form';
import { placeOf } from '../../support/snapshots';
import { anyText } from '../../support/any-text';

const RUNS = propertyRuns(60);
const line = ({ rule, at, message }: Finding): string =>
  `${rule.id} ${at ? `${at.sheet}!${toA1(at)}` : ''} ${message}`;
const findings = (snapshot: WorkbookSnapshot): readonly Finding[] =>
  check(snapshot).forms.flatMap((form) => form.findings);

test('a random right form has no error and no finding about its figures', () => {
  fc.assert(
    fc.property(randomItems, fc.boolean(), (items, asFormulas) => {
      const found = findings(formWith(items, asFormulas));
      expect(
        found
          .filter(({ severity, rule }) => severity === 'error' || /^(breakdown|funds)\//.test(rule.id))
          .map(line),
      ).toEqual([]);
    }),
    RUNS,
  );
});

test('reports one wrong amount at its cell, and its fix restores the form', () => {
  fc.assert(
    fc.property(randomItems, fc.nat(), fc.integer({ min: -500, max: 500 }), (items, pick, cents) => {
      const index = pick % items.length;
      const item = items[index];
      const wrong = new Big(item?.amount ?? 0).plus(new Big(cents).div(100)).toNumber();
      fc.pre(cents !== 0 && wrong > 0);
      const right = formWith(items);
      const at = { sheet: TARGETS, ...placeOf(`D${FIRST_ITEM_ROW + index}`) };
      const form = applyWrites(right, [{ at, content: wrong }]);
      const errors = findings(form).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ rule, at: cell }) => [rule.id, cell && toA1(cell)])).toEqual([
        ['breakdown/amount', toA1(at)],
      ]);
      const { edits, after } = correct(form, chooseSafe);
      expect(edits).toEqual([{ at, before: wrong, after: item?.amount }]);
      expect(after.forms[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    RUNS,
  );
});

test('reports one wrong total at its cell, and its fix restores the form', () => {
  fc.assert(
    fc.property(randomItems, fc.integer({ min: -500, max: 500 }), (items, cents) => {
      const total = totalOf(items);
      const wrong = new Big(total).plus(new Big(cents).div(100)).toNumber();
      fc.pre(cents !== 0 && wrong > 0);
      const at = { sheet: TARGETS, ...placeOf(`D${FIRST_ITEM_ROW + items.length}`) };
      const form = applyWrites(formWith(items), [{ at, content: wrong }]);
      const errors = findings(form).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ rule, at: cell }) => [rule.id, cell && toA1(cell)])).toEqual([
        ['breakdown/total', toA1(at)],
      ]);
      expect(correct(form, chooseSafe).edits).toEqual([{ at, before: wrong, after: total }]);
    }),
    RUNS,
  );
});

const odd = fc.oneof(
  anyText({ maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    '☑',
    '合计',
    '小计',
    '项目名称：',
    '≥',
    '%',
    '《',
    '》',
    '（',
    '1）',
    '2026年',
    '=1+',
    '\u0000',
    '𠮷',
  ),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ error: fc.constantFrom('#REF!', '#N/A') }),
  fc.record({
    formula: fc.constantFrom('=D16*2', '=SUM(D1:D99)', '=D16', '=VLOOKUP(1,A1:B2,2)', '=(', '=绩效目标!D19'),
    value: fc.constant(1),
  }),
);
const oddCells = fc.dictionary(
  fc
    .tuple(fc.constantFrom(...Array.from('ABCDEFGHI')), fc.integer({ min: 1, max: 24 }))
    .map(([column, row]) => `${column}${row}`),
  odd,
  { maxKeys: 12 },
);

test('checking random cells never throws and is deterministic, and a second correction finds nothing to change', () => {
  fc.assert(
    fc.property(oddCells, oddCells, oddCells, (overview, targets, safeguards) => {
      const form = rightForm({ [OVERVIEW]: overview, [TARGETS]: targets, [SAFEGUARDS]: safeguards });
      const first = findings(form);
      expect(findings(form).map(line)).toEqual(first.map(line));
      const index = new SnapshotIndex(form);
      for (const { at, before, after } of first.flatMap(possibleEdits)) {
        expect(before).toEqual(index.content(at));
        // A formula must never become a constant.
        if (typeof before === 'object' && before !== null) expect(after).toHaveProperty('formula');
      }
      const { edits } = correct(form, chooseSafe);
      const corrected = applyWrites(
        form,
        edits.map(({ at, after }) => ({ at, content: after })),
      );
      expect(correct(corrected, chooseSafe).edits).toEqual([]);
    }),
    propertyRuns(150),
  );
});
