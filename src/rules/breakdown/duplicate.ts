import type { BreakdownItem } from '../../form/breakdown';
import { itemTitle } from '../../figures/breakdown/wording';
import { normalizeName } from '../../language/text/text';
import { clip } from '../../figures/wording';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

/** 明细重复: the same 项目明细 twice under one 项目内容. */
export const rule = defineRule({
  id: 'breakdown/duplicate',
  title: '同一内容下的明细不重复',
  aspect: 'adequacy',
  problems: [{ key: 'duplicate', name: '明细重复', severity: 'warning' }],
  needs: ['breakdown'],
  check({ form }) {
    const items = form.breakdown.items.filter(({ item }) => normalizeName(item.text) !== '');
    const first = new Map<string, BreakdownItem>();
    const findings: RuleFinding[] = [];
    for (const item of items) {
      const names = [item.content?.text ?? '', item.item.text];
      const key = names.map(normalizeName).join('\n');
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, item);
        continue;
      }
      const content = item.content?.text ? `项目内容“${clip(item.content.text)}”下` : '';
      const message = `${itemTitle(item)}：${content}与第${earlier.row + 1}行的明细相同，可能重复。`;
      findings.push({ at: item.item.at, subject: { kind: 'item', item }, message });
    }
    return { places: items.length, findings, verified: `${items.length} 项明细没有重复` };
  },
});

export const reasons: RuleReasons = {
  why: '同一项明细出现两次，可能重复计算了预算。',
  how: '确认是否重复；如果是两笔不同的支出，用名称区分开。',
};
