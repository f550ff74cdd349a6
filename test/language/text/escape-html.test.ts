import { escapeHtml } from '../../../src/language/text/escape-html';

test('escapes the characters that have a meaning in HTML', () => {
  expect(escapeHtml(`<a b="c">'&`)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp;');
});

test('replaces control and bidirectional characters and lone surrogates, but no line feed or tab', () => {
  expect(escapeHtml('a\u0007b\u202ec\ud83dd')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  expect(escapeHtml('a\n\tb😀')).toBe('a\n\tb😀');
});
