/** Metamorphic tests: another spelling of the same value changes nothing, another value is reported, no fix changes a value. */
import Big from 'big.js';
import fc from 'fast-check';
import { check } from '../../src/check';
import { chooseSafe, correct } from '../../src/correction';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import { propertyRuns } from '../support/property-runs';
import { rightForm, TARGETS } from '../support/right-form';

const QUANTITY = { sheet: TARGETS, row: 15, column: 6 };
const MULTIPLES: readonly (readonly [string, number])[] = [
  ['', 1],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
];

/** A way to write a count. */
const spelling = fc.record({
  multiple: fc.constantFrom(...MULTIPLES),
  counter: fc.constantFrom('', '套', '个', '台', '项'),
  isWide: fc.boolean(),
  isGrouped: fc.boolean(),
  blank: fc.constantFrom('', ' ', '\u200b'),
});

function write(
  value: number,
  style: typeof spelling extends fc.Arbitrary<infer Style> ? Style : never,
): string {
  const [multiple, size] = style.multiple;
  const digits = new Big(value).div(size).toFixed();
  const grouped = style.isGrouped && size === 1 ? value.toLocaleString('en-US') : digits;
  const written = style.isWide
    ? grouped.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    : grouped;
  return `${written}${multiple}${style.blank}${style.counter}`;
}

/** The right form with a count in the breakdown and in the target; the price fits the breakdown's count. */
function formOf(fitting: number, quantity: string | number, target: string) {
  const price = new Big(30).div(fitting).toNumber();
  return rightForm({ [TARGETS]: { E16: price, G16: quantity, F6: target } });
}

function problemsOf(form: ReturnType<typeof rightForm>): string[] {
  const findings = check(form).forms.flatMap((one) => one.findings);
  return findings
    .filter(({ rule, severity }) => severity !== 'hint' && rule.id !== 'breakdown/number')
    .map(({ rule }) => rule.id);
}

/** Counts of which 30 is a multiple in few decimals. */
const count = fc.constantFrom(
  2,
  4,
  5,
  6,
  8,
  12,
  24,
  60,
  150,
  240,
  500,
  1200,
  3000,
  5000,
  20_000,
  40_000,
  60_000,
);

test('a count is the same in every spelling, and no safe fix changes it', () => {
  fc.assert(
    fc.property(count, spelling, (value, style) => {
      const form = formOf(value, write(value, style), `${value}套`);
      expect(problemsOf(form)).toEqual([]);
      const { edits } = correct(form, chooseSafe);
      for (const { at, after } of edits) {
        expect(at).toEqual(QUANTITY);
        expect(after).toBe(value);
      }
    }),
    propertyRuns(120),
  );
});

test('a target is the same in every spelling of its count', () => {
  fc.assert(
    fc.property(count, spelling, (value, style) => {
      const target = write(value, { ...style, counter: '套' });
      expect(problemsOf(formOf(value, value, target))).toEqual([]);
    }),
    propertyRuns(120),
  );
});

test('another count is reported in every spelling, in the breakdown and in the target', () => {
  fc.assert(
    fc.property(count, count, spelling, (value, other, style) => {
      fc.pre(value !== other);
      const written = write(other, { ...style, counter: '套' });
      expect(problemsOf(formOf(value, written, `${value}套`))).not.toEqual([]);
      expect(problemsOf(formOf(value, value, written))).not.toEqual([]);
    }),
    propertyRuns(60),
  );
});

test('a unit of measure never multiplies a count and is never removed', () => {
  const unit = fc.constantFrom('千克', '千米', '千瓦', '千瓦时', '公斤', '公里', '平方米', '吨', '亩', '天');
  fc.assert(
    fc.property(count, unit, (value, measure) => {
      const form = formOf(value, `${value}${measure}`, `${value}套`);
      expect(problemsOf(form)).toEqual([]);
      expect(correct(form, chooseSafe).edits).toEqual([]);
      expect(new SnapshotIndex(form).content(QUANTITY)).toBe(`${value}${measure}`);
    }),
    propertyRuns(60),
  );
});
