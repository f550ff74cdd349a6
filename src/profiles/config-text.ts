/** Refuses texts that should not be parsed as `jixiao.config.json`. */
import { createScanner } from 'jsonc-parser';

/** Why a text cannot be a configuration. */
interface UnusableText {
  /** Position of the reason in the text. */
  readonly offset: number;
  /** In Chinese, for the person who wrote the file. */
  readonly message: string;
}

/** UTF-16 units of the largest configuration. */
const MAX_CHARACTERS = 1_000_000;
/** Maximum nesting of braces and brackets. Settings are nested four deep at most, and the parser is recursive. */
const MAX_DEPTH = 20;
/** Number of names, values and punctuation marks. All labels with the maximum number of words need fewer. */
const MAX_TOKENS = 50_000;
/** Decoding replaces bytes that are not UTF-8 by this character. */
const REPLACEMENT_CHARACTER = '\uFFFD';

/** The reason why a text should not be parsed; `null` if it can be. */
export function findUnusableText(text: string): UnusableText | null {
  if (text.length > MAX_CHARACTERS) return { offset: 0, message: '文件太大，不是规则设置文件。' };
  if (text.trim() === '')
    return { offset: 0, message: '文件是空的。不需要本单位的规则时请删去文件，或者写成 {}。' };
  const undecodable = text.indexOf(REPLACEMENT_CHARACTER);
  if (undecodable >= 0) {
    const message = '文字是乱码，文件的编码不对。请用记事本打开原文件，“另存为”时把编码选为 UTF-8。';
    return { offset: undecodable, message };
  }
  return findExcess(text);
}

/** Finds where the text exceeds the depth or the number of tokens; `null` if it does not. */
function findExcess(text: string): UnusableText | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  let tokens = 0;
  scanner.scan();
  while (scanner.getTokenOffset() < text.length) {
    const offset = scanner.getTokenOffset();
    const start = text.charAt(offset);
    if (start === '{' || start === '[') depth += 1;
    else if (start === '}' || start === ']') depth -= 1;
    tokens += 1;
    if (depth > MAX_DEPTH) return { offset, message: '括号套得太深，不是规则设置文件。' };
    if (tokens > MAX_TOKENS) return { offset, message: '到这里内容已经太多，不是规则设置文件。' };
    scanner.scan();
  }
  return null;
}
