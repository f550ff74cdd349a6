/** Printed names of dimensions and categories, for messages. Forms may word them differently. */
import type { CategoryId, DimensionId } from './indicators';

export const DIMENSION_TITLES: Readonly<Record<DimensionId, string>> = {
  output: '产出目标',
  benefit: '效果目标',
  impact: '影响力目标',
  cost: '成本',
  satisfaction: '满意度',
};

export const CATEGORY_TITLES: Readonly<Record<CategoryId, string>> = {
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  cost: '成本',
  economic: '经济效益',
  social: '社会效益',
  ecological: '生态效益',
  sustainability: '可持续影响',
  satisfaction: '满意度',
  longTerm: '长效管理',
  humanResources: '人力资源',
  cooperation: '部门协助',
  facilities: '配套设施',
  information: '信息共享',
  other: '其他',
};
