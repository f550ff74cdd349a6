/** Metamorphic tests: another spelling of the same value changes nothing, another value is reported, and no fix changes a value. */
import Big from 'big.js';
import fc from '../../support/fast-check';
import { check } from '../../../src/check';
import { chooseSafe, correct } from '../../../src/correction';
import { SnapshotIndex } from '../../../src/workbook/snapshot-index';
import { propertyRuns } from '../../support/property-runs';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';

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

/** Counts by which 30 can be divided with few decimals. */
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

test('every spelling of a count is read as the same value, and no safe fix changes the value', () => {
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

test('a target is read as the same value in every spelling of its count', () => {
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

const DIGITS = { usual: '零一二三四五六七八九', formal: '零壹贰叁肆伍陆柒捌玖' } as const;
const PLACES = { usual: ['', '十', '百', '千'], formal: ['', '拾', '佰', '仟'] } as const;
type Numerals = keyof typeof DIGITS;

/** A number below 10,000 in Chinese numerals: 一千二百零五. */
function inNumerals(value: number, numerals: Numerals): string {
  const digits = Array.from(String(value), Number);
  const written = digits.map((digit, index) =>
    digit === 0
      ? '零'
      : `${DIGITS[numerals].charAt(digit)}${PLACES[numerals][digits.length - 1 - index] ?? ''}`,
  );
  return written.join('').replace(/零+/g, '零').replace(/零$/, '');
}

const numerals = fc.constantFrom<Numerals>('usual', 'formal');

test('a target in Chinese numerals is read as the same value, and another value is reported', () => {
  fc.assert(
    fc.property(count, count, numerals, fc.constantFrom('', ' '), (value, other, kind, blank) => {
      fc.pre(value < 10_000 && other < 10_000);
      const target = `${inNumerals(other, kind)}${blank}套`;
      const problems = problemsOf(formOf(value, value, target));
      if (value === other) expect(problems).toEqual([]);
      else expect(problems).not.toEqual([]);
    }),
    propertyRuns(90),
  );
});

const UNITS_OF_MONEY: readonly (readonly [string, number])[] = [
  ['元', 1],
  ['千元', 1000],
  ['万元', 10_000],
  ['万圆', 10_000],
  ['萬元', 10_000],
  ['百万元', 1_000_000],
  ['亿元', 100_000_000],
];

/** The cost of the right form, 600,000 元, and others. */
const yuan = fc.constantFrom(600_000, 600_000, 6000, 60_000, 590_000, 610_000, 6_000_000);

test('a cost is read as the same value in every unit of money, and another value is reported', () => {
  fc.assert(
    fc.property(
      yuan,
      fc.constantFrom(...UNITS_OF_MONEY),
      fc.constantFrom('≤', '不超过', '＜＝'),
      (cost, unit, operator) => {
        const [name, size] = unit;
        const target = `${operator}${new Big(cost).div(size).toFixed()}${name}`;
        const problems = problemsOf(rightForm({ [TARGETS]: { F11: target } }));
        if (cost === 600_000) expect(problems).toEqual([]);
        else expect(problems).not.toEqual([]);
      },
    ),
    propertyRuns(90),
  );
});

test('an amount in formal numerals beside a fund must equal the fund', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(60, 60, 6, 61, 16, 600, 1060),
      fc.constantFrom('万元整', '万圆', '万元'),
      (amount, unit) => {
        const words = `${inNumerals(amount, 'formal')}${unit}`;
        const problems = problemsOf(
          rightForm({ [OVERVIEW]: { B13: `二、当年预算：60.00（大写：${words}）` } }),
        );
        expect(problems).toEqual(amount === 60 ? [] : ['funds/number']);
      },
    ),
    propertyRuns(30),
  );
});

test('a length in a text and in a target are compared in every unit', () => {
  const length = fc.constantFrom(3500, 35_000, 350_000);
  const unit = fc.constantFrom<readonly [string, number]>(
    ['米', 1],
    ['公里', 1000],
    ['千米', 1000],
    ['km', 1000],
  );
  fc.assert(
    fc.property(length, unit, length, unit, (said, [saidUnit, saidSize], asked, [askedUnit, askedSize]) => {
      const form = rightForm({
        [OVERVIEW]: {
          B21: `年内维护河道${said / saidSize}${saidUnit}，更新助餐点设备，完成居家适老化改造并开展培训。`,
        },
        [TARGETS]: { D12: '维护河道长度', F12: `${asked / askedSize}${askedUnit}` },
      });
      expect(problemsOf(form)).toEqual(said === asked ? [] : ['narrative/count']);
    }),
    propertyRuns(60),
  );
});

test('a target with blanks between groups of digits is read as the same value', () => {
  fc.assert(
    fc.property(count, (value) => {
      const target = `${value.toLocaleString('en-US').replaceAll(',', ' ')}套`;
      expect(problemsOf(formOf(value, value, target))).toEqual([]);
    }),
    propertyRuns(17),
  );
});

/** Rows of the right form with a number whose digits may be mistyped, and the unit. */
const MISTYPED_TARGETS = [
  ['F6', '套'],
  ['F9', '%'],
  ['F11', '万元'],
  ['F12', '人'],
  ['F13', '%'],
] as const;

test('a letter in place of a digit is reported in every kind of target', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MISTYPED_TARGETS),
      fc.constantFrom('≥', '≤', ''),
      fc.constantFrom('9O', '1O0', 'l2', '8OO', '2.O', '１O'),
      ([cell, unit], operator, number) => {
        const form = rightForm({ [TARGETS]: { [cell]: `${operator}${number}${unit}` } });
        expect(problemsOf(form)).not.toEqual([]);
      },
    ),
    propertyRuns(60),
  );
});
