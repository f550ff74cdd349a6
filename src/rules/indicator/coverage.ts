import { isSatisfaction } from '../../figures/indicators/indicator-kind';
import {
  CATEGORY_TITLES,
  DIMENSION_TITLES,
  type CategoryId,
  type DimensionId,
  type Indicator,
  type IndicatorTable,
} from '../../form/indicators';
import { clip, quoteAll } from '../../figures/wording';
import type { Profile } from '../../profiles/profile';
import { defineRule, type RuleReasons } from '../rule';
import { isInUnchecked } from '../unchecked-text';

export const rule = defineRule({
  id: 'target/coverage',
  title: '必需的一级、二级目标都有指标',
  aspect: 'relevance',
  problems: [{ key: 'missing', name: '缺少必需的指标类别', severity: 'warning' }],
  needs: ['indicators'],
  check({ form, profile }) {
    const { indicators } = form;
    const { missingColumns, header } = indicators;
    // A value without a name counts as an indicator; target/required reports the missing name.
    const rows = indicators.rows.filter(({ name, target }) => name.text !== '' || target.text !== '');
    const dimensions = missingColumns.includes('dimension') ? [] : profile.requiredDimensions;
    // If the table names no known 二级目标 at all, only the 一级目标 are checked.
    const isNamed = rows.length === 0 || rows.some(({ category }) => category.id !== null);
    const categories = missingColumns.includes('category') || !isNamed ? [] : profile.requiredCategories;
    const lacking = [
      ...dimensions
        .filter((id) => !hasDimension(id, rows) && !isCostless(id, rows))
        .map((id) => ({ id, title: DIMENSION_TITLES[id] })),
      ...categories
        .filter((id) => !isCovered(id, rows) && !isCostless(id, rows))
        .map((id) => ({ id, title: CATEGORY_TITLES[id] })),
    ];
    const titlesOf = (levels: typeof lacking): string[] => [...new Set(levels.map(({ title }) => title))];
    const open = titlesOf(lacking.filter(({ id }) => isInUnchecked(form, LEVEL_WORDS[id])));
    const missing = titlesOf(lacking).filter((title) => !open.includes(title));
    const places = dimensions.length + categories.length;
    const subject = { kind: 'section', section: 'indicators' } as const;
    const message = `绩效目标中没有${quoteAll(missing)}类的指标，请补上。${misfiled(missing, rows)}`;
    return {
      places,
      findings: missing.length > 0 ? [{ at: header, subject, message }] : [],
      verified: `必需的 ${places} 类目标都有指标`,
      ...(open.length > 0
        ? { unchecked: `有内容没有核对，可能就是${quoteAll(open)}，未核对是否齐全。` }
        : uncheckedColumns(indicators, profile)),
    };
  },
});

export const reasons: RuleReasons = {
  why: '产出、效果和满意度各说明项目的一面，缺一面就看不出项目的全貌，评审会要求补充。',
  how: '为缺少的目标补上指标；列错了类的指标移到它该在的类下。',
  basis: '财预〔2021〕101号：从成本、产出、效益、满意度设置指标；必需的类别为本工具的设置',
};

/** Words that show that unread content names a level. A level of 一级目标 may be named by its categories. */
const LEVEL_WORDS: Readonly<Record<DimensionId | CategoryId, readonly string[]>> = {
  output: ['产出', '数量指标', '质量指标', '时效指标'],
  benefit: ['效益', '效果', '可持续'],
  impact: ['影响'],
  cost: ['成本'],
  satisfaction: ['满意'],
  quantity: ['数量'],
  quality: ['质量'],
  timeliness: ['时效', '进度'],
  economic: ['经济效益', '经济效果', '经济指标'],
  social: ['社会效益', '社会效果', '社会指标'],
  ecological: ['生态', '环境效益', '环境效果'],
  sustainability: ['可持续'],
  longTerm: ['长效'],
  humanResources: ['人力资源', '人员保障'],
  cooperation: ['部门协助', '部门协作', '部门协同', '部门配合'],
  facilities: ['配套设施'],
  information: ['信息共享', '信息公开'],
  other: ['其他', '其它'],
};

/** Tells whether target/cost reports the missing cost indicator. */
function isCostless(id: DimensionId | CategoryId, rows: readonly Indicator[]): boolean {
  return id === 'cost' && !isCovered('cost', rows);
}

/** Older forms file 满意度 and 成本 as categories of another dimension. */
function hasDimension(id: DimensionId, rows: readonly Indicator[]): boolean {
  if (id === 'satisfaction' || id === 'cost') return isCovered(id, rows);
  return rows.some(({ dimension }) => dimension.id === id);
}

/** A category may also be a dimension (满意度指标, 成本指标), and it may be one of several that a name lists: 数量、质量、成本方面的指标. */
function isCovered(id: CategoryId, rows: readonly Indicator[]): boolean {
  return rows.some(
    ({ category, dimension }) =>
      category.id === id ||
      dimension.id === id ||
      (category.id === null && LEVEL_WORDS[id].some((word) => category.text.includes(word))),
  );
}

/** Advice if satisfaction is filed under another category; `''` if it is not. */
function misfiled(missing: readonly string[], rows: readonly Indicator[]): string {
  if (!missing.includes(CATEGORY_TITLES.satisfaction)) return '';
  const names = [...new Set(rows.filter(isSatisfaction).map(({ name }) => clip(name.text)))];
  return names.length > 0 ? `${quoteAll(names)}属于满意度，可移到这一类。` : '';
}

function uncheckedColumns(
  { missingColumns }: IndicatorTable,
  { requiredDimensions, requiredCategories }: Profile,
): { unchecked?: string } {
  const lost = [
    ...(missingColumns.includes('dimension') && requiredDimensions.length > 0 ? ['一级目标'] : []),
    ...(missingColumns.includes('category') && requiredCategories.length > 0 ? ['二级目标'] : []),
  ];
  return lost.length > 0 ? { unchecked: `未找到${quoteAll(lost)}列，未核对是否齐全。` } : {};
}
