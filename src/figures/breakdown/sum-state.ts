/** State of 合计 and 小计: written and expected sum, and the rows that their formulas count. */
import { numberOf } from '../../form/cells';
import type Big from 'big.js';
import { isFormula, type CellContent } from '../../workbook/cell';
import type { BreakdownItem, BreakdownSubtotal, BreakdownTotal } from '../../form/breakdown';
import { amountsAreFormulas, coverageOf, itemSumFormula, type Coverage } from './formulas';
import type { BreakdownState } from './state';
import { sumIfKnown, toCellNumber } from '../../language/numbers/decimal';
import type { DeclarationForm } from '../../form/declaration';

export interface SumState {
  readonly line: BreakdownTotal | BreakdownSubtotal;
  /** The items that it sums. */
  readonly items: readonly BreakdownItem[];
  /** As written, a formula recomputed; `null` if blank or unreadable. */
  readonly written: Big | null;
  /** Σ of its items after the corrections that are certain; `null` if an amount is unknown. */
  readonly expected: Big | null;
  /** What its formula counts; `null` for a constant, or a formula that is not a plain sum. */
  readonly coverage: Coverage | null;
  /** A formula that counts each of its items exactly once and nothing else, so that it follows every correction. */
  readonly follows: boolean;
  /** A number was typed although the amounts or the other 小计 are formulas. */
  readonly overtyped: boolean;
  /** `null` if unknown. */
  readonly right: boolean | null;
  /** The right content: the sum's formula if the table uses formulas, otherwise the number; `null` if unknown. */
  readonly repair: CellContent;
}

export interface SumStates {
  /** `null`: the table has no 合计. */
  readonly total: SumState | null;
  readonly subtotals: readonly SumState[];
}

/** Judges the sums of the form's breakdown. */
export function sumStates({ breakdown }: DeclarationForm, state: BreakdownState): SumStates {
  if (!breakdown) return { total: null, subtotals: [] };
  const settled = new Map(state.amounts.map((amount) => [amount.item, amount.settled]));
  const written = new Map(state.amounts.map((amount) => [amount.item, amount.written]));

  const judge = (line: BreakdownTotal | BreakdownSubtotal, items: readonly BreakdownItem[]): SumState => {
    const { amount } = line;
    const writtenSum = numberOf(amount);
    const expected = sumIfKnown(items.map((item) => settled.get(item) ?? null));
    const asWritten = sumIfKnown(items.map((item) => written.get(item) ?? null));
    const coverage = coverageOf(amount, items, breakdown);
    const follows = coverage !== null && isClean(coverage);
    const calculates =
      amountsAreFormulas(items) ||
      breakdown.subtotals.some((other) => other !== line && isFormula(other.amount.content)) ||
      isFormula(amount.content);
    const formula = calculates ? itemSumFormula(items, breakdown, amount.at.sheet) : null;
    return {
      line,
      items,
      written: writtenSum,
      expected,
      coverage,
      follows,
      overtyped: calculates && !isFormula(amount.content) && amount.reading.kind !== 'blank',
      right: follows || isRight(writtenSum, expected, isFormula(amount.content) ? asWritten : null),
      repair: formula ?? (expected && toCellNumber(expected)),
    };
  };
  return {
    total: breakdown.total ? judge(breakdown.total, breakdown.items) : null,
    subtotals: breakdown.subtotals.map((line) => judge(line, line.items)),
  };
}

/** A formula that is not a plain sum can still follow the amounts; then its result equals their sum as written. */
function isRight(sum: Big | null, expected: Big | null, asWritten: Big | null): boolean | null {
  if (!sum || !expected) return null;
  return sum.eq(expected) || (asWritten?.eq(sum) ?? false);
}

function isClean({ missing, surplus, elsewhere, texts }: Coverage): boolean {
  return [missing, surplus, elsewhere, texts].every((faults) => faults.length === 0);
}
