/** The profiles of the product, and the function that chooses one for a form. */
import type { DeclarationForm } from '../form/declaration';
import type { Profile } from './profile';
import { SHANGHAI } from './shanghai';

/**
 * 全国（财预〔2021〕101号）: the ministry's form with 成本, 产出, 效益 and 满意度 as dimensions. In older forms 成本 belongs to 产出 and
 * 满意度 to 效益, so both places are allowed. 成本 is not required here; the rule `target/cost` reports a form without it.
 */
export const NATIONAL: Profile = {
  ...SHANGHAI,
  id: 'national',
  title: '全国（财预〔2021〕101号）',
  requiredFields: [...SHANGHAI.requiredFields, 'competentDepartment'],
  requiredDimensions: ['output', 'benefit', 'satisfaction'],
};

/** 上海市级 2025, after 《上海市市级部门项目支出核心绩效目标和指标设置及取值指引（试行）》: 成本, 产出, 效益 and 满意度 are dimensions, and 成本 is required. */
const SHANGHAI_2025: Profile = {
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

/** The profiles that come with the product. */
export const PROFILES: readonly Profile[] = [SHANGHAI, SHANGHAI_2025, NATIONAL];

/** From this year on, 上海市级 forms follow the city's guide. */
const FIRST_YEAR_OF_CITY_GUIDE = 2025;

/** The profile for a form, by its layout and year; that of the three-sheet form for an unknown layout. */
export function profileFor({ layout, year }: Pick<DeclarationForm, 'layout' | 'year'>): Profile {
  if (layout.id === SHANGHAI_2025.id && year !== null && year < FIRST_YEAR_OF_CITY_GUIDE) return NATIONAL;
  return PROFILES.find((profile) => profile.id === layout.id) ?? SHANGHAI;
}
