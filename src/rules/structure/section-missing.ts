import { SECTION_TITLES, type SectionId } from '../../form/section';
import { quoteAll } from '../../figures/wording';
import { defineRule, type RuleFinding } from '../rule';

/** What a section is recognized by, in the words of the printed form. */
const LOOKED_FOR: Readonly<Record<SectionId, string>> = {
  overview: '标题“项目总体情况”和“项目名称”“项目负责人”“当年预算”等栏目',
  indicators: '标题“绩效目标”和“一级目标、二级目标、三级目标、目标值”表头',
  breakdown: '标题“项目构成分解”和“项目明细、明细金额、单价、数量”表头',
  safeguards: '标题“制度保障”和“文件名称、具体措施、保障阶段”表头',
};

/** 三表或四表齐全: every section that the layout has is in the workbook. */
export const rule = defineRule({
  id: 'structure/section-missing',
  severity: 'error',
  title: '申报表各部分齐全',
  why: '缺少一个部分，绩效目标就不完整，财政部门无法审核。',
  how: '把缺少的部分补进同一个工作簿；如果已经填了，检查标题和表头文字是否被改动。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
  fix: 'none',
  needs: [],
  check({ form }) {
    const sections = Object.entries(form.sections) as [SectionId, (typeof form.sections)[SectionId]][];
    const present = sections.filter(([, state]) => state !== 'absent');
    const sheets = form.sheets.length > 0 ? `已查看本申报表的工作表${quoteAll(form.sheets)}，` : '';
    const findings = present.flatMap(([section, state]): RuleFinding[] => {
      if (state === 'read') return [];
      const title = SECTION_TITLES[section];
      const what = state === 'missing' ? `没有找到“${title}”部分` : `“${title}”部分的表格无法识别`;
      return [{ at: null, message: `${what}。${sheets}查找的是${LOOKED_FOR[section]}。` }];
    });
    return { places: present.length, findings, verified: `${present.length} 个部分齐全` };
  },
});
