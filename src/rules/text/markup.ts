import { defineRule } from '../rule';
import { quotePieces, verdictOnTexts, type TextFault } from '../text-verdict';

/** Elements that reporting systems leave behind; `<90%` and `a<b` are none. */
const TAG =
  /<\/?(?:o:p|p|br|div|span|input|b|i|u|strong|em|font|table|tbody|thead|tr|td|th|ul|ol|li|a|img|h[1-6]|sub|sup|label|section)(?:\s[^<>]{0,500})?\/?>/giu;
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|middot|mdash|hellip|#\d{1,6}|#x[0-9a-f]{1,5});/giu;
const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  mdash: '—',
  hellip: '…',
};

/** 网页代码残留: HTML that an export left in the text. */
export const rule = defineRule({
  id: 'text/markup',
  severity: 'hint',
  title: '文字中没有网页代码',
  why: '“<p>”一类的网页代码是系统导出时留下的，打印出来评审人员看不懂。',
  how: '删去网页代码，只留文字。',
  basis: '本工具建议',
  fix: 'safe',
  needs: [],
  check({ form }) {
    return verdictOnTexts(form, {
      faults: faultsOf,
      message: (faults, text) =>
        `文字中有 ${faults.length} 处网页代码（如${quotePieces(faults.map(({ start, end }) => text.slice(start, end)))}），应删去。`,
      verified: (count) => `${count} 处文字没有网页代码`,
    });
  },
});

function faultsOf(text: string): TextFault[] {
  const faults: TextFault[] = [];
  for (const match of text.matchAll(TAG)) {
    const insert = /^<br/i.test(match[0]) && match.index > 0 ? '\n' : '';
    faults.push({ start: match.index, end: match.index + match[0].length, insert });
  }
  for (const match of text.matchAll(ENTITY)) {
    faults.push({
      start: match.index,
      end: match.index + match[0].length,
      insert: characterOf(match[0].slice(1, -1)),
    });
  }
  return faults.sort((a, b) => a.start - b.start);
}

function characterOf(name: string): string {
  const known = CHARACTERS[name.toLowerCase()];
  if (known !== undefined) return known;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // A control character would only be another fault.
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
