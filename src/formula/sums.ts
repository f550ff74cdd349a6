/** The ranges that a formula adds up, and formulas that add up ranges. */
import { rangeToA1 } from '../workbook/a1';
import type { SheetRange } from '../workbook/references';
import { parseFormula, type Expression } from './parse';

/** Functions around a sum that do not change its ranges. */
const WRAPPERS: ReadonlySet<string> = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'IFERROR', 'N']);

/**
 * The ranges that a total adds up: `=SUM(D18:D22,D24)`, `=D18+D19`, `=ROUND(SUM(D18:D22),2)`, `=SUBTOTAL(9,D18:D22)`.
 * @param sheet of the formula
 * @returns in the order written; `null` if the formula is not a sum of cells
 */
export function sumRanges(formula: string, sheet: string): SheetRange[] | null {
  const parsed = parseFormula(formula, sheet);
  return parsed && rangesOf(parsed.expression);
}

/**
 * The formula that sums ranges.
 * @param home sheet of the formula: ranges of other sheets get their sheet's name
 */
export function sumFormula(ranges: readonly SheetRange[], home: string): string {
  const written = ranges.map((range) =>
    range.sheet === home ? rangeToA1(range) : `'${range.sheet.replaceAll("'", "''")}'!${rangeToA1(range)}`,
  );
  return `=SUM(${written.join(',')})`;
}

function rangesOf(expression: Expression): SheetRange[] | null {
  switch (expression.kind) {
    case 'reference':
      return [expression.range];
    case 'unary':
      return expression.operator === '+' ? rangesOf(expression.operand) : null;
    case 'binary':
      return joined(summandsOf(expression));
    case 'call': {
      const { name, args } = expression;
      if (name === 'SUM') return joined(args);
      if (name === 'SUBTOTAL') return joined(args.slice(1));
      return WRAPPERS.has(name) ? joined(args.slice(0, 1)) : null;
    }
    default:
      return null;
  }
}

/** Summands of a chain of `+` in order; `null` for the operand of another operator. */
function summandsOf(expression: Expression): (Expression | null)[] {
  const summands: (Expression | null)[] = [];
  let rest = expression;
  while (rest.kind === 'binary') {
    summands.push(rest.operator === '+' ? rest.right : null);
    rest = rest.left;
  }
  return [...summands, rest].reverse();
}

function joined(parts: readonly (Expression | null)[]): SheetRange[] | null {
  const ranges: SheetRange[] = [];
  for (const part of parts) {
    const partRanges = part && rangesOf(part);
    if (!partRanges) return null;
    ranges.push(...partRanges);
  }
  return ranges;
}
