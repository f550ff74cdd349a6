/** All that differs between one project's declarations for two years. */
import type { ComparedCell, ComparedFigure, ComparableItem } from '../figures/years/comparable-form';
import type { Matched, MatchedForms } from '../figures/years/match-forms';
import { isSameButYear, type TwoYears } from '../figures/years/moved-year';
import { isSameTarget } from '../figures/years/target-order';

/** What a change is of. */
export type ChangeKind =
  'budget' | 'item' | 'price' | 'quantity' | 'amount' | 'indicator' | 'target' | 'text';

/** One difference; `null` on one side: there is nothing of it in that year. */
export interface Change {
  readonly what: ChangeKind;
  /** What the form calls it: an item, an indicator, a paragraph's label. */
  readonly name: string;
  readonly last: ChangedCell | null;
  readonly current: ChangedCell | null;
}

/** A cell with its text as shown, and its value where it is a figure. */
export type ChangedCell = ComparedCell & Partial<Pick<ComparedFigure, 'value'>>;

/**
 * Lists the changes in the order in which this year's form is read; what is gone comes last in its section. The order of
 * rows, layout, number formats, another unit of money, other words for the same target and the moved year are no changes.
 */
export function changesOf(forms: MatchedForms): Change[] {
  const { last, current, years } = forms;
  return [
    ...figureChange('budget', '当年预算', last.budget, current.budget),
    ...(forms.items ?? []).flatMap((row) => itemChanges(row, years)),
    ...(forms.indicators ?? []).flatMap((row) => [
      ...nameChange('indicator', row, years),
      ...(row.last && row.current && !isSameTarget(row.last, row.current, years)
        ? [
            {
              what: 'target' as const,
              name: row.current.name.text,
              last: row.last.target,
              current: row.current.target,
            },
          ]
        : []),
    ]),
    ...forms.texts.flatMap((row) =>
      row.last && row.current && isSameButYear(row.last.text, row.current.text, years)
        ? []
        : [
            {
              what: 'text' as const,
              name: (row.current ?? row.last).name,
              last: row.last,
              current: row.current,
            },
          ],
    ),
  ];
}

function itemChanges(row: Matched<ComparableItem>, years: TwoYears): Change[] {
  const { last, current } = row;
  // The figures of a row that only one year has say no more than that it is there.
  if (!last || !current) return nameChange('item', row, years);
  const name = current.name.text;
  return [
    ...nameChange('item', row, years),
    ...figureChange('price', name, last.unitPrice, current.unitPrice),
    ...figureChange('quantity', name, last.quantity, current.quantity),
    ...figureChange('amount', name, last.amount, current.amount),
  ];
}

function nameChange(
  what: 'item' | 'indicator',
  { last, current }: Matched<{ readonly name: ComparedCell }>,
  years: TwoYears,
): Change[] {
  const [from, to] = [last?.name ?? null, current?.name ?? null];
  if (from && to && isSameButYear(from.text, to.text, years)) return [];
  return [{ what, name: (to ?? from)?.text ?? '', last: from, current: to }];
}

/** A figure that cannot be read is compared by its text. A column that only one layout has is no change. */
function figureChange(
  what: ChangeKind,
  name: string,
  last: ComparedFigure | null,
  current: ComparedFigure | null,
): Change[] {
  if (!last || !current) return [];
  const isSame =
    last.value !== null && current.value !== null
      ? last.value === current.value
      : last.text.trim() === current.text.trim();
  return isSame ? [] : [{ what, name, last, current }];
}
