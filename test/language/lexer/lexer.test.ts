import fc from '../../support/fast-check';
import { LexedText } from '../../../src/language/lexer/lexer';
import { digitsAt, groupedDigitsAt, numeralAt } from '../../../src/language/lexer/written-number';
import { textOf, type Span } from '../../../src/language/text/span';
import { anyText } from '../../support/any-text';

function kinds(text: string): string[] {
  const lexed = new LexedText(text);
  return lexed.lexemes.map((lexeme) => `${lexeme.kind} ${textOf(text, lexeme)}`);
}

describe('lexemes', () => {
  it.each([
    ['建设３个A系统', ['words 建设', 'digits ３', 'words 个', 'letters A', 'words 系统']],
    [
      '统一 十二次，\n',
      ['words 统', 'numeral 一', 'blank  ', 'numeral 十二', 'words 次', 'mark ，', 'mark \n'],
    ],
    ['𠮷1', ['words 𠮷', 'digits 1']],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('cover every text without gaps and are found at any position', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 30 }), (text) => {
        const lexed = new LexedText(text);
        expect(lexed.lexemes.map((lexeme) => textOf(text, lexeme)).join('')).toBe(text);
        for (let at = text.length - 1; at >= 0; at -= 2) {
          const found = lexed.at(at);
          expect(found !== null && found.start <= at && at < found.end).toBe(true);
        }
        expect(lexed.at(-1)).toBeNull();
        expect(lexed.at(text.length)).toBeNull();
      }),
    );
  });
});

describe('written numbers', () => {
  const shown = (text: string, span: Span | null): string | null => span && textOf(text, span);

  it.each([
    ['1,200.50元', '1', '1,200.50'],
    ['1200.5', '1200.5', null],
    ['12,34', '12', null],
    ['1,200,30', '1', null],
    ['1,200,', '1', null],
    ['1234,567', '1234', null],
    ['1.5.3', '1.5', null],
    ['元', null, null],
  ])('reads at the start of %j the digits %j, with thousands groups %j', (text, plain, grouped) => {
    const lexed = new LexedText(text);
    expect(shown(text, digitsAt(lexed, 0))).toBe(plain);
    expect(shown(text, groupedDigitsAt(lexed, 0))).toBe(grouped);
  });

  it('reads numerals of at most seven characters', () => {
    expect(numeralAt(new LexedText('十二个'), 0)).toEqual({ end: 2, value: 12 });
    expect(numeralAt(new LexedText('十十'), 0)).toEqual({ end: 2, value: null });
    expect(numeralAt(new LexedText('一二三四五六七八'), 0)?.end).toBe(7);
    expect(numeralAt(new LexedText('个'), 0)).toBeNull();
  });
});
