/** The parser of target values (目标值): a recursive descent over the tokens of `tokens.ts`. Never throws. */
import { usualNumerals } from '../lexer/chinese-number';
import { LexedText } from '../lexer/lexer';
import { isExample, isPlaceholder } from '../placeholder';
import { memoized } from '../text/memoized';
import { matchAt } from '../text/scan';
import { textOf, type Span } from '../text/span';
import { foldWidth, isBlankText, isDash, stripListMark, trimEndOf } from '../text/text';
import { unitAt } from '../numbers/units';
import { operatorAt } from './operators';
import { parseSegment, type Core } from './segment';
import { readStoredNumber, type TargetInput } from './stored';
import { tokenize, type Token } from './tokens';
import type { QuantityTarget, SingleTarget, TargetValue } from './value';

export type { TargetInput };

/** Parses a target value. Spans of the result are positions in `input.text`. */
export function parseTarget(input: TargetInput): TargetValue {
  return readStoredNumber(input, parseText) ?? parseText(input.text);
}

/** The text between two separators. */
interface Segment {
  readonly span: Span;
  readonly cores: readonly Core[];
  readonly placeholder: boolean;
  /** A strong mark (；。) separates it from the previous segment. */
  readonly strong: boolean;
}

const parseText = memoized((text): TargetValue => {
  const span = { start: 0, end: text.length };
  if (isBlankText(text) || isDash(text)) return { kind: 'blank', source: text, span };
  const segments = segmentsOf(text, tokenize(new LexedText(withUsualNumerals(joinLines(foldWidth(text))))));
  // A separator can divide the words that make the whole text a placeholder.
  if (isExample(text) || (isPlaceholder(text) && !segments.some(({ placeholder }) => placeholder))) {
    return { kind: 'placeholder', source: text, span };
  }
  const items = joinWords(segments).flatMap((segment) => readSegment(text, segment));
  const [only, second] = items;
  if (only === undefined || items.every(({ kind }) => kind === 'words'))
    return { kind: 'words', source: text, span };
  return second === undefined ? only : { kind: 'list', source: text, span, items };
});

const UNIT_BEHIND = /^[一二三四五六七八九十百千]+\s*(?=[^\s\d一二三四五六七八九十百千])/;
const WHOLE_AMOUNT = /(?:(?<=[元圆])[整正])?(?:以[内上下]|之内)?$/;

/** Replaces 拾套 and 不超过陆拾万元 by the usual numerals. In other texts 伍 and 陆 are parts of words (队伍, 伍家岗). */
function withUsualNumerals(folded: string): string {
  if (!/[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(folded)) return folded;
  const usual = usualNumerals(folded);
  const number = usual.slice(operatorAt(usual, 0)?.end ?? 0).trimStart();
  const behind = number.replace(UNIT_BEHIND, '');
  const unit = behind.replace(WHOLE_AMOUNT, '');
  return behind !== number && unitAt(unit, 0)?.unit === unit ? usual : folded;
}

/** The rest of a line whose number is on the line before: a unit and a bounding word. */
const REST_OF_LINE = /^(?:以上|以下|以内|之内|左右)?$/;

const LINE = /[^\d\r\n;。]+/y;

/** Replaces line breaks within a value (`4` above `套`, `≥` above `90%`) by blanks; positions stay the same. */
function joinLines(folded: string): string {
  if (!/[\r\n]/.test(folded)) return folded;
  const blank = (lines: string): string => lines.replace(/[\r\n]/g, ' ');
  const compared = folded.replace(/[<>=≥≤]\s+(?=\d)/g, blank);
  return compared.replace(/(?<=[\d%])\s+/g, (lines, at: number) => {
    if (!/[\r\n]/.test(lines)) return lines;
    const end = at + lines.length;
    const line = matchAt(LINE, compared, end)?.[0] ?? '';
    const isCut = /\d/.test(compared.charAt(end + line.length));
    // A blank line ends the value.
    if (isCut || (line === '' && /[\r\n]/.test(lines.at(-1) ?? ''))) return lines;
    const rest = line.trim();
    return REST_OF_LINE.test(rest.slice(unitAt(rest, 0)?.unit.length ?? 0)) ? blank(lines) : lines;
  });
}

function segmentsOf(text: string, tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let open: Token[] = [];
  let strong = false;
  for (const token of [...tokens, null]) {
    if (token !== null && token.type !== 'separator') {
      open.push(token);
      continue;
    }
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined) {
      const span = { start: first.span.start, end: last.span.end };
      segments.push({
        span,
        cores: parseSegment(open),
        placeholder: isPlaceholder(textOf(text, span)),
        strong,
      });
      open = [];
      strong = false;
    }
    strong ||= token?.strong ?? false;
  }
  return segments;
}

/** Joins words to a value that is separated from them only by a weak mark: `合格率、优良率≥95%`, `100%，全部验收`. */
function joinWords(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const previous = joined.at(-1);
    const wordsOnly = [previous, segment].some((part) => part?.cores.length === 0);
    if (previous && wordsOnly && !segment.strong && !segment.placeholder && !previous.placeholder) {
      const cores = previous.cores.length > 0 ? previous.cores : segment.cores;
      joined[joined.length - 1] = {
        ...previous,
        span: { start: previous.span.start, end: segment.span.end },
        cores,
      };
    } else {
      joined.push(segment);
    }
  }
  return joined;
}

function readSegment(text: string, { span, cores, placeholder }: Segment): SingleTarget[] {
  if (placeholder || cores.length === 0) {
    return [{ kind: placeholder ? 'placeholder' : 'words', source: textOf(text, span), span }];
  }
  const bounds = [
    span.start,
    ...cores.slice(1).map((core, index) => boundary(text, cores[index] ?? core, core)),
    span.end,
  ];
  return cores.map((core, index) => {
    const part = { start: bounds[index] ?? span.start, end: bounds[index + 1] ?? span.end };
    const words = {
      before: wordsOf(stripListMark(textOf(text, { start: part.start, end: core.span.start }))),
      after: wordsOf(textOf(text, { start: core.span.end, end: part.end })),
    };
    const target = { ...core, ...words, source: textOf(text, part), span: part };
    return target.kind === 'quantity' ? withObjectAsUnit(target, core.span.end) : target;
  });
}

/** Divides the words between two values: a counted noun belongs to the count before it, other words to the next value. */
function boundary(text: string, left: Core, right: Core): number {
  if (left.kind !== 'quantity' || left.unit?.kind === 'rate' || left.unit?.kind === 'money')
    return left.span.end;
  const mark = /[,，、\s]/.exec(textOf(text, { start: left.span.end, end: right.span.start }));
  return mark === null ? right.span.start : left.span.end + mark.index;
}

function wordsOf(text: string): string {
  return trimEndOf(text.replace(/^[\s:：,，、;；]+/, ''), /[\s:：,，、;；]/);
}

const OBJECT = /^[\p{Script=Han}]{1,4}$/u;
const STATE = /完成|合格|达标|覆盖|通过|以上|以下|验收|到位|实现/;

/** A short noun directly after a number is its unit: `3系统`. */
function withObjectAsUnit(target: QuantityTarget, numberEnd: number): QuantityTarget {
  const { unit, tail, after, source, span } = target;
  const attached = source.slice(numberEnd - span.start) === after;
  if (unit !== null || tail !== null || !attached || !OBJECT.test(after) || STATE.test(after)) return target;
  return {
    ...target,
    unit: { text: after, kind: null, span: { start: numberEnd, end: numberEnd + after.length } },
    after: '',
  };
}
