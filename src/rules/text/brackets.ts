import { parseTarget } from '../../language/target-value/parse';
import { closingOf, hasBrackets, pairBrackets, type Bracket } from '../../language/text/bracket-pairs';
import { clip } from '../../figures/wording';
import { defineRule } from '../rule';
import { verdictOnTexts, type TextFault } from '../text-verdict';

/** After one of these marks, the missing closing mark could be at several positions. */
const CLAUSE_MARKS = /[，。；：！？、,;:!?\n]/;

/** 括号、书名号、引号成对. */
export const rule = defineRule({
  id: 'text/brackets',
  title: '括号、书名号、引号成对',
  aspect: 'completeness',
  problems: [{ key: 'unpaired', name: '括号或引号不成对', severity: 'warning' }],
  why: '缺一半的括号或书名号会让文件名、范围从哪里起到哪里止看不清。',
  how: '补上缺少的一半，或删去多余的一半。',
  basis: 'GB/T 15834-2011《标点符号用法》',
  fix: 'safe',
  needs: [],
  check({ form }) {
    return verdictOnTexts(form, {
      faults: faultsOf,
      message: (faults, text) => `${faults.map((fault) => describe(fault, text)).join('，')}。`,
      verified: (count) => `${count} 处文字的括号、书名号、引号都成对`,
    });
  },
});

interface PairFault extends TextFault {
  readonly open?: Bracket;
}

/** Longest text that is read as a target value. */
const LONGEST_TARGET = 24;

/** 》90% and 《=5% use title marks in place of > and ≤. */
function isComparison(text: string): boolean {
  if (!/^\s*[《》〈〉]/.test(text) || text.length > LONGEST_TARGET) return false;
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
  // The position of the missing mark is certain only at the end of the cell.
  if (
    only?.open &&
    !second &&
    !isEnclosed &&
    end > only.end &&
    !CLAUSE_MARKS.test(text.slice(only.end, end))
  ) {
    return [{ start: end, end, insert: closingOf(only.open.char), open: only.open }];
  }
  return faults.sort((a, b) => a.start - b.start);
}

function describe({ start, open }: PairFault, text: string): string {
  if (!open)
    return `“${clip(text.slice(Math.max(0, start - 8), start + 1), 12)}”中的“${text.charAt(start)}”没有对应的前一半`;
  return `“${clip(text.slice(open.index), 12)}”中的“${text.charAt(open.index)}”没有对应的“${closingOf(open.char)}”`;
}
