/** Telephone numbers (联系电话) on forms. */
import { foldWidth, stripZeroWidth } from './text';

/** Local number with or without area code, mobile with or without +86, 400 and 800 numbers, service numbers. */
const POSSIBLE = [
  /^(?:(?:\+|00)?86)?0?1[3-9]\d{9}$/,
  /^[2-9]\d{7}$/,
  // Cities with an area code of three digits have numbers of eight.
  /^(?:0|(?:\+|00)?860?)(?:10|2\d)[2-9]\d{7}$/,
  /^(?:0|(?:\+|00)?860?)[3-9]\d{2}[2-9]\d{6,7}$/,
  /^[48]00\d{7}$/,
  // Service numbers such as 12345, 95598, or 12333 after an area code.
  /^(?:0(?:10|2\d|[3-9]\d{2}))?(?:1[0-2]\d{3}|9[56]\d{3,6})$/,
];
/** Area codes of four digits whose local numbers have eight: provincial capitals and other large cities. */
const EIGHT_DIGIT_AREA =
  /^(?:0|(?:\+|00)?860?)(?:311|371|411|431|451|510|512|531|532|551|571|574|591|731|755|757|769|791|851|871)(?!9[56])[2-9]\d{6}$/;
/** Local numbers of smaller cities. */
const SHORT_LOCAL = /^[2-9]\d{6}$/;
/** Digits with the marks that group them, and a letter typed after them or in place of the first digit. */
const NUMBER = /(?:(?<![a-z\d@])[oil](?=\d))?\+?[(]?\d(?:[\d\s().+-]*\d)?(?:[a-z](?![a-z\d@]))?/gi;
/** Digits, followed by stars that hide a part of the number: `138****0000`. */
const MASKED = /\d[\d-]*(?<stars>\*{2,}\d*)?/g;
/** `转801`, `-801`, `*801`, `#801`, `分机801`. */
const EXTENSION = /(?:转|分机(?:号)?|ext\.?|[#*x])\s*(?::\s*)?\d{1,6}/gi;

export interface Phones {
  /** How many numbers are valid. */
  readonly possible: number;
  /** Invalid numbers, as written. */
  readonly impossible: readonly string[];
}

/**
 * Finds telephone numbers in a field, which may also contain names.
 * @param localDigits how many digits a local number without area code has at least
 */
export function findPhones(text: string, localDigits: 7 | 8): Phones {
  const visible = stripZeroWidth(foldWidth(text));
  const impossible: string[] = [];
  const plain = visible
    .replace(MASKED, (written: string, stars: string | undefined) => {
      if (stars === undefined) return written;
      impossible.push(written);
      return ' ';
    })
    .replace(EXTENSION, ' ');
  let possible = 0;
  for (const [written] of plain.matchAll(NUMBER)) {
    const parts = isPossible(written, localDigits) ? [written] : written.split(/\s+/);
    for (const part of parts) {
      if (isPossible(part, localDigits)) possible += 1;
      else impossible.push(part.trim());
    }
  }
  return { possible, impossible };
}

/** Tells whether digits with grouping marks are one number, with or without an extension after a dash. */
function isPossible(written: string, localDigits: 7 | 8): boolean {
  const patterns = localDigits === 7 ? [...POSSIBLE, SHORT_LOCAL] : POSSIBLE;
  const groups = written.split('-').map((group) => group.replace(/[\s().]/g, ''));
  const whole = groups.join('');
  const isNumber = (digits: string): boolean =>
    patterns.some((pattern) => pattern.test(digits)) && !EIGHT_DIGIT_AREA.test(digits);
  if (isNumber(whole)) return true;
  const extension = groups.at(-1) ?? '';
  const main = groups.slice(0, -1).join('');
  return groups.length > 1 && /^\d{1,6}$/.test(extension) && isNumber(main);
}
