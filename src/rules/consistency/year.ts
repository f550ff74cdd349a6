import { readPeriod } from '../../figures/project-period';
import type { DeclarationForm, Mention } from '../../form/declaration';
import { SECTION_WORDS, type SectionId } from '../../form/section';
import { announcedYear, sentencesOf } from '../../figures/years/announced-year';
import { clip } from '../../figures/wording';
import { foldWidth, hasFullWidth, stripListMark } from '../../language/text/text';
import { replaceText, type CellChange } from '../../form/change';
import { defineRule, NOTHING_TO_CHECK, proposeFix, type RuleFinding, type RuleReasons } from '../rule';

const NO_YEAR = { key: 'none', name: '各表都没有写年度', severity: 'error' } as const;
const UNCLEAR = { key: 'unclear', name: '有的表没有写清年度', severity: 'warning' } as const;

const PAST_GOAL = { key: 'past-goal', name: '目标写的是以前年度', severity: 'warning' } as const;
/** A goal that announces a year further back than this is ignored: it describes the past of another project. */
const YEARS_BACK = 5;

/** 年度一致: the same year above every sheet. */
export const rule = defineRule({
  id: 'consistency/year',
  title: '各表的年度一致',
  aspect: 'completeness',
  problems: [{ key: 'differs', name: '年度不一致', severity: 'error' }, NO_YEAR, UNCLEAR, PAST_GOAL],
  fix: 'safe',
  check({ form }) {
    const { years, unclearYears, year } = form;
    const places = years.length + unclearYears.length;
    const past = pastGoal(form);
    if (places < 2 && unclearYears.length === 0 && !past) return NOTHING_TO_CHECK;
    const unclear = [
      ...unclearYears.map((mention) => unclearFinding(mention, year)),
      ...(past ? [past] : []),
    ];
    if (year === null) return { places, findings: unclear };
    const kind = evidenceFor(form, year);
    const findings = years
      .filter(({ value }) => value !== year)
      .map((mention): RuleFinding => {
        const where = `${SECTION_WORDS[mention.section].title}第${mention.cell.at.row + 1}行`;
        const others = kind === 'safe' ? '其他多数是' : '另有一处是';
        return {
          at: mention.cell.at,
          subject: { kind: 'section', section: mention.section },
          message: `${where}的年度是 ${mention.value} 年，${others} ${year} 年。`,
          ...(kind && { fix: proposeFix(kind, [changeYear(mention, year)]) }),
        };
      });
    return { places, findings: [...findings, ...unclear], verified: `${years.length} 处年度一致` };
  },
});

export const reasons: RuleReasons = {
  why: '各表年度不一致，往往是沿用了上一年的表，审核时无法认定是哪一年的申报。',
  how: '把各表的年度改成同一个申报年度。',
};

/** Finds a goal that announces the work of a year before both the form's year and the project's start. */
function pastGoal({ overview, year }: DeclarationForm): RuleFinding | null {
  if (!overview || year === null) return null;
  const start = readPeriod(overview).start?.date?.year;
  const first = Math.min(start ?? year, year);
  // If the start is unknown, 总目标 may be that of an earlier year.
  const goals = start === undefined ? (['annualGoal'] as const) : (['annualGoal', 'overallGoal'] as const);
  for (const id of goals) {
    const goal = overview.fields[id];
    for (const sentence of sentencesOf(goal?.text ?? '')) {
      const past = announcedYear(sentence, first - YEARS_BACK, first);
      if (!goal || past === null) continue;
      const [meant, change] =
        id === 'annualGoal'
          ? [`本表是 ${year} 年的`, '请改成本年度的目标']
          : [`项目从 ${first} 年开始`, '请核对年份'];
      const message = `“${stripListMark(goal.label)}”中的“${clip(sentence.trim(), 40)}”写的是 ${past} 年，${meant}，${change}。`;
      return { at: goal.at, subject: { kind: 'field', id }, problem: PAST_GOAL, message };
    }
  }
  return null;
}

/** The finding for a place for the year that contains no year; the year of the other places is suggested. */
function unclearFinding({ cell, value, section }: Mention<string>, year: number | null): RuleFinding {
  const where = `${SECTION_WORDS[section].title}第${cell.at.row + 1}行`;
  const fault = value === '' ? '没有填写年度' : `的年度写成了“${value}”`;
  const finding = { at: cell.at, subject: { kind: 'section', section } } as const;
  if (year === null) return { ...finding, problem: NO_YEAR, message: `${where}${fault}，请写明是哪一年。` };
  const message = `${where}${fault}，其他地方是 ${year} 年。`;
  return {
    ...finding,
    problem: UNCLEAR,
    message,
    fix: proposeFix('suggested', [replaceText(cell, String(year))]),
  };
}

/**
 * How certain it is that the form is for `year`: `safe` if most sections name it; `null` if one section names two years or the
 * project's dates exclude it.
 */
function evidenceFor({ years, overview }: DeclarationForm, year: number): 'safe' | 'suggested' | null {
  const { start, end } = overview ? readPeriod(overview) : { start: null, end: null };
  const [from, to] = [start?.date?.year, end?.date?.year];
  if ((from !== undefined && year < from) || (to !== undefined && year > to)) return null;
  const bySection = new Map<SectionId, Set<number>>();
  for (const { section, value } of years) {
    bySection.set(section, (bySection.get(section) ?? new Set()).add(value));
  }
  const yearsBySection = [...bySection.values()];
  const agreeing = yearsBySection.filter((named) => named.has(year)).length;
  if (yearsBySection.some((named) => named.size > 1)) return null;
  return agreeing * 2 > yearsBySection.length ? 'safe' : 'suggested';
}

/** Replaces only the digits of the year in the text of a cell. */
function changeYear({ cell, value }: Mention<number>, year: number): CellChange {
  const offset = foldWidth(cell.text).indexOf(String(value));
  const [start, end] = offset < 0 ? [0, cell.text.length] : [offset, offset + String(value).length];
  const digits = hasFullWidth(cell.text.slice(start, end)) ? widen(String(year)) : String(year);
  return { at: cell.at, start: cell.start + start, end: cell.start + end, insert: digits };
}

function widen(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
