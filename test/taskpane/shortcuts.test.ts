import { SHORTCUTS, shortcutOf, type KeyPress } from '../../src/taskpane/shortcuts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['primary', press('Enter', { ctrlKey: true })],
  ['primary', press('Enter', { metaKey: true })],
  ['check', press('Enter', { ctrlKey: true, shiftKey: true })],
  ['next', press('F8')],
  ['previous', press('F8', { shiftKey: true })],
] as const)('runs %s with %o', (id, key) => {
  expect(shortcutOf(key)).toBe(id);
});

test.each([
  press('Enter'),
  press('Enter', { shiftKey: true }),
  press('Enter', { ctrlKey: true, altKey: true }),
  press('F8', { ctrlKey: true }),
  press('F8', { altKey: true }),
  press('F6'),
  press('a', { ctrlKey: true }),
])('is no shortcut: %o', (key) => {
  expect(shortcutOf(key)).toBeNull();
});

test('shortcuts are distinct, and their texts match their keys', () => {
  const all = Object.values(SHORTCUTS);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  for (const { key, ctrl, shift, text, aria } of all) {
    const names = [...(ctrl ? ['Control'] : []), ...(shift ? ['Shift'] : []), key];
    expect(aria).toBe(names.join('+'));
    expect(text).toBe(aria.replace('Control', 'Ctrl'));
  }
});
