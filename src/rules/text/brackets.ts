import { parseTarget } from '../../language/target-value/parse';
import { closingOf, hasBrackets, pairBrackets, type Bracket } from '../../language/text/bracket-pairs';
import { findDocumentNumbers } from '../../language/text/document-numbers';
import { clip } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';
import { verdictOnTexts, type TextFault } from '../text-verdict';

/** After one of these marks, the missing closing mark could be at several positions. */
const CLAUSE_MARKS = /[，。；：！？、,;:!?\n]/;

export const rule = defineRule({
  id: 'text/brackets',
  title: '括号、书名号、引号成对',
  aspect: 'completeness',
  problems: [{ key: 'unpaired', name: '括号或引号不成对', severity: 'warning' }],
  fix: 'safe',
  check({ form }) {
    return verdictOnTexts(form, {
      faults: faultsOf,
      message: (faults, text) => `${faults.map((fault) => describe(fault, text)).join('，')}。`,
      verified: (count) => `${count} 处文字的括号、书名号、引号都成对`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '缺一半的括号或书名号会让文件名、范围从哪里起到哪里止看不清。',
  how: '补上缺少的一半，或删去多余的一半。',
  basis: 'GB/T 15834-2011《标点符号用法》',
};

/** Nouns at the end of a title; a text with two of them may have ended after the first. */
const TITLE_NOUN =
  /条例|办法|规定|规程|规范|细则|准则|方案|规划|计划|纲要|意见|通知|决定|标准|指南|制度|手册|报告|合同|协议/g;
/** A remark or quotation that is longer could have ended earlier, unless it ends with a document number. */
const MAX_REST = 12;

/** Tells whether only the cell's end can be the place of a missing closing mark. @param rest the text after the opening mark */
function endsAtCellEnd({ char }: Bracket, rest: string): boolean {
  if (rest.trim() === '' || CLAUSE_MARKS.test(rest)) return false;
  if (char !== '《' && char !== '〈') {
    const number = findDocumentNumbers(rest).at(-1);
    return rest.length <= MAX_REST || number?.end === rest.length;
  }
  const nouns = [...rest.matchAll(TITLE_NOUN)];
  const [noun] = nouns;
  return nouns.length === 1 && noun !== undefined && noun.index + noun[0].length === rest.length;
}

interface PairFault extends TextFault {
  readonly open?: Bracket;
}

/** Longest text that is read as a target value. */
const MAX_TARGET = 24;

/** 》90% and 《=5% use title marks in place of > and ≤. */
function isComparison(text: string): boolean {
  if (!/^\s*[《》〈〉]/.test(text) || text.length > MAX_TARGET) return false;
  const value = parseTarget({ text });
  return (
    value.kind === 'quantity' && value.operatorSpan !== null && value.before === '' && value.after === ''
  );
}

function faultsOf(text: string): PairFault[] {
  if (!hasBrackets(text) || isComparison(text)) return [];
  const { pairs, unclosed, unopened } = pairBrackets(text);
  const faults: PairFault[] = unclosed.map((open) => ({ start: open.index, end: open.index + 1, open }));
  faults.push(...unopened.map(({ index }) => ({ start: index, end: index + 1 })));
  const [only, second] = faults;
  const end = text.trimEnd().length;
  const isEnclosed = pairs.some(
    ({ open, close }) => open.index < (only?.start ?? 0) && close.index > (only?.start ?? 0),
  );
  if (only?.open && !second && !isEnclosed && endsAtCellEnd(only.open, text.slice(only.end, end))) {
    return [{ start: end, end, insert: closingOf(only.open.char), open: only.open }];
  }
  return faults.sort((a, b) => a.start - b.start);
}

const QUOTED = 18;

function describe({ start, open }: PairFault, text: string): string {
  const quoted = open ? text.slice(open.index) : text.slice(Math.max(0, start - QUOTED + 1), start + 1);
  return `“${clip(quoted, QUOTED)}”缺${open ? '右' : '左'}${markName(open?.char ?? text.charAt(start))}`;
}

function markName(char: string): string {
  if ('《》〈〉'.includes(char)) return '书名号';
  return '“”'.includes(char) ? '引号' : '括号';
}
