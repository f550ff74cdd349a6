import fc from '../../../support/fast-check';
import { fullAddress, parseAddress } from '../../../../src/workbench/host/richapi/address';
import { RichApiError } from '../../../../src/workbench/host/richapi/errors';

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

it.each([
  ['表', range(0, 0, 0, 0), '表!A1'],
  ['绩效目标', range(1, 1, 3, 2), '绩效目标!B2:C4'],
  ["it's", range(0, 0, 0, 0), "'it''s'!A1"],
  ['2020年', range(0, 0, 0, 0), "'2020年'!A1"],
  ['A1', range(0, 0, 0, 0), "'A1'!A1"],
  ['a b', range(0, 0, 1_048_575, 1), "'a b'!A:B"],
  ['表', range(2, 0, 4, 16_383), '表!3:5'],
])('writes the address on %s', (sheet, place, address) => {
  expect(fullAddress(sheet, place)).toBe(address);
});

it.each([
  ['$A$1', range(0, 0, 0, 0)],
  ['B2:A1', range(0, 0, 1, 1)],
  ['C:A', range(0, 0, 1_048_575, 2)],
  ['$3:2', range(1, 0, 2, 16_383)],
  ['表!A1', range(0, 0, 0, 0)],
  ["'表'!A1", range(0, 0, 0, 0)],
])('reads %s', (address, place) => {
  expect(parseAddress(address, '表')).toEqual(place);
});

it.each(['', 'A', 'A0', 'XFE1', 'A1048577', '0:1', 'A1:', 'A1,B1', '别的!A1', 'XFE:XFE'])(
  'refuses %j',
  (address) => {
    expect(() => parseAddress(address, '表')).toThrow(RichApiError);
  },
);

it('parses every address that fullAddress writes', () => {
  const row = fc.nat(1_048_575);
  const column = fc.nat(16_383);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), row, row, column, column, (sheet, a, b, c, d) => {
      const place = range(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d));
      expect(parseAddress(fullAddress(sheet, place), sheet)).toEqual(place);
    }),
  );
});
