/** The kind of an indicator, by its name if that decides, otherwise by its category. */
import type { Indicator } from '../../form/indicators';
import { isComparison, singleValues } from '../../language/target-value/predicates';
import { compactText, stripInvisible, stripListMark } from '../../language/text/text';

/** `benefit` is everything else: effects, impact, social cost, unknown categories. */
export type IndicatorKind = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'satisfaction' | 'benefit';

/** The kind of an indicator, which decides how its target is checked. */
export function kindOf(indicator: Indicator): IndicatorKind {
  if (isSatisfaction(indicator)) return 'satisfaction';
  const { category, dimension } = indicator;
  if (category.text === '' && (dimension.text === '' || dimension.id === 'output'))
    return kindOfName(plainName(indicator));
  if (category.id === 'cost' || (category.id === null && dimension.id === 'cost')) {
    // 社会成本 and 生态环境成本 are effects, not money.
    return /社会|生态|环境/.test(category.text) ? 'benefit' : 'cost';
  }
  return category.id === 'quantity' || category.id === 'quality' || category.id === 'timeliness'
    ? category.id
    : 'benefit';
}

/** The kind of an indicator in a table without levels or with outputs alone, if its name has only one. */
function kindOfName(name: string): IndicatorKind {
  if (/(?:成本|造价|总投资|总费用|总投入|总支出)(?:控制)?(?:数|额|金额)?$/.test(name)) return 'cost';
  if (/(?:完成|完工|竣工|到货|发放|上线|结束|交付|验收)的?(?:时间|时限|期限|日期)$|及时率$/.test(name))
    return 'timeliness';
  return /(?:合格|达标|优良|准确|完好)率$/.test(name) ? 'quality' : 'benefit';
}

/** Tells whether an indicator measures satisfaction, in any category. A count of surveys (满意度测评 4次, 调查完成率) and a rank
 * (满意度测评排名 全区前三) do not. */
export function isSatisfaction(indicator: Indicator): boolean {
  const { category, dimension } = indicator;
  const name = plainName(indicator);
  if (/不满意|不满率|排名|名次|位次/.test(name) || countsSurveys(indicator)) return false;
  if (!name.includes('满意') && /投诉|差评/.test(name)) return false;
  const filed = category.id === 'satisfaction' || (category.id === null && dimension.id === 'satisfaction');
  return filed || name.includes('满意') || SATISFIED.test(stripInvisible(indicator.target.text));
}

const SATISFIED = /^(?:比较|较为?|基本|非常|很|十分)?满意[。.]?$/;
const SURVEY = /测评|调查|调研|问卷|回访|评议|走访|征询/;
const SURVEY_COUNT =
  /(?:次|份|人|户|家|件|期|场)(?:次|数)|数量|(?:完成|覆盖|回收|参与|开展|回复|有效|调查|测评|回访|走访)率|满意(?:人|户)数|报告|制度/;

function countsSurveys(indicator: Indicator): boolean {
  const name = plainName(indicator);
  if (SURVEY_COUNT.test(name)) return true;
  if (!SURVEY.test(name)) return false;
  const values = singleValues(indicator.target.value);
  if (values.length === 0) return false;
  return values.every((value) => {
    if (value.kind === 'words')
      return /完成|开展|组织|按时|按期|及时/.test(value.source) || isComparison(value.source);
    if (value.kind !== 'quantity' && value.kind !== 'range') return value.kind !== 'placeholder';
    const { unit } = value;
    return unit ? unit.kind !== 'rate' && unit.text !== '分' : indicator.category.id === 'quantity';
  });
}

/** Names of levels about preparing and managing a project, which a template prints: 决策, 过程, 投入管理指标. */
const MANAGEMENT = /^(?:项目)?(?:决策|过程|管理|投入|投入管理|预算管理|过程管理|决策管理)(?:指标|目标)?$/;

/** Tells whether an indicator is about decision and management, not about the results of the project. */
export function isManagement({ dimension }: Indicator): boolean {
  return MANAGEMENT.test(compactText(dimension.text).split('(')[0] ?? '');
}

/** The indicator's name, half-width and without white space and list mark. */
export function plainName({ name }: Pick<Indicator, 'name'>): string {
  return compactText(stripListMark(name.text));
}
