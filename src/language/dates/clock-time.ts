/** Times of day and weekdays that do not exist: 每日8时至25时, 8:30-17:75, 每周八. */
import { textOf } from '../text/span';
import { foldWidth } from '../text/text';

/** 9时, 9点半, 9时30分, 9:30. */
const CLOCK =
  /(?<![\d.:])(\d{1,3})(?:\s*[时点](?![间长段限位数次])(?:(\d{1,2})分(?!钟))?|:(\d{2})(?![\d:]))/g;
const HOURS = 24;
const MINUTES = 60;
/** Words before a time of day. Without them, 25时 may be a number of hours and 30点 one of places. */
const OF_DAY = /(?:[上下中]午|凌晨|[早晚]上?|每[日天]|\d[日号])\s*$/;
const TO = /^[半整\s]*(?:[-~—–]+|至|到)\s*$/;

/** 每周八 and 周一至周八; not 每周八次. */
const WEEKDAY =
  /(?:(?<=[每逢至到~—–-])周|星期|礼拜)(?:[一二三四五六][至到~—–-]+)?(?:[八九十]|(?<=星期|礼拜)[089])(?=$|[，,。；;)]|[至到~—–和及、-]+(?:周|星期|礼拜)|[上下]午|[早晚]|开放|闭馆|休|前)/;

/** The first time of a text that does not exist, as written; `null` if there is none. */
export function unrealTimeIn(text: string): string | null {
  const folded = foldWidth(text);
  const weekday = WEEKDAY.exec(folded);
  if (weekday) return textOf(text, { start: weekday.index, end: weekday.index + weekday[0].length });
  let previous = { end: 0, hour: HOURS, isOfDay: false };
  for (const { 0: written, 1: digits, 2: minute, 3: minutes, index } of folded.matchAll(CLOCK)) {
    const [hour, end] = [Number(digits), index + written.length];
    const isRange = TO.test(folded.slice(previous.end, index));
    // 1:50-1:80 are ratios.
    const isClock = minutes !== undefined && previous.hour < hour;
    const isOfDay: boolean =
      OF_DAY.test(folded.slice(Math.max(0, index - 3), index)) ||
      (isRange && (previous.isOfDay || isClock)) ||
      (minutes !== undefined && /^[之以]?[前后]/.test(folded.slice(end)));
    const minutesAfter = Number(minute ?? minutes ?? 0);
    if (isOfDay && (minutesAfter >= MINUTES || hour * MINUTES + minutesAfter > HOURS * MINUTES))
      return textOf(text, { start: index, end });
    previous = { end, hour, isOfDay };
  }
  return null;
}
