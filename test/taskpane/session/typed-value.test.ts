import { parseTyped } from '../../../src/taskpane/session/typed-value';

test('parses a number for a numeric cell', () => {
  expect(['46', ' 1,200.50 ', '４６', '-3'].map((text) => parseTyped(text, 45))).toEqual([
    46, 1200.5, 46, -3,
  ]);
});

test('rejects a text for a numeric cell', () => {
  expect(['', '约46', '46万元', '46 47'].map((text) => parseTyped(text, 45))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('keeps a text for a text cell, even if the text starts with “=”', () => {
  expect(parseTyped('=1+1', '4个')).toBe('=1+1');
  expect(parseTyped('46', '4个')).toBe('46');
});
