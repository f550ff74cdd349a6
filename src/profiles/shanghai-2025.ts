import { NATIONAL } from './national';
import type { Profile } from './profile';

/**
 * 上海市级 2025: after 《上海市市级部门项目支出核心绩效目标和指标设置及取值指引（试行）》: 成本, 产出, 效益 and 满意度 are
 * each a dimension of their own, and 成本 is required.
 */
export const SHANGHAI_2025: Profile = {
  ...NATIONAL,
  id: 'shanghai-2025',
  title: '上海市级 2025',
  categories: {
    ...NATIONAL.categories,
    output: ['quantity', 'quality', 'timeliness'],
    benefit: ['economic', 'social', 'ecological', 'sustainability'],
  },
  requiredDimensions: ['cost', 'output', 'benefit', 'satisfaction'],
};
