import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import type { Indicator } from '../../form/indicators';
import {
  isChosenShare,
  isFaultCount,
  isFaultRate,
  isGain,
  isGoodShare,
  isHighLimit,
} from '../../language/names/rate-names';
import { isGuaranteedTime, isTimeToFinish, isWaitingTime } from '../../language/names/time-names';
import type { UnitKind } from '../../language/numbers/units';
import { highest } from '../../language/target-value/impossible';
import {
  isLowerBound,
  isNumeric,
  isRate,
  isUpperBound,
  leastDays,
  singleValues,
} from '../../language/target-value/predicates';
import type { SingleTarget } from '../../language/target-value/value';
import { defineRule, type RuleReasons } from '../rule';
import { indicatorTitle, shownTarget, verdictOnTargets } from '../target-verdict';

export const rule = defineRule({
  id: 'target/direction',
  title: '“≥”“≤”的方向与指标相符',
  aspect: 'adequacy',
  problems: [{ key: 'reversed', name: '目标值方向写反', severity: 'warning' }],
  needs: ['indicators'],
  yieldsTo: ['target/quantity', 'target/satisfaction', 'target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: ({ target }) =>
        singleValues(target.value).some((value) => isLowerBound(value) || isUpperBound(value)),
      judge(indicator) {
        const reversal = reversalOf(indicator);
        return (
          reversal &&
          `${indicatorTitle(indicator)}${reversal.reason}，目标值“${shownTarget(indicator)}”的方向写反了，应当用“${reversal.operator}”。`
        );
      },
      verified: (count) => `${count} 个目标值的方向与指标相符`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '成本、等待时间和差错率越低越好，合格率、完成率、数量越高越好；符号写反了，做得差反而算完成。',
  how: '成本、等待时间、差错率用“≤”，合格率、完成率、覆盖率、数量等用“≥”；确实应当相反的，说明理由。',
};

interface Reversal {
  readonly reason: string;
  readonly operator: '≥' | '≤';
}

/** Why the target's bound is reversed, and the right operator; `null` if it is right or the name does not decide. */
function reversalOf(indicator: Indicator): Reversal | null {
  const values = singleValues(indicator.target.value);
  const lower = values.filter(isLowerBound);
  const upper = values.filter(isUpperBound);
  // ≥95%且≤100% is a range.
  if (lower.length > 0 && upper.length > 0) return null;
  const reason = lower.length > 0 ? whyLow(indicator, lower) : whyHigh(indicator, upper);
  return reason === null ? null : { reason, operator: lower.length > 0 ? '≤' : '≥' };
}

/** Why lower is better, for a target with lower bounds; `null` if it may not be. */
function whyLow(indicator: Indicator, bounds: readonly SingleTarget[]): string | null {
  const name = plainName(indicator);
  const kind = kindOf(indicator);
  const isOf = (unit: UnitKind): boolean =>
    bounds.some((value) => isNumeric(value) && value.unit?.kind === unit);
  if (isOf('money') && kind === 'cost' && !SAVING.test(name)) return '是成本，越低越好';
  if (CHANGE.test(name)) return null;
  if (isOf('time') && (isWaitingTime(name) || (kind === 'timeliness' && isTimeToFinish(name))))
    return '是等待的时间，越短越好';
  // target/range reports ≥0, which is always reached.
  const isSome = bounds.some((value) => isNumeric(value) && highest(value).gt(0));
  const isDealtWith = kind === 'quantity' && WORKLOAD.test(name);
  const isFault = isOf('rate')
    ? isFaultRate(name)
    : isOf('count') && isSome && isFaultCount(name) && !isDealtWith;
  return isFault ? '越低越好' : null;
}

/** Why higher is better, for a target with upper bounds; `null` if it may not be. */
function whyHigh(indicator: Indicator, bounds: readonly SingleTarget[]): string | null {
  const name = plainName(indicator);
  const kind = kindOf(indicator);
  const numbers = bounds.filter(isNumeric);
  const isHigh = numbers.filter(isRate).some((value) => {
    const isOpen = kind === 'quality' || kind === 'benefit';
    return (
      (isGoodShare(name) && !isChosenShare(name)) ||
      isGain(name) ||
      (isOpen && isHighLimit(name, highest(value)))
    );
  });
  if (isHigh) return '越高越好';
  if (bounds.some((value) => leastDays(value) || isTime(value)) && isGuaranteedTime(name)) return '越长越好';
  const isFiled =
    kind === 'quantity' ||
    (kind === 'benefit' && /产出/.test(indicator.dimension.text + indicator.category.text));
  const isOutput = isFiled ? WORK.test(name) && !LIMITED.test(name) : kind === 'benefit' && GAINED.test(name);
  const isCounted = numbers.some(
    ({ unit, kind: form }) =>
      form === 'quantity' && (unit?.kind === 'count' || unit?.kind === 'measure') && unit.per === undefined,
  );
  return isOutput && isCounted ? '说的是要做到多少' : null;
}

function isTime(value: SingleTarget): boolean {
  return isNumeric(value) && value.unit?.kind === 'time';
}

/**
 * Work of which more is better, at the beginning or the end of a name. Buying, renting, granting and employing are not
 * included, because a limit can be meant: 购置车辆, 资助企业数, 服务岗位数.
 */
const VERB =
  '培训|轮训|讲座|宣[传讲]|[演展]出|展演|放映|治理|整[治修]|修[复缮]|改造|[新改扩续]建|建[设成]|维修|[维管养]护|种植|[栽补]植|造林|绿化|抚育|[监检]测|巡[查检护]|[排筛调]查|体检|诊疗|接种|救[助援]|走访|慰问|帮扶|关爱|配送|清[运扫淤洗理]|保洁|疏浚|铺设|硬化|安装|更[新换]|完成|开展|惠及|受益|服务|覆盖|借还|[编修]编?[制订]|审核|[办受]理|数字化|通[车水]|供[水电热气]|开放';
const WORK = new RegExp(
  `^(?:${VERB})(?!用|人员|岗)|(?:${VERB})(?:活动|工作|任务|服务)?(?:[场人期班批户件]?次|[场期]|[次场期户]?数|数?量|面积|长度|里程|规模)?$`,
);
/** Numbers that are kept small although their name begins or ends with such work: 故障维修次数, 办公用房维修面积, 每户改造面积. */
const LIMITED =
  /公务|出[国境]|用[房地]|班组|人[员数]|编[外制内]|岗|车辆|故障|事故|投诉|控制|[限超耗]|每|单[位次]|均|最|拆|在校|物业|劳务|[租招购奖聘]/;
/** Faults that some offices handle as their work, so that a higher number is more output: 火灾起数 of a fire brigade. */
const WORKLOAD = /投诉|[信上]访|舆情|故障|险情|火灾/;
/** Effects of which more is better. */
const GAINED =
  /^(?:受益|惠及|带动|覆盖|服务)|受益.{0,6}(?:人|户|村|家|企业)(?:口|数|数量|次)?$|新增就业|就业(?:岗位|人)数?$/;
/** Money that should be saved, raised or paid out. */
const SAVING =
  /节约|节省|节支|降低|下降|减少|增收|收入|收益|筹集|配套|带动|引导|撬动|社会资本|补助|补贴|救助|标准/;
/** Names of a change, whose direction is the opposite: 投诉率下降, 缩短办理时间. */
const CHANGE = /下降|降低|降幅|减少|缩短|压缩|压减|提前|节约/;
