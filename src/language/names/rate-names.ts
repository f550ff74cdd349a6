/** Determines from a name of a rate, a change or a number of faults which values are possible. */
import type Big from 'big.js';

/** Shares of a whole that should be high and cannot exceed 100 %: 合格率, 完成率. */
const GOOD_SHARE =
  /(?:合格|达标|完成|覆盖|满意|及时|准确|通过|到位|知晓|成活|保存|办结|整改|修复|完好|(?:综合|资源化?|循环|回收)利用|优良|优秀|成功|普及|入学|巩固|保障|签约|正确|处置|响应|参与|达成|就业|发放|合规|办理|处理|化解|回复|有效|规范(?:化)?管理|治愈|好转|接种|建档|归档|随访|回访|升学|毕业|畅通|收缴|缴费|供[热暖水气]收费|亮灯|可用|在线|出勤|到课|开出|开课|结业|到岗|上岗|送达|建成|兑现|兑付|反馈|履约)率|覆盖[^率]{1,10}率|满意度|(?:合格|达标|优良|优秀|完好|满意|知晓)[^率不未无非超]{0,6}(?:比例|占比)/;
/** Words that reverse the meaning of such a share or make it something else: 不合格率, 拨备覆盖率. */
const REVERSED =
  /不|未|无|非|投诉|差错|错误|事故|故障|死亡|损失|危害|超时|流失|违规|超标|失业|延误|延期|逾期|超期|滞后|误差|偏差|拨备/;
/** Something bad that is solved, so that the share is good: 投诉办结率, 故障修复率. */
const REMEDIED =
  /(?:投诉|差错|错误|事故|故障|违规|超标)[^率不未无非]{0,6}(?=(?:办结|办理|处理|处置|整改|化解|回复|修复|响应|纠正)[^率]{0,4}率)/g;
/** Rates of change, turnover and load, which can exceed 100 %. */
const UNBOUNDED =
  /[占为较比达][上去]年|同期|基期|增长|增幅|增加|增值|增收|提高|提升|上升|同比|环比|翻番|周转|达产|负荷|使用率|利用率|上座率|回报|收益率|利润率|投入产出|拨备|杠杆|负债|超额|自给|拉动|撬动|放大|(?:流动|速动)比率/;

/** Completion of a plan for income or production, which can exceed 100 %: 收入完成率. 毛入学率 can exceed 100 % because of older pupils. */
const PLAN_COMPLETION =
  /(?:收入|产值|产量|税收|营收|销售|招商|引资|任务量|工作量|定额|利润|征收|征缴|进出口)[^率]{0,6}(?:完成|达成|实现|执行)率|毛入学率/;
/** The end of a name after what it is a rate of: 差错 in 差错发生率. */
const RATE_OF = /(?:发生)?(?:率|比例|占比)$/;
/** Characters before a fault that make the rate a good one: 无差错率, 查漏率, 容错率. */
const AVERTED = '无零免未非防不回降减查纠控止除治补清追堵容看';
/** Words for faults before 率, by their first or last character or as a whole: 误判, 超概算, 受害, 投诉. */
const FAULT = new RegExp(
  `(?<![${AVERTED}])(?:[错漏违逾旷误](?![峰餐差])\\p{Script=Han}|超(?:[^额产前声]|概算|预算|计划|定额|标准|编制|工期)|` +
    '失[误败业学效联约]|[空闲][置缺]|差错|误差|故障|投诉|[信上闹]访|事故|不(?:满意|满|合格|达标|及格|良|良反应|文明|规范)|[流损遗丢缺走]失|中断|' +
    '损[坏毁耗]|返[工修贫]|积压|拖欠|爆管|拒[收付]|退[货件稿]|缺[勤课岗货陷]|爽约|废[标品]|断[线电网水]|停[电水机]|掉线|辍学|宕机|死机|脱落|变质|霉变|' +
    '差评|虚报|冒领|挪用|感染|复[发吸犯]|再犯(?:罪)?|发案|犯罪|成灾|堵塞|(?:火灾|灾害|案件|事件|舆情)发生)$|' +
    `(?:^|(?<![${AVERTED}])[^${AVERTED}])[错误漏害损亡伤堵病]$`,
  'u',
);
/** Ends of names of shares for which more than 100 % is impossible. */
const CAPPED_SHARE =
  /(?:合格|达标|覆盖|满意|及时|准确|知晓|通过|支出|执行|服务|管理|完好|到位|办结|正确|参与|普及|入学)率|满意度|占比|覆盖面/;

/**
 * Rates that may be high but can have a limit: of load, use, contents, cost, change or debt, shares that are paid, and
 * names that only look like shares.
 */
const MAY_BE_LIMITED =
  /使用|开发|开采|载畜|负[荷载债]|占|控制|成本|费|耗|含|水分|湿|孔隙|杠杆|依赖|焚烧|填埋|近视|肥胖|超重|剖宫|药|老龄|重复|复发|淘汰|离职|退|浮|变更|调整|税|利率|折旧|开支|三公|抽|空|上座|饱和|流动|排放|矛盾|困难|上限|最[高大多]|不[^率]{0,4}率|债|[借贷存]款|息|[质抵]押|(?:担保|补助|补贴|报销|负担|分担|支持|资助)(?:率|比例)|款.{0,4}[支拨付]|分包|转包|比率/;
/** Rates of a selection, for which an upper limit keeps the selection strict: 评审通过率, 录取率, 考核优秀率. */
const CHOSEN = /评[审选优]|遴选|选拔|录[取用]|入[围选]|立项|考核优秀|^优秀/;

/** Tells whether an upper limit on a good share may be intended, because it is the share of a selection. */
export function isChosenShare(name: string): boolean {
  return CHOSEN.test(name);
}

/** In percent. From this value on, an upper limit is too high for a rate of something bad. */
const HIGH_LIMIT = 60;
/** In percent. Below this value, an upper limit on a rate of unknown meaning may be intended: 自付率 ≤60%. */
const HIGH_LIMIT_OF_ANY = 90;
/** Rates of use that are good and not shares of a plan: 人才留任率, 成果应用率. */
const GOOD_USE =
  /(?:留[任存用]|应用|利用|命中|采纳|转化|落实|推广|解决|识别|存活|达产|投产|审[核结]|执行|入住|出租)率|性$/;

/** Tells whether an upper limit on a rate is so high that a lower limit must be meant: 命中率 ≤95%, 可用性 ≤99.95%. */
export function isHighLimit(name: string, percent: Big): boolean {
  const isRate = /(?:率|性|[用整备确晓可成好熟]度)(?:\([^()]*\))?$/.test(name);
  return (
    isRate &&
    percent.gte(GOOD_USE.test(name) ? HIGH_LIMIT : HIGH_LIMIT_OF_ANY) &&
    !MAY_BE_LIMITED.test(name) &&
    !isChosenShare(name) &&
    !isFaultRate(name)
  );
}

/** Tells whether a name is that of a rate of something bad: 差错率, 受害率, 超概算比例. */
export function isFaultRate(name: string): boolean {
  const bare = name.replace(/\([^()]*\)$/, '');
  return RATE_OF.test(bare) && [RATE_OF, /率$/].some((end) => FAULT.test(bare.replace(end, '')));
}

/** Numbers of things that should not happen: 事故起数, 投诉, 差错次数; not 受理投诉件数 and 减少事故起数. */
const FAULT_COUNT =
  /(?:事故|投诉|差错|错误|失误|违[规法纪章]|死亡|伤亡|受伤|逾期|舆情|[信上]访|故障|险情|返工|超[标时期支载员编]|火灾)(?:行为|事件|案件|问题)?(?:发生)?(?:[人次件起例宗条户]|人员)?(?:次|数|数量|量)?$/;
const DEALT_WITH =
  /发现|揭|举报|线索|侦|破|打击|收[容集]|监[测控督]|检[测查]|报[告送]|更正|纠|受理|处[理置罚]|办[理结]|化解|调[解处查]|查[处办]|核[查实]|排[查除]|整[改治]|降|减|下降|压|接[到听诉收]|救[助援治]|演练|培训|宣传|应急|预防|抢修|维修|修复|保险|无|零|每/;

/** Tells whether a name is that of a number of faults, which should be low. */
export function isFaultCount(name: string): boolean {
  return FAULT_COUNT.test(name) && !DEALT_WITH.test(name);
}

/** A change for the better: 收入增长率, 能耗降低率, 成本节约率. */
const GAIN =
  /(?:收入|利润|产值|产量|税收|销售额?|营收|客流量?|就业)(?:年?均|同比)?(?:增长|增幅|增加|提高|提升)(?:率|幅度|比例)?$|(?<!收入|产[量值]|税收|满意度|价格?)(?:下降|降低|减少)(?:率|幅度|比例)?$|节[约能省支水电](?:率|比例)$/;

/** Tells whether a name is that of a change for the better, of which more is better. */
export function isGain(name: string): boolean {
  return GAIN.test(name);
}

/** Tells whether a name is that of a share that certainly cannot exceed 100 %. */
export function isCappedShare(name: string): boolean {
  return CAPPED_SHARE.test(name) && !mayExceedWhole(name);
}

/** Tells whether a name is that of a share of a whole that should be high. */
export function isGoodShare(name: string): boolean {
  return GOOD_SHARE.test(name) && !REVERSED.test(name.replace(REMEDIED, ''));
}

/** A share of a whole, of any kind: 增收户占比. */
const SHARE = /占比(?:\([^()]*\))?$/;

/** Tells whether a rate that is named in these words can exceed 100 %. */
export function mayExceedWhole(words: string): boolean {
  if (SHARE.test(words)) return false;
  return PLAN_COMPLETION.test(words) || (UNBOUNDED.test(words) && !isGoodShare(words));
}
