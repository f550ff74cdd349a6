import { findMarkup, isRaisedOrLowered } from '../../language/text/markup';
import { defineRule } from '../rule';
import { quotePieces, verdictOnTexts, type TextFault } from '../text-verdict';

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

const TICKED = '☑';
const UNTICKED = '☐';

/** 网页代码残留: HTML left in the text by an export. */
export const rule = defineRule({
  id: 'text/markup',
  title: '文字中没有网页代码',
  aspect: 'completeness',
  problems: [{ key: 'markup', name: '有网页代码残留', severity: 'hint' }],
  why: '“<p>”一类的网页代码是系统导出时留下的，打印出来评审人员看不懂。',
  how: '删去网页代码，只留文字；勾选框改成“☑”或“☐”。',
  basis: '本工具建议',
  fix: 'safe',
  needs: [],
  check({ form }) {
    return verdictOnTexts(form, {
      cells: [...form.prose, ...form.markCells],
      faults: faultsOf,
      message: (faults, text) => {
        const pieces = quotePieces(faults.map(({ start, end }) => text.slice(start, end)));
        const boxes = faults.some(({ insert }) => insert === TICKED || insert === UNTICKED);
        const start = `文字中有 ${faults.length} 处网页代码（如${pieces}），应`;
        if (faults.some(({ insert }) => insert === undefined)) return `${start}对照原文改成文字。`;
        return `${start}删去${boxes ? `，勾选框改成“${TICKED}”或“${UNTICKED}”` : ''}。`;
      },
      verified: (count) => `${count} 处文字没有网页代码`,
    });
  },
});

function faultsOf(text: string): TextFault[] {
  return findMarkup(text).map(({ start, end, kind, ticked }) => {
    const written = text.slice(start, end);
    if (ticked !== undefined) return { start, end, insert: ticked ? TICKED : UNTICKED };
    if (kind === 'entity') {
      const insert = characterOf(written.slice(1, -1));
      return insert === null ? { start, end } : { start, end, insert };
    }
    if (isRaisedOrLowered(written)) return { start, end };
    return { start, end, insert: /^<br/i.test(written) && start > 0 ? '\n' : '' };
  });
}

/** The character of an entity; `null` for half of a surrogate pair, which is no character. */
function characterOf(name: string): string | null {
  const known = CHARACTERS[name.toLowerCase()];
  if (known !== undefined) return known;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code >= 0xd800 && code <= 0xdfff) return null;
  // A control character would only be another fault.
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
