/** Selects and names rows of 制度保障 for rules. */
import { isBlankOrNone } from '../../language/numbers/number-text';
import { STAGE_TITLES, STAGES, type Safeguard, type SafeguardTable, type Stage } from '../../form/safeguards';
import { clip, rowTitle } from '../wording';

/** Rows with a document or a measure. A category alone is printed in every template; a dash counts as blank. */
export function usedSafeguards(table: SafeguardTable): readonly Safeguard[] {
  return table.rows.filter(
    ({ document, measure }) => !isBlankOrNone(document.text) || !isBlankOrNone(measure.text),
  );
}

export function tickedStages({ stages }: Safeguard): readonly Stage[] {
  return STAGES.filter((stage) => stages[stage]?.ticked === true);
}

/** Tells whether a mark of a row is neither ticked nor unticked. */
export function hasUnclearMark({ stages }: Safeguard): boolean {
  return STAGES.some((stage) => stages[stage]?.ticked === null);
}

/** `“立项和计划阶段”、“实施阶段”`. */
export function stageTitles(stages: readonly Stage[]): string {
  return stages.map((stage) => `“${STAGE_TITLES[stage]}”`).join('、');
}

/** `第8行“《新虹街道财务管理制度》”`: the document, otherwise the category. */
export function safeguardTitle({ row, document, category }: Safeguard): string {
  return rowTitle(row, clip(document.text || category.text));
}
