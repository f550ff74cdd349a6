import { displayName, escapeControls } from '../../src/cli/terminal-text';

const LAYOUT = '第一行\n\t第二行';

test('escapes control characters and bidirectional formatting characters', () => {
  expect(escapeControls('\u001b[2J\u009b2J\r\u0000\u007f\u0008')).toBe(
    '\\u001b[2J\\u009b2J\\r\\u0000\\u007f\\u0008',
  );
  expect(escapeControls('\u202egnp.exe \u2066\u200f\u061c')).toBe('\\u202egnp.exe \\u2066\\u200f\\u061c');
  expect(escapeControls('甲\u2028乙\u2029丙\u0085丁')).toBe('甲\\u2028乙\\u2029丙\\u0085丁');
});

test('escapes every control and bidirectional character except tabs and line feeds', () => {
  const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
  const left = all.filter(
    (one) => escapeControls(one) === one && /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(one),
  );
  expect(left).toEqual(['\t', '\n']);
  expect(all.filter((one) => escapeControls(one) !== one)).toHaveLength(64 + 1 - 2 + 12 + 2);
  expect(escapeControls(LAYOUT)).toBe(LAYOUT);
});

test('escaped JSON is parsed to the same strings', () => {
  const value = { name: 'a\u001b\u009b\u202e\u2028\u007f\n\t\\', list: ['甲'] };
  const text = JSON.stringify(value, null, 2);
  expect(escapeControls(text)).not.toMatch(/[\p{Bidi_Control}\u2028\u0080-\u009f\u007f]/u);
  expect(JSON.parse(escapeControls(text))).toEqual(value);
});

test('displays a name on one line, with invalid bytes as escapes', () => {
  expect(displayName('坏\n名\t\u001b\udcb1\udced.xlsx')).toBe('坏\\n名\\t\\u001b\\xb1\\xed.xlsx');
  expect(displayName('好名字 😀.xlsx')).toBe('好名字 😀.xlsx');
});
