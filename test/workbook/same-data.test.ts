import { isSameData } from '../../src/workbook/same-data';

test.each([
  [1, 1],
  [NaN, NaN],
  [null, null],
  [
    [1, { a: '二' }],
    [1, { a: '二' }],
  ],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: 1, b: undefined }, { a: 1 }],
])('%j and %j are the same data', (one, other) => {
  expect([isSameData(one, other), isSameData(other, one)]).toEqual([true, true]);
});

test.each([
  [1, '1'],
  [0, -0],
  [null, undefined],
  [null, {}],
  [[], {}],
  [[1], [1, 2]],
  [{ a: 1 }, { a: 1, b: null }],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
])('%j and %j are different data', (one, other) => {
  expect([isSameData(one, other), isSameData(other, one)]).toEqual([false, false]);
});
