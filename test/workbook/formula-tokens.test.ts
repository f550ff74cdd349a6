/** Every text is divided into tokens, in linear time. */
import fc from '../support/fast-check';
import { tokenize } from '../../src/workbook/formula-tokens';

const kinds = (formula: string): string[] => tokenize(formula).map(({ kind }) => kind);

describe('formula tokens', () => {
  test.each<[string, string[]]>([
    ['=SUM(D18:D22)', ['name', 'operator', 'reference', 'operator']],
    ["='表 1'!A1+表!单价", ['reference', 'operator', 'sheet', 'name']],
    ['=[1]表!A1', ['reference']],
    ['=[1]!汇率+[预算.xlsx]表!汇率', ['sheet', 'name', 'operator', 'sheet', 'name']],
    ['=表1[[#This Row],[金额]]', ['name', 'bracket']],
    ['="未完', ['unknown']],
    ["='未完", ['unknown']],
    ['=[未完', ['unknown']],
    ['=12月!A1', ['unknown', 'reference']],
    ['=A1048577', ['name']],
    ['=（A1）', ['unknown', 'reference', 'unknown']],
  ])('%s', (formula, expected) => expect(kinds(formula)).toEqual(expected));

  test('cover every character except white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from(`A1:$!'"[](){}+-#.,;月 2e`)) }), (text) => {
        const tokens = tokenize(`=${text}`);
        const covered = tokens.map(({ start, end }) => `=${text}`.slice(start, end)).join('');
        expect(covered.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        expect(
          tokens.every(({ start, end }, index) => start < end && start >= (tokens[index - 1]?.end ?? 1)),
        ).toBe(true);
      }),
    );
  });

  test.each(['"', "'", '[', '[[a'])('read an unclosed %s only once', (piece) => {
    const text = `=${piece.repeat(10_001)}`;
    expect(tokenize(text).length).toBeLessThanOrEqual(2);
  });
});
