/** Compares texts of two years that may differ only by the years in them. */
import { compactText, normalizeName } from '../../language/text/text';

/** The years of two forms; `null` if a form has none. */
export interface TwoYears {
  readonly last: number | null;
  readonly current: number | null;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE_YEAR = /[一二][○〇零一二三四五六七八九]{3}(?=年)/g;
/** A number such as 2000 in 2000元 also counts as a year: it must be equal or moved like one. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const YEARS_OF_NAME =
  /(?<![\da-z])(?:19|20)\d\d(?:[-~至到](?:(?:19|20)\d\d|\d\d(?=年|学年)))?(?!\d)(?:学年度?|年度?)?/gi;

/**
 * Tells whether two texts are equal apart from width, white space and years: each year must be equal, or moved by the difference
 * of the forms' years.
 */
export function isSameButYear(last: string, current: string, years: TwoYears): boolean {
  const [before, after] = [withDigitYears(compactText(last)), withDigitYears(compactText(current))];
  if (before === after) return true;
  if (years.last === null || years.current === null) return false;
  const moved = years.current - years.last;
  const [from, to] = [yearsIn(before), yearsIn(after)];
  return (
    from.length === to.length &&
    before.replace(YEAR, '\0') === after.replace(YEAR, '\0') &&
    from.every((year, index) => to[index] === year || to[index] === year + moved)
  );
}

/** A name for comparison between years, without the years in it: `2026年度道路养护（2026-2027年）` → `道路养护`. A name that consists of years stays. */
export function withoutYears(name: string): string {
  const plain = withDigitYears(normalizeName(name));
  return plain.replace(YEARS_OF_NAME, '').replace(/\(\)/g, '') || plain;
}

/** Writes years in digits: 二〇二六年 → 2026年. The length stays. */
export function withDigitYears(text: string): string {
  return text.replace(CHINESE_YEAR, (year) =>
    Array.from(year.replace(/[○〇]/g, '零'), (digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
  );
}

function yearsIn(text: string): number[] {
  return Array.from(text.matchAll(YEAR), ([year]) => Number(year));
}
