import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { lumpSums } from '../../figures/breakdown/lump-sums';
import { itemTitle } from '../../figures/breakdown/wording';
import { matchItems } from '../../figures/indicators/indicator-match';
import { proseOf } from '../../figures/prose';
import { clip } from '../../figures/wording';
import type { DeclarationForm } from '../../form/declaration';
import { numberOf, type NumberCell, type TextCell } from '../../form/cells';
import { isShifted } from '../../language/numbers/decimal';
import { isBlankOrNone } from '../../language/numbers/number-text';
import type { Prose } from '../../language/numbers/prose';
import { convertMoney, isSameUnit } from '../../language/numbers/units';
import { foldWidth } from '../../language/text/text';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

const SHIFTED = { key: 'shifted', name: '依据与单价、数量差十倍', severity: 'warning' } as const;

/** 测算依据: each row states the source of its price and quantity. */
export const rule = defineRule({
  id: 'breakdown/basis',
  title: '单价和数量写明依据',
  aspect: 'adequacy',
  problems: [{ key: 'blank', name: '单价、数量依据未填', severity: 'warning' }, SHIFTED],
  needs: ['breakdown'],
  check({ form, profile, figures }) {
    const lumps =
      profile.severities['breakdown/lump-sum'] === 'off'
        ? []
        : lumpSums(form.breakdown, figures, profile.lumpSumShare).map(({ item }) => item);
    const items = form.breakdown.items.filter(({ priceBasis, quantityBasis }) => priceBasis ?? quantityBasis);
    const units = countedUnits(form);
    const findings = items.flatMap((item) => {
      const blank = lumps.includes(item) ? null : findingOf(item);
      return [...(blank ? [blank] : []), ...shiftedFigures(item, form.breakdown, units.get(item) ?? null)];
    });
    return { places: items.length, findings, verified: `${items.length} 行明细的单价和数量均有依据` };
  },
});

export const reasons: RuleReasons = {
  why: '没有依据，审核时看不出单价和数量是怎样定的。',
  how: '单价依据填标准、合同、询价或往年价格；数量依据填计划、清单或统计数；依据里写明的数与单价、数量一致。',
};

/** One finding per row, at the first blank cell. */
function findingOf(item: BreakdownItem): RuleFinding | null {
  const { unitPrice, priceBasis, quantity, quantityBasis } = item;
  const blank = [
    { name: '单价', cell: lacking(unitPrice, priceBasis) },
    { name: '数量', cell: lacking(quantity, quantityBasis) },
  ].filter(({ cell }) => cell !== null);
  const at = blank[0]?.cell?.at;
  if (!at) return null;
  const names = blank.map(({ name }) => `${name}依据`).join('和');
  return { at, subject: { kind: 'item', item }, message: `${itemTitle(item)}：${names}没有填写。` };
}

/**
 * A price or a quantity whose basis states it with the decimal point elsewhere: 询价75元/套 for a price of 7.5万元.
 * @param unit what the quantity counts; `null` if no target states it
 */
function shiftedFigures(item: BreakdownItem, { priceUnit }: Breakdown, unit: string | null): RuleFinding[] {
  const { unitPrice, priceBasis, quantity, quantityBasis } = item;
  const price = numberOf(unitPrice);
  const yuan = price && convertMoney(price, priceUnit, '元');
  const [money] = onlyNumberIn(priceBasis)?.money ?? [];
  const isOfUnit = (other: string | undefined): boolean =>
    other === undefined || (unit === null ? OF_THINGS.test(other) : isSameUnit(other, unit));
  const stated =
    money?.exact && isOfUnit(PER.exec(foldWidth(priceBasis?.text ?? ''))?.[1])
      ? convertMoney(money.value, money.unit, '元')
      : null;
  const [count] = onlyNumberIn(quantityBasis)?.counts ?? [];
  const counted = numberOf(quantity);
  const isCount = count?.exact === true && isOfUnit(count.counter);
  const faults = [
    { name: '单价', cell: priceBasis, is: yuan && stated && isShifted(yuan, stated) },
    { name: '数量', cell: quantityBasis, is: counted && isCount && isShifted(counted, count.number) },
  ];
  return faults.flatMap(({ name, cell, is }) =>
    is && cell && !OTHER_FIGURE.test(cell.text)
      ? [
          {
            at: cell.at,
            subject: { kind: 'item' as const, item },
            problem: SHIFTED,
            message: `${itemTitle(item)}：依据“${clip(cell.text)}”与${name}相差十倍、百倍，请核对。`,
          },
        ]
      : [],
  );
}

/** A unit after a price. */
const PER = /元\s*\/\s*(?:每)?(\p{Script=Han}{1,3})/u;
/** Counters of things that are bought whole. */
const OF_THINGS = /^(?:[台套辆座栋幢件艘架]|台套)$/;
/** Words that show that a number is about something else: a part, the whole from which the row takes a part, similar things, another fee. */
const OTHER_FIGURE =
  /含|其中|另|[类相近]似|同类|参[照考]|[现原已]有|共|总|全[市县区省校院]|申[请报]|报名|选|抽|轮换|分之|.费/;

/** The units of the quantities of rows that targets count: 套 of the target 4套. */
function countedUnits({ indicators, breakdown }: DeclarationForm): Map<BreakdownItem, string> {
  const matches = matchItems(indicators?.rows ?? [], breakdown);
  return new Map(
    [...matches].flatMap(
      ([
        {
          target: { value },
        },
        item,
      ]) =>
        value.kind === 'quantity' &&
        value.unit?.kind === 'count' &&
        value.unit.per === undefined &&
        numberOf(item.quantity)?.eq(value.number)
          ? [[item, value.unit.text] as const]
          : [],
    ),
  );
}

/** The numbers of a basis that has a single one; `null` for a calculation or several numbers. */
function onlyNumberIn(basis: TextCell | undefined): Prose | null {
  return basis && [...foldWidth(basis.text).matchAll(/\d[\d.,]*/g)].length === 1 ? proseOf(basis) : null;
}

/** The basis cell if it is blank (or a dash) although its figure is filled in; otherwise `null`. */
function lacking(figure: NumberCell | undefined, basis: TextCell | undefined): TextCell | null {
  if (!basis || figure?.reading.kind === 'blank') return null;
  return isBlankOrNone(basis.text) ? basis : null;
}
