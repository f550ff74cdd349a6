/** Decides which texts Excel accepts as formulas. */
import { tokenize, type Token } from '../../workbook/formula-tokens';

/** Roles of tokens in the grammar. */
type Role = 'value' | 'prefix' | 'infix' | 'postfix' | 'open' | 'close' | 'separator' | 'none';

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...['+', '-', '@'].map((sign) => [sign, 'prefix'] as const),
  ...['=', '<', '>', '<=', '>=', '<>', '*', '/', '^', '&', ':'].map((sign) => [sign, 'infix'] as const),
  ...['%', '#'].map((sign) => [sign, 'postfix'] as const),
  ...['(', '{'].map((sign) => [sign, 'open'] as const),
  ...[')', '}'].map((sign) => [sign, 'close'] as const),
  ...[',', ';'].map((sign) => [sign, 'separator'] as const),
]);

/**
 * Tells whether Excel would accept a text as a formula. Only its syntax is checked; names and functions need not exist.
 * @param formula with its leading `=`
 */
export function isWellFormed(formula: string): boolean {
  const tokens = tokenize(formula);
  const open: string[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const role = roleOf(token);
    if (!mayFollow(before, token, role)) return false;
    if (role === 'open') open.push(textOf(token));
    if (role === 'close' && open.pop() !== (textOf(token) === ')' ? '(' : '{')) return false;
    before = token;
  }
  return open.length === 0 && before !== undefined && endsValue(before);
}

function roleOf(token: Token): Role {
  switch (token.kind) {
    case 'reference':
    case 'number':
    case 'text':
    case 'error':
    case 'name':
      return 'value';
    case 'operator':
      return ROLES.get(token.text) ?? 'none';
    case 'sheet':
    case 'bracket':
    case 'unknown':
      return 'none';
  }
}

function mayFollow(before: Token | undefined, token: Token, role: Role): boolean {
  const afterValue = before !== undefined && endsValue(before);
  switch (role) {
    case 'prefix':
      return before?.kind !== 'sheet';
    case 'infix':
    case 'postfix':
      return afterValue;
    case 'separator':
    case 'close':
      return afterValue || isListStart(before);
    case 'open':
      return !afterValue || (before.kind === 'name' && textOf(token) === '(');
    case 'value':
      return !afterValue || (before.kind === 'bracket' && token.kind === 'reference');
    case 'none':
      // Brackets belong to a part of a table or to another workbook.
      if (token.kind === 'bracket') return before?.kind === 'name' || !afterValue;
      return token.kind === 'sheet' && (!afterValue || before.kind === 'bracket');
  }
}

function isListStart(before: Token | undefined): boolean {
  const role = before && roleOf(before);
  return role === 'open' || role === 'separator';
}

/** Tells whether a value can end with this token. */
function endsValue(token: Token): boolean {
  const role = roleOf(token);
  return role === 'value' || role === 'close' || role === 'postfix' || token.kind === 'bracket';
}

function textOf(token: Token): string {
  return token.kind === 'reference' ? '' : token.text;
}
