import { compareDates } from '../../language/dates/calendar';
import { cellKey } from '../../workbook/a1';
import { unrealTimeIn } from '../../language/dates/clock-time';
import { findDates, formatChineseDate } from '../../language/dates/dates';
import {
  projectEnd,
  readPeriod,
  readStepDate,
  type PeriodEnd,
  type PeriodFault,
} from '../../figures/project-period';
import { kindOf } from '../../figures/indicators/indicator-kind';
import { numericProse } from '../../figures/prose';
import type { DeclarationForm } from '../../form/declaration';
import type { SectionId } from '../../form/section';
import { textOf } from '../../language/text/span';
import { stripListMark } from '../../language/text/text';
import { isBlankOrNone } from '../../language/numbers/number-text';
import type { TextCell } from '../../form/cells';
import type { Overview } from '../../form/overview';
import { clip, rowTitle } from '../../figures/wording';
import { defineRule, type Problem, type RuleFinding, type RuleReasons } from '../rule';

const REVERSED = { key: 'reversed', name: '起止日期颠倒', severity: 'error' } as const;
const SCHEDULE = { key: 'schedule', name: '进度计划日期有误', severity: 'hint' } as const;
const OTHER = { key: 'other', name: '日期不可能', severity: 'hint' } as const;
const OUTSIDE_YEAR = { key: 'outside-year', name: '起止日期与年度不符', severity: 'error' } as const;

/** 起止日期: real dates in order that touch the form's year. */
export const rule = defineRule({
  id: 'overview/dates',
  title: '起止日期真实、先后正确、涵盖申报年度',
  aspect: 'feasibility',
  problems: [
    { key: 'incomplete', name: '起止日期不是真实日期', severity: 'error' },
    REVERSED,
    OUTSIDE_YEAR,
    SCHEDULE,
    OTHER,
  ],
  needs: ['overview'],
  yieldsTo: ['target/placeholder'],
  check({ form }) {
    const { overview } = form;
    const { start, end, faults } = readPeriod(overview);
    const about = (cell: TextCell, message: string, problem?: Problem): RuleFinding => ({
      at: cell.at,
      subject: { kind: 'field', id: fieldOf(cell, overview) },
      ...(problem && { problem }),
      message,
    });
    const findings = faults.map((fault) => about(fault.cell, wordsOf(fault, form.year ?? EXAMPLE_YEAR)));
    const ends = [start, end].filter((one) => one !== null);
    if (start?.date && end?.date && compareDates(start.date, end.date) > 0) {
      const message = `结束日期 ${formatChineseDate(end.date)} 早于起始日期 ${formatChineseDate(start.date)}，请核对。`;
      findings.push(about(end.cell, message, REVERSED));
    } else if (form.year !== null) {
      const outside = outsideYear(start, end, form.year);
      if (outside) findings.push(about(outside.cell, outside.message, OUTSIDE_YEAR));
    }
    if (start?.date && end?.date && end.date.year - start.date.year > MAX_YEARS) {
      const message = `项目从 ${formatChineseDate(start.date)}到${formatChineseDate(end.date)}，超过 ${MAX_YEARS} 年，请核对。`;
      findings.push(about(end.cell, message, OTHER));
    }
    findings.push(...scheduleFindings(form), ...unrealDates(form), ...distantYear(form), ...lateGoals(form));
    const places = ends.length + overview.schedule.length;
    return { places, findings, verified: '起止日期真实且先后正确' };
  },
});

export const reasons: RuleReasons = {
  why: '日期不存在、起止颠倒或不在申报年度内，项目期限就无法认定，时效目标也失去依据。',
  how: '核对起始日期和结束日期，按“2020-01-01”或“2020年1月1日”这样的写法填写；进度计划各项的时间要先后正确、不超出项目期限。',
};

/** Dates elsewhere in the form that do not exist: 填报日期, 批复时间, days and times of day in texts and in targets. */
function unrealDates(form: DeclarationForm): RuleFinding[] {
  const { overview, otherValues, indicators } = form;
  const { preparedDate } = overview?.fields ?? {};
  const others = otherValues.filter(
    ({ label, text }) => DATE_LABEL.test(label) || unrealDayIn(text) !== null,
  );
  // target/timeliness reports these.
  const deadlines = new Set(
    (indicators?.rows ?? []).flatMap((row) => (kindOf(row) === 'timeliness' ? [cellKey(row.target.at)] : [])),
  );
  const faults = [...(preparedDate ? [preparedDate] : []), ...others].flatMap((cell): UnrealDate[] => {
    const unreal = findDates(cell.text).find(({ real }) => !real);
    const section = cell === preparedDate ? null : 'overview';
    return unreal ? [{ cell, section, written: textOf(cell.text, unreal.span) }] : [];
  });
  const prose = numericProse(form).flatMap((cell): UnrealDate[] => {
    if (deadlines.has(cellKey(cell.at))) return [];
    const day = unrealDayIn(cell.text);
    const written = day ?? unrealTimeIn(cell.text);
    return written === null ? [] : [{ cell, section: cell.section, written, isTime: day === null }];
  });
  return [...faults, ...prose].map(({ cell, section, written, isTime = false }) => ({
    at: cell.at,
    subject:
      section === null
        ? ({ kind: 'field', id: 'preparedDate' } as const)
        : ({ kind: 'section', section } as const),
    problem: OTHER,
    message: `“${stripListMark(cell.label)}”中的“${clip(written)}”不是真实的${isTime ? '时间' : '日期'}，请核对。`,
  }));
}

/** In years: concessions run for up to 30 years. */
const MAX_YEARS = 30;

/** Events that follow the end of the project. */
const AFTERWARDS = /决算|结算|审计|验收|评价|移交|质保|基础|奠定|条件/;

/** Findings for dates of 年度目标 in a year after the project's end. */
function lateGoals(form: DeclarationForm): RuleFinding[] {
  const goal = form.overview?.fields.annualGoal;
  const end = projectEnd(form);
  if (!goal || !end) return [];
  const late = findDates(goal.text).find(
    ({ real, written, span }) =>
      real &&
      written.year !== undefined &&
      written.year > end.year &&
      /(?:^|[，。；、,;:：)）\s])$/.test(goal.text.slice(0, span.start)) &&
      !AFTERWARDS.test(/^[^，。；,;]*/.exec(goal.text.slice(span.end))?.[0] ?? '') &&
      /^(?:年?[底末]?[前内止]|之前|以前|[底末])/.test(goal.text.slice(span.end).trimStart()),
  );
  if (!late) return [];
  const message = `“${stripListMark(goal.label)}”中的“${clip(textOf(goal.text, late.span))}”晚于项目的结束日期 ${formatChineseDate(end)}，请核对。`;
  return [{ at: goal.at, subject: { kind: 'section', section: 'overview' }, problem: OTHER, message }];
}

/** The years before and after a form's year in which it may be filled in. */
const YEARS_BEFORE = 2;
const YEARS_AFTER = 1;

/** The finding for a 填报日期 in a year far from the form's. */
function distantYear({ overview, year }: DeclarationForm): RuleFinding[] {
  const { preparedDate } = overview?.fields ?? {};
  const prepared = preparedDate && findDates(preparedDate.text).find(({ real }) => real)?.written.year;
  if (!preparedDate || prepared === undefined || year === null) return [];
  if (prepared >= year - YEARS_BEFORE && prepared <= year + YEARS_AFTER) return [];
  return [
    {
      at: preparedDate.at,
      subject: { kind: 'field', id: 'preparedDate' },
      problem: OTHER,
      message: `“${stripListMark(preparedDate.label)}”在 ${prepared} 年，与申报年度 ${year} 年相隔太远，请核对。`,
    },
  ];
}

interface UnrealDate {
  readonly cell: TextCell;
  /** `null` for 填报日期. */
  readonly section: SectionId | null;
  readonly written: string;
  /** A time of day or a weekday. */
  readonly isTime?: boolean;
}

const DAY_OF_MONTH = /月份?\s*[\d０-９]{1,2}\s*[日号]/;

/** A day of a month that does not exist in a prose text: 2月30日. Numbers with dots or dashes may be something else. */
function unrealDayIn(text: string): string | null {
  if (!DAY_OF_MONTH.test(text)) return null;
  const unreal = findDates(text).find(
    ({ real, separator, written }) => !real && separator === '年月日' && written.day !== undefined,
  );
  return unreal ? textOf(text, unreal.span) : null;
}

const DATE_LABEL = /(?:日期|时间|年月|时限|期限)[:：]?$/;

/** Dates of 项目实施进度计划 that do not exist, are out of order or later than the project's end. */
function scheduleFindings(form: DeclarationForm): RuleFinding[] {
  const projectsEnd = projectEnd(form);
  return (form.overview?.schedule ?? []).flatMap(({ content, start, end }): RuleFinding[] => {
    const title = rowTitle(end.at.row, clip(content?.text ?? ''));
    const hint = (cell: TextCell, message: string): RuleFinding[] => [
      {
        at: cell.at,
        subject: { kind: 'section', section: 'overview' },
        problem: SCHEDULE,
        message: `${title}：${message}`,
      },
    ];
    const from = start ? readStepDate(start, 'start', form.year) : null;
    const to = readStepDate(end, 'end', form.year);
    const unreal = [
      ...(start && from && from.unreal !== null
        ? hint(start, `${start.label}“${clip(from.unreal)}”不是真实的日期，请核对。`)
        : []),
      ...(to.unreal === null ? [] : hint(end, `${end.label}“${clip(to.unreal)}”不是真实的日期，请核对。`)),
    ];
    if (unreal.length > 0) return unreal;
    // 9月 to 3月 without years may continue into the next year.
    const isComparable = from?.namesYear === to.namesYear && to.namesYear;
    if (start && from?.first && to.last && isComparable && compareDates(from.first, to.last) > 0)
      return hint(end, `${end.label}“${clip(end.text)}”早于${start.label}“${clip(start.text)}”，请核对。`);
    const isLate = to.first && to.namesYear && projectsEnd && compareDates(to.first, projectsEnd) > 0;
    const late = isLate
      ? hint(
          end,
          `${end.label}“${clip(end.text)}”晚于项目的结束日期 ${formatChineseDate(projectsEnd)}，请核对。`,
        )
      : [];
    const [blank, filled] = start && isBlankOrNone(start.text) ? [start, end] : [end, start ?? content];
    const isMissing = isBlankOrNone(blank.text) && !isBlankOrNone(filled?.text ?? '');
    return [...late, ...(isMissing ? hint(blank, `没有填写${blank.label}，请补上。`) : [])];
  });
}

const EXAMPLE_YEAR = 2020;

/** 起止日期 has one cell for each end, or one for both. */
function fieldOf(cell: TextCell, { fields }: Overview): 'startDate' | 'endDate' | 'period' {
  if (cell === fields.startDate) return 'startDate';
  return cell === fields.endDate ? 'endDate' : 'period';
}

function wordsOf({ cell, kind, written }: PeriodFault, year: number): string {
  const place = written === cell.text ? `“${cell.label}”填的` : `“${cell.label}”中的`;
  return kind === 'unreal'
    ? `${place}“${clip(written)}”不是真实的日期，请核对。`
    : `${place}“${clip(written)}”不是完整的日期，应写明年月日，如 ${year}-01-01。`;
}

function outsideYear(
  start: PeriodEnd | null,
  end: PeriodEnd | null,
  year: number,
): { readonly cell: TextCell; readonly message: string } | null {
  if (start?.date && start.date.year > year) {
    const message = `起始日期 ${formatChineseDate(start.date)} 晚于申报年度 ${year} 年，请核对。`;
    return { cell: start.cell, message };
  }
  if (end?.date && end.date.year < year) {
    const message = `结束日期 ${formatChineseDate(end.date)} 早于申报年度 ${year} 年，请核对。`;
    return { cell: end.cell, message };
  }
  return null;
}
