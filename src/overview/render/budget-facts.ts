import type { OverviewRow } from '../rows';
import { COLUMN_TITLES, NO_UNIT } from '../words';
import { amountText } from './amount-text';

/** Name and value of a form's unit, year and budget; blank ones are left out. */
export function budgetFacts({ unit, year, budget }: OverviewRow): (readonly [string, string])[] {
  return [
    [COLUMN_TITLES.unit, unit || NO_UNIT],
    ...(year === null ? [] : [[COLUMN_TITLES.year, String(year)] as const]),
    ...(budget === null ? [] : [[COLUMN_TITLES.budget, amountText(budget.wan)] as const]),
  ];
}
