import { SECTION_IDS, SECTION_WORDS } from '../../form/section';
import { quoteAll } from '../../figures/wording';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

const UNREADABLE_SECTION = { key: 'unreadable', name: '表格无法识别', severity: 'error' } as const;

/** 三表或四表齐全: every section that the layout has is in the workbook. */
export const rule = defineRule({
  id: 'structure/section-missing',
  title: '申报表各部分齐全',
  aspect: 'completeness',
  problems: [{ key: 'missing', name: '申报表缺少一个部分', severity: 'error' }, UNREADABLE_SECTION],
  check({ form }) {
    const present = SECTION_IDS.filter((section) => !['absent', 'prose'].includes(form.sections[section]));
    // Rows that were not read may be the missing section; structure/unread names them.
    const isOpen = form.unread.some(({ isColumn }) => !isColumn);
    const lacking = present.filter((section) => form.sections[section] !== 'read');
    const sheets = form.sheets.length > 0 ? `已查看本申报表的工作表${quoteAll(form.sheets)}，` : '';
    const findings = present.flatMap((section): RuleFinding[] => {
      const state = form.sections[section];
      if (state === 'read' || isOpen) return [];
      const { title, recognizedBy } = SECTION_WORDS[section];
      const isMissing = state === 'missing';
      const what = isMissing ? `没有找到“${title}”部分` : `“${title}”部分的表格无法识别`;
      const message = `${what}。${sheets}查找的是${recognizedBy}。`;
      const finding = { at: null, subject: { kind: 'section', section }, message } as const;
      return [isMissing ? finding : { ...finding, problem: UNREADABLE_SECTION }];
    });
    const names = quoteAll(lacking.map((section) => SECTION_WORDS[section].title));
    return {
      places: isOpen ? present.length - lacking.length : present.length,
      findings,
      ...(isOpen && lacking.length > 0 && { unchecked: `有内容没有读取，可能就是${names}，未核对。` }),
      verified: `${present.length} 个部分齐全`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '缺少一个部分，绩效目标就不完整，财政部门无法审核。',
  how: '把缺少的部分补进同一个工作簿；如果已经填了，检查标题和表头文字是否被改动。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
};
