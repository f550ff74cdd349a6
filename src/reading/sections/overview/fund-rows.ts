/** Rows of 项目资金 that no known label names: 三、其他, 上年结转, 1、一般公共预算. */
import type { NumberCell } from '../../../form/cells';
import type { FundId, FundRow } from '../../../form/overview';
import { readNumber } from '../../../language/numbers/number-text';
import { foldWidth, hasHan, isBlankText, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { LabelId } from '../../sheet/labels';
import { usedRows, type RowSpan } from '../../sheet/row-span';
import type { Hit, Sheet } from '../../sheet/sheet';
import { inlineNumber, numberCell, partOf } from '../../sheet/value-cells';

/** A fund with its label. */
export interface Candidate {
  readonly hit: Hit;
  readonly cell: NumberCell;
}

/** `三、其他：5.00`, `其中：上级资金16`. */
const INLINE =
  /^((?:其中\s*[:：]\s*(?!\s))?[^\d:：\n]*\p{Script=Han}[^\d:：\n]{0,4})[:：]?\s*(\d[\d,.]*(?:\s*万?元)?)$/u;
/** Numbers among the amounts that are none. */
const NO_MONEY = /(?:代码|编码|编号|科目|率|分值|权重|得分|比例)(?:[(（][^()（）]*[)）])?[:：]?$/;
/** What heads a column of money beside the known funds. */
const SOURCE = /资金|拨款|财政|补助|配套|自筹|债|贷款|收入|结转|结余|捐赠|彩票/;
/** Longer texts are no labels. */
const MAX_LABEL = 24;
/** What was left of earlier years is a source of its own wherever it stands. */
const CARRIED_OVER = /结转|结余/;
/** 一、 （一） 1. （1） ①: each a level below the one before. */
const OUTLINE = [
  /^[一二三四五六七八九十]+[、.]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[、.](?!\d)/,
  /^\(\d{1,2}\)/,
  /^[①-⑳]/,
];

/** Labels that may stand for a row of 项目资金, though no fund is named so. */
const ROWS: ReadonlySet<LabelId> = new Set<LabelId>(['row.total', 'field.unruled']);

/**
 * The rows with an amount between the known funds, or beside the label that runs down beside them.
 * @param isPassedOver whether an amount beside a label is another year's
 * @param before where other columns begin that are not meant
 */
export function fundRows(
  sheet: Sheet,
  known: ReadonlyMap<FundId, Candidate>,
  isPassedOver: (label: Place, amount: Place) => boolean,
  before: Place | null = null,
): FundRow[] {
  const own = [...known.values()].filter(({ hit }) => hit.kind !== 'within');
  if (own.length === 0) return [];
  const taken = new Set(own.flatMap(({ hit, cell }) => [key(hit.place), key(cell.at)]));
  const levels = (['fiscal', 'other'] as const).flatMap((fund) => levelOf(known.get(fund)?.hit.place) ?? []);
  const member = levels.length > 0 ? Math.min(...levels) : null;
  const heads = rowOfHeads(known);
  return usedRows(sheet, blockOf(sheet, own, member))
    .flatMap((row) => sheet.grid.placesIn(row))
    .flatMap((label): FundRow[] => {
      if (before && label.column >= before.column) return [];
      if (taken.has(key(label)) || !isRowLabel(sheet, label) || !isUnderYear(label, known)) return [];
      const isHead = label.row === heads;
      const cell = isHead ? amountBelow(sheet, label, isPassedOver) : amountOf(sheet, label, isPassedOver);
      if (!cell || taken.has(key(cell.at))) return [];
      // Beside 财政拨款 it may be one of its own parts.
      if (isHead) return [{ cell, relation: known.has('fiscal') ? 'unknown' : 'part' }];
      return [{ cell, relation: relationOf(label, member) }];
    });
}

/** The row of the funds' labels where their amounts stand below them; `null` where they stand beside them. */
export function rowOfHeads(known: ReadonlyMap<FundId, Candidate>): number | null {
  const head = [...known.values()].find(
    ({ hit, cell }) => hit.kind !== 'within' && cell.at.row > hit.place.area.bottom,
  );
  return head?.hit.place.row ?? null;
}

/** The amount of a label in the row of labels; `null` where it is about something else, or another year. */
function amountBelow(
  { grid }: Sheet,
  label: Place,
  isPassedOver: (label: Place, amount: Place) => boolean,
): NumberCell | null {
  if (!SOURCE.test(label.text)) return null;
  const place = grid.place(label.area.bottom + 1, label.column);
  if (readNumber(place.text).kind !== 'number') return null;
  if (!CARRIED_OVER.test(label.text) && isPassedOver(label, place)) return null;
  return numberCell(grid, place.row, place.column, label.text);
}

function key({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}

/**
 * From the first to the last fund, and as far as a label that runs down left of them, or as the list goes on.
 * @param member the level of 财政拨款 and 其他资金 in a list; `null` where they have no list mark
 */
function blockOf(sheet: Sheet, own: readonly Candidate[], member: number | null): RowSpan {
  const places = own.map(({ hit }) => hit.place);
  const beside = places.flatMap(({ row, column }) => (column > 0 ? [sheet.grid.place(row, column - 1)] : []));
  const running = beside.filter(({ area, text }) => area.bottom > area.top && !isBlankText(text));
  let bottom = Math.max(...[...places, ...running].map(({ area }) => area.bottom));
  const goesOn = ({ column }: Place): boolean =>
    member !== null && levelOf(sheet.grid.place(bottom + 1, column)) === member;
  while (places.some(goesOn)) bottom += 1;
  return { top: Math.min(...places.map(({ row }) => row)), bottom };
}

/** A label and its amount in one cell: with a colon or a list mark between or before them, else it is a sentence. */
function inlineOf(text: string): { readonly label: string; readonly amount: string } | null {
  const [, label, amount] = INLINE.exec(text.trim()) ?? [];
  if (label === undefined || amount === undefined) return null;
  const isListed = OUTLINE.some((mark) => mark.test(foldWidth(text).trim()));
  return isListed || /[:：]/.test(text) ? { label, amount } : null;
}

/** A short text that is no label of anything but a fund, with its amount in its cell or beside it. */
function isRowLabel(sheet: Sheet, place: Place): boolean {
  const label = inlineOf(place.text)?.label ?? place.text;
  if (!hasHan(label) || label.length > MAX_LABEL || readNumber(place.text).kind === 'number') return false;
  if (NO_MONEY.test(stripInvisible(label))) return false;
  if (!sheet.isLabel(place)) return true;
  return sheet
    .hitsAt(place)
    .every(({ ids }) => [...ids].some((id) => id.startsWith('fund.') || ROWS.has(id)));
}

/** Where 中期 and 年度 stand side by side, only rows under the year's total are the year's. */
function isUnderYear({ column }: Place, known: ReadonlyMap<FundId, Candidate>): boolean {
  const [year, total] = [known.get('currentYear'), known.get('total')].map((one) => one?.hit.place);
  if (!year || !total || year.row !== total.row || year.column === total.column) return true;
  return year.column > total.column ? column >= year.column : column < total.column;
}

/** The amount behind a label in its cell, else the first right of it. */
function amountOf(
  sheet: Sheet,
  label: Place,
  isPassedOver: (label: Place, amount: Place) => boolean,
): NumberCell | null {
  const { grid } = sheet;
  const inline = inlineOf(label.text);
  if (inline) {
    const end = label.text.trimEnd().length;
    const part = { start: end - inline.amount.length, end };
    const cell = inlineNumber(grid, partOf(grid, label.row, label.column, inline.label.trim(), part));
    return cell.reading.kind === 'number' ? cell : null;
  }
  for (const place of grid.placesIn(label.row)) {
    if (place.column <= label.area.right) continue;
    if (readNumber(place.text).kind !== 'number') return null;
    if (!isPassedOver(label, place)) return numberCell(grid, place.row, place.column, label.text);
  }
  return null;
}

function relationOf(label: Place, member: number | null): FundRow['relation'] {
  if (CARRIED_OVER.test(label.text)) return 'part';
  const level = levelOf(label);
  if (level === null || member === null || level < member) return 'unknown';
  return level === member ? 'part' : 'detail';
}

/** The depth of a label's list mark; `null` without one. */
function levelOf(label: Place | undefined): number | null {
  const text = foldWidth(label?.text ?? '').trim();
  const level = OUTLINE.findIndex((mark) => mark.test(text));
  return level < 0 ? null : level;
}
