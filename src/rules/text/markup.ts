import { findMarkup, isRaisedOrLowered, type Markup } from '../../language/text/markup';
import { defineRule, type RuleReasons } from '../rule';
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
  fix: 'safe',
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

export const reasons: RuleReasons = {
  why: '“<p>”一类的网页代码是系统导出时留下的，打印出来评审人员看不懂。',
  how: '删去网页代码，只留文字；勾选框改成“☑”或“☐”。',
};

function faultsOf(text: string): TextFault[] {
  const markup = findMarkup(text);
  const faults = markup.map((one, index) => faultOf(one, index, markup, text));
  const left = faults.filter(({ insert }) => insert === undefined).length;
  if (findMarkup(applyFaults(text, faults)).length <= left) return faults;
  // Decoding &lt; or &amp; would make a tag or another entity of the text (A&lt;B&gt;C).
  return faults.map((fault) =>
    ['<', '>', '&'].includes(fault.insert ?? '') ? { start: fault.start, end: fault.end } : fault,
  );
}

/** An input that holds words: `<input type="text" value="12套">`. */
const FIELD = /^<input\b[^<>]*\svalue\s*=[^<>]*\p{Script=Han}/iu;

/**
 * A tag or an entity and its replacement; no replacement if only a person can decide: an unpaired tag, a superscript,
 * or the value of an input that may belong to the text.
 */
function faultOf(
  { start, end, kind, ticked, isPaired }: Markup,
  index: number,
  markup: readonly Markup[],
  text: string,
): TextFault {
  const written = text.slice(start, end);
  if (ticked !== undefined) return { start, end, insert: ticked ? TICKED : UNTICKED };
  if (kind === 'entity') {
    const insert = characterOf(written.slice(1, -1));
    return insert === null ? { start, end } : { start, end, insert };
  }
  if (isRaisedOrLowered(written) || isPaired !== true || FIELD.test(written)) return { start, end };
  if (/^<br/i.test(written)) return { start, end, insert: start > 0 ? '\n' : '' };
  return { start, end, insert: endsLine(index, markup, text) ? '\n' : '' };
}

/** Tells whether a block tag separates two texts, and is the first such tag between them. */
function endsLine(index: number, markup: readonly Markup[], text: string): boolean {
  const between = (left: number, right: number): string => text.slice(left, right).trim();
  let first = index;
  while (first > 0 && between(markup[first - 1]?.end ?? 0, markup[first]?.start ?? 0) === '') first--;
  let last = index;
  while (last + 1 < markup.length && between(markup[last]?.end ?? 0, markup[last + 1]?.start ?? 0) === '')
    last++;
  const group = markup.slice(first, last + 1);
  const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
  if (/(?:^|[:：])\s*$/.test(text.slice(0, start)) || text.slice(end).trim() === '') return false;
  if (/[\r\n]/.test(text.slice(start - 1, start) + text.slice(end, end + 1))) return false;
  return group.find(({ isBlock }) => isBlock) === markup[index];
}

function applyFaults(text: string, faults: readonly TextFault[]): string {
  let [result, done] = ['', 0];
  for (const { start, end, insert } of faults) {
    result += text.slice(done, start) + (insert ?? text.slice(start, end));
    done = end;
  }
  return result + text.slice(done);
}

/** The character of an entity; `null` for half of a surrogate pair, which is not a character. */
function characterOf(name: string): string | null {
  const known = CHARACTERS[name.toLowerCase()];
  if (known !== undefined) return known;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code >= 0xd800 && code <= 0xdfff) return null;
  // A control character would be another fault of the text.
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
