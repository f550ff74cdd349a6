import {
  compareDates,
  firstDay,
  lastDay,
  type CalendarDate,
  type PartialDate,
} from '../../language/dates/calendar';
import { unrealTimeIn } from '../../language/dates/clock-time';
import { formatChineseDate, MISTYPED_DATE } from '../../language/dates/dates';
import type { DeclarationForm } from '../../form/declaration';
import { kindOf } from '../../figures/indicators/indicator-kind';
import type { Indicator } from '../../form/indicators';
import { projectEnd, readPeriod } from '../../figures/project-period';
import {
  isLowerBound,
  isNumeric,
  isRate,
  leastDays,
  singleValues,
} from '../../language/target-value/predicates';
import { replaceTargetText } from '../../figures/indicators/target-change';
import type { SingleTarget } from '../../language/target-value/value';
import { sum } from '../../language/numbers/decimal';
import { compactText } from '../../language/text/text';
import { defineRule, type ProposedFix, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets, within, type TargetFault } from '../target-verdict';

const UNREAL = { key: 'unreal', name: '时效日期不存在', severity: 'warning' } as const;
const OPEN_END = { key: 'open-end', name: '时效没有截止日期', severity: 'warning' } as const;
const EARLY = { key: 'early', name: '时效早于起始日期', severity: 'error' } as const;
const EARLY_OVERALL = { key: 'early-overall', name: '中期时效早于起始日期', severity: 'warning' } as const;
const TOO_LONG = { key: 'too-long', name: '时效比项目期长', severity: 'error' } as const;
const OTHER_YEAR = { key: 'other-year', name: '时效不在本年度内', severity: 'warning' } as const;
const LATE = { key: 'late', name: '时效晚于结束日期', severity: 'error' } as const;
const LATE_OVERALL = { key: 'late-overall', name: '中期时效晚于结束日期', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/timeliness',
  title: '时效指标是日期、期限或比率，在起止日期之内',
  aspect: 'feasibility',
  problems: [
    { key: 'vague', name: '时效没有写明期限', severity: 'warning', vague: true },
    UNREAL,
    OPEN_END,
    EARLY,
    EARLY_OVERALL,
    TOO_LONG,
    OTHER_YEAR,
    LATE,
    LATE_OVERALL,
  ],
  fix: 'suggested',
  needs: ['indicators'],
  yieldsTo: ['target/placeholder', 'target/unit'],
  check({ form }) {
    const end = projectEnd(form);
    const verdict = verdictOnTargets(form.indicators, {
      applies: (indicator) => kindOf(indicator) === 'timeliness',
      judge: (indicator) => judge(indicator, form, end),
      verified: (count) => `${count} 个时效指标都写明了期限或比率${end ? '，不晚于结束日期' : ''}`,
    });
    const dated = form.indicators.rows.some(
      (row) =>
        kindOf(row) === 'timeliness' &&
        singleValues(row.target.value).some((value) => datesOf(value).length > 0),
    );
    return {
      ...verdict,
      ...(dated &&
        !end &&
        hasEndField(form) &&
        lengthInYears(form) === null && { unchecked: '没有可以采用的结束日期，未核对时效目标是否晚于它。' }),
    };
  },
});

export const reasons: RuleReasons = {
  why: '“及时”“按期”没有说到哪一天，无法判断按时与否；晚于结束日期的，项目期内无法考核。',
  how: '写明完成的日期或期限，如“2020年12月31日前”“全年”“30天内”，或及时率等比率。',
  basis: '财预〔2021〕101号：指标值应量化；不晚于结束日期为本工具建议',
};

/** Tells whether the form prints an end date; forms for one year may have none. */
function hasEndField({ overview }: DeclarationForm): boolean {
  return (overview?.fields.endDate ?? overview?.fields.period) !== undefined;
}

/** The length of a project whose period is given only as a length: 项目期 3年. */
function lengthInYears({ overview }: DeclarationForm): number | null {
  const text = compactText(overview?.fields.period?.text ?? '');
  const [, count = ''] = /^(\d|[一二三四五])年$/.exec(text) ?? [];
  return count === '' ? null : Number(count) || ' 一二三四五'.indexOf(count);
}

function judge(indicator: Indicator, form: DeclarationForm, end: CalendarDate | null): TargetFault | null {
  const { target, period } = indicator;
  const values = singleValues(target.value);
  const title = targetTitle(indicator);
  const suggested = end ? `${formatChineseDate(end)}前` : null;
  const fix: { fix?: ProposedFix } =
    suggested !== null && values.length === 1
      ? { fix: { kind: 'suggested', changes: replaceTargetText(target, suggested) } }
      : {};
  if (!values.some(isTimely)) {
    const example =
      suggested === null ? '请写明完成的日期、期限或及时率' : `请写明日期、期限或及时率，如“${suggested}”`;
    return { message: `${title}没有说明到什么时候，${example}。`, ...fix };
  }
  const impossible =
    values.find((value) => value.kind === 'date' && !value.real)?.source ??
    MISTYPED_DATE.exec(compactText(target.text))?.[0];
  if (impossible !== undefined) {
    const message = `${title}${within(impossible, target.text)}没有这一天，请核对日期。`;
    return { problem: UNREAL, message, ...fix };
  }
  const time = unrealTimeIn(target.text);
  if (time !== null) {
    const message = `${title}${within(time, target.text)}不是真实的时间，请核对。`;
    return { problem: UNREAL, message };
  }
  if (values.some((value) => isReversed(value)))
    return { problem: UNREAL, message: `${title}的开始晚于结束，请核对日期。` };
  const words = compactText(indicator.name.text + target.text);
  if (values.some((value) => value.kind === 'date' && value.edge === 'after') && !STARTING.test(words)) {
    const message = `${title}只写了从什么时候开始，没有截止日期，请写明到哪一天完成。`;
    return { problem: OPEN_END, message, ...fix };
  }
  if (OUTSIDE_PROJECT.test(words) || (OPENING.test(words) && !COMPLETION.test(words))) return null;
  const outside = startFault(indicator, form, title) ?? lengthFault(indicator, form, end, title);
  if (outside) return outside;
  const ofColumn = yearOfColumn(indicator, form);
  const years = ofColumn !== null || !hasEndField(form) ? 1 : lengthInYears(form);
  const annual = ofColumn ?? form.year;
  if (years !== null && period === 'annual' && values.some((value) => isOutside(value, annual, years))) {
    const message = `${title}不在 ${String(annual)} 年内，年度指标请写本年度的日期；跨年的项目请写明结束日期。`;
    return { problem: OTHER_YEAR, message };
  }
  const year = form.year ?? end?.year ?? null;
  if (!end || !values.some((value) => datesOf(value).some((day) => isAfter(day, year, end)))) return null;
  const message = `${title}晚于项目的结束日期 ${formatChineseDate(end)}，请改为不晚于这一天，或核对结束日期。`;
  // A goal of several years may end after a project of one year: its date is not replaced.
  return period === 'annual' ? { problem: LATE, message, ...fix } : { problem: LATE_OVERALL, message };
}

/** The year that heads the target's column, if the row has targets of other times and none of them has the same text; `null` otherwise. */
function yearOfColumn({ row, target }: Indicator, { indicators }: DeclarationForm): number | null {
  const [year] = /^(?:19|20)\d\d(?=年)/.exec(compactText(target.label)) ?? [];
  if (year === undefined) return null;
  const beside = (indicators?.rows ?? []).filter((other) => other.row === row && other.target !== target);
  const isOwn = beside.length > 0 && beside.every((other) => other.target.text !== target.text);
  return isOwn ? Number(year) : null;
}

/** A period that ends before it begins: 2025年12月-2025年1月. 9月-次年3月 and 9月-3月 are not reversed. */
function isReversed(value: SingleTarget): boolean {
  if (value.kind !== 'span' || value.from?.year === undefined || value.to?.year === undefined) return false;
  const [first, last] = [firstDay(value.from, null), lastDay(value.to, null)];
  return first !== null && last !== null && compareDates(first, last) > 0;
}

/** What begins on a date: 5月1日后开园. */
const STARTING = /开[园放馆学业幕工通]|启用|投用|投入使用|运行|运营|起|生效|实施|执行/;
/** Events that may be before or after the project, or last longer than it. */
const OUTSIDE_PROJECT =
  /质保|保修|质量保证|保存|保管|留存|使用(?:年限|寿命|期)|寿命|有效|决算|审计|招标|采购|公示|服务期|合同期|租|保险|养护期|管护期|免费|每|[几多]年|年数/;
/** Openings, which may also be outside the project's period, unless the name asks when they are finished. */
const OPENING = /开[园放馆学业]/;
const COMPLETION = /(?:完成|完工|竣工|结束|截止)(?:时间|日期|期限|时限)/;

/** A date before 起始日期. */
function startFault({ target, period }: Indicator, form: DeclarationForm, title: string): TargetFault | null {
  const start = form.overview ? readPeriod(form.overview).start?.date : null;
  const year = form.year ?? start?.year ?? null;
  if (!start) return null;
  const isBefore = singleValues(target.value).some((value) =>
    datesOf(value).some(({ date }) => {
      const day = lastDay(date, year);
      return day !== null && compareDates(day, start) < 0;
    }),
  );
  if (!isBefore) return null;
  const message = `${title}早于项目的起始日期 ${formatChineseDate(start)}，请核对。`;
  return { problem: period === 'annual' ? EARLY : EARLY_OVERALL, message };
}

/** 1年3个月, 一年零三个月: one time of two parts. */
const YEARS_AND_MONTHS = /年(?:零|又|加)?[\d一二三四五六七八九十]{1,2}个月/;
const DAY_MS = 86_400_000;
const DAYS_OF_YEAR = 366;

/** A time to finish that is longer than the project. */
function lengthFault(
  { target }: Indicator,
  form: DeclarationForm,
  end: CalendarDate | null,
  title: string,
): TargetFault | null {
  const start = form.overview ? readPeriod(form.overview).start?.date : null;
  const years = hasEndField(form) ? lengthInYears(form) : 1;
  const longest = start && end ? daysBetween(start, end) + 1 : years === null ? null : years * DAYS_OF_YEAR;
  if (longest === null) return null;
  const values = singleValues(target.value).filter((value) => !isLowerBound(value));
  const days = values.flatMap((value) => leastDays(value) ?? []);
  const isLonger = (YEARS_AND_MONTHS.test(compactText(target.text)) ? [sum(days)] : days).some((one) =>
    one.gt(longest),
  );
  if (!isLonger) return null;
  const period =
    start && end ? `项目从 ${formatChineseDate(start)}到${formatChineseDate(end)}` : '项目只有一年';
  return { problem: TOO_LONG, message: `${title}比项目期还长（${period}），请核对。` };
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  const [first, last] = [from, to].map(({ year, month, day }) => Date.UTC(year, month - 1, day));
  return Math.round(((last ?? 0) - (first ?? 0)) / DAY_MS);
}

/** A date in another year than the form's, or after the project's years. */
function isOutside(value: SingleTarget, year: number | null, years: number): boolean {
  if (year === null || value.kind !== 'date' || !value.real || endsBefore(value)) return false;
  const [first, last] = [firstDay(value.date, year), lastDay(value.date, year)];
  if (first === null || last === null || first.year !== last.year) return false;
  return first.year >= year + years || (years === 1 && first.year < year);
}

const MOMENT = /[年季月旬周日天时]|每|期限/;

/** A date, a period, a rate, or a number about time (每月1次, 24小时). */
function isTimely(value: SingleTarget): boolean {
  if (value.kind === 'date' || value.kind === 'span' || isRate(value)) return true;
  const text = compactText(value.source);
  if (isNumeric(value)) return value.unit === null || value.unit.kind === 'time' || MOMENT.test(text);
  return TIME.test(text.replace(VAGUE_TIME, ''));
}

/** Words that name a time: 每月, 按季度, 当日, 暑期, 开班前, T+1日. */
const TIME = /[年季月周日天旬时期节假前秒]|分钟|\d:\d\d|[即当]|随[到报]|[tT]\+\d/;
/** Words of time that say only that there is one, or which one without saying when. */
const VAGUE_TIME =
  /[及按准适如定同平]时|适当|时[候机]|[按如定前到近短远长]期|早日|日[常益]|提前|时效|[工时]期|期限/g;

interface TargetDate {
  readonly date: PartialDate;
  /** The whole period must be within the project's period. */
  readonly whole: boolean;
  /** The value excludes the day itself. */
  readonly isBefore: boolean;
}

/** The dates of a value as written. */
function datesOf(value: SingleTarget): TargetDate[] {
  if (value.kind === 'date' && value.real) {
    const { date, edge } = value;
    const { year } = date;
    // 2027年前 ends at the end of 2026.
    return [
      endsBefore(value) && year !== undefined
        ? { date: { year: year - 1 }, whole: true, isBefore: false }
        : { date, whole: edge === 'end', isBefore: edge === 'before' && date.day !== undefined },
    ];
  }
  return value.kind === 'span' && value.to ? [{ date: value.to, whole: false, isBefore: false }] : [];
}

/** Tells whether a value ends before a year begins: 2027年前. */
function endsBefore(value: SingleTarget): boolean {
  return value.kind === 'date' && value.edge === 'before' && value.date.month === undefined;
}

/** Tells whether a value is certainly late: 2021年3月 begins, or 2020年12月底 ends, after the project's end. */
function isAfter(
  { date, whole, isBefore }: ReturnType<typeof datesOf>[number],
  year: number | null,
  end: CalendarDate,
): boolean {
  const day = whole ? lastDay(date, year) : firstDay(date, year);
  if (day === null) return false;
  // 1月1日前 is the last day of December.
  return isBefore ? daysBetween(end, day) > 1 : compareDates(day, end) > 0;
}
