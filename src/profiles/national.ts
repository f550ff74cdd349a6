import type { Profile } from './profile';
import { SHANGHAI } from './shanghai';

/**
 * 全国（财预〔2021〕101号）: the ministry's form with 成本, 产出, 效益 and 满意度 as dimensions. Older forms of the same
 * family file 成本 under 产出 and 满意度 under 效益, so both places are allowed. 数量, 质量, 时效, one of the benefits and
 * 满意度 must be there; of a missing 成本 target/cost speaks. Weights, where printed, sum to 100, or to 90 where the 10
 * of 预算执行率 are left out.
 */
export const NATIONAL: Profile = {
  ...SHANGHAI,
  id: 'national',
  title: '全国（财预〔2021〕101号）',
  requiredFields: [...SHANGHAI.requiredFields, 'competentDepartment'],
  requiredDimensions: ['output', 'benefit', 'satisfaction'],
};
