/** Texts of amounts in 项目资金. */
import type { NumberCell, TextCell } from '../../../form/cells';
import { readNumber } from '../../../language/numbers/number-text';
import { isPlaceholder } from '../../../language/placeholder';
import { isBlankText, stripInvisible, stripListMark, trimEndOf } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';
import { inlineNumber, numberAt } from '../../sheet/value-cells';
import { hasListBehind } from './fund-lists';

/** An amount in a separate cell, perhaps followed by its parts: `500万元（其中上级资金220万元）`. */
export function besideNumber({ grid }: Sheet, value: TextCell): NumberCell {
  const cell = numberAt(grid, grid.place(value.at.row, value.at.column), value.label);
  const bare = withoutTail(firstLine(value));
  return cell.reading.kind === 'unreadable' && bare.text !== value.text ? inlineNumber(grid, bare) : cell;
}

/** The total in the first line of a cell whose other lines list the sources: `总额106万元`. */
function firstLine(cell: TextCell): TextCell {
  const lead = /^\s*(?:(?:总额|合计|共计)\s*)?(?:[:：]\s*)?/.exec(cell.text)?.[0].length ?? 0;
  const line = cell.text.indexOf('\n', lead);
  if (line < 0 && lead === 0) return cell;
  const amount = cell.text.slice(lead, line < 0 ? undefined : line).trim();
  return readNumber(amount).kind === 'number' ? { ...cell, text: amount, start: cell.start + lead } : cell;
}

/** Longer texts with numbers are sentences. */
const MAX_AMOUNT = 16;
const MEANT_AS_AMOUNT = /^(?:约|近|共|大约)?[\d０-９][^年]*$/;

/** Tells whether a text is a number or is meant as one: `约300（待定）`. */
export function isAmount(text: string): boolean {
  const [total = text] = text.split(/[，,；;。（(]\s*其中/);
  if (readNumber(total).kind === 'number') return true;
  return text.length <= MAX_AMOUNT && MEANT_AS_AMOUNT.test(stripListMark(text).trim());
}

/**
 * The amount without what follows it: its parts, or words that introduce the next amount: `60（其中政府采购30）`, `96万元，其中：…`,
 * `380.00（其中：`, `180.00）`.
 */
export function withoutTail(cell: TextCell): TextCell {
  if (hasListBehind(cell.text))
    return { ...cell, text: cell.text.slice(0, cell.text.search(/[（(]/)).trim() };
  const [, amount] =
    /^([^()（），；;。]*)(?:[（(]\s*其中[^()（）]*[)）]$|[，,；;。]\s*其中)/.exec(cell.text) ?? [];
  if (amount !== undefined && readNumber(amount).kind === 'number') return { ...cell, text: amount.trim() };
  const text = trimEndOf(cell.text.replace(/其中\s*[:：]?$/, ''), /[；;，,、。（(\s]/).replace(
    /^([^（(]*)[)）]$/,
    '$1',
  );
  return { ...cell, text };
}

/** A list mark, alone or before words (1 专项), or a year as the header of a column. */
const NO_AMOUNT =
  /^\s*(?:(?:\d{1,2}[.．、]|[(（]\d{1,2}[)）]|(?:19|20)\d\d\s*年度?)\s*$|\d{1,2}[\s.．、]+\p{Script=Han}+$)/u;

/** Words in place of an amount: 待定, 详见附件, 壹佰万元整. */
const FOR_AMOUNT =
  /^(?:待[定核批补]|未[定知核]|另[定计]|不详|若干|(?:详?见|同)(?:附[件表]|明细|上)|(?:人民币)?[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+[万亿]?[元圆]?整?)[。]?$/;

/**
 * Tells whether a text beside a fund is not its amount: it has no digit and no dash and does not stand for an amount, or is a list
 * mark or a year.
 */
export function isProse({ text }: Place): boolean {
  if (isBlankText(text)) return false;
  const isNumeric = /[\d０-９]|^\s*[-—–/#]/.test(text);
  return NO_AMOUNT.test(text) || !(isNumeric || FOR_AMOUNT.test(stripInvisible(text)) || isPlaceholder(text));
}
