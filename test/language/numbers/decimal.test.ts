import Big from 'big.js';
import fc from '../../support/fast-check';
import {
  decimalPlaces,
  formatAmount,
  formatExactAmount,
  formatPlain,
  fromCellNumber,
  isTransposed,
  roundHalfUp,
  sum,
  toCellNumber,
} from '../../../src/language/numbers/decimal';

describe('decimals', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [4.35 * 100, '435'],
    [1.005, '1.005'],
    [1e21, '1000000000000000000000'],
    [-0.1, '-0.1'],
    [0, '0'],
  ])('reads the double %d as Excel displays it: %s', (value, expected) => {
    expect(fromCellNumber(value).toFixed()).toBe(expected);
  });

  it('rejects numbers that cells cannot contain', () => {
    expect(() => fromCellNumber(Number.NaN)).toThrow(RangeError);
    expect(() => fromCellNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['1.004', 2, '1.00'],
    ['-1.005', 2, '-1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['-0.001', 2, '0.00'],
    ['1234.5', 0, '1235'],
  ])('rounds %s to %d places: %s', (value, places, expected) => {
    expect(roundHalfUp(new Big(value), places).toFixed(places)).toBe(expected);
    expect(formatPlain(new Big(value), places)).toBe(expected);
  });

  it.each([
    ['46', 2, '46.00'],
    ['1200', 2, '1,200.00'],
    ['-1234567.891', 2, '-1,234,567.89'],
    ['999.995', 2, '1,000.00'],
    ['123456', 0, '123,456'],
    ['-0.004', 2, '0.00'],
  ])('shows %s with %d places as %s', (value, places, expected) => {
    expect(formatAmount(new Big(value), places)).toBe(expected);
  });

  it('writes plain numbers without exponent or separators', () => {
    expect(formatPlain(new Big('1e21'))).toBe('1000000000000000000000');
    expect(formatPlain(new Big('1e-9'))).toBe('0.000000001');
    expect(formatPlain(new Big('11.50'))).toBe('11.5');
  });

  it('writes numbers larger or smaller than any amount with an exponent', () => {
    expect(formatPlain(new Big('1e300'))).toBe('1e+300');
    expect(formatPlain(new Big('5e-324'), 324)).toBe('5e-324');
    expect(formatAmount(new Big('-1e300'), 2)).toBe('-1e+300');
    expect(formatAmount(new Big('1e300').plus(1), 2)).toBe('1e+300');
    expect(formatExactAmount(new Big('5e-324'), 2)).toBe('5e-324');
    expect(formatExactAmount(new Big('5e-324').plus(190), 2)).toBe('190.00');
    expect(formatExactAmount(new Big('1200.0015'), 2)).toBe('1,200.0015');
    expect(formatExactAmount(new Big('46'), 2)).toBe('46.00');
    expect(formatAmount(new Big('5e-324'), 2)).toBe('0.00');
    expect(formatPlain(new Big('123456789012345678.25'))).toBe('123456789012345678.25');
  });

  it('counts decimal places and sums', () => {
    expect([new Big('11.50'), new Big('1e-9'), new Big(120)].map(decimalPlaces)).toEqual([1, 9, 0]);
    expect(sum([new Big('0.1'), new Big('0.2')]).toFixed()).toBe('0.3');
    expect(sum([]).toFixed()).toBe('0');
  });

  it('preserves every amount of at most 15 digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, places) => {
          const amount = new Big(digits).div(new Big(10).pow(places));
          expect(fromCellNumber(toCellNumber(amount)).eq(amount)).toBe(true);
        },
      ),
    );
  });
});

test('isTransposed recognizes two exchanged digits', () => {
  const pairs = [
    ['260', '206'],
    ['16', '61'],
    ['28.5', '2.85'],
    ['16', '16'],
    ['123', '321'],
    ['-16', '61'],
    ['1.6', '6.1'],
    ['10', '1'],
  ] as const;
  expect(pairs.map(([one, other]) => isTransposed(new Big(one), new Big(other)))).toEqual([
    ...[true, true, false, false, false, false, false, false],
  ]);
});
