import { compactText } from '../../language/text/text';
import type { Profile } from '../../profiles/profile';
import { defineRule, unchecked, type RuleReasons } from '../rule';
import { isInUnchecked } from '../unchecked-text';

export const rule = defineRule({
  id: 'safeguard/category',
  title: '项目管理、预算管理、财务管理制度齐全',
  aspect: 'feasibility',
  problems: [{ key: 'missing', name: '缺少一类管理制度', severity: 'warning' }],
  needs: ['safeguards'],
  check({ form, profile }) {
    const { safeguards } = form;
    if (safeguards.missingColumns.includes('category')) {
      return unchecked('未找到制度的类别列，未核对各类制度是否齐全。');
    }
    const categories = safeguards.rows.map(({ category }) => compactText(category.text));
    const lacking = profile.requiredSafeguards.filter(
      ({ words }) => !categories.some((category) => words.some((word) => category.includes(word))),
    );
    const open = lacking.filter(({ words }) => isInUnchecked(form, words));
    const missing = lacking.filter((required) => !open.includes(required));
    const subject = { kind: 'section', section: 'safeguards' } as const;
    const message = `制度保障中没有${titlesOf(missing)}，请补上。`;
    return {
      places: profile.requiredSafeguards.length,
      findings: missing.length > 0 ? [{ at: safeguards.header, subject, message }] : [],
      ...(open.length > 0 && { unchecked: `有内容没有核对，可能就是${titlesOf(open)}，未核对是否齐全。` }),
      verified: `${profile.requiredSafeguards.map(({ title }) => title).join('、')}齐全`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '项目怎么管、预算怎么控、钱怎么核算，是评审看制度保障的三个方面，缺一类就缺一个方面的保障。',
  how: '补上缺少的那一类制度；确实没有的，说明由哪项制度代替。',
};

function titlesOf(required: Profile['requiredSafeguards']): string {
  return required.map(({ title }) => `“${title}”`).join('、');
}
