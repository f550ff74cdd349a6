/** The unit of money that a text names. */
import type { MoneyUnit } from '../form/declaration';
import { bracketRemarks, foldWidth, stripInvisible } from '../form/text';

/**
 * The unit in a label's brackets (`单价（元/人）`, `金额（单位：万元）`), or of a text that is a unit (`万元`).
 * @returns `null` where none is named, or one that forms are not filled in
 */
export function moneyUnitIn(text: string): MoneyUnit | null {
  for (const part of [...bracketRemarks(text), stripInvisible(foldWidth(text))]) {
    const unit = /^(?:(?:金额)?单位:?|人民币)*(万元|元)(?:[/每].*)?$/.exec(part)?.[1];
    if (unit === '万元' || unit === '元') return unit;
  }
  return null;
}
