import { unitBeside } from '../../figures/indicators/indicator-unit';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { isGoodShare } from '../../language/names/rate-names';
import type { UnitKind } from '../../language/numbers/units';
import { isBare, isComparison, singleValues } from '../../language/target-value/predicates';
import { dividedNumber } from '../../language/target-value/malformed';
import type { SingleTarget } from '../../language/target-value/value';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';

const OTHER_KIND = { key: 'other-kind', name: '单位与指标不符', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/unit',
  title: '目标值的数字带有单位',
  aspect: 'relevance',
  problems: [{ key: 'bare', name: '目标值没有单位', severity: 'error' }, OTHER_KIND],
  needs: ['indicators'],
  yieldsTo: ['target/satisfaction', 'target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: ({ target }) =>
        singleValues(target.value).some(({ kind }) => kind === 'quantity' || kind === 'range'),
      judge(indicator) {
        const { target } = indicator;
        // Zero needs no unit.
        const values = singleValues(target.value);
        // In 20±2℃ only the deviation has a unit.
        const bare =
          values.some((value) => isBare(value) && !isZero(value)) &&
          !/\d\s*±\s*\d[\d.]*\s*[^\d\s]/.test(target.text);
        const name = plainName(indicator);
        // target/timeliness reports a time in a unit that is not one of time, target/quantity a count in money.
        const fault =
          kindOf(indicator) !== 'timeliness' &&
          !(kindOf(indicator) === 'quantity' && /[数次]$/.test(name) && values.some(isMoney)) &&
          values.every(isOfOtherKind(name)) &&
          !ALL.test(target.text) &&
          !isComparison(target.text);
        if (fault)
          return {
            problem: OTHER_KIND,
            message: `${targetTitle(indicator)}的单位与指标不符，请核对单位或指标名称。`,
          };
        if (!bare || unitBeside(indicator) !== null || PURE_NUMBER.test(name)) return null;
        return dividedNumber(target.text, values) === null
          ? `${targetTitle(indicator)}只有数字，没有单位，请写明单位。`
          : `${targetTitle(indicator)}的数字被标点或空格分成了两段，请核对数字。`;
      },
      verified: (count) => `${count} 个数字目标值都带有单位`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '只有数字没有单位，看不出是个、次、元还是百分比，也就无法考核。',
  how: '在数字后写明单位，如“4个”“95%”“60万元”；也可以把单位写在指标名称的括号里，如“系统数（个）”。',
  basis: '财预〔2021〕101号：指标值应量化',
};

/** Names of measures without a unit. */
const PURE_NUMBER = /系数|指数|比值|倍数|倍率|容积率|ph值?|(?:收入|师生|生师|医护|床护|倍|性别|供需)比$/i;

/** Units that the end of an indicator's name excludes. */
interface Exclusion {
  readonly name: RegExp;
  readonly kinds: readonly UnitKind[];
  /** Further excluded units, whose kind is not excluded as a whole. */
  readonly others?: RegExp;
}

const SHARE = /率(?:\([^()]*\))?$/;
const OF_THINGS = /^(?:[台套辆座栋幢件份册张本间艘架株棵盏]|台套)$/;
const OF_EVENTS = /^(?:[次场期班届轮]|场次|期次|班次)$/;
const OF_PEOPLE = /^[人名位户]$/;
const LENGTH = /^(?:[厘毫千分]?米|公里|延米|延长米|车公里|英寸|海里|km|cm|mm|[mM])$/;
const AREA = /^(?:平方.*|平米|亩|公顷|㎡|m²|m2)$/;
const WEIGHT = /^(?:吨|公斤|千克|克|斤|市斤|k?g|[tT])$/;
const EXCLUSIONS: readonly Exclusion[] = [
  // 频率 2次, 功率 5千瓦 and 周转率 3次 are not shares.
  { name: /(?:(?<![频功效速心汇费税利辨]|周转)率|占比|比例|百分比)$/, kinds: ['money', 'measure'] },
  { name: /面积$/, kinds: ['count', 'money', 'time'], others: anyOf(LENGTH, WEIGHT) },
  { name: /(?:长度|里程)$/, kinds: ['count', 'money', 'time'], others: anyOf(AREA, WEIGHT) },
  { name: /(?:重量|容积|体积)$/, kinds: ['count', 'money', 'time'], others: anyOf(AREA, LENGTH) },
  { name: /(?:[人户]数|人次|人口)$/, kinds: ['measure', 'money', 'time'], others: OF_THINGS },
  { name: /(?:(?<![动复])员|[教医技律导]师|农户|专家|医生|学生|工人|人才)$/, kinds: ['measure'] },
  {
    name: /(?:系统|平台|学校|园|企业|机构|单位|部门|公司|点位?|岗位|[车床座]位|场馆|[馆站所院室厅店厂]|中心|基地|[村镇]|社区|街道|项目|课题|设备|仪器|活动|案件|图书|[灯桥井泵箱柜]|制度|方案|报告|标准|专利|论文|人员|员工|学生|儿童|居民|群众|农民|职工|[校队品]|品牌)数$/,
    kinds: ['measure'],
  },
  {
    name: /(?:[次场期]数|场次|期次|频次)$/,
    kinds: ['measure', 'money'],
    others: anyOf(OF_PEOPLE, OF_THINGS),
  },
  { name: /[个件套台座处份批家名辆项]数$/, kinds: ['measure', 'money'] },
  {
    name: /(?:培训|会议|讲座|演出|比赛|论坛)(?:活动|班)?(?:数量?|次数|场次|期数)?$/,
    kinds: ['measure'],
    others: OF_THINGS,
  },
  // 采购服务 3年, 采购人员 20名, 采购时间 30天, 采购设备维保 12个月
  {
    name: /^(?!.*(?:服务|人|岗|员|师|工|户|时|期|天|率|周期|维|保|租|授权|许可))(?:(?=.*(?:设备|器[材械]|仪|机|图书|电脑|车|服装|物资|药|苗|试剂|家具|用品|装备|教材|材料)).*(?:采购|购置|购买)|.*(?:安装|印制|印刷|种植|植树|栽植|补植|铺设|疏浚|更换))/,
    kinds: ['time'],
    others: anyOf(OF_PEOPLE, /^(?:人次|人[天日月年]|工[日时]|台班)$/),
  },
  {
    name: /(?:时间|时长|时限|天数|用时|耗时|工期|期限|年限)$/,
    kinds: ['money', 'measure'],
    others: anyOf(OF_PEOPLE, OF_THINGS, /^[个处条]$/),
  },
  {
    name: /(?:金额|资金额|投资额|产值|利润|增收|节支|收入|税收|费用|单价|价格)$/,
    kinds: ['measure', 'time'],
    others: anyOf(OF_PEOPLE, OF_THINGS, OF_EVENTS),
  },
];

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** Parts of a length or an area that are counted: 3段, 2块. */
const PART_OF_MEASURE = /^[段块片条处]$/;
/** Multiples and points, which are possible for any name: 增长2倍, 接待人次 7万. */
const OF_ANYTHING = /^(?:[倍分度]|[百千万亿]+)$/;
/** Words for a change, which is stated in 百分点. */
const CHANGE = /[提升增降减涨高低少超]|变化|变动|改善|[较比]/;
/** 覆盖率 全部12个村. */
const ALL = /全|所有|各/;

/** Returns a test for values in a unit that a name excludes: 100台 of 合格率, 860人 of 养护里程, 20公里 of 培训人数. 0 needs no unit. */
function isOfOtherKind(name: string): (value: SingleTarget) => boolean {
  const bare = name.replace(/\([^()]*\)$/, '');
  const excluded = EXCLUSIONS.filter((one) => one.name.test(bare));
  const isShare = isGoodShare(name) && SHARE.test(name);
  return (value) => {
    const unit = value.kind === 'quantity' && value.unit?.per === undefined ? value.unit : null;
    if (unit?.kind == null || isZero(value)) return false;
    const { kind, text } = unit;
    if (isShare && (kind === 'count' || kind === 'measure' || kind === 'time'))
      return !PART_OF_MEASURE.test(text);
    // 合格率 ≥95个百分点; 覆盖率提高 5个百分点 is a change.
    if (isShare && text.endsWith('百分点') && value.kind === 'quantity')
      return !CHANGE.test(name + value.before + value.after);
    return (
      !OF_ANYTHING.test(text) &&
      excluded.some(({ kinds, others }) =>
        kinds.includes(kind) ? !PART_OF_MEASURE.test(text) : others?.test(text) === true,
      )
    );
  };
}

function isMoney(value: SingleTarget): boolean {
  return value.kind === 'quantity' && value.unit?.kind === 'money';
}

function isZero(value: SingleTarget): boolean {
  return value.kind === 'quantity' && value.number.eq(0);
}
