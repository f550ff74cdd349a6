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

/** 次 of 培训次数, 天 of 开放天数, 人次 of 接待人次; 床位 at a name's end is what is counted, not a unit. */
function countedInName(name: string): string | null {
  const [, counted = '', number] = /^(.*?)(数量?)?(?:\([^()]*\))?$/.exec(name) ?? [];
  const lengths = number === undefined ? [2] : [3, 2, 1];
  for (const length of lengths) {
    const unit = counted.slice(-length);
    const kind = unit.length === length ? unitKind(unit) : null;
    if ((kind === 'count' || kind === 'time') && (number !== undefined || /[次时]$/.test(unit))) return unit;
  }
  return null;
}
