import { rovingIndex } from '../../../../src/taskpane/components/common/roving-index';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, null],
  ['ArrowUp', 0, null],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['PageDown', 1, null],
  ['ArrowRight', 1, null],
  ['a', 1, null],
])('in a vertical list, %s moves from %i to %p', (key, index, next) => {
  expect(rovingIndex(key, index, 5, { orientation: 'vertical' })).toBe(next);
});

test.each([
  ['ArrowLeft', 0, 2],
  ['ArrowRight', 2, 0],
  ['ArrowDown', 1, null],
])('in a tab list that wraps, %s moves from %i to %p', (key, index, next) => {
  expect(rovingIndex(key, index, 3, { orientation: 'horizontal', wraps: true })).toBe(next);
});

test.each([
  ['PageDown', 1, 4],
  ['PageDown', 3, 4],
  ['PageDown', 4, null],
  ['PageUp', 4, 1],
])('with pages of three, %s moves from %i to %p', (key, index, next) => {
  expect(rovingIndex(key, index, 5, { orientation: 'vertical', page: 3 })).toBe(next);
});

test('an empty list has no next item', () => {
  expect(rovingIndex('End', -1, 0, { orientation: 'vertical' })).toBeNull();
});
