import type { Indicator } from '../../form/indicators';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { singleValues } from '../../language/target-value/predicates';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';
import { outputsAsEffects } from './output-as-effect';

const FULL = 100;

/** 100%无所指: a target of 100% must state what it is a rate of. */
export const rule = defineRule({
  id: 'target/empty-rate',
  title: '“100%”说明是什么的比率',
  aspect: 'relevance',
  problems: [{ key: 'empty', name: '100%没说是什么比率', severity: 'hint' }],
  needs: ['indicators'],
  yieldsTo: ['target/category', 'target/placeholder'],
  check({ form, profile }) {
    const outputs: ReadonlyMap<Indicator, unknown> =
      profile.severities['target/output-as-effect'] === 'off' ? new Map() : outputsAsEffects(form);
    return verdictOnTargets(form.indicators, {
      applies: (indicator) => isFullRate(indicator) && !outputs.has(indicator),
      judge(indicator) {
        if (SAYS_RATE.test(plainName(indicator)) || SAYS_ALL.test(plainName(indicator))) return null;
        return `${targetTitle(indicator)}没有说明是什么的比率，请把名称写成合格率、完成率、覆盖率等。`;
      },
      verified: (count) => `${count} 个“100%”都说明了是什么的比率`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '名称里看不出是合格率、完成率还是覆盖率，“100%”就没有计算的办法，年底无法考核。',
  how: '把名称写成比率，如“设备验收合格率”，或在目标值里写明，如“合格率100%”。',
  basis: '财预〔2021〕101号：指标应当清晰、可衡量；具体要求为本工具建议',
};

/** 100% alone, as a quality, an effect or an influence. */
function isFullRate(indicator: Indicator): boolean {
  const kind = kindOf(indicator);
  if (kind !== 'quality' && kind !== 'benefit') return false;
  const [value, second] = singleValues(indicator.target.value);
  return (
    value?.kind === 'quantity' &&
    !second &&
    value.unit?.text === '%' &&
    value.number.eq(FULL) &&
    value.before.trim() === '' &&
    value.after.trim() === ''
  );
}

/** Names of rates, of properties, and of work that is done case by case and of which a share can be taken; not 制度 or 路面. */
const SAYS_RATE = new RegExp(
  [
    /[率比]|比例|比重|程度|[^制年季月]度(?:[(（].*)?$|性(?:[(（].*)?$|(?:情况|水平)(?:[(（].*)?$|(?:覆盖|受益|普及|知晓|惠及|服务)面|[%％]/,
    /覆盖|合格|达标|合规|合法|及时|准确|精准|正确|知晓|完好|到位|有效|正常|安全|一致|符合|满意|优良|优秀|成功|成活|规范(?!化|建)|齐全|完整|畅通|专款专用|足额|按[时期]|按.{0,4}(?:规定|标准|要求|合同)/,
    /完成|通过|验收|落实|执行|实现|公开|公示|办结|整改|兑现|发放|拨付|支付|到账|缴纳|提交|报送|签[约订]|接种|筛查|响应|答复|回复|受理|处置|处理|回收|清运|日清|建档|归档|备案|办理|申领|入住|反馈|普及|入学|就业|脱贫|参[加保与]|利用|保证|开出|履行|采纳|[化调]解|解决|排查|赔付|兑付|配备|配置|到岗|出勤/,
    /质量(?!.{0,2}(?:提|改|增|好转))/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
/** Words that mean that all are included. */
const SAYS_ALL =
  /应.{1,3}尽.{1,3}|一.一.|百分百|百分之百|持证上岗|(?:户户|村村|人人|家家|件件|事事)|全覆盖|全部|所有|均|不|未|无|零/;
