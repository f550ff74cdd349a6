import { compactText } from '../../language/text/text';
import { defineRule, unchecked } from '../rule';

export const rule = defineRule({
  id: 'safeguard/category',
  title: '项目管理、预算管理、财务管理制度齐全',
  aspect: 'feasibility',
  problems: [{ key: 'missing', name: '缺少一类管理制度', severity: 'warning' }],
  why: '项目怎么管、预算怎么控、钱怎么核算，是评审看制度保障的三个方面，缺一类就缺一个方面的保障。',
  how: '补上缺少的那一类制度；确实没有的，说明由哪项制度代替。',
  basis: '本工具建议',
  fix: 'none',
  needs: ['safeguards'],
  check({ form: { safeguards }, profile }) {
    if (safeguards.missingColumns.includes('category')) {
      return unchecked('未找到制度的类别列，未核对各类制度是否齐全。');
    }
    const categories = safeguards.rows.map(({ category }) => compactText(category.text));
    const missing = profile.requiredSafeguards.filter(
      ({ words }) => !categories.some((category) => words.some((word) => category.includes(word))),
    );
    const titles = missing.map(({ title }) => `“${title}”`).join('、');
    return {
      places: profile.requiredSafeguards.length,
      findings:
        missing.length > 0
          ? [
              {
                at: safeguards.header,
                subject: { kind: 'section', section: 'safeguards' },
                message: `制度保障中没有${titles}，请补上。`,
              },
            ]
          : [],
      verified: `${profile.requiredSafeguards.map(({ title }) => title).join('、')}齐全`,
    };
  },
});
