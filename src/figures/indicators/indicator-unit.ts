/** Units in the name, the column header or the remark of a target: 系统数（个）, 培训人次, 指标值（%）, 单位：公里. */
import type { Indicator } from '../../form/indicators';
import { bracketRemarks, compactText } from '../../language/text/text';
import { plainName } from './indicator-kind';
import { unitAt, unitKind } from '../../language/numbers/units';

/** The unit in an indicator's name, in the header of its column, or alone in its remark; `null` if there is none. */
export function unitBeside({
  name,
  target,
  note,
}: Pick<Indicator, 'name' | 'target' | 'note'>): string | null {
  const remarks = [
    ...bracketRemarks(name.text),
    ...bracketRemarks(target.label).filter((text) => !PERIOD.test(text)),
    compactText(note?.text ?? ''),
  ];
  for (const remark of remarks) {
    const unit = wholeUnit(remark.replace(/^(?:计量)?单位:?/, '').replace(TEMPLATE_NUMBER, ''));
    if (unit !== null) return unit;
  }
  return countedInName(plainName({ name }));
}

/** 指标值（年度）: a period, not a unit. */
const PERIOD = /^(?:本|当)?年度?$|期$|全程/;

/** Placeholder for the number in a template: 苗木成活率（≥**%）. */
const TEMPLATE_NUMBER = /^[<>=≥≤≧≦]*(?:\*+|x+|×+|_+)?/i;

function wholeUnit(text: string): string | null {
  return text !== '' && unitAt(text, 0)?.unit === text ? text : null;
}

/** Words that end with the characters of a unit but are not a unit: 件 in 办结案件数 is part of the counted thing. */
const NO_UNIT =
  /(?:[案文零配部条信邮软硬证稿附构组事物备]件|[单学岗职部床车席]位|[专国商厂大画作]家|业家|[平电舞阳柜]台|[街通频渠管轨河]道|[路窗人港接出入井]口|[团部车舰]队|[网站试景节热亮焦地据]点|测点|[小课]组|[样标版课文]本|[部大热校]门|[干内外总]部|[市农广现牧菜操]场|[场厕]所|[图影照芯名唱]片|[方界路画墙场]面|[讲插]座|[道公线网铁]路|[路阶河]段|[工玩家器用农文]具|[信水冰垃圾]箱|[案体]例|[环细]节|[社集]团|[地板模]块|培训班|机器人|[水钻机油]井|[行政自然]村|[城乡市]镇)$/;
/** Things whose name is also their unit, so that 数量 after it is unambiguous: 农户数量 300. */
const OWN_COUNTER = /[人户项间册类种例份层]$/;

/** 次 of 培训次数, 天 of 开放天数, 人次 of 接待人次; 床位 at the end of a name is the counted thing, not a unit. */
function countedInName(name: string): string | null {
  const [, counted = '', number] = /^(.*?)(数量?)?(?:\([^()]*\))?$/.exec(name) ?? [];
  const lengths = number === undefined ? [2] : [3, 2, 1];
  for (const length of lengths) {
    const unit = counted.slice(-length);
    const kind = unit.length === length ? unitKind(unit) : null;
    if (kind !== 'count' && kind !== 'time') continue;
    if (number === undefined) {
      if (/[次时]$/.test(unit)) return unit;
    } else if (length > 1 || isCounterIn(counted, number)) return unit;
  }
  return null;
}

/** Tells whether the last character before 数 or 数量 is a counter: 受理件数, not 案件数量. */
function isCounterIn(counted: string, number: string): boolean {
  return !NO_UNIT.test(counted) && (number === '数' || OWN_COUNTER.test(counted));
}
