/** Tokenizer of formulas in en-US A1 notation; takes time in proportion to the formula's length. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex } from './a1';

/** A 0-based row or column of a reference; `fixed` if it is written with `$`. */
export interface Axis {
  readonly index: number;
  readonly fixed: boolean;
}

/** One corner of a reference. An axis is absent in references to whole columns (`C:C`) or whole rows (`3:3`). */
interface Corner {
  readonly row?: Axis;
  readonly column?: Axis;
}

/** A reference as written: `$D$18`, `'表 1'!D18:D22`, `C:C`. */
export interface Reference {
  /** Absent: the sheet of the formula. */
  readonly sheet?: string;
  /** The sheet as written with its `!`; `''` if absent. */
  readonly prefix: string;
  /** Refers to another workbook (`'[1]表'!A1`) or to several sheets at once (`'一:三'!A1`). */
  readonly foreign: boolean;
  readonly first: Corner;
  /** Absent for a single cell. */
  readonly last?: Corner;
}

/**
 * - `sheet`: a sheet's name with its `!` if no reference follows (`表!单价`);
 * - `bracket`: the `[…]` of a table reference;
 * - `unknown`: a character that formulas do not have, or a text or quoted name without its end.
 */
export type Token = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'number' | 'text' | 'error' | 'name' | 'operator' | 'sheet' | 'bracket' | 'unknown';
      readonly text: string;
    }
  | { readonly kind: 'reference'; readonly reference: Reference }
);

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?/y;
const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/iy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;
const OPERATOR = /<=|>=|<>|[=<>+\-*/^&%(),;:{}@#]/y;
/** Characters that begin an operator and nothing else; `#` also begins an error. */
const ONLY_OPERATORS: ReadonlySet<string> = new Set('=<>+-*/^&%(),;:{}@');
const PLAIN_SHEET = /[\p{L}_][\p{L}\p{N}_.]*!/uy;
/** The sheet or the span of sheets after the brackets of another workbook, or no sheet if a name of that workbook follows. */
const EXTERNAL_SHEET = /[\p{L}\p{N}_.]*(?::[\p{L}\p{N}_.]+)?!/uy;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const ADDRESS = new RegExp(
  String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])`,
  'uy',
);
const PATTERNS = [
  ['number', NUMBER],
  ['error', ERROR],
  ['name', NAME],
  ['operator', OPERATOR],
] as const;

/**
 * Tokens of a formula. Every character that is not white space belongs to a token, even in malformed formulas.
 * @param formula with its leading `=`
 */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  const hasSheets = formula.includes('!');
  let at = formula.startsWith('=') ? 1 : 0;
  while (at < formula.length) {
    const space = matchAt(SPACE, formula, at);
    if (space === undefined) {
      const token = tokenAt(formula, at, hasSheets);
      tokens.push(token);
      at = token.end;
    } else {
      at += space.length;
    }
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** @param hasSheets whether the formula may name a sheet */
function tokenAt(formula: string, start: number, hasSheets: boolean): Token {
  const first = formula.charAt(start);
  if (ONLY_OPERATORS.has(first)) return operatorAt(formula, start);
  if (first === '"') return literal('text', formula, start, endOfQuoted(formula, start));
  if (first === '[') return bracketAt(formula, start);
  const quoted = first === "'" ? endOfQuoted(formula, start) : null;
  if (first === "'" && (quoted === null || formula.charAt(quoted) !== '!')) {
    return literal('unknown', formula, start, quoted);
  }
  const plain = hasSheets ? matchAt(PLAIN_SHEET, formula, start) : undefined;
  const prefix = quoted === null ? (plain ?? '') : formula.slice(start, quoted + 1);
  const reference = referenceAt(formula, start, prefix);
  if (reference) return reference;
  if (prefix !== '') return literal('sheet', formula, start, start + prefix.length);
  for (const [kind, pattern] of PATTERNS) {
    const text = matchAt(pattern, formula, start);
    if (text === undefined) continue;
    const end = start + text.length;
    // `2月!A1`: a sheet's name that begins with a digit must be quoted, so this is not a known token.
    return { kind: kind === 'number' && matchAt(NAME, formula, end) ? 'unknown' : kind, text, start, end };
  }
  return literal('unknown', formula, start, start + 1);
}

function operatorAt(formula: string, start: number): Token {
  const text = matchAt(OPERATOR, formula, start) ?? formula.charAt(start);
  return { kind: 'operator', text, start, end: start + text.length };
}

/** `[1]表!A1` refers to another workbook; any other bracket is a token of its own. */
function bracketAt(formula: string, start: number): Token {
  const end = endOfBracket(formula, start);
  const sheet = end === null ? undefined : matchAt(EXTERNAL_SHEET, formula, end);
  if (end === null || sheet === undefined) return literal('bracket', formula, start, end);
  const prefix = formula.slice(start, end) + sheet;
  return referenceAt(formula, start, prefix) ?? literal('sheet', formula, start, start + prefix.length);
}

/** @param end `null` if it has no end: the token takes the rest of the formula */
function literal(
  kind: 'text' | 'bracket' | 'sheet' | 'unknown',
  formula: string,
  start: number,
  end: number | null,
): Token {
  const until = end ?? formula.length;
  return { kind: end === null ? 'unknown' : kind, text: formula.slice(start, until), start, end: until };
}

/** Index after the closing quote of a text or a quoted name; a doubled quote is part of it. */
function endOfQuoted(formula: string, start: number): number | null {
  const mark = formula.charAt(start);
  let at = formula.indexOf(mark, start + 1);
  while (at >= 0 && formula.charAt(at + 1) === mark) at = formula.indexOf(mark, at + 2);
  return at < 0 ? null : at + 1;
}

/** Index after the bracket that closes the one at `start`; `'` escapes the next character. */
function endOfBracket(formula: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** @param prefix the sheet as written at `start`; `''` if there is none */
function referenceAt(formula: string, start: number, prefix: string): Token | null {
  const address = matchAt(ADDRESS, formula, start + prefix.length);
  if (address === undefined) return null;
  const [first, last] = address.split(':').map(cornerOf);
  if (!first || last === null) return null;
  const name = prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  return {
    kind: 'reference',
    reference: {
      ...(prefix !== '' && { sheet: name }),
      prefix,
      foreign: /[[\]:]/.test(name),
      first,
      ...(last && { last }),
    },
    start,
    end: start + prefix.length + address.length,
  };
}

/** @param text a cell, a column or a row as in `ADDRESS` */
function cornerOf(text: string): Corner | null {
  const digits = firstDigit(text);
  const isRowFixed = digits > 0 && text.charAt(digits - 1) === '$';
  const letters = text.slice(0, isRowFixed ? digits - 1 : digits);
  const isColumnFixed = letters.startsWith('$');
  const row = digits < text.length ? { index: Number(text.slice(digits)) - 1, fixed: isRowFixed } : undefined;
  const column =
    letters === ''
      ? undefined
      : { index: columnIndex(isColumnFixed ? letters.slice(1) : letters), fixed: isColumnFixed };
  if (row && (row.index < 0 || row.index >= MAX_ROWS)) return null;
  if (column && column.index >= MAX_COLUMNS) return null;
  if (column) return row ? { row, column } : { column };
  return row ? { row } : null;
}

/** Index of the first digit; the length of the text if it has none. */
function firstDigit(text: string): number {
  let at = 0;
  while (at < text.length && (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57)) at += 1;
  return at;
}
