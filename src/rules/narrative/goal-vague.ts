import type { TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import { plainName } from '../../figures/indicators/indicator-kind';
import { mentionsObject } from '../../figures/indicators/item-mentions';
import { clip } from '../../figures/wording';
import { comparable } from '../../language/names/name-pairs';
import { NameFinder } from '../../language/names/similarity';
import { isBlankOrNone } from '../../language/numbers/number-text';
import { compactText } from '../../language/text/text';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';
import { copiedFields } from './copied';

const GOALS = ['overallGoal', 'annualGoal'] as const;

/** 目标空泛: a goal names something that can be checked at the end of the year. */
export const rule = defineRule({
  id: 'narrative/goal-vague',
  title: '总目标和年度目标写到可以核对的内容',
  aspect: 'completeness',
  problems: [{ key: 'vague', name: '目标没有可核对的内容', severity: 'warning' }],
  needs: ['overview'],
  yieldsTo: ['target/placeholder'],
  check({ form, profile }) {
    const copied: ReadonlyMap<string, unknown> =
      profile.severities['narrative/copied'] === 'off' ? new Map() : copiedFields(form.overview);
    const seen = new Set<string>();
    const goals = GOALS.flatMap((id) => {
      const cell = form.overview.fields[id];
      if (!cell || isBlankOrNone(cell.text) || seen.has(cell.text) || copied.has(id)) return [];
      // If both goals have the same text, only the first is reported.
      seen.add(cell.text);
      return [{ id, cell }];
    });
    const named = namesOf(form);
    const findings = goals.flatMap(({ id, cell }): RuleFinding[] => {
      const further = form.otherValues.filter(({ label }) => label === cell.label);
      if ([cell, ...further].some((one) => statesResult(one.text, form.year) || mentionsAny(one, named)))
        return [];
      const message = `“${cell.label}”（“${clip(cell.text)}”）没有数量、期限或比率，也没有写到本项目的明细、指标和活动，请写明可以核对的结果。`;
      return [{ at: cell.at, subject: { kind: 'field', id }, message }];
    });
    return { places: goals.length, findings, verified: `${goals.length} 个目标写到了可以核对的内容` };
  },
});

export const reasons: RuleReasons = {
  why: '目标里没有数量、期限、比率，也没有提到要做的事和指标，年底就无法判断完成了没有。',
  how: '写明做什么、做多少、什么时候完成、达到什么程度，如“年内更新助餐点设备 4 套，老年人满意度达到 90%以上”。',
  basis: '财预〔2015〕88号：绩效目标应当明确、清晰，能够反映项目的主要情况',
};

/** Titles, and names of plans with their periods: their numbers are not results. */
const CITED = /《[^》]{0,200}》|[“"'‘]?十[一二三四五六七][五][”"'’]?|\d{4}年?[-—–~至到]+\d{4}年?/g;
/** Numerals in set phrases, names of plans and list marks. */
const SET_PHRASE =
  /(?:目标|任务|指标)\d{1,2}[:：]|二十大|十[八九]大|[一二两三四五六七八九十]中全会|[两三五十]年(?:行动|规划|计划)|一年(?:更|[^，。；]{0,3}比)一年|进一步|统一|一[是体致流些定系批线律般直切带方]|第一|唯一|单一|三农|一二三产|三位一体|万众|千家万户|[一二三四五六七八九十]{1,3}(?:、|是|来)|[(（][一二三四五六七八九十\d]{1,2}[)）]|(?<![\d.])\d{1,2}[.．、](?!\d)|1\+N/g;
/** Chinese numerals with a counter: 九百户, 九成, 两次. */
const COUNTED =
  /[一二两三四五六七八九十百千万半]{1,6}(?:成|分之|期|年|个|次|项|倍|小时|天|日|周|月|人|户|件|起|批|套|座|条|家|所|场|名|亩|公里|处|台|辆|份|万元|元)/;
/** Results without a number: all of something, the absence of something bad, a milestone, a comparison, a grade or a standard. */
const ABSOLUTE = new RegExp(
  [
    /应.{1,3}尽.{1,3}|全覆盖|全面覆盖|覆盖(?:全|各|所有)|全部(?:完成|建成|达标|合格|到位)|百分百|(?:村村|户户|人人|家家)/,
    /[不未](?:发生|出现|拖欠)|[无没](?:.{0,8})(?:事故|事件|案件|疫情|投诉|拖欠|暴发|流行|死亡|上访|中断)|零(?:事故|投诉|容忍|差错|死亡|上访|新增)|清零|为零|杜绝/,
    /投入(?:使用|运[行营])|正式(?:招生|上线|启动|挂牌|成立|开.|运[行营])|投用|竣工|通车|验收|交付|结项|结题/,
    /控制在.{0,16}(?:以内|之内|范围)|上年(?:水平|同期)|同比|[较比]上年|翻番|翻一番|减半|过半/,
    /优秀(?!传统|文化|人才|作品|干部|青年|教师|成果|企业|品)|优良(?!传统|作风|品|种)|合格|达标|[甲乙丙特][等级]|优于|首[个座家批条]|Ⅰ|Ⅱ|Ⅲ|等级|星级|[一二三四五A-D]级|[达符][到合].{0,20}标准|创建.{0,12}(?:城|[区市县镇村点校园]|单位)|争创|获评|评为|荣获|称号|认证/,
    /年底|年内|月底|季度|全年|每[年季月周日天]|按[年季月周日旬]|当[天日月年]|(?:件件|事事|天天|月月|年年)|每[个名位户村家所条座]|(?:都|均)(?:有|配)/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** Tells whether a text states a number, a date, a rate, a grade or an absolute result. */
function statesResult(text: string, year: number | null): boolean {
  const plain = compactText(text).replace(CITED, '').replace(SET_PHRASE, '');
  const rest = year === null ? plain : plain.replaceAll(new RegExp(`${year}年?度?`, 'g'), '');
  return /\d/.test(rest) || COUNTED.test(rest) || ABSOLUTE.test(rest);
}

/** The names in the form: items of the breakdown, indicators, and activities of 主体活动. */
interface OwnNames {
  /** Each finder finds names by their distinctive words; each object has one or two names. */
  readonly finders: readonly {
    readonly finder: NameFinder;
    readonly names: readonly (readonly string[])[];
  }[];
  readonly indicators: readonly string[];
}

function namesOf({ breakdown, indicators }: DeclarationForm): OwnNames {
  const items = (breakdown?.items ?? []).map(({ item, content }) => [item.text, content?.text ?? '']);
  const indicatorNames = [...new Set((indicators?.rows ?? []).map((row) => plainName(row)))];
  const names = indicatorNames.map((name) => [name]);
  const activities = (indicators?.mainActivity?.text ?? '')
    .split(/[；;。\n，,、]|(?:内容|对象|产出|活动)\s*[:：]/)
    .map((activity) => activity.trim())
    .filter(({ length }) => length >= MIN_ACTIVITY)
    .map((activity) => [activity]);
  const finders = [items, names, activities]
    .filter(({ length }) => length > 0)
    .map((all) => ({ finder: new NameFinder(all), names: all.map((one) => one.map(comparable)) }));
  return { finders, indicators: indicatorNames };
}

const MIN_ACTIVITY = 4;
const SHORT_NAME = 4;

function mentionsAny({ text }: TextCell, { finders, indicators }: OwnNames): boolean {
  const plain = comparable(text);
  // 社会治理 does not mention 社会治安: the text must contain a short name as a whole.
  const isThere = (name: string): boolean =>
    name.length > SHORT_NAME || (name !== '' && plain.includes(name));
  return (
    finders.some(({ finder, names }) =>
      [...finder.mentionedIn([text])].some((index) => names[index]?.some(isThere)),
    ) || mentionsObject(text, indicators)
  );
}
