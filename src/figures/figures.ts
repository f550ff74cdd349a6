/** Figures of a form that several rules need. */
import type Big from 'big.js';
import type { DeclarationForm } from '../form/declaration';
import { findScaleFaults, type ScaleFaults } from './breakdown/scale-faults';
import { breakdownState, decimalsOf, type BreakdownState } from './breakdown/state';
import { sumStates, type SumStates } from './breakdown/sum-state';
import { sumRecomputed } from './breakdown/sums';
import { declaredOf, type Declared } from './breakdown/budget';

export interface Figures extends BreakdownState, SumStates {
  /** Decimals of an amount in the form; amounts with more are rounded half up. */
  readonly decimals: number;
  readonly declared: Declared;
  /** Figures in the wrong unit. */
  readonly scale: ScaleFaults;
  /** Σ of the recomputed amounts, a lump sum as written; `null` if one of them is unreadable. */
  readonly recomputedSum: Big | null;
}

/** Computes the figures of a form, once per form; without a breakdown there are no amounts and no sums. */
export function figuresOf(form: DeclarationForm, usualDecimals: number): Figures {
  const declared = declaredOf(form, usualDecimals);
  const scale = findScaleFaults(form, declared, usualDecimals);
  const decimals = decimalsOf(form, declared, usualDecimals);
  const state = breakdownState(form, declared, scale, decimals);
  const recomputedSum = form.breakdown ? sumRecomputed(form.breakdown, decimals) : null;
  return { decimals, declared, scale, recomputedSum, ...state, ...sumStates(form, state) };
}
