/** Pairing of brackets, title marks and quotation marks in Chinese text. */

export interface Bracket {
  readonly index: number;
  readonly char: string;
}

export interface BracketPairs {
  /** Opening and closing mark of each pair, in the order of the opening marks. */
  readonly pairs: readonly {
    readonly open: Bracket;
    readonly close: Bracket;
    readonly parent: string | null;
  }[];
  readonly unclosed: readonly Bracket[];
  readonly unopened: readonly Bracket[];
}

/** Opening mark → closing mark. The width of round brackets does not matter: `（…)` is a pair. */
const CLOSING = new Map([
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
]);
const OPENING = new Set(CLOSING.keys());
const CLOSED = new Set(CLOSING.values());
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** A list mark such as `1）` or `二)` at the beginning of a clause opens nothing. */
const LIST_MARK = /(?:^|[\s，。；：、,;:.])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;

/** The closing mark that belongs to an opening one. */
export function closingOf(open: string): string {
  return CLOSING.get(open) ?? '';
}

/** Pairs the marks of a text; `char` of round brackets is always full-width. */
export function pairBrackets(text: string): BracketPairs {
  const open: Bracket[] = [];
  const pairs: { open: Bracket; close: Bracket; parent: string | null }[] = [];
  const unclosed: Bracket[] = [];
  const unopened: Bracket[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = WIDE[text.charAt(index)] ?? text.charAt(index);
    if (OPENING.has(char)) open.push({ index, char });
    if (!CLOSED.has(char)) continue;
    const partner = lastIndexWhere(open, (bracket) => closingOf(bracket.char) === char);
    if (partner >= 0) {
      unclosed.push(...open.splice(partner + 1));
      const own = open.pop();
      if (own) pairs.push({ open: own, close: { index, char }, parent: open.at(-1)?.char ?? null });
    } else if (char !== '）' || !LIST_MARK.test(text.slice(Math.max(0, index - 4), index))) {
      unopened.push({ index, char });
    }
  }
  unclosed.push(...open);
  return {
    pairs: pairs.sort((a, b) => a.open.index - b.open.index),
    unclosed: unclosed.sort((a, b) => a.index - b.index),
    unopened,
  };
}

function lastIndexWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && test(item)) return index;
  }
  return -1;
}
