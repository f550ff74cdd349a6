/**
 * Finds the stages (保障阶段) of a safeguard by its words. There is no official rule for this, so the result is only suggested,
 * together with the words that led to it.
 */
import type { Safeguard, Stage } from '../../form/safeguards';
import { STAGES } from '../../form/safeguards';
import { overlaps, type Span } from '../../language/text/span';
import { compactText, stripInvisible } from '../../language/text/text';

/** Words for the stages, and the stages of each category for measures without such words. A `Profile` is one. */
export interface StageLexicon {
  readonly stageWords: Readonly<Record<Stage, readonly string[]>>;
  readonly stageDefaults: readonly { readonly words: readonly string[]; readonly stages: readonly Stage[] }[];
}

/** The texts from which the stages are found. */
export interface StageEvidence {
  /** Where the stages were found: in the measure (具体措施); if it has no such word, in the document's title; otherwise by the category. */
  readonly source: 'measure' | 'document' | 'category';
  /** In the order of the stages. */
  readonly stages: readonly Stage[];
  /** The words found for each of `stages`, without repetitions; empty lists if the category decided. */
  readonly words: Readonly<Partial<Record<Stage, readonly string[]>>>;
}

/** The stages of a safeguard; `null` if nothing decides. */
export function mentionedStages(
  { measure, document, category }: Pick<Safeguard, 'measure' | 'document' | 'category'>,
  lexicon: StageLexicon,
): StageEvidence | null {
  return (
    evidenceOf('measure', measure.text, lexicon) ??
    evidenceOf('document', document.text, lexicon) ??
    defaultOf(category.text, lexicon)
  );
}

/** The reason for suggesting a stage: `具体措施中有“账簿、记录”`. */
export function stageReason(evidence: StageEvidence, stage: Stage): string {
  const words = (evidence.words[stage] ?? []).join('、');
  if (evidence.source === 'measure') return `具体措施中有“${words}”`;
  if (evidence.source === 'document') return `文件名称中有“${words}”`;
  return '按这一类制度的通常做法';
}

function evidenceOf(
  source: 'measure' | 'document',
  text: string,
  { stageWords }: StageLexicon,
): StageEvidence | null {
  const plain = compactText(text).replace(BUDGET_STEPS, '$1预算执行');
  const ignored = [...referenceSpans(plain), ...(source === 'measure' ? compoundSpans(plain) : [])];
  const words: Partial<Record<Stage, readonly string[]>> = {};
  for (const stage of STAGES) {
    const found = stageWords[stage]
      .map((word) => ({ word, at: firstOutside(plain, word, ignored) }))
      .filter(({ at }) => at >= 0)
      .sort((left, right) => left.at - right.at);
    if (found.length > 0) words[stage] = found.map(({ word }) => word);
  }
  const stages = STAGES.filter((stage) => words[stage]);
  return stages.length > 0 ? { source, stages, words } : null;
}

/** In 预算编制、执行、调整, a list of steps of the budget, only the first step names the budget. */
const BUDGET_STEPS = /(预算的?(?:编制|编报|申报|批复|审批)[、,和与及])执行/g;

function defaultOf(category: string, { stageDefaults }: StageLexicon): StageEvidence | null {
  const plain = stripInvisible(category);
  const found = stageDefaults.find(({ words }) => words.some((word) => plain.includes(word)));
  return found
    ? { source: 'category', stages: STAGES.filter((s) => found.stages.includes(s)), words: {} }
    : null;
}

/** Position of a word's first occurrence outside of the ignored spans; -1 if there is none. */
function firstOutside(text: string, word: string, ignored: readonly Span[]): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const span = { start: at, end: at + word.length };
    if (!ignored.some((other) => overlaps(span, other))) return at;
  }
  return -1;
}

/**
 * Words that name a document or a manner in a measure, not a stage: 制定实施方案 is planning, not execution. Applications of
 * beneficiaries (个人网上申报), monthly plans (月度招募计划) and payments (演出费凭签收单结算) belong here too, because they are made during execution.
 */
const COMPOUND =
  /标准化|(?:成果|结项|结题)评审|(?:验收|结算|采购|审批)单|实施(?:方案|细则|办法|意见|计划)|(?:[个本]人|企业|农户|家庭|[居村]民|群众|业主|学生|机构|单位|按[年季月])(?:(?!项目|预算|计划)[^,;，；。、]){0,4}申报(?!项目|预算|计划)|[月周季][^,;，；。、]{0,6}计划|(?:费用?|补[贴助]|凭)[^,;，；。]{0,16}结算/g;

function compoundSpans(text: string): Span[] {
  return [...text.matchAll(COMPOUND)].map((match) => {
    // 实施计划 is still a plan.
    const end = match.index + (match[0] === '实施计划' ? 2 : match[0].length);
    return { start: match.index, end };
  });
}

/** 按月 and 按时 state a time, not a reference; 按月度计划 is a reference. */
const REFERENCE = /按照?|依据|符合|超(?:过|出)?/g;
const MANNER =
  /^(?:时|期|需|次|质|量|实(?!际)|(?:半?年|季|月|周|日|旬)度?)(?!.{0,4}(?:计划|方案|标准|要求|规定|进度))/;
/** The last word of a reference (按照项目采购合同, 符合国家规定的标准). */
const HEAD =
  /规定|要求|约定|办法|标准|计划|程序|制度|合同|协议|定额|规范|流程|规程|进度|原则|文件|精神|方案|预算(?!编制|执行|管理|评审|申报|控制)|法规|法律|条例|政策|批复|意见|结果|情况|条件|细则|手册|指南|通知|》/;
/** Continuation of a reference: 按计划和合同, 按规定的程序, 按合同约定. */
const CONTINUED = new RegExp(`^(?:的|和|与|及|以及|或|、|(?=${HEAD.source}))`);
const QUALIFIER = /^(?:相关|有关|国家|项目|年度|既定|本|该)*/;
const MAX_REFERENCE = 24;
const MAX_CONTINUATION = 12;

/** Spans of references with 按, 依据, 符合 (按计划组织, 依据标准): their words do not say what is done. */
function referenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const start = match.index + match[0].length;
    const clause = clauseAt(text, start);
    if (match[0] === '按' && MANNER.test(clause)) continue;
    spans.push({ start, end: start + referenceLength(clause) });
  }
  return spans;
}

function clauseAt(text: string, start: number): string {
  return /^[^,.;:!?。;]*/.exec(text.slice(start, start + 2 * MAX_REFERENCE))?.[0] ?? '';
}

/** Length of the reference in a clause after 按, 依据 or 符合. */
function referenceLength(clause: string): number {
  const head = HEAD.exec(clause.slice(0, MAX_REFERENCE));
  // If the clause has no such last word, the reference is only the next word: 按验收单支付.
  if (!head) return (QUALIFIER.exec(clause)?.[0].length ?? 0) + 1;
  let end = head.index + head[0].length;
  for (;;) {
    const rest = clause.slice(end, end + MAX_CONTINUATION);
    const joint = CONTINUED.exec(rest)?.[0];
    const next = joint === undefined ? null : HEAD.exec(rest.slice(joint.length));
    if (joint === undefined || !next) return end;
    end += joint.length + next.index + next[0].length;
  }
}
