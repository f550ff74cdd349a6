import type { Profile } from './profile';
import { SHANGHAI } from './shanghai';

/**
 * 全国（财预〔2021〕101号）: the ministry's form with 成本, 产出, 效益 and 满意度. Its cost indicators are required,
 * and its weights, where printed, sum to 100, or to 90 beside 预算执行率.
 */
export const NATIONAL: Profile = {
  ...SHANGHAI,
  id: 'national',
  title: '全国（财预〔2021〕101号）',
  requiredFields: ['declaringUnit', 'competentDepartment', 'projectName', 'overallGoal', 'annualGoal'],
  signatureFields: [],
  categories: {
    output: ['quantity', 'quality', 'timeliness', 'cost'],
    benefit: ['economic', 'social', 'ecological', 'sustainability', 'satisfaction'],
    impact: ['longTerm', 'humanResources', 'cooperation', 'facilities', 'information', 'other'],
    cost: ['cost'],
    satisfaction: ['satisfaction'],
  },
  requiredDimensions: ['output', 'benefit', 'satisfaction'],
  requiredCategories: ['quantity', 'quality', 'timeliness', 'satisfaction'],
};
