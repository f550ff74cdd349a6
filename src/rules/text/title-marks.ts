import { pairBrackets } from '../../language/text/bracket-pairs';
import { clip } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';
import { verdictOnTexts, type TextFault } from '../text-verdict';

/** 书名号套用: a title inside 《》 has the marks 〈〉. */
export const rule = defineRule({
  id: 'text/title-marks',
  title: '书名号里面用单书名号',
  aspect: 'completeness',
  problems: [{ key: 'nested', name: '书名号层次不对', severity: 'hint' }],
  fix: 'safe',
  yieldsTo: ['text/brackets'],
  check({ form }) {
    return verdictOnTexts(form, {
      faults: faultsOf,
      message: (faults, text) =>
        `书名号里面的“${clip(text.slice(faults[0]?.start), 12)}”应改用单书名号“〈〉”。`,
      verified: (count) => `${count} 处文字的书名号层次正确`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '书名号里再用双书名号，层次不清，不符合国家标准。',
  how: '里层的“《》”改为“〈〉”，如“《关于印发〈三年行动计划〉的通知》”。',
  basis: 'GB/T 15834-2011《标点符号用法》',
};

function faultsOf(text: string): TextFault[] {
  if (!text.includes('《')) return [];
  const { pairs, unclosed, unopened } = pairBrackets(text);
  const isTitleMark = ({ char }: { char: string }): boolean => '《》〈〉'.includes(char);
  // If a mark is missing, the nesting is uncertain.
  if (unclosed.some(isTitleMark) || unopened.some(isTitleMark)) return [];
  return pairs
    .filter(({ open, parent }) => open.char === '《' && parent === '《')
    .flatMap(({ open, close }) => [
      { start: open.index, end: open.index + 1, insert: '〈' },
      { start: close.index, end: close.index + 1, insert: '〉' },
    ])
    .sort((a, b) => a.start - b.start);
}
