/** What rules ask of the rows of 制度保障. */
import { saysNothing } from '../../language/numbers/number-text';
import { STAGES, type Safeguard, type SafeguardTable, type Stage } from '../../form/safeguards';
import { clip, rowTitle } from '../wording';

/** Rows with a document or a measure; a category alone is printed in every template, a dash stands for nothing. */
export function usedSafeguards(table: SafeguardTable): readonly Safeguard[] {
  return table.rows.filter(
    ({ document, measure }) => !saysNothing(document.text) || !saysNothing(measure.text),
  );
}

/** The stages that a row has ticked. */
export function tickedStages({ stages }: Safeguard): readonly Stage[] {
  return STAGES.filter((stage) => stages[stage]?.ticked === true);
}

/** Tells whether a row holds something in place of a check mark that is neither ticked nor not. */
export function hasUnclearMark({ stages }: Safeguard): boolean {
  return STAGES.some((stage) => stages[stage]?.ticked === null);
}

/** `第8行“《新虹街道财务管理制度》”`, by the document, else the category. */
export function safeguardTitle({ row, document, category }: Safeguard): string {
  return rowTitle(row, clip(document.text || category.text));
}
