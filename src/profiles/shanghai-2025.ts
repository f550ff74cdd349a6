import { NATIONAL } from './national';
import type { Profile } from './profile';

/**
 * 上海市级 2025: after 《上海市市级部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (cost, output, benefit,
 * satisfaction).
 */
export const SHANGHAI_2025: Profile = {
  ...NATIONAL,
  id: 'shanghai-2025',
  title: '上海市级 2025',
  requiredDimensions: ['cost', 'output', 'benefit', 'satisfaction'],
};
