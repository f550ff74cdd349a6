/** The text of a file of settings: what is not worth parsing, and where in it something stands. */
import { createScanner, type Node } from 'jsonc-parser';

/** Where something stands: names of settings, and places in lists from 0. */
export type ConfigPath = readonly (string | number)[];

/** A text that is no file of settings, with where one sees it. */
export interface UnusableText {
  readonly offset: number;
  readonly message: string;
}

/** A configuration larger than this is not one. */
const MAX_CHARACTERS = 1_000_000;
/** Settings lie at most four deep; the parser takes a step of its own for every depth. */
const MAX_DEPTH = 20;
/** Names, values and marks. All labels with all the words that they may have are fewer. */
const MAX_TOKENS = 50_000;
/** What is shown for bytes that are no UTF-8. */
const UNDECODABLE = '\uFFFD';

/** Why a text is not worth parsing; `null` where it is. */
export function unusableText(text: string): UnusableText | null {
  if (text.length > MAX_CHARACTERS) return { offset: 0, message: '文件太大，不是规则设置文件。' };
  if (text.trim() === '')
    return { offset: 0, message: '文件是空的。不需要本单位的规则时请删去文件，或者写成 {}。' };
  const undecodable = text.indexOf(UNDECODABLE);
  if (undecodable >= 0) {
    const message = '文字是乱码，文件的编码不对。请用记事本打开原文件，“另存为”时把编码选为 UTF-8。';
    return { offset: undecodable, message };
  }
  return unusualSize(text);
}

/** Where the braces and brackets lie deeper, or the values are more, than in any settings. */
function unusualSize(text: string): UnusableText | null {
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

/** Lines of a text by offset. */
export class Lines {
  private readonly starts = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** 1-based. */
  lineOf(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

/** Where the settings of a parsed text stand. */
export class Places {
  private readonly offsets = new Map<string, number>();

  constructor(private readonly tree: Node) {
    this.add(tree, []);
  }

  /** The offset of a setting, or of what it would stand in. Of equal names the first. */
  offsetOf(path: ConfigPath): number {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.offsets.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return this.tree.offset;
  }

  private add(node: Node, path: ConfigPath): void {
    for (const [index, child] of (node.children ?? []).entries()) {
      const isSetting = child.type === 'property';
      const own = [...path, isSetting ? String(child.children?.[0]?.value) : index];
      const key = keyOf(own);
      if (!this.offsets.has(key)) this.offsets.set(key, child.offset);
      const value = isSetting ? child.children?.[1] : child;
      if (value) this.add(value, own);
    }
  }
}

function keyOf(path: ConfigPath): string {
  return JSON.stringify(path);
}
