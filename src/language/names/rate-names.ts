/** What the name of a rate says about its possible values. */

/** Shares of a whole that should be high and cannot exceed 100 %: 合格率, 完成率. */
const GOOD_SHARE =
  /(?:合格|达标|完成|覆盖|满意|及时|准确|通过|到位|知晓|成活|保存|办结|整改|修复|完好|优良|优秀|成功|普及|入学|巩固|保障|签约|正确|处置|响应|参与|达成|就业|发放|合规|办理|处理|化解|回复|有效|规范(?:化)?管理|治愈|好转|接种|建档|归档|随访|回访|升学|毕业|畅通|亮灯|可用|在线|出勤|到课|开出|开课|结业|到岗|上岗|送达|建成|兑现|兑付|反馈|履约)率|覆盖[^率]{1,10}率|满意度/;
/** Words that reverse the meaning of such a share or make it something else: 不合格率, 拨备覆盖率. */
const REVERSED =
  /不|未|无|非|投诉|差错|错误|事故|故障|死亡|损失|危害|超时|流失|违规|超标|失业|延误|延期|逾期|超期|滞后|误差|偏差|拨备/;
/** Something bad that is dealt with, which does not reverse the meaning: 投诉办结率, 故障修复率. */
const REMEDIED =
  /(?:投诉|差错|错误|事故|故障|违规|超标)[^率不未无非]{0,6}(?=(?:办结|办理|处理|处置|整改|化解|回复|修复|响应|纠正)[^率]{0,4}率)/g;
/** Rates of change, turnover and load, which can exceed 100 %. */
const UNBOUNDED =
  /[占为较比达][上去]年|同期|基期|增长|增幅|增加|增值|增收|提高|提升|上升|同比|环比|翻番|周转|负荷|使用率|利用率|上座率|回报|收益率|利润率|投入产出|拨备|杠杆|负债|超额/;

/** Completion of a plan for income or production, which can exceed 100 %: 收入完成率. */
const PLAN_COMPLETION = /(?:收入|产值|产量|税收|营收|销售|招商|引资)[^率]{0,6}(?:完成|达成|实现)率/;
/** Rates of faults, which should be low: 差错率, 投诉率; not 无差错率, 故障排除率, 投诉办结率. */
const FAULT_RATE =
  /(?<![无零免不防回])(?:差错|错误|失误|故障|投诉|事故|不满意|不合格|不达标|不及格|不良|逾期|延误|超[期时标支编载]|中断|违[规约法章停]|流失|破损|损[坏毁耗]|丢失|遗失|返工|返修|空置|闲置|积压|拖欠|漏[报检损登判采]|误[报判诊]|错[发报判检]|渗漏|爆管|拒[收付]|退[货件稿]|缺[勤课岗货]|旷[课工]|爽约|废[标品]|断[线电网水]|停[电水机]|掉线|辍学|死亡|伤亡|损失|危害|宕机|死机|脱落|变质|霉变|差评|虚报|冒领|挪用|拥堵|堵塞|发病|感染|复[发吸犯]|再犯|返贫|失业|发案|犯罪|成灾)(?:发生)?率|(?<![无零免不防])(?:火灾|灾害|案件|事件)发生率/;
/** Shares of which more than all is impossible, by the end of the name. */
const CAPPED_SHARE =
  /(?:合格|达标|覆盖|满意|及时|准确|知晓|通过|支出|服务|管理|完好|到位|办结|正确|参与|普及|入学)率|满意度|占比|覆盖面/;

/** Words of rates that should be low, or of which a part may be planned: 损耗率, 使用率, 三公经费占比. */
const MAY_BE_LOW =
  /[不未无非零免漏错误损失超逾滞缺违废弃空闲断停死亡伤病患害疫灾险污垢拒退欠虚冒挪假盗返复辍降减压缩节省控耗占贷利税费价含裂渗泄阻噪堵偏差变调增涨浮余转淘裁离辞退反重坏赤债晚迟早瞒溢臭脏枯秃倒卡丢误码畸低弱贫逃乱黑锈磨老慢扰虫草鼠蚊霾尘烟酸碱盐淤塌坑辙跳泛摔跌疮败挂冻旱涝淹绝流脱旷挪破毒郁荒裸迁纠溺杀残赔火隐]|使用|肥胖|近视|焚烧|矛盾|依赖|成本|老龄|负荷|投诉|信访|上访|排放|浓度|杂质|水分|抽[检查]|流动|流失|倾斜|沉降|孔隙|开支|三公|困难|中断|故障|事[故件]|案件|感染|发生|剖宫|药|耗材/;

/** Tells whether a name is that of a rate that says nothing against being high: 开出率, 命中率. */
export function isHighRate(name: string): boolean {
  return /率(?:\([^()]*\))?$/.test(name) && !MAY_BE_LOW.test(name) && !isFaultRate(name);
}

export function isFaultRate(name: string): boolean {
  return FAULT_RATE.test(name);
}

/** Tells whether a name is that of a share that certainly cannot exceed 100 %. */
export function isCappedShare(name: string): boolean {
  return CAPPED_SHARE.test(name) && !mayExceedWhole(name);
}

/** Tells whether a name is that of a share of a whole that should be high. */
export function isGoodShare(name: string): boolean {
  return GOOD_SHARE.test(name) && !REVERSED.test(name.replace(REMEDIED, ''));
}

/** Tells whether a rate that is named in these words can exceed 100 %. */
export function mayExceedWhole(words: string): boolean {
  return PLAN_COMPLETION.test(words) || (UNBOUNDED.test(words) && !isGoodShare(words));
}
