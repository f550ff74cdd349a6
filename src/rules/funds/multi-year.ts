import { numberOf } from '../../form/cells';
import { foldWidth } from '../../language/text/text';
import { exactMoneyText } from '../../figures/wording';
import { defineRule, NOTHING_TO_CHECK, type RuleReasons } from '../rule';

/** `三年`, `3年`, `多年`: a length in years, not a year (2020年), an ordinal (第三年) or an age (三年级). */
const YEARS =
  /(?<![〇零一二两三四五六七八九十百千\d第])(?:[二两三四五六七八九十]|十[一二三四五]|[2-9]|1[0-5]|多|跨)个?年(?![级代份])/;
/** `2018-2020年`, `（2018-2020）`. */
const RANGE = /(?<!\d)((?:19|20)\d{2})年?(?:-{1,2}|~|至|到)((?:19|20)\d{2})(?!\d)/;

/** 多年项目: a project of several years must not have its whole budget in one year. */
export const rule = defineRule({
  id: 'funds/multi-year',
  title: '多年项目的总预算与当年预算有所区别',
  aspect: 'adequacy',
  problems: [{ key: 'equal', name: '多年项目总预算存疑', severity: 'hint' }],
  needs: ['overview'],
  check({ form, profile }) {
    const funds = form.overview.funds;
    const name = foldWidth(form.projectName);
    const words = YEARS.exec(name)?.[0] ?? yearRange(name);
    const total = numberOf(funds.total);
    const current = numberOf(funds.currentYear);
    if (words === null || !funds.total || !total || !current) return NOTHING_TO_CHECK;
    if (!total.eq(current) || total.eq(0)) {
      return { places: 1, findings: [], verified: '多年项目的总预算大于当年预算' };
    }
    const money = exactMoneyText(total, profile.decimals, form.moneyUnit);
    const message = `项目名称中有“${words}”，项目总预算却与当年预算相同，都是 ${money}；如果项目跨多年，总预算应为各年之和。`;
    return { places: 1, findings: [{ at: funds.total.at, subject: { kind: 'fund', id: 'total' }, message }] };
  },
});

export const reasons: RuleReasons = {
  why: '项目名称说明要做几年，总预算却等于当年预算，往往是总预算只填了一年的数。',
  how: '如果项目跨多年，总预算填各年之和；如果全部资金都在当年安排，可以不改。',
};

function yearRange(name: string): string | null {
  const match = RANGE.exec(name);
  return match && Number(match[2]) > Number(match[1]) ? match[0] : null;
}
