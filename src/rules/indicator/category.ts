import { isSatisfaction, plainName } from '../../figures/indicators/indicator-kind';
import { CATEGORY_TITLES, type CategoryId, type Indicator } from '../../form/indicators';
import { clip, quoteAll } from '../../figures/wording';
import type { Profile } from '../../profiles/profile';
import { compactText } from '../../language/text/text';
import { defineRule, unchecked, type RuleFinding, type RuleReasons } from '../rule';
import { indicatorTitle } from '../target-verdict';

const UNUSUAL = { key: 'unusual', name: '二级目标名称少见', severity: 'hint' } as const;

export const rule = defineRule({
  id: 'target/category',
  title: '二级目标属于它的一级目标，指标列在该列的类下',
  aspect: 'relevance',
  problems: [{ key: 'misfiled', name: '指标归类不符', severity: 'warning' }, UNUSUAL],
  needs: ['indicators'],
  check({ form: { indicators }, profile }) {
    if (indicators.missingColumns.includes('category')) {
      return unchecked('未找到“二级目标”列，未核对指标的归类。');
    }
    const rows = indicators.rows.filter(({ name, category }) => name.text !== '' && category.text !== '');
    // One finding per name of a row: rows share the cell of their level, and periods repeat the names.
    const findings = new Map<string, RuleFinding>();
    for (const indicator of rows) {
      for (const found of [levelFinding(indicator, profile), nameFinding(indicator)]) {
        const key = found?.at && `${found.at.sheet} ${found.at.row} ${compactText(found.message)}`;
        if (found && key && !findings.has(key)) findings.set(key, found);
      }
    }
    return {
      places: rows.length,
      findings: [...findings.values()],
      verified: `${rows.length} 个指标的归类与一级、二级目标相符`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '指标列错了类，这一类就像是没有指标，那一类又多出不相干的考核。',
  how: '把指标移到它该在的类下；二级目标的名称按本表常用的类别填写。',
};

/** Reports a category that does not belong to its dimension, or an unknown one. */
function levelFinding(indicator: Indicator, profile: Profile): RuleFinding | null {
  const { dimension, category } = indicator;
  if (dimension.id === null) return null;
  const allowed = profile.categories[dimension.id];
  const titles = quoteAll(allowed.map((id) => CATEGORY_TITLES[id]));
  if (category.id === null) {
    // Indicators of input and management have no usual categories: 投入 资金到位率.
    if (MANAGEMENT.test(dimension.text)) return null;
    // 社会、经济、生态效益指标 names several categories at once.
    if (allowed.filter((id) => category.text.includes(CATEGORY_TITLES[id].slice(0, 2))).length > 1)
      return null;
    // Categories of satisfaction have many names: 服务对象, 党员满意度.
    if (dimension.id === 'satisfaction') return null;
    const message = `二级目标“${clip(category.text)}”不是“${clip(dimension.text)}”下常见的类别（${titles}），请核对名称。`;
    return { at: category.at, subject: { kind: 'indicator', indicator }, problem: UNUSUAL, message };
  }
  if (category.id === 'other' || allowed.includes(category.id)) return null;
  const message = `二级目标“${clip(category.text)}”不属于“${clip(dimension.text)}”，这里可以有${titles}，请核对归类。`;
  return { at: category.at, subject: { kind: 'indicator', indicator }, message };
}

/** Reports a wrong category only for satisfaction and 长效管理, which the name shows reliably. */
function nameFinding(indicator: Indicator): RuleFinding | null {
  const { category, dimension, name } = indicator;
  const belongs = categoryByName(indicator);
  if (belongs === null || category.id === null || dimension.id === 'satisfaction') return null;
  if (belongs.includes(category.id)) return null;
  const title = belongs.map((id) => `“${CATEGORY_TITLES[id]}”`).join('或');
  const message = `${indicatorTitle(indicator)}列在“${clip(category.text)}”下，按名称应列在${title}下。`;
  return { at: name.at, subject: { kind: 'indicator', indicator }, message };
}

const MANAGEMENT = /投入|过程|决策|管理/;
const OUTPUTS: readonly CategoryId[] = ['quantity', 'quality', 'timeliness', 'cost'];

function categoryByName(indicator: Indicator): readonly CategoryId[] | null {
  const name = plainName(indicator);
  if (name.includes('满意') && isSatisfaction(indicator)) return ['satisfaction'];
  // 长效管理制度 3项 under 数量 is an output.
  if (!name.includes('长效管理') || OUTPUTS.some((id) => id === indicator.category.id)) return null;
  return ['longTerm', 'sustainability'];
}
