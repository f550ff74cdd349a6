import { CellValueType } from '@univerjs/core';
import {
  documentText,
  generalText,
  hasContent,
  isUnlocked,
  toCellData,
  valueOf,
} from '../../../src/workbench/grid/cell-data';

describe('contents are unchanged after a round trip through Univer', () => {
  test.each([
    [null, null],
    ['', null],
    [46, 46],
    [0, 0],
    [true, true],
    [false, false],
    ['居民满意度', '居民满意度'],
    ['46.00 ', '46.00 '],
    ['007', '007'],
    ['=1+1', '=1+1'],
    ['TRUE', 'TRUE'],
    ['#REF!', '#REF!'],
    [{ error: '#REF!' }, { error: '#REF!' }],
    [{ formula: '=SUM(D18:D22)' }, null],
  ])('%j', (content, value) => {
    expect(valueOf(toCellData(content))).toEqual(value);
  });
});

test('marks text that looks like a number, so that Univer does not convert it', () => {
  expect(toCellData('007').t).toBe(CellValueType.FORCE_STRING);
  expect(toCellData('满意').t).toBe(CellValueType.STRING);
});

test('new content replaces all parts of the former content', () => {
  expect(toCellData(1)).toMatchObject({ f: null, si: null, p: null });
});

test('an error as the result of a formula is an error value', () => {
  expect(valueOf({ f: '=1/0', v: '#DIV/0!', t: CellValueType.STRING })).toEqual({ error: '#DIV/0!' });
});

test('keeps the line breaks of typed text', () => {
  expect(documentText({ id: 'd', documentStyle: {}, body: { dataStream: '一\r二\r\n' } })).toBe('一\n二');
  expect(valueOf({ p: { id: 'd', documentStyle: {}, body: { dataStream: '一\r二\r\n' } } })).toBe('一\n二');
});

test('a cell is unlocked only if it has the mark for unlocked cells', () => {
  expect(isUnlocked({ custom: { unlocked: true, else: 1 } })).toBe(true);
  expect(isUnlocked({ custom: { unlocked: 'yes' } })).toBe(false);
  expect(isUnlocked(null)).toBe(false);
});

test.each([
  [{ v: '' }, false],
  [{ s: '4' }, false],
  [{ v: 0 }, true],
  [{ f: '=A1' }, true],
  [{ si: 'x' }, true],
  [null, false],
])('%j has content: %s', (cell, expected) => {
  expect(hasContent(cell)).toBe(expected);
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.33333333333'],
  [296, '296'],
  [true, 'TRUE'],
  [{ error: '#N/A' }, '#N/A'],
  [null, ''],
])('%j is displayed as %s', (value, text) => {
  expect(generalText(value)).toBe(text);
});
