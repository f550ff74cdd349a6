/** The unit of money that a text names. */
import { bracketRemarks, compactText } from '../../language/text/text';
import { isMoneyUnit, unitKind, type MoneyUnit } from '../../language/numbers/units';

/**
 * The unit in a label's brackets (`单价（元/人）`, `金额（单位：万元）`), or of a text that is a unit (`万元`), also among units of other
 * things (`万元、%`).
 * @returns `null` if none is named, or one in which forms are not filled in
 */
export function moneyUnitIn(text: string): MoneyUnit | null {
  for (const part of [...bracketRemarks(text), compactText(text)]) {
    const listed = part.replace(/^(?:(?:金额)?单位:?|人民币)*/, '').split(/[、,]/);
    const units = listed.flatMap((one) => /^([百千万亿]*元)(?:[/每].*)?$/.exec(one)?.[1] ?? []);
    const [unit, second] = units;
    const others = listed.filter((one) => unitKind(one) !== null).length;
    if (
      unit !== undefined &&
      second === undefined &&
      isMoneyUnit(unit) &&
      (listed.length === 1 || others === listed.length)
    )
      return unit;
  }
  return null;
}

/** The unit of money at the end of a label, outside brackets: `单价/元`, `金额 万元`; not the unit of an amount. */
export function trailingMoneyUnit(
  label: string,
): { readonly unit: MoneyUnit; readonly start: number } | null {
  const match = /[\p{Script=Han}](\s*(?:[/／:：]\s*)?([百千万亿]?元))\s*$/u.exec(label);
  const [, tail = '', unit = ''] = match ?? [];
  return match && isMoneyUnit(unit) ? { unit, start: match.index + match[0].indexOf(tail, 1) } : null;
}
