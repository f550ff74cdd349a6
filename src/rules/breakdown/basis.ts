import type { BreakdownItem } from '../../form/breakdown';
import { lumpSums } from '../../figures/breakdown/lump-sums';
import { itemTitle } from '../../figures/breakdown/wording';
import type { NumberCell, TextCell } from '../../form/cells';
import { saysNothing } from '../../language/numbers/number-text';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

/** 测算依据: each row says where its price and quantity come from. */
export const rule = defineRule({
  id: 'breakdown/basis',
  title: '单价和数量写明依据',
  aspect: 'adequacy',
  problems: [{ key: 'blank', name: '单价、数量依据未填', severity: 'warning' }],
  needs: ['breakdown'],
  check({ form, profile, figures }) {
    const lumps =
      profile.severities['breakdown/lump-sum'] === 'off'
        ? []
        : lumpSums(form.breakdown, figures, profile.lumpSumShare).map(({ item }) => item);
    const items = form.breakdown.items.filter(({ priceBasis, quantityBasis }) => priceBasis ?? quantityBasis);
    const findings = items.flatMap((item) => (lumps.includes(item) ? [] : (findingOf(item) ?? [])));
    return { places: items.length, findings, verified: `${items.length} 行明细的单价和数量均有依据` };
  },
});

export const reasons: RuleReasons = {
  why: '没有依据，审核时看不出单价和数量是怎样定的。',
  how: '单价依据填标准、合同、询价或往年价格；数量依据填计划、清单或统计数。',
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

/** The basis cell if it is blank (or a dash) and its figure is filled in; otherwise `null`. */
function lacking(figure: NumberCell | undefined, basis: TextCell | undefined): TextCell | null {
  if (!basis || figure?.reading.kind === 'blank') return null;
  return saysNothing(basis.text) ? basis : null;
}
