import fc from '../../../support/fast-check';
import { readInput } from '../../../../src/workbench/host/richapi/input';
import { RichApiError } from '../../../../src/workbench/host/richapi/errors';
import { anyText } from '../../../support/any-text';

describe('readInput', () => {
  it.each<[unknown, unknown]>([
    [5, { content: 5 }],
    [false, { content: false }],
    ['', { content: null }],
    ["'", { content: null }],
    ["'=1", { content: '=1' }],
    ['=', { content: '=' }],
    ['-', { content: '-' }],
    ['-5', { content: -5 }],
    ['1,23', { content: '1,23' }],
    ['1e3', { content: 1000, numberFormat: '0.00E+00' }],
    ['1,200', { content: 1200, numberFormat: '#,##0' }],
    ['¥1,200', { content: '¥1,200' }],
    ['一行\r\n二行', { content: '一行\n二行' }],
    [1234567890.1234567, { content: 1234567890.12346 }],
    ['2020-12-31', { content: 44196, numberFormat: 'm/d/yyyy' }],
    ['31/12/2020', { content: '31/12/2020' }],
    ['5%', { content: 0.05, numberFormat: '0%' }],
    ["'5%", { content: '5%' }],
    ['12.50%', { content: 0.125, numberFormat: '0.00%' }],
    [' 12 ', { content: 12 }],
    ['12次', { content: '12次' }],
    ['2020-02-30', { content: '2020-02-30' }],
    ['2020年1月', { content: '2020年1月' }],
    ['false', { content: false }],
    ['@SUM(A1)', { content: { formula: '=SUM(A1)' } }],
  ])('reads %j', (value, input) => {
    expect(readInput(value, 'General')).toEqual(input);
  });

  it.each(['1/2', '2020-12-31', '5%', "'x", '=1+1', '-'])(
    'keeps %j as text in a cell with the text format',
    (text) => {
      expect(readInput(text, '@')).toEqual({ content: text });
    },
  );

  it('reads month and day as a date of the current year', () => {
    const input = readInput('3/2', 'General');
    expect(input).toMatchObject({ numberFormat: 'd-mmm' });
    expect(new Date(Date.UTC(1899, 11, 30) + Number(input?.content) * 86_400_000).getUTCMonth()).toBe(2);
  });

  it('keeps a number format that is not General', () => {
    expect(readInput('5%', '0.00')).toEqual({ content: 0.05 });
  });

  it('returns null for null, which leaves the cell unchanged', () => {
    expect(readInput(null, 'General')).toBeNull();
  });

  it.each([{}, [], '=1+', '+一、', '长'.repeat(32_768), `=${'1+'.repeat(5_000)}1`])('rejects %j', (value) => {
    expect(() => readInput(value, 'General')).toThrow(RichApiError);
  });

  it('keeps the text after an apostrophe unchanged', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1 }), (text) => {
        expect(readInput(`'${text}`, 'General')).toEqual({ content: text });
      }),
    );
  });
});
