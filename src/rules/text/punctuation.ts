import { findMarkup } from '../../language/text/markup';
import { coverageOf } from '../../language/text/span';
import { defineRule, type RuleReasons } from '../rule';
import { quotePieces, verdictOnTexts, type TextFault } from '../text-verdict';

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' };
const HALF_WIDTH = /[,:;]/g;
const CHINESE = /[\p{Script=Han}，。、；：？！…—·「」『』《》〈〉〔〕【】（）“”‘’]/u;
const DIGIT = /[0-9０-９]/;

/** 半角标点: half-width , : ; next to Chinese text. */
export const rule = defineRule({
  id: 'text/punctuation',
  title: '中文中使用全角标点',
  aspect: 'completeness',
  problems: [{ key: 'half-width', name: '中文里有半角标点', severity: 'hint' }],
  fix: 'safe',
  check({ form }) {
    return verdictOnTexts(form, {
      faults: faultsOf,
      message(faults, text) {
        const pieces = faults.map(({ start, end }) => characterBefore(text, start) + text.slice(start, end));
        return `有 ${faults.length} 处半角标点（如${quotePieces(pieces)}），应改为全角。`;
      },
      verified: (count) => `${count} 处文字没有半角标点`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '中文里夹着半角逗号、冒号、分号，排版时宽窄不一，正式文本中应使用全角标点。',
  how: '把与中文相邻的半角逗号、冒号、分号改为全角；数字之间的逗号和冒号（1,200、9:30）不用改。',
  basis: 'GB/T 15834-2011《标点符号用法》',
};

function faultsOf(text: string): TextFault[] {
  const faults: TextFault[] = [];
  if (!/[,:;]/.test(text)) return faults;
  const isMarkup = coverageOf(findMarkup(text));
  for (const { 0: mark, index } of text.matchAll(HALF_WIDTH)) {
    const insert = FULL_WIDTH[mark];
    if (insert === undefined || isMarkup(index) || endsEntity(text, index)) continue;
    const before = characterBefore(text, index);
    const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 0);
    if (DIGIT.test(before) && DIGIT.test(after)) continue;
    if (CHINESE.test(before) || CHINESE.test(after)) faults.push({ start: index, end: index + 1, insert });
  }
  return faults;
}

/** `&copy;` and `&amp;lt;`: the semicolon is a part of the entity, known or not. */
function endsEntity(text: string, index: number): boolean {
  return (
    text.charAt(index) === ';' &&
    /&(?:amp;)?#?[a-z\d]{1,8}$/i.test(text.slice(Math.max(0, index - 14), index))
  );
}

/** The character before a position; it may have two UTF-16 units. */
function characterBefore(text: string, index: number): string {
  return Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? '';
}
