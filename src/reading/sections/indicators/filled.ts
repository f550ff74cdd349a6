/** Whether anything of 绩效目标 has been filled in. */
import type { TargetCell } from '../../../form/indicators';
import { cellKey } from '../../../workbook/a1';
import type { CellRef } from '../../../workbook/cell';
import type { FormTables } from '../../../form/section';
import { isEmptyListItem } from '../../../language/text/placeholder';

/** What templates print in the place of an indicator's name: `指标1：`, `……`. */
const TEMPLATE_NAME =
  /^(?:[一二三]级)?(?:指标|目标)?\s*(?:[\d０-９一二三四五六七八九十]+\s*)?[:：]?$|^[.．。·…\s]+$/;

export function areIndicatorsFilled({ indicators }: FormTables, isTemplate: boolean): boolean {
  return (indicators?.rows ?? []).some(
    ({ category, name, target }) =>
      isFilledTarget(target) ||
      (!isTemplate &&
        !isSamePlace(name.at, category.at) &&
        !TEMPLATE_NAME.test(name.text.trim()) &&
        !isEmptyListItem(name.text)),
  );
}

/** Where nothing stands below the categories, their names are the template's. */
function isSamePlace(one: CellRef, other: CellRef): boolean {
  return cellKey(one) === cellKey(other);
}

/** Targets that wait for their numbers, and none that has one: `≥**%`. */
export function hasOnlyPlaceholders({ indicators }: FormTables): boolean {
  const targets = (indicators?.rows ?? []).map(({ target }) => target);
  return targets.some(({ value }) => value.kind === 'placeholder') && !targets.some(isFilledTarget);
}

function isFilledTarget({ value }: TargetCell): boolean {
  return !['blank', 'placeholder'].includes(value.kind);
}
