/** 审核意见: the feedback to a unit about one form, as plain text for the page and the Word document. */
import { comparisonSentence, type Comparison } from '../../comparison';
import type { ProfileConfig } from '../../profiles/config';
import type { Severity } from '../../profiles/profile';
import { ASPECT_TITLES, type Aspect } from '../../rules/rule';
import { groupBy } from '../../workbook/group-by';
import type { ReportedFinding } from '../file-report';
import { countFollowUps, type FollowUp } from '../follow-up';
import { aspectOf, groupByProblem, problemName, type ProblemGroup } from '../problems';
import { groupUnchecked, type OverviewRow } from '../rows';
import {
  amountText,
  findingWords,
  followUpWords,
  NO_PROJECT,
  NO_UNIT,
  tableTitles,
  WHOLE_FORM,
} from '../words';

export const OPINION_TITLE = '项目支出绩效目标审核意见';

interface OpinionItem {
  readonly text: string;
  /** The unit's reasons for keeping warnings, quoted. */
  readonly reasons: readonly string[];
}

interface OpinionSection {
  /** `一、必须改正（4 处）`. */
  readonly title: string;
  /** By aspects of the official review; a section without aspects has one part with the title `''`. */
  readonly parts: readonly { readonly title: string; readonly items: readonly OpinionItem[] }[];
}

export interface Opinion {
  /** `''` if the office's configuration has none. */
  readonly letterhead: string;
  /** Name and value: unit, project, year, budget. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly opening: string;
  readonly sections: readonly OpinionSection[];
  /** Sentences about the form as a whole. */
  readonly notes: readonly string[];
  readonly closing: string;
  /** Label and value of the fields at the foot; a value of `''` is filled in by hand. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The rules in force, in one line. */
  readonly rules: string;
}

export interface OpinionOptions {
  /** See `describeRulesInForce`. */
  readonly rules: string;
  readonly config: NonNullable<ProfileConfig['opinion']>;
  readonly followUp?: FollowUp | undefined;
  readonly comparison?: Comparison | undefined;
}

const words = {
  opening: '你单位报送的项目支出绩效目标申报表已经审核，意见如下。',
  closing: '请按上述意见修改后重新报送。',
  nothing: '没有需要改正或说明的问题。',
  correct: '必须改正',
  explain: '请改正或说明理由',
  explained: '已说明理由，请审核',
  hints: '建议',
  unchecked: '未核对',
  example: (message: string): string => `如：${message}`,
  /** States that the earlier opinion also contained the problem. */
  again: (remaining: number, all: number): string =>
    remaining === 0 ? '' : remaining === all ? '（上次已提出）' : `（其中 ${remaining} 处上次已提出）`,
  deadline: (days: number): string => `收到本意见之日起 ${days} 个工作日内`,
  fields: { deadline: '整改期限', grade: '审核等级', reviewer: '审核人', date: '日期' },
  grades: '□优　□良　□中　□差',
  rules: '校验规则',
};

const ASPECTS = Object.keys(ASPECT_TITLES) as readonly Aspect[];
const NUMERALS = ['一', '二', '三', '四', '五'];

/** Writes the opinion on a form. The same input gives the same opinion: it contains no date. */
export function opinionOf(
  row: OverviewRow,
  { rules, config, followUp, comparison }: OpinionOptions,
): Opinion {
  const { unit, project, year, budget, findings, unchecked, coverage, isOneSheet } = row;
  const of = (severity: Severity, isExplained: boolean): ReportedFinding[] =>
    findings.filter((one) => one.severity === severity && (one.explanation !== undefined) === isExplained);
  const context: OpinionContext = { remaining: new Set(followUp?.remaining), isOneSheet };
  const toCorrect = of('error', false);
  const toExplain = of('warning', false);
  const sections = [
    aspectSection(words.correct, toCorrect, context),
    aspectSection(words.explain, toExplain, context),
    aspectSection(words.explained, of('warning', true), context),
    ...(config.hints ? [aspectSection(words.hints, of('hint', false), context)] : []),
    uncheckedSection(unchecked),
  ].filter((section) => section !== null);
  const isClear = toCorrect.length === 0 && toExplain.length === 0;
  const { opening = words.opening, closing = isClear ? '' : words.closing, days } = config;
  return {
    letterhead: config.letterhead ?? '',
    facts: [
      ['申报单位', unit || NO_UNIT],
      ['项目名称', project || NO_PROJECT],
      ['年度', year === null ? '未写明' : `${year}年`],
      ['预算', budget === null ? '未读出' : `${amountText(budget.wan)} 万元`],
    ],
    opening,
    sections: sections.map(({ title, parts }, index) => ({
      title: `${NUMERALS[index] ?? ''}、${title}`,
      parts,
    })),
    notes: [
      ...(isClear ? [words.nothing] : []),
      ...(followUp ? [followUpWords.sentence(countFollowUps([followUp]))] : []),
      ...(coverage === null ? [] : [`${tableTitles.coverage}：${coverage.sentence}。`]),
      ...(comparison ? [`${tableTitles.years}：${comparisonSentence(comparison)}。`] : []),
    ],
    closing,
    fields: [
      [words.fields.deadline, days === undefined || isClear ? '' : words.deadline(days)],
      [words.fields.grade, words.grades],
      [words.fields.reviewer, ''],
      [words.fields.date, ''],
    ],
    rules: `${words.rules}：${rules}。`,
  };
}

interface OpinionContext extends Pick<OverviewRow, 'isOneSheet'> {
  /** Findings that the earlier opinion also contained. */
  readonly remaining: ReadonlySet<ReportedFinding>;
}

function aspectSection(
  title: string,
  findings: readonly ReportedFinding[],
  context: OpinionContext,
): OpinionSection | null {
  if (findings.length === 0) return null;
  const groups = groupByProblem(findings);
  return {
    title: `${title}（${findingWords.places(findings.length)}）`,
    parts: ASPECTS.flatMap((aspect) => {
      const items = groups
        .filter(({ problem }) => aspectOf(problem) === aspect)
        .map((group) => itemOf(group, context));
      return items.length === 0 ? [] : [{ title: ASPECT_TITLES[aspect], items }];
    }),
  };
}

/** One line for a problem: all its places, and the message of the first finding. */
function itemOf(
  { problem, findings }: ProblemGroup<ReportedFinding>,
  { remaining, isOneSheet }: OpinionContext,
): OpinionItem {
  const message = findings[0]?.message ?? '';
  const name = problemName(problem);
  const again = words.again(findings.filter((one) => remaining.has(one)).length, findings.length);
  const places = placesText(findings, isOneSheet);
  const text =
    findings.length === 1
      ? `${name}：${places}，${message}${again}`
      : `${name}（${findingWords.places(findings.length)}）：${places}。${words.example(message)}${again}`;
  return { text, reasons: [...new Set(findings.flatMap(({ explanation }) => explanation ?? []))] };
}

/** `绩效目标 D18、D19；制度保障 E4`; for a form on one sheet `D18、D19`. */
function placesText(findings: readonly ReportedFinding[], isOneSheet: boolean): string {
  return [...groupBy(findings, ({ sheet }) => sheet ?? '')]
    .map(([sheet, found]) => {
      if (sheet === '') return WHOLE_FORM;
      const cells = new Set(found.flatMap(({ cell }) => cell ?? []));
      return `${isOneSheet ? '' : `${sheet} `}${[...cells].join('、')}`;
    })
    .join('；');
}

function uncheckedSection(unchecked: OverviewRow['unchecked']): OpinionSection | null {
  if (unchecked.length === 0) return null;
  const items = groupUnchecked(unchecked).map(({ rules, why }) => ({
    text: `${rules}：${why}`,
    reasons: [],
  }));
  return { title: `${words.unchecked}（${unchecked.length} 条规则）`, parts: [{ title: '', items }] };
}

/** The quoted reason of a unit. */
export function reasonText(reason: string): string {
  return `申报单位说明：“${reason}”`;
}
