import { LexedText } from '../../../src/language/lexer/lexer';
import { digitsAt, groupedDigitsAt } from '../../../src/language/lexer/written-number';

const grouped = (text: string) => groupedDigitsAt(new LexedText(text), 0);

it.each([
  ['1,200', 5, 5],
  ['12,345,678.9元', 10, 12],
  ['123,456', 7, 7],
])('%s has thousands groups', (text, wholeEnd, end) => {
  expect(grouped(text)).toEqual({ start: 0, wholeEnd, end });
});

it.each(['1200', '1234,567', '1,20', ',200', '12'])('%s has no thousands groups', (text) => {
  expect(grouped(text)).toBeNull();
});

it.each([
  ['1200.5', 4, 6],
  ['12.', 2, 2],
  ['12,345', 2, 2],
])('finds digits and decimals of %s', (text, wholeEnd, end) => {
  expect(digitsAt(new LexedText(text), 0)).toEqual({ start: 0, wholeEnd, end });
});
