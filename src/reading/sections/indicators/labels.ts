/** Labels of 绩效目标: columns, levels, and the field above the table. */
import type { CategoryId, DimensionId, IndicatorColumn } from '../../../form/indicators';
import type { LabelGroup } from '../../sheet/labels';

/**
 * `operator` and `unit` are separate columns 计算符号 and 计量单位; `nameWithTarget` is one column for both; `targetInWords` is
 * filled in where the target is not a number.
 */
export type IndicatorColumnLabel =
  IndicatorColumn | 'nameWithTarget' | 'targetInWords' | 'operator' | 'unit' | 'weight' | 'note';

const COLUMNS: Readonly<Record<IndicatorColumnLabel, string>> = {
  dimension: '一级指标 一级目标 一级',
  category: '二级指标 二级目标 二级',
  name: '三级指标 三级目标 三级 指标内容 指标名称 绩效指标 绩效指标名称 三级指标名称 指标 年度指标 中期指标 具体指标 绩效内容 绩效目标内容 目标内容',
  target:
    '指标值 指标值及单位 绩效标准 预期值 指标值和单位 年度数值 指标数值 目标数值 绩效指标评价标准 指标评价标准 值',
  nameWithTarget:
    '三级指标及指标值 三级指标和指标值 三级指标与指标值 三级指标、指标值 三级指标/指标值 三级指标及目标值 三级目标及目标值 指标内容及指标值 指标内容及目标值 指标名称及指标值 指标及指标值 指标和指标值 指标及目标值 绩效指标及指标值 绩效指标及目标值 三级指标及数值 具体指标及指标值 具体指标及目标值',
  targetInWords: '定性描述 定性指标值 定性目标值 定性指标描述 定性指标内容 定性值 定性内容 定性要求',
  operator:
    '计算符号 运算符号 符号 比较符 指标符号 计算方向 指标方向 指标性质 指标值类型 指标值性质 绩效指标性质 运算符',
  unit: '计量单位 度量单位 指标单位 指标值单位 单位 绩效度量单位 指标计量单位 指标度量单位 目标值单位',
  weight: '分值 权重 指标权重 指标分值 分值权重 权重分值 标准分值 计分 满分',
  note: '备注 说明 指标说明 备注说明 指标解释 指标值说明 绩效指标描述 绩效指标说明 指标值内容 指标描述',
};

/** Match 上半年指标值, 2025年目标值, 本年度计划水平, 预期2025年实现值, 预计当年实现 and the like, but no results. */
const PATTERNS: Readonly<Partial<Record<IndicatorColumnLabel, RegExp>>> = {
  target:
    /^(?!原|定性|.*(?:实际|(?<!预[期计]|计划)完成|上年|上一年|去年|前年|往年|历史|以前|(?:调整|变更|追加)前|得分|偏差)).{0,12}(?:指标值|目标值|计划值|绩效值|计划水平|预期水平|(?:预期|计划|预计)(?:\d{4}年)?(?:实现|完成)值|^(?:(?:19|20)\d\d|[两二三四五])年度?(?:计划|预期|目标)|^全年绩效目标|^(?:年度|全年|当年|总体|中期|长期|全周期|实施期|(?:19|20)\d\d年度?)值|^(?:预[计期]|计划)(?:当年|本年度?)(?:实现|完成)|^(?:当年|本年度?)(?:预[计期]|计划)(?:实现|完成))$/,
};

const DIMENSIONS: Readonly<Record<DimensionId, string>> = {
  output: '产出 产出值 项目产出 产出效率 项目完成 完成 预期产出 投入',
  benefit: '效益 效果 效益值 效果值 项目效益 项目效果 效果效益 预期效益 预期效果 实施效果 项目实施效益',
  impact: '影响力 影响 项目影响力',
  cost: '成本 项目成本 成本值',
  satisfaction: '满意度 满意 满意度值',
};

const CATEGORIES: Readonly<Record<CategoryId, string>> = {
  quantity: '数量 数量值 产出数量 数量产出',
  quality: '质量 质量值 产出质量 质量产出',
  timeliness: '时效 时效值 产出时效 时效性 进度',
  cost: '成本 成本值 产出成本 经济成本 社会成本 生态环境成本 生态成本 成本控制',
  economic: '经济效益 经济效益值 经济效果 经济',
  social: '社会效益 社会效益值 社会效果 社会',
  ecological: '生态效益 生态效益值 生态环境 生态环境效益 环境效益 生态 生态环境效果 环境效果',
  sustainability: '可持续影响 可持续影响值 可持续',
  satisfaction: '满意度 满意度值 服务对象满意度值 满意度情况',
  longTerm: '长效管理 长效管理机制 长效机制 长效管理情况',
  humanResources: '人力资源 人力资源保障 人员保障 人力资源情况',
  cooperation: '部门协助 部门协作 部门协同 部门配合 跨部门协作',
  facilities: '配套设施 配套设施情况 配套设施保障',
  information: '信息共享 信息共享情况 信息公开',
  other: '其他 其它',
};

/** Matches 服务对象或受益者满意度 and the like. */
const SATISFACTION =
  /^(?:社会|公众|群众|服务|受益|对象|使用|单位|[或及和者人、/])*满意(?:度|程度|率)(?:指标|目标)?$/;

/** In tables with one level only, 服务对象满意度 stands beside 产出指标. */
const DIMENSION_PATTERNS: Readonly<Partial<Record<DimensionId, RegExp>>> = { satisfaction: SATISFACTION };

/** Match 预算（或投资规模）控制指标, 可持续性发展影响 and the like. */
const CATEGORY_PATTERNS: Readonly<Partial<Record<CategoryId, RegExp>>> = {
  satisfaction: SATISFACTION,
  cost: /^(?:预算|投资|资金|费用|造价)(?:[(（][^()（）]{1,12}[)）])?控制(?:指标|目标)?$/,
  sustainability: /^可持续(?:性|发展|影响|效益|能力)+(?:指标|目标)?$/,
};

const FIELDS = {
  mainActivity:
    '主体活动和对应产出的详细描述 主体活动 主体活动和产出描述 主体活动及对应产出的详细描述 主体活动和对应产出 主体活动作业任务和对应产出的详细描述',
};

export const INDICATOR_LABELS: readonly LabelGroup[] = [
  { kind: 'field', place: 'page', role: 'field', words: FIELDS },
  { kind: 'indicator', place: 'indicators', role: 'table', words: COLUMNS, patterns: PATTERNS },
  { kind: 'dimension', place: 'dimension', role: 'level', words: DIMENSIONS, patterns: DIMENSION_PATTERNS },
  { kind: 'category', place: 'category', role: 'level', words: CATEGORIES, patterns: CATEGORY_PATTERNS },
];
