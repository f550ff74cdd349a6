/** Chinese numerals in counts (三, 十二, 两百) and in years (二〇二〇). */

const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('〇一二三四五六七八九', (char, index) => [char, index] as const),
);
const ALIASES: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['○', 0],
  ['两', 2],
]);
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const ORDINARY = '一二三四五六七八九十百千';

/** Replaces the numerals of financial documents by the usual ones: 贰拾 → 二十. Other characters stay. */
export function usualNumerals(text: string): string {
  return text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (char) => ORDINARY.charAt(FORMAL.indexOf(char)));
}

export const CHINESE_DIGIT = '〇○零一二两三四五六七八九十百千';

/**
 * The value of a numeral below 10 000: 十二 → 12, 两百零五 → 205, 二〇二〇 → 2020.
 * @returns `null` for anything else, e.g. 十十 and 百一二.
 */
export function chineseInteger(text: string): number | null {
  if (/^[〇○零一二三四五六七八九]{2,4}$/.test(text)) {
    return Array.from(text).reduce((number, char) => number * 10 + (digit(char) ?? 0), 0);
  }
  let total = 0;
  let pending: number | null = null;
  let lastPlace = 10_000;
  for (const char of text) {
    const value = digit(char);
    const place = PLACES.get(char);
    if (value !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = value;
    } else if (
      place !== undefined &&
      place < lastPlace &&
      (pending !== null || (place === 10 && total === 0))
    ) {
      if (pending === 0) return null;
      total += (pending ?? 1) * place;
      lastPlace = place;
      pending = null;
    } else {
      return null;
    }
  }
  return text === '' ? null : total + (pending ?? 0);
}

function digit(char: string): number | undefined {
  return DIGITS.get(char) ?? ALIASES.get(char);
}
