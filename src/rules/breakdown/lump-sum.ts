import { lumpSums } from '../../figures/breakdown/lump-sums';
import { itemTitle } from '../../figures/breakdown/wording';
import { exactMoneyText } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';

/** 大额总价: a large amount with quantity 1 must state what it consists of. */
export const rule = defineRule({
  id: 'breakdown/lump-sum',
  title: '大额支出细分到单价和数量',
  aspect: 'adequacy',
  problems: [{ key: 'lump-sum', name: '大额支出没有细分', severity: 'hint' }],
  needs: ['breakdown'],
  check({ form, profile, figures }) {
    const { breakdown } = form;
    const lumps = lumpSums(breakdown, figures, profile.lumpSumShare);
    return {
      places: breakdown.items.length,
      findings: lumps.map(({ item, amount, percent, lacksQuantityBasis }) => ({
        at: item.item.at,
        subject: { kind: 'item' as const, item },
        message: `${itemTitle(item)}：${exactMoneyText(amount, figures.decimals, breakdown.amountUnit)}，占明细的 ${percent}%，只写数量 1，没有细分，单价${lacksQuantityBasis ? '、数量' : ''}依据也没有填写，请拆成几行或写明依据。`,
      })),
      verified: `${breakdown.items.length} 项明细没有未细分的大额支出`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '一大笔钱只写“1 项”，明细与项目内容又是同一句话，看不出由哪些支出组成，金额无从审核。',
  how: '拆成几行，各写单价和数量，并写明单价依据，如“扫描费 0.3 元/页 × 60 万页”。',
  basis: '财预〔2015〕88号：绩效目标经过合理测算；多大算大额为本工具的默认值',
};
