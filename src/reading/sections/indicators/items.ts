/** The indicators in a cell, which may list several of them and may hold their targets too. */
import { parseTarget } from '../../../language/target-value/parse';
import type { Span } from '../../../language/text/span';
import { stripListMark, trimEndOf } from '../../../language/text/text';

/** An indicator in a cell that also holds its target. If the words cannot be divided, both members are the whole item. */
export interface SharedItem {
  readonly name: Span;
  readonly target: Span;
}

/** Line breaks and semicolons, and list marks after a sentence, a comma or a blank: `1.新建8座；2.改造5座`. */
const SEPARATOR =
  /[；;\n\r]+|(?=[①-⑳])|(?<=[。，,、\s])(?=(?:\d{1,2}[.．、)）](?!\d)|[(（]\d{1,2}[)）])\s*\p{Script=Han})/u;
/** A list mark in words: 指标1：. */
const MARK_IN_WORDS = /^(?:指标|目标)[\d一二三四五六七八九十]{1,2}\s*[:：.、]\s*/;

/** The indicators of a cell with their targets: one unless the cell lists several with values or list marks. */
export function sharedItems(text: string): SharedItem[] {
  const pieces = piecesOf(text);
  const items = pieces.flatMap((piece) => dividedAtCommas(text, piece) ?? [divideItem(text, piece)]);
  const withValue = items.filter(({ name, target }) => name.start !== target.start);
  const isList =
    pieces.length > 1 && (pieces.every(({ isMarked }) => isMarked) || withValue.length * 2 > pieces.length);
  if (isList) return items;
  const [only] = pieces;
  return pieces.length === 1 && items.length > 1
    ? items
    : [divideItem(text, (pieces.length === 1 && only) || { start: 0, end: text.length })];
}

/** 修缮古塔2座，布设监测点24个: several indicators, if each part between commas is a name with a value; `null` if not. */
function dividedAtCommas(text: string, { start, end }: Span): SharedItem[] | null {
  const parts: Span[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(/(?<=[，,](?!\d{3}))/)) {
    const words = trimEndOf(part, /[\s，,]/);
    parts.push({ start: from + words.length - words.trimStart().length, end: from + words.length });
    from += part.length;
  }
  const items = parts.map((part) => divideItem(text, part));
  const isItem = ({ name, target }: SharedItem): boolean =>
    name.start !== target.start && isValue(text.slice(target.start, target.end));
  return items.length > 1 && items.every(isItem) ? items : null;
}

/** The parts of two cells that list equally many indicators and targets; `null` if they don't. */
export function pairedItems(names: string, targets: string): SharedItem[] | null {
  const [left, right] = [piecesOf(names), piecesOf(targets)];
  const isList =
    left.length > 1 &&
    left.length === right.length &&
    (left.every(({ isMarked }) => isMarked) ||
      right.every(({ start, end }) => isValue(targets.slice(start, end))));
  return isList ? left.map((name, index) => ({ name, target: right[index] ?? name })) : null;
}

function isValue(text: string): boolean {
  return ['quantity', 'range', 'date', 'span'].includes(parseTarget({ text }).kind);
}

interface Piece extends Span {
  readonly isMarked: boolean;
}

/** The parts of a text between separators, without list marks, white space and marks at the end. */
function piecesOf(text: string): Piece[] {
  const parts: Span[] = [];
  let from = 0;
  for (const part of text.split(new RegExp(`(${SEPARATOR.source})`, 'u'))) {
    const start = from + part.length - part.trimStart().length;
    const end = from + trimEndOf(part, /[\s。；;，,、]/).length;
    if (start < end) parts.push({ start, end });
    from += part.length;
  }
  // `1.8座；2.5座` is a list of two numbers with list marks; a single 1.8 may be a decimal.
  const isNumbered =
    parts.length > 1 &&
    parts.every(
      ({ start }, index) => /^\d+[.．]/.exec(text.slice(start))?.[0].slice(0, -1) === String(index + 1),
    );
  return parts.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const body = isNumbered
      ? words.replace(/^\d+[.．]\s*/, '')
      : stripListMark(words).replace(MARK_IN_WORDS, '');
    return body === '' ? [] : [{ start: end - body.length, end, isMarked: body.length < words.length }];
  });
}

/** The name and the target in a part of a text. */
export function divideItem(text: string, { start, end }: Span): SharedItem {
  const whole = { start, end };
  const words = text.slice(start, end);
  const bracket = /[(（]([^()（）]+)[)）]$/.exec(words);
  if (bracket?.[1] !== undefined && bracket.index > 0 && isValue(bracket[1]))
    return {
      name: { start, end: start + bracket.index },
      target: { start: start + bracket.index + 1, end: end - 1 },
    };
  const at = targetStart(words);
  if (at === 0) return { name: whole, target: whole };
  const name = trimEndOf(words.slice(0, at), /[:：\s]/);
  return { name: { start, end: start + name.length }, target: { start: start + at, end } };
}

/** At the end of the words before a number. */
const SIGN = /(?:[≥≤＞＜>=<＝±]{1,2}|不低于|不少于|不超过|不高于|控制在|至少|达到?)$/;
const MAX_SIGN = 3;
/** If more characters follow the last number, they are not only its unit. */
const MAX_UNIT = 8;

/**
 * Where the target begins in a text that begins with the indicator's name: after a colon (装备验收合格率：100%), otherwise at the
 * number at the end (配备消防车≥3辆). 0 if the whole text is both (2024年10月底前建成, 消防响应能力提升).
 */
function targetStart(text: string): number {
  const colon = text.search(/[:：]/);
  if (colon > 0 && text.slice(colon + 1).trim() !== '') return colon + 1;
  if (/^[\d０-９]/.test(text)) return 0;
  const unit = trimEndOf(text, /[^\d０-９，。；;：:]/);
  if (text.length - unit.length > MAX_UNIT) return 0;
  const words = trimEndOf(unit, /[\d０-９.,，．]/);
  if (!/[\d０-９]/.test(unit.slice(words.length))) return 0;
  const before = words.trimEnd();
  return before.length - (SIGN.exec(before.slice(-MAX_SIGN))?.[0].length ?? 0);
}
