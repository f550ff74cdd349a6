/** Rows of 项目资金 without a known label: 三、其他, 上年结转, 1、一般公共预算. */
import type { NumberCell } from '../../../form/cells';
import type { FundId, FundRow } from '../../../form/overview';
import { isNumberOrMistyped, readNumber } from '../../../language/numbers/number-text';
import { compactText, hasHan, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { LabelId } from '../../sheet/labels';
import { outlineLevel } from '../../sheet/outline';
import { placesWithin, type RowSpan } from '../../sheet/row-span';
import type { Hit, Sheet } from '../../sheet/sheet';
import { verticalLabel } from '../../sheet/vertical-label';
import { inlineNumber, numberAt, partOf } from '../../sheet/value-cells';
import { isPeriod } from './fund-periods';
import {
  firstOfRow,
  isCarriedOver,
  isPart,
  isPublicSource,
  isRowOfSource,
  isSource,
  sourceOf,
} from './fund-sources';

/** A fund with its label. */
export interface Candidate {
  readonly hit: Hit;
  readonly cell: NumberCell;
}

/** `三、其他：5.00`, `其中：上级资金16`. */
const INLINE =
  /^((?:其中\s*[:：]\s*(?!\s))?[^\d:：\n]*\p{Script=Han}[^\d:：\n]{0,4})[:：]?\s*(\d[\d,.]*(?:\s*万?元)?)$/u;
/** Labels of numbers that are not money. */
const NO_MONEY = /(?:代码|编码|编号|科目|率|分值|权重|得分|比例)(?:[(（][^()（）]*[)）])?[:：]?$/;
/** Text that begins the row of the sources below a total. */
export const WITHIN = /^\s*其中\s*(?:[:：]\s*)?$/;
/** 2024年 above or beside the amount of a year; 同名项目上年预算额. */
const OTHER_YEAR = /^(?:19|20)\d\d年|上年|上一年|去年|往年|以前年度/;
/** Longer texts are not labels. */
const MAX_LABEL = 24;
/** Known labels that are not funds but may name a row of 项目资金. */
const ROWS: ReadonlySet<LabelId> = new Set<LabelId>(['row.total', 'field.unruled']);

const TOTALS: readonly LabelId[] = ['row.total', 'fund.total', 'fund.currentYear'];

/**
 * The rows with an amount between the known funds, or beside the vertical label to their left.
 * @param isOtherYear tells whether an amount beside a label is that of another year
 * @param before the first of the columns that are left out
 */
export function fundRows(
  sheet: Sheet,
  known: ReadonlyMap<FundId, Candidate>,
  isOtherYear: (label: Place, amount: Place) => boolean,
  before: Place | null = null,
): FundRow[] {
  const outside = [...known.values()].filter(({ hit }) => hit.kind !== 'within');
  if (outside.length === 0) return [];
  const taken = new Set(outside.flatMap(({ hit, cell }) => [key(hit.place), key(cell.at)]));
  const levels = (['fiscal', 'other'] as const).flatMap(
    (fund) => outlineLevel(known.get(fund)?.hit.place.text ?? '') ?? [],
  );
  const member = levels.length > 0 ? Math.min(...levels) : null;
  const heads = rowOfHeads(known);
  return placesWithin(sheet, rowsOfFunds(sheet, outside, member)).flatMap((label): FundRow[] => {
    if (before && label.column >= before.column) return [];
    const isHead = label.row === heads;
    // 专项经费 is the label of all funds in some forms; beside 自筹经费 it is a source.
    const isName = isRowLabel(sheet, label) || (isHead && isBetweenSources(sheet, label));
    if (taken.has(key(label)) || !isName || !isUnderYear(sheet, label, known)) return [];
    const cell = isHead ? amountBelow(sheet, label, isOtherYear) : amountOf(sheet, label, isOtherYear);
    // 其中 | 财政资金1500万元 is read as a list.
    if (!cell || taken.has(key(cell.at)) || (WITHIN.test(label.text) && isSource(cell.text))) return [];
    const isTotal = TOTALS.some((id) => sheet.labels.labelsOf(label.text).has(id));
    if (isTotal && isSameAmount(cell, known)) return [{ cell, relation: 'year' }];
    if (isTotal && isHead) return [{ cell, relation: 'unknown' }];
    if (isUnderFund(sheet, label) || isWithinSource(sheet, label)) return [{ cell, relation: 'detail' }];
    // Right of the label 财政拨款, the row may be a part of it.
    if (isHead) return [{ cell, relation: known.has('fiscal') && !isPart(label.text) ? 'unknown' : 'part' }];
    return [{ cell, relation: relationOf(label, member, known.get('fiscal')?.cell.label ?? '') }];
  });
}

/** Tells whether the label of a source spans the row and others above it: 财政拨款 left of 小计, 一般公共预算 and 政府性基金. */
function isUnderFund(sheet: Sheet, { row, column }: Place): boolean {
  if (column === 0) return false;
  const beside = sheet.grid.place(row, column - 1);
  return beside.row < row && sourceOf(sheet, beside.text) !== null;
}

/** Tells whether a label divides the source above it: 其中：申请当年预算拨款 below 一般公共预算财政拨款. */
function isWithinSource(sheet: Sheet, { row, column, text }: Place): boolean {
  const [within] = /^\s*其中\s*[:：]/.exec(text) ?? [];
  if (within === undefined || row === 0 || isPart(text.slice(within.length))) return false;
  const above = sheet.grid.text(row - 1, column);
  return sourceOf(sheet, above) !== null && !nameOtherLevels(text, above);
}

/** Tells whether an amount repeats the year's total. */
function isSameAmount({ reading }: NumberCell, known: ReadonlyMap<FundId, Candidate>): boolean {
  const total = (known.get('currentYear') ?? known.get('total'))?.cell.reading;
  return reading.kind === 'number' && total?.kind === 'number' && reading.value.eq(total.value);
}

/** The row of the funds' labels if the amounts stand below them; `null` if they stand beside them. */
export function rowOfHeads(known: ReadonlyMap<FundId, Candidate>): number | null {
  const head = [...known.values()].find(
    ({ hit, cell }) => hit.kind !== 'within' && cell.at.row > hit.place.area.bottom,
  );
  return head?.hit.place.row ?? null;
}

/** Headers of numbers of people and things. */
const COUNT = /(?:数|量|面积|里程|人次|次)(?:[(（][^()（）]*[)）])?$/;

/** Tells whether a label stands between others of sources or their sum, and counts nothing: 合计 | 车购税 | 省级. */
function isBetweenSources({ grid, labels }: Sheet, place: Place): boolean {
  const { row, column } = place;
  if (COUNT.test(stripInvisible(place.text)) || isPeriod(place)) return false;
  const isFund = (id: LabelId): boolean => id === 'row.total' || id.startsWith('fund.');
  const sources = grid
    .placesIn(row)
    .filter(({ text }) => isSource(text) || [...labels.labelsOf(text)].some(isFund));
  return sources.some((one) => one.column < column) && sources.some((one) => one.column > column);
}

/** The amount below a label in the row of labels; `null` if the label is not a source of money or belongs to another year. */
function amountBelow(
  sheet: Sheet,
  label: Place,
  isOtherYear: (label: Place, amount: Place) => boolean,
): NumberCell | null {
  const { grid } = sheet;
  const isFund = sheet.hitsAt(label).some(({ ids }) => [...ids].some((id) => id.startsWith('fund.')));
  if (!isFund && !isSource(label.text) && !isBetweenSources(sheet, label)) return null;
  let place = grid.place(label.area.bottom + 1, label.column);
  const isAmount = (one: Place): boolean => isNumberOrMistyped(one.text) && !OTHER_YEAR.test(one.text);
  const isOther = (one: Place): boolean => !isCarriedOver(label.text) && isOtherYear(label, one);
  while (isAmount(place) && isOther(place) && place.row < grid.lastRow)
    place = grid.place(place.row + 1, label.column);
  return isAmount(place) && !isOther(place) ? numberAt(grid, place, label.text) : null;
}

function key({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}

/**
 * The rows from the first to the last fund, extended to the end of a vertical label to their left or of their list, and by rows
 * above and below that begin with 其中 or with a source and its amount.
 * @param member the level of 财政拨款 and 其他资金 in a list; `null` if they have no list mark
 */
function rowsOfFunds(sheet: Sheet, candidates: readonly Candidate[], member: number | null): RowSpan {
  const places = candidates.map(({ hit }) => hit.place);
  const running = places.flatMap(({ row, column }) => verticalLabel(sheet.grid, row, column - 1) ?? []);
  let bottom = Math.max(...[...places, ...running].map(({ area }) => area.bottom));
  const isNextMember = ({ column }: Place): boolean =>
    member !== null && outlineLevel(sheet.grid.text(bottom + 1, column)) === member;
  const divides = (row: number): boolean => {
    const first = firstOfRow(sheet, row);
    if (!first) return false;
    if (WITHIN.test(first.text)) return true;
    return isRowLabel(sheet, first) && (isRowOfSource(sheet, first) || isRowOfParts(sheet, first));
  };
  while (places.some(isNextMember) || divides(bottom + 1)) bottom += 1;
  let top = Math.min(...places.map(({ row }) => row));
  while (top > 0 && divides(top - 1)) top -= 1;
  return { top, bottom };
}

/** Tells whether a text beside an amount names the first part of the total above: 其中：失业保险基金 | 600. */
function isRowOfParts({ grid }: Sheet, { row, area, text }: Place): boolean {
  return /^\s*其中\s*[:：]/.test(text) && readNumber(grid.text(row, area.right + 1)).kind === 'number';
}

/** A label and its amount in one cell; `null` without a colon or a list mark, because then it is a sentence. */
function inlineOf(text: string): { readonly label: string; readonly amount: string } | null {
  const [, label, amount] = INLINE.exec(text.trim()) ?? [];
  if (label === undefined || amount === undefined) return null;
  const isListed = outlineLevel(text) !== null;
  return isListed || /[:：]/.test(text) ? { label, amount } : null;
}

/** Tells whether a text may name a row of 项目资金: it is short and no label except that of a fund. */
function isRowLabel(sheet: Sheet, place: Place): boolean {
  const label = inlineOf(place.text)?.label ?? place.text;
  if (!hasHan(label) || label.length > MAX_LABEL || readNumber(place.text).kind === 'number') return false;
  if (NO_MONEY.test(stripInvisible(label))) return false;
  if (OTHER_YEAR.test(stripInvisible(label)) && !isCarriedOver(label)) return false;
  if (!sheet.isLabel(place)) return true;
  return sheet
    .hitsAt(place)
    .every(({ ids }) => [...ids].some((id) => id.startsWith('fund.') || ROWS.has(id)));
}

/**
 * If 中期 and 年度 stand side by side, only the rows under the year's total belong to the year. The sources are not divided
 * if there is no known source under the year's total, or if the row has other sources.
 */
function isUnderYear(sheet: Sheet, label: Place, known: ReadonlyMap<FundId, Candidate>): boolean {
  const { column } = label;
  const [year, total] = [known.get('currentYear'), known.get('total')].map((one) => one?.hit.place);
  if (!year || !total || year.row !== total.row || year.column === total.column) return true;
  const isOfYear = (place: Pick<Place, 'column'>): boolean =>
    year.column > total.column ? place.column >= year.column : place.column < total.column;
  const { total: _, currentYear: __, ...sources } = Object.fromEntries(known);
  const inRow = sheet.grid.placesIn(label.row).filter(({ text }) => isSource(text));
  const fundsIn = (place: Place): LabelId[] =>
    sheet.hitsAt(place).flatMap(({ ids }) => [...ids].filter((id) => id.startsWith('fund.')));
  const isSameSource = (place: Place): boolean =>
    compactText(place.text) === compactText(label.text) ||
    fundsIn(place).some((id) => fundsIn(label).includes(id));
  const isDivided = inRow.some((place) => place !== label && isSameSource(place));
  if (isDivided) return isOfYear(label);
  if (inRow.some(isOfYear)) return true;
  return isOfYear({ column }) || !Object.values(sources).some(({ hit }) => isOfYear(hit.place));
}

/** The amount after a label in its cell, otherwise the first amount right of it. */
function amountOf(
  sheet: Sheet,
  label: Place,
  isOtherYear: (label: Place, amount: Place) => boolean,
): NumberCell | null {
  const { grid } = sheet;
  const inline = inlineOf(label.text);
  if (inline) {
    const end = label.text.trimEnd().length;
    const part = { start: end - inline.amount.length, end };
    const cell = inlineNumber(grid, partOf(grid, label, inline.label.trim(), part));
    return cell.reading.kind === 'number' ? cell : null;
  }
  for (const place of grid.placesIn(label.row)) {
    if (place.column <= label.area.right) continue;
    if (!isNumberOrMistyped(place.text)) return null;
    if (!isOtherYear(label, place)) return numberAt(grid, place, label.text);
  }
  return null;
}

/** @param fiscal the label of 财政拨款: if it names a level of government, the money of other levels is separate from it */
function relationOf(label: Place, member: number | null, fiscal: string): FundRow['relation'] {
  const level = outlineLevel(label.text);
  if (level === null && isOfOtherLevel(label.text, fiscal)) return 'part';
  if (isCarriedOver(label.text)) return 'part';
  if (isPart(label.text) && (level === null || member === null || level <= member)) return 'part';
  if (level === null || member === null || level < member) return 'unknown';
  return level === member ? 'part' : 'detail';
}

/** Levels of government in the name of a source: 市 and 县 of 市县配套资金. */
const GOVERNMENTS = /中央|[省市区县镇乡]/g;

/** Tells whether the name of a source and that of 财政拨款 name different levels of government: 市县配套资金 and 申请省级资金. */
function isOfOtherLevel(label: string, fiscal: string): boolean {
  return !/^\s*其中/.test(label) && isPublicSource(label) && nameOtherLevels(label, fiscal);
}

/** Tells whether two labels each name levels of government and none of them is the same. */
function nameOtherLevels(...labels: readonly [string, string]): boolean {
  const [own, others] = labels.map((text): readonly string[] => text.match(GOVERNMENTS) ?? []);
  return Boolean(own?.length && others?.length) && !own?.some((level) => others?.includes(level));
}
