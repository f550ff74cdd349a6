/** What is compared between one project's declarations for two years, cell beside cell. */
import type {
  ComparableIndicator,
  ComparableItem,
  ComparableText,
  ComparedCell,
  ComparedFigure,
  ComparedTarget,
} from '../figures/years/comparable-form';
import { matchTargets, type Matched, type MatchedForms } from '../figures/years/match-forms';
import { isSameButYear, type TwoYears } from '../figures/years/moved-year';
import { isSameTarget } from '../figures/years/target-order';

/** The kind of content that a row of the comparison is about. */
export type ChangeKind =
  'budget' | 'item' | 'price' | 'quantity' | 'amount' | 'indicator' | 'target' | 'text';

/** A cell of this year and the cell of last year; `null` if one year has no such cell. */
export interface ComparedRow {
  readonly what: ChangeKind;
  /** Its name in the form: an item, an indicator, a paragraph's label. */
  readonly name: string;
  readonly last: ChangedCell | null;
  readonly current: ChangedCell | null;
  readonly isChanged: boolean;
  /** The value that last year's form reports as achieved for a target; absent if the form has none. */
  readonly actual?: ComparedCell;
}

/** A cell with its displayed text; figures also have value and unit, targets also operator and unit from separate columns. */
export type ChangedCell = ComparedCell &
  Partial<Pick<ComparedFigure, 'value' | 'unit'>> & { readonly combined?: string };

/**
 * All rows that can be compared, in the reading order of this year's form; within a section, rows that only last year's
 * form has come last. These differences are not changes: the order of rows, layout, number formats, another unit of
 * money, other words for the same target, and the moved year.
 */
export function comparedRows(forms: MatchedForms): ComparedRow[] {
  const { last, current, years } = forms;
  return [
    ...figureRow('budget', '当年预算', last.budget, current.budget),
    ...(forms.items ?? []).flatMap((row) => itemRows(row, years)),
    ...(forms.indicators ?? []).flatMap((row) => indicatorRows(row, years)),
    ...[...forms.paragraphs, ...(forms.measures ?? [])].flatMap((row) => textRow(row, years)),
  ];
}

function indicatorRows(row: Matched<ComparableIndicator>, years: TwoYears): ComparedRow[] {
  return [
    ...nameRow('indicator', row, years),
    ...matchTargets([row]).map((target) => ({
      what: 'target' as const,
      name: target.of.current.name.text,
      last: shownTarget(target.last),
      current: shownTarget(target.current),
      isChanged: !isSameTarget(target, years),
      ...(target.of.last.actual ? { actual: target.of.last.actual } : {}),
    })),
  ];
}

function shownTarget({ sheet, cell, text, combined }: ComparedTarget): ChangedCell {
  return { sheet, cell, text, combined };
}

/** A text that is blank in one year is reported as missing in that year; a text that is blank in both years gives no row. */
function textRow({ last, current }: Matched<ComparableText>, years: TwoYears): ComparedRow[] {
  const [from, to] = [last, current].map((text) => (text?.text ? text : null));
  const name = (to ?? from)?.name;
  if (name === undefined) return [];
  const isChanged = !from || !to || !isSameButYear(from.text, to.text, years);
  return [{ what: 'text', name, last: from ?? null, current: to ?? null, isChanged }];
}

function itemRows(row: Matched<ComparableItem>, years: TwoYears): ComparedRow[] {
  const { last, current } = row;
  // If only one year has the row, its figures are not listed separately.
  if (!last || !current) return nameRow('item', row, years);
  const name = current.name.text;
  return [
    ...nameRow('item', row, years),
    ...figureRow('price', name, last.unitPrice, current.unitPrice),
    ...figureRow('quantity', name, last.quantity, current.quantity),
    ...figureRow('quantity', name, last.times, current.times),
    ...figureRow('quantity', name, last.furtherTimes, current.furtherTimes),
    ...figureRow('amount', name, last.amount, current.amount),
  ];
}

/** A row whose name is new, removed or changed; a row with the same name in both years has no such change. */
function nameRow(
  what: 'item' | 'indicator',
  { last, current }: Matched<{ readonly name: ComparedCell }>,
  years: TwoYears,
): ComparedRow[] {
  const [from, to] = [last?.name ?? null, current?.name ?? null];
  if (from && to && isSameButYear(from.text, to.text, years)) return [];
  return [{ what, name: (to ?? from)?.text ?? '', last: from, current: to, isChanged: true }];
}

/** A figure that cannot be read is compared by its text. A column that only one layout has is not compared. */
function figureRow(
  what: ChangeKind,
  name: string,
  last: ComparedFigure | null,
  current: ComparedFigure | null,
): ComparedRow[] {
  if (!last || !current) return [];
  const isSame =
    last.value !== null && current.value !== null
      ? last.value === current.value
      : last.text.trim() === current.text.trim();
  return [{ what, name, last, current, isChanged: !isSame }];
}
