import type { DeclarationForm } from '../../form/declaration';
import { clip } from '../../figures/wording';
import { blankDocumentNumbers } from '../../language/text/document-numbers';
import { foldWidth } from '../../language/text/text';
import { defineRule, NOTHING_TO_CHECK, type RuleReasons } from '../rule';

/** 立项依据到期: reports a basis of which all plans ended before the form's year. */
export const rule = defineRule({
  id: 'overview/basis-expired',
  title: '立项依据的规划、计划没有到期',
  aspect: 'relevance',
  problems: [{ key: 'expired', name: '立项依据已经到期', severity: 'warning' }],
  needs: ['overview'],
  check({ form }) {
    const { basis, projectName, summary } = form.overview.fields;
    const { year } = form;
    if (!basis || year === null) return NOTHING_TO_CHECK;
    const text = foldWidth(basis.text);
    const plans = plansIn(text);
    if (plans.length === 0) return NOTHING_TO_CHECK;
    const verdict = { places: 1, verified: '立项依据中有仍然有效的' };
    const paysForEarlier = [basis, projectName, summary].some((cell) => cell && EARLIER_WORK.test(cell.text));
    const isExpired = plans.every(({ end }) => end < year) && !paysForEarlier && !citesOtherBasis(text, form);
    if (!isExpired) return { ...verdict, findings: [] };
    const [last] = [...plans].sort((a, b) => b.end - a.end);
    const message = `“${basis.label}”只引用了“${clip(last?.title ?? '', 30)}”${plans.length > 1 ? '等' : ''}，到 ${last?.end ?? ''} 年已经结束，早于申报年度 ${year} 年，请补充现行的依据。`;
    return { ...verdict, findings: [{ at: basis.at, subject: { kind: 'field', id: 'basis' }, message }] };
  },
});

export const reasons: RuleReasons = {
  why: '依据的计划在申报年度以前已经结束，又没有别的依据，评审会问今年为什么还要做。',
  how: '补充现行的规划、文件或会议纪要；计划延期的，写明延期的文件。',
  basis: '财预〔2015〕88号：绩效目标应当符合国民经济和社会发展规划；具体要求为本工具建议',
};

/** Projects that only pay for work of earlier years may be based on a plan that has ended. */
const EARLIER_WORK = /尾款|尾工|贴息|利息|质保金|保证金|清欠|欠款|结算款|还本|付息|偿还|债务|已完工|补付/;

interface Plan {
  readonly title: string;
  /** Last year of the plan. */
  readonly end: number;
}

/** A title with everything inside of it: 《关于印发〈…〉的通知》. */
const TITLE = /《(?:[^《》]|《[^《》]*》)*》/g;
const PERIOD = /20\d{2}年?[-—–~至到]{1,3}(20\d{2})/;
const FIVE_YEARS = /十([二三四五六])(?:五|个五年)/;
/** The end year in the name of a plan with a more distant horizon: “十四五”规划和2035年远景目标纲要. */
const FAR_END = /(20\d{2})年远景|二[〇○O零]三五年远景/;
const FAR_YEAR = 2035;
const LAST_YEARS: Readonly<Record<string, number>> = { 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 };
const PLAN = /规划|计划|纲要|方案|行动|意见|要点|工程/;

/** The plans with a period that a text cites, by title or by name (“十三五”规划). */
function plansIn(text: string): Plan[] {
  const titles = [...text.matchAll(TITLE)].flatMap(([title]) => {
    const end = lastYearOf(title);
    return end !== null && PLAN.test(title) ? [{ title: title.slice(1, -1), end }] : [];
  });
  const named = [...text.replace(TITLE, '').matchAll(NAMED_PLAN)].flatMap(([title]) => {
    const end = lastYearOf(title);
    return end === null ? [] : [{ title, end }];
  });
  return [...titles, ...named];
}

/** A plan without title marks; a mere 十三五期间 is a period, not a plan. */
const NAMED_PLAN =
  /(?:[“"‘]?十[二三四五六]五[”"’]?|第?十[二三四五六]个五年)[^，。；;,\s]{0,20}?(?:规划|计划|纲要)/g;

function lastYearOf(title: string): number | null {
  const far = FAR_END.exec(title);
  if (far) return Number(far[1] ?? FAR_YEAR);
  const period = PERIOD.exec(title.replace(/\s/g, ''))?.[1];
  if (period !== undefined) return Number(period);
  const [, five = ''] = FIVE_YEARS.exec(title) ?? [];
  return LAST_YEARS[five] ?? null;
}

/** Other possible bases of a project. */
const OTHER_BASIS =
  /纪要|批复|批示|条例|办法|规定|细则|合同|协议|会议|决定|决议|通知|文件|法|要求|部署|安排|重点|职责|职能|三定|指示|精神|意见|方案|报告|标准|计划|规划|任务|惠民|实事|号|延[期长续]|顺延|继续|续[签建期]|滚动/;
/** Words after a citation that refer to the cited document: 《…》（…号）文件的要求. */
const CITED_DOCUMENT =
  /( )(?:等?文件)?的?(?:相关|有关)?(?:要求|精神|部署|规定|安排|任务|目标|文件|通知)(?=[，,。；;、\s]|$)/g;

/** Tells whether the text cites something besides plans with a period and their document numbers. */
function citesOtherBasis(text: string, { projectName }: DeclarationForm): boolean {
  const titles = [...text.matchAll(TITLE)].map(([title]) => title);
  if (titles.some((title) => lastYearOf(title) === null || !PLAN.test(title))) return true;
  const untitled = text.replace(TITLE, (title) => ' '.repeat(title.length));
  let rest = blankDocumentNumbers(text, untitled)
    .replace(NAMED_PLAN, ' ')
    .replace(/[()（）\s]+/g, ' ')
    .replace(CITED_DOCUMENT, '$1');
  if (projectName) rest = rest.replaceAll(foldWidth(projectName), '');
  return OTHER_BASIS.test(rest.replace(/^\s*(?:立项)?(?:政策)?依据\s*[:：]?/, ''));
}
