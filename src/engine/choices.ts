/** What the person decided on each correction. */
import type { Finding } from '../check/result';
import type { CellContent } from '../workbook/cell';
import { isHeldBack, type Concern } from './concerns';

export interface Decision {
  readonly ticked: boolean;
  /** Which of the alternatives; absent where there are none or none is chosen yet. */
  readonly alternative?: number;
  /** Values typed instead of the suggested ones, by `cellKey`. */
  readonly values?: ReadonlyMap<string, CellContent>;
}

/** By `choiceKey`; what is not in it is as first shown. */
export type Decisions = ReadonlyMap<string, Decision>;

/**
 * How a correction is first shown: safe ones ticked, suggested ones not unless preselected, alternatives never, and none
 * that would lose something or could not be written.
 */
export function firstDecision({ fix }: Pick<Finding, 'fix'>, concern: Concern | null): Decision {
  if (!fix || 'alternatives' in fix || isHeldBack(concern)) return { ticked: false };
  return { ticked: fix.kind === 'safe' || fix.preselected === true };
}

/** How a correction is first shown that only comes of others: what is proven is done with them. */
export function followDecision({ fix }: Pick<Finding, 'fix'>, concern: Concern | null): Decision {
  return { ticked: fix?.kind === 'safe' && !isHeldBack(concern) };
}
