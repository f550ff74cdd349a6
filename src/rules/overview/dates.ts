import { compareDates } from '../../language/dates/calendar';
import { formatChineseDate } from '../../language/dates/dates';
import { readPeriod, type PeriodEnd, type PeriodFault } from '../../figures/project-period';
import { clip } from '../../figures/wording';
import { defineRule, type RuleFinding } from '../rule';

/** 起止日期: real dates in order that touch the form's year. */
export const rule = defineRule({
  id: 'overview/dates',
  severity: 'error',
  title: '起止日期真实、先后正确、涵盖申报年度',
  why: '日期不存在、起止颠倒或不在申报年度内，项目期限就无法认定，时效目标也失去依据。',
  how: '核对起始日期和结束日期，按“2020-01-01”或“2020年1月1日”这样的写法填写。',
  basis: '本工具建议',
  fix: 'none',
  needs: ['overview'],
  yieldsTo: ['target/placeholder'],
  check({ form }) {
    const { overview } = form;
    const { start, end, faults } = readPeriod(overview);
    const findings = faults.map((fault): RuleFinding => ({
      at: fault.cell.at,
      message: wordsOf(fault, form.year ?? EXAMPLE_YEAR),
    }));
    const ends = [start, end].filter((one) => one !== null);
    if (start?.date && end?.date && compareDates(start.date, end.date) > 0) {
      findings.push({
        at: end.cell.at,
        message: `结束日期 ${formatChineseDate(end.date)} 早于起始日期 ${formatChineseDate(start.date)}，请核对。`,
      });
    } else if (form.year !== null) {
      const outside = outsideYear(start, end, form.year);
      if (outside) findings.push(outside);
    }
    return { places: ends.length, findings, verified: '起止日期真实且先后正确' };
  },
});

const EXAMPLE_YEAR = 2020;

function wordsOf({ cell, kind, written }: PeriodFault, year: number): string {
  const place = written === cell.text ? `“${cell.label}”填的` : `“${cell.label}”中的`;
  return kind === 'unreal'
    ? `${place}“${clip(written)}”不是真实的日期，请核对。`
    : `${place}“${clip(written)}”不是完整的日期，应写明年月日，如 ${year}-01-01。`;
}

function outsideYear(start: PeriodEnd | null, end: PeriodEnd | null, year: number): RuleFinding | null {
  if (start?.date && start.date.year > year) {
    const message = `起始日期 ${formatChineseDate(start.date)} 晚于申报年度 ${year} 年，请核对。`;
    return { at: start.cell.at, message };
  }
  if (end?.date && end.date.year < year) {
    const message = `结束日期 ${formatChineseDate(end.date)} 早于申报年度 ${year} 年，请核对。`;
    return { at: end.cell.at, message };
  }
  return null;
}
