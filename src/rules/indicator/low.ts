import type { DeclarationForm } from '../../form/declaration';
import type { Indicator } from '../../form/indicators';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { readPeriod } from '../../figures/project-period';
import { isNumeric, isUpperBound, singleValues } from '../../language/target-value/predicates';
import type { SingleTarget } from '../../language/target-value/value';
import { compactText } from '../../language/text/text';
import type { Profile } from '../../profiles/profile';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';

/** Lowest plausible target for rates of completion, qualification and timeliness, in percent. */
const MIN_RATE = 60;

/** 目标值偏低: reports a target that most projects reach without effort. */
export const rule = defineRule({
  id: 'target/low',
  title: '满意度、完成率等目标值不过低',
  aspect: 'adequacy',
  problems: [{ key: 'low', name: '目标值偏低', severity: 'hint' }],
  needs: ['indicators'],
  yieldsTo: ['target/satisfaction', 'target/placeholder', 'target/range', 'target/direction'],
  check({ form, profile }) {
    return verdictOnTargets(form.indicators, {
      applies: (indicator) => leastOf(indicator, form, profile) !== null,
      judge(indicator) {
        const least = leastOf(indicator, form, profile);
        if (least === null || !singleValues(indicator.target.value).some((value) => isBelow(value, least))) {
          return null;
        }
        return `${targetTitle(indicator)}低于 ${least}%，目标可能定得过低，请核对或在备注里说明。`;
      },
      verified: (count) => `${count} 个满意度、完成率等目标值不过低`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '目标值定得过低，不用努力也能达到，评审会认为目标没有约束。',
  how: '参照往年实际和同类项目提高目标值；确实只能做到这个水平的，在备注里说明。',
  basis: '财预〔2015〕88号：在既定资金规模下，绩效目标是否过高或过低；具体数值为本工具的默认值',
};

/** Rates that should be high: 完成率, 合格率, 及时率, but not pass rates of examinations or selections (通过率). */
const HIGH = /(?:完成|合格|达标|及时|准[点时]|验收通过)(?:率|性)(?:[(（][^()（）]*[)）])?$/;
/** Rates that should be low, changes, shares, parts of a whole, results of examinations, and levels that only the best reach. */
const OTHER =
  /不|未|逾期|延[迟误期]|故障|差错|投诉|违规|增长|提高|提升|下降|降低|减少|超额|占|比例|比重|考|体检|招[录聘收]|录[取用]|竞赛|比赛|执业|资格|评[审选优]|申报|本科|升学|体质|优[良秀质]|示范|[国省市]级|星级|进度|阶段|节点|形象|主体|累计|前期|首[期年付]|预付|第[一二三四五\d]|半年|年中|季度|月|分年|总[量体]/;

/** The lowest percentage that an indicator should have; `null` if there is none. */
function leastOf(indicator: Indicator, form: DeclarationForm, profile: Profile): number | null {
  const name = plainName(indicator);
  if (kindOf(indicator) === 'satisfaction')
    return OTHER.test(name.replace(/满意/g, '')) ? null : profile.satisfactionFloor;
  const context = name + compactText(indicator.note?.text ?? '');
  return HIGH.test(name) && !OTHER.test(context) && !runsOverYears(form) ? MIN_RATE : null;
}

/** A project of several years may complete only a part in each year. */
function runsOverYears({ overview }: DeclarationForm): boolean {
  if (!overview) return false;
  const { start, end } = readPeriod(overview);
  return start?.date?.year !== end?.date?.year;
}

function isBelow(value: SingleTarget, least: number): boolean {
  if (!isNumeric(value) || value.unit?.text !== '%' || isUpperBound(value)) return false;
  if (value.kind === 'quantity' && value.operator === '±') return false;
  const asked = value.kind === 'range' ? value.low : value.number;
  return asked.gt(0) && asked.lt(least);
}
