/** Lexer of formulas in en-US notation. */

type TokenKind =
  'number' | 'text' | 'error' | 'name' | 'sheet' | 'operator' | 'open' | 'close' | 'separator' | 'array';

export interface Token {
  readonly kind: TokenKind;
  /** As written, without the quotes of texts and sheet names. */
  readonly text: string;
}

const PATTERNS: readonly (readonly [TokenKind | 'space', RegExp])[] = [
  ['space', /[ \t\r\n]+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_:])/uy],
  ['sheet', /'(?:[^']|'')+'!/y],
  ['sheet', /[\p{L}_\\[][\p{L}\p{N}_.\\[\]]*!/uy],
  ['array', /\{[^{}]*\}/y],
  ['name', /[\p{L}\p{N}_$\\][\p{L}\p{N}_$.\\?]*(?:\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\])?/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:@#]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['separator', /[,;]/y],
];

/**
 * Splits a formula, given without its leading `=`, into tokens.
 * @returns `null` if it contains something that no formula has, such as a Chinese comma outside a text.
 */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const found = matchAt(formula, at);
    if (!found) return null;
    at += found.text.length;
    if (found.kind !== 'space') tokens.push({ kind: found.kind, text: unquote(found.kind, found.text) });
  }
  return tokens;
}

function matchAt(formula: string, at: number): { kind: TokenKind | 'space'; text: string } | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  return null;
}

function unquote(kind: TokenKind, text: string): string {
  if (kind === 'text') return text.slice(1, -1).replaceAll('""', '"');
  if (kind !== 'sheet') return text;
  return text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);
}
