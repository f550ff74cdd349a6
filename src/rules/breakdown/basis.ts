import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { lumpSums } from '../../figures/breakdown/lump-sums';
import { itemTitle } from '../../figures/breakdown/wording';
import { proseOf } from '../../figures/prose';
import { clip } from '../../figures/wording';
import { numberOf, type NumberCell, type TextCell } from '../../form/cells';
import { isShifted } from '../../language/numbers/decimal';
import { saysNothing } from '../../language/numbers/number-text';
import type { Prose } from '../../language/numbers/prose';
import { convertMoney } from '../../language/numbers/units';
import { foldWidth } from '../../language/text/text';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

const SHIFTED = { key: 'shifted', name: '依据与单价、数量差十倍', severity: 'warning' } as const;

/** 测算依据: each row says where its price and quantity come from. */
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
    const findings = items.flatMap((item) => {
      const blank = lumps.includes(item) ? null : findingOf(item);
      return [...(blank ? [blank] : []), ...shiftedFigures(item, form.breakdown)];
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

/** A price or a quantity whose basis states it with the decimal point elsewhere: 询价75元/套 for a price of 7.5万元. */
function shiftedFigures(item: BreakdownItem, { priceUnit }: Breakdown): RuleFinding[] {
  const { unitPrice, priceBasis, quantity, quantityBasis } = item;
  const price = numberOf(unitPrice);
  const yuan = price && convertMoney(price, priceUnit, '元');
  const [money] = onlyNumberIn(priceBasis)?.money ?? [];
  const stated = money?.exact ? convertMoney(money.value, money.unit, '元') : null;
  const [count] = onlyNumberIn(quantityBasis)?.counts ?? [];
  const counted = numberOf(quantity);
  const faults = [
    { name: '单价', cell: priceBasis, is: yuan && stated && isShifted(yuan, stated) },
    { name: '数量', cell: quantityBasis, is: counted && count?.exact && isShifted(counted, count.number) },
  ];
  return faults.flatMap(({ name, cell, is }) =>
    is && cell
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

/** The numbers of a basis that has a single one; `null` for a calculation or several numbers. */
function onlyNumberIn(basis: TextCell | undefined): Prose | null {
  return basis && [...foldWidth(basis.text).matchAll(/\d[\d.,]*/g)].length === 1 ? proseOf(basis) : null;
}

/** The basis cell if it is blank (or a dash) and its figure is filled in; otherwise `null`. */
function lacking(figure: NumberCell | undefined, basis: TextCell | undefined): TextCell | null {
  if (!basis || figure?.reading.kind === 'blank') return null;
  return saysNothing(basis.text) ? basis : null;
}
