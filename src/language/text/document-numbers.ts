/** 发文字号 in running text: agency code, year in brackets, number (`沪府办发〔2018〕8号`). */
import { foldWidth, isHan } from './text';
import type { Span } from './span';

export interface DocumentNumber extends Span {
  /** From the opening bracket to 号, as written. */
  readonly written: string;
  /** In the form of GB/T 9704; `null` if the year has two digits. */
  readonly standard: string | null;
}

const OPENING = '[［【（(〔﹝{｛「';
const DIGITS = '0-9０-９';
/** Year, closing bracket, number and 号, unless 号 is part of another word (8号楼, 3号线). */
const AFTER_BRACKET = new RegExp(
  `^\\s{0,3}([${DIGITS}]{4}|[${DIGITS}]{2})\\s{0,3}年?\\s{0,3}[\\]］】）)〕﹞}｝」]\\s{0,3}第?\\s{0,3}([${DIGITS}]{1,5})\\s{0,3}号(?![楼院线门房车机库地厅室幢栋馆桥段岗店铺井泵台])`,
);

/** Finds document numbers, whether in standard form or not. The bracket must follow a Chinese character of the agency's code. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  if (!text.includes('号')) return found;
  for (let start = 1; start < text.length; start += 1) {
    if (!OPENING.includes(text.charAt(start)) || !isHan(text.charAt(start - 1))) continue;
    const match = AFTER_BRACKET.exec(text.slice(start + 1, start + 40));
    if (!match) continue;
    const [body, year = '', number = ''] = match;
    const end = start + 1 + body.length;
    found.push({
      start,
      end,
      written: text.slice(start, end),
      standard: standardForm(foldWidth(year), foldWidth(number)),
    });
    start = end - 1;
  }
  return found;
}

/** The agency's code before a document number: `某府办发` of 某府办发〔2025〕8号. */
const AGENCY = /[\p{L}\p{N}]{1,12}$/u;
const MAX_AGENCY = 12;

/** Replaces the document numbers of a text, with the codes of their agencies, by as many blanks. @param rest the text, perhaps with other blanks */
export function blankDocumentNumbers(text: string, rest: string): string {
  return findDocumentNumbers(text).reduce((left, { start, end }) => {
    const agency = AGENCY.exec(left.slice(Math.max(0, start - MAX_AGENCY), start))?.[0] ?? '';
    const from = start - agency.length;
    return left.slice(0, from) + ' '.repeat(end - from) + left.slice(end);
  }, rest);
}

function standardForm(year: string, number: string): string | null {
  const plain = number.replace(/^0+/, '');
  return year.length === 4 && /^(?:19|20)/.test(year) && plain !== '' ? `〔${year}〕${plain}号` : null;
}
