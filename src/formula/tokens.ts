/** Cuts a formula in en-US A1 notation into tokens. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex } from '../workbook/a1';

/** A row or column of a reference; `fixed` where a `$` stands before it. 0-based. */
export interface Axis {
  readonly index: number;
  readonly fixed: boolean;
}

/** One corner of a reference. An axis is absent where whole columns (`C:C`) or whole rows (`3:3`) are meant. */
export interface Corner {
  readonly row?: Axis;
  readonly column?: Axis;
}

/** A reference as written: `$D$18`, `'表 1'!D18:D22`, `C:C`. */
export interface Reference {
  /** Absent: the sheet that the formula stands on. */
  readonly sheet?: string;
  /** The sheet as written with its `!`; `''` when absent. */
  readonly prefix: string;
  readonly first: Corner;
  /** Absent for a single cell. */
  readonly last?: Corner;
}

export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number' | 'text' | 'error' | 'name' | 'operator'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
);

/** Excel allows no longer formulas. */
const MAX_LENGTH = 8_192;

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/iy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const OPERATOR = /<=|>=|<>|[=<>+\-*/^&%(),]/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const ADDRESS = new RegExp(
  String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!:])`,
  'uy',
);

/**
 * Tokens of a formula without white space.
 * @param formula with its leading `=`
 * @returns `null` when it has something that is not understood here (arrays, tables, other workbooks, names with `\`).
 */
export function tokenize(formula: string): Token[] | null {
  if (!formula.startsWith('=') || formula.length > MAX_LENGTH) return null;
  const tokens: Token[] = [];
  let at = 1;
  while (at < formula.length) {
    const space = matchAt(SPACE, formula, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const token = referenceAt(formula, at) ?? plainAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function plainAt(formula: string, start: number): Token | null {
  const kinds = [
    ['text', TEXT],
    ['number', NUMBER],
    ['error', ERROR],
    ['name', NAME],
    ['operator', OPERATOR],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const text = matchAt(pattern, formula, start)?.[0];
    if (text !== undefined) return { kind, text, start, end: start + text.length };
  }
  return null;
}

function referenceAt(formula: string, start: number): Token | null {
  const sheet = matchAt(SHEET, formula, start);
  const prefix = sheet?.[0] ?? '';
  const address = matchAt(ADDRESS, formula, start + prefix.length)?.[0];
  if (address === undefined) return null;
  const name = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2];
  // `[1]表!A1` is another workbook, `'一:三'!A1` several sheets.
  if (name !== undefined && /[[\]:]/.test(name)) return null;
  const [first, last] = address.split(':').map(cornerOf);
  if (!first || last === null) return null;
  return {
    kind: 'reference',
    reference: { ...(name !== undefined && { sheet: name }), prefix, first, ...(last && { last }) },
    start,
    end: start + prefix.length + address.length,
  };
}

function cornerOf(text: string): Corner | null {
  const match = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/.exec(text);
  const [, fixedColumn, letters, fixedRow, digits] = match ?? [];
  const column =
    letters === undefined ? undefined : { index: columnIndex(letters), fixed: fixedColumn === '$' };
  const row = digits === undefined ? undefined : { index: Number(digits) - 1, fixed: fixedRow === '$' };
  if (row && (row.index < 0 || row.index >= MAX_ROWS)) return null;
  if (column && column.index >= MAX_COLUMNS) return null;
  return { ...(row && { row }), ...(column && { column }) };
}
