/** Determines from the name of a time whether it should be short (until something is done) or long (how long something lasts). */

/** The end of a name for a time until something is done. */
const WAITING =
  /(?:响应|到达|到场|到位|等待|等候|候诊|候车|排队|办理|办结|受理|处置|处理|审批|批复|答复|反馈|回复|修复|维修|抢修|恢复|复电|复水|排除|拨付|兑付|支付|发放|结算|报销|审核|整改|出警|接警|派单|送检|发证|出证|签发|上报|报送|公布|转运|疏散|撤离|停[电水]|断网|中断|拥堵|延误|滞留)(?:的?平均)?(?:时间|时长|时限|天数|周期)?$|(?:到[馆货岗位村户组]|送达|抢险|救援|交付|出具.{0,4}|完成|完工|竣工)的?(?:时间|时限|期限|周期)$|(?:用时|耗时|时延|所需时间|所需天数)$/;
/** A time at the end of a name. */
const TIME = /(?:时间|时限)(?:\([^()]*\))?$/;
/** Names of something that lasts or is done long in advance: 公示时间, 培训时间, 提前通知时间. */
const LASTING =
  /公[示开告]|质保|保[修存管障护温]|留[存观]|有效|开放|运[行营转]|营业|服务|值[守班]|培训|学|教|课|锻炼|活动|演|播|展|在线|使用|续航|停[留车]|持续|坚持|连续|提前|间隔|预留|通知|供|养护|管护|监测|观|随访|陪|护|工作|劳动|志愿|租|合同|免费|储|休|施工|建设|实施|项目|驻|巡|宣传|训|晒|最[低短少]|寿命|无故障|开[园馆]|参与|参加|体验|阅读|睡|照|延长|满/;

/** A time from one event to the next: 入院到溶栓时间, 接单至上门时长. */
const BETWEEN = /\p{Script=Han}[^到至达得受直签][到至][^到至]{2,}(?:时间|时长)$/u;

/** Tells whether a name is that of a time until something is done, which should be short. */
export function isWaitingTime(name: string): boolean {
  return WAITING.test(name) || (BETWEEN.test(name) && !LASTING.test(name));
}

/** Tells whether a name among indicators of timeliness means how long something takes and not how long something lasts. */
export function isTimeToFinish(name: string): boolean {
  return TIME.test(name) && !LASTING.test(name);
}

/** The end of a name for something that should last long: 质保期, 使用寿命, 无故障时间. */
const GUARANTEED =
  /(?:质保|保修|质量保证|缺陷责任)(?:期限?|时间|年限)?$|寿命$|(?:使用|服役)(?:年限|期限?)$|无(?:故障|事故)(?:运行)?(?:时间|时长|天数)$|续航(?:时间|里程)$/;

/** Tells whether a name is that of a time that should be long: 质保期, 使用寿命. */
export function isGuaranteedTime(name: string): boolean {
  return GUARANTEED.test(name);
}
