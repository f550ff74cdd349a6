/** Reads 项目资金. */
import { numberOf, type NumberCell, type TextCell } from '../../../form/cells';
import { FUNDS, type FundId, type FundRow, type Overview } from '../../../form/overview';
import { sum } from '../../../language/numbers/decimal';
import { readNumber } from '../../../language/numbers/number-text';
import { isPlaceholder } from '../../../language/placeholder';
import { isBlankText, stripInvisible, stripListMark, trimEndOf } from '../../../language/text/text';
import { fieldArea, valueOf, type FieldArea } from '../../sheet/field-value';
import type { Place } from '../../sheet/grid';
import type { LabelId } from '../../sheet/labels';
import { hitsWithin, usedRows, type RowSpan } from '../../sheet/row-span';
import type { Hit, Sheet } from '../../sheet/sheet';
import { EARLIER_YEAR } from '../../sheet/table';
import { inlineNumber, numberAt, textAt } from '../../sheet/value-cells';
import {
  fundRows,
  isPart,
  isRowOfSource,
  isSource,
  OTHER_SOURCE,
  PUBLIC_SOURCE,
  rowOfHeads,
  WITHIN,
  type Candidate,
} from './fund-rows';
import { addTo } from '../../../workbook/group-by';

/** The maximum distance in rows between an amount and the header of its column. */
const ROWS_ABOVE = 8;

export interface ReadFunds {
  readonly funds: Overview['funds'];
  readonly rows: readonly FundRow[];
  readonly overall?: Overview['overallFunds'];
}

/**
 * The funds with a label in a span, and the other rows between them that hold an amount.
 * @param formYear labels of other years (2024年预算 in a form of 2025) are no 当年预算
 */
export function readFunds(sheet: Sheet, span: RowSpan, formYear: number | null): ReadFunds {
  const area = fieldArea(sheet, span);
  const candidates = new Map<FundId, Candidate[]>();
  const unknown: FundRow[] = [];
  for (const hit of hitsWithin(sheet, span)) {
    for (const { fund, cell } of hit.kind === 'within' ? [] : listedFunds(sheet, hit, area)) {
      if (fund && !candidates.has(fund)) addTo(candidates, fund, { hit: { ...hit, kind: 'within' }, cell });
      else unknown.push({ cell, relation: 'part' });
    }
    for (const id of hit.ids) {
      const fund =
        fundOf(id) ?? (isAmountOfForm(hit) ? 'currentYear' : isHeadOfFunds(sheet, hit) ? 'total' : null);
      if (fund === 'currentYear' && isOfOtherYear(hit.place.text, formYear)) continue;
      if (!fund || (hit.kind === 'within' && !beginsWithFund(sheet, hit.place))) continue;
      const value = valueOf(sheet, hit, area, (place) =>
        isEarlierYear(sheet, hit.place, place) ? 'pass' : !isProse(place) && !beginsWithTotal(sheet, place),
      );
      if (!value || headsSources(sheet, hit.place, value)) continue;
      const inline = value.at.row === hit.place.row && value.at.column === hit.place.column;
      const cell = inline ? inlineNumber(sheet.grid, withoutTail(value)) : besideNumber(sheet, value);
      if (fundOf(id) === null && !isAmount(cell.text)) continue;
      addTo(candidates, fund, { hit, cell });
      for (const part of partsWithin(sheet, value)) {
        if (part.fund) addTo(candidates, part.fund, { hit: { ...hit, kind: 'within' }, cell: part.cell });
        else unknown.push({ cell: part.cell, relation: isPart(part.cell.label) ? 'part' : 'unknown' });
      }
    }
  }
  for (const { fund, place, cell } of fundsBesideWithin(sheet, span)) {
    const hit: Hit = { place, ids: new Set(), kind: 'within' };
    if (fund && !candidates.has(fund)) addTo(candidates, fund, { hit, cell });
    else unknown.push({ cell, relation: 'part' });
  }
  const ofYear = candidates.has('currentYear') ? null : columnOfYear(sheet, span, formYear);
  if (ofYear) candidates.set('currentYear', [ofYear]);
  const year = candidates.get('currentYear')?.[0];
  const known = new Map<FundId, Candidate>();
  for (const [fund, found] of candidates) {
    // If 中期 and 年度 stand side by side, 财政拨款 and 其他资金 are taken from under 年度资金总额.
    const best = found.find(({ hit }) => hit.place.column === year?.hit.place.column) ?? found[0];
    if (best) known.set(fund, best);
  }
  if (isSameCell(known.get('total'), known.get('currentYear'))) known.delete('total');
  const isOtherYear = (label: Place, place: Place): boolean => isEarlierYear(sheet, label, place);
  const ofTotal = sourcesOfTotal(known);
  for (const [fund] of ofTotal ?? []) if (fund !== 'total') known.delete(fund);
  const overall = ofTotal ?? overallFunds(candidates);
  const read = withInferredTotal(cellsOf(known), [...fundRows(sheet, known, isOtherYear), ...unknown]);
  const { funds, rows } = withInferredOwn(read, rowOfHeads(known) !== null);
  return {
    funds,
    rows,
    ...(overall && {
      overall: { funds: cellsOf(overall), fundRows: fundRows(sheet, overall, isOtherYear, year?.hit.place) },
    }),
  };
}

function cellsOf(known: ReadonlyMap<FundId, Candidate>): Overview['funds'] {
  return Object.fromEntries([...known].map(([fund, { cell }]) => [fund, cell]));
}

/** Tells whether a label begins with a year that is not the form's. */
function isOfOtherYear(label: string, formYear: number | null): boolean {
  const [, year] = /^((?:19|20)\d\d)年/.exec(stripInvisible(label)) ?? [];
  return year !== undefined && formYear !== null && Number(year) !== formYear;
}

const YEAR_ALONE = /^((?:19|20)\d\d)年?度?$/;

/** The amount below or right of the form's year, if it is one of several years in a row or a column beside a fund: 2024年 | 2025年 | 2026年. */
function columnOfYear(sheet: Sheet, span: RowSpan, formYear: number | null): Candidate | null {
  const { grid } = sheet;
  const yearOf = ({ text }: Place): number => Number(YEAR_ALONE.exec(stripInvisible(text))?.[1] ?? 0);
  for (const row of usedRows(sheet, span)) {
    for (const place of grid.placesIn(row)) {
      const year = yearOf(place);
      if (year === 0 || year !== formYear) continue;
      const { area, column } = place;
      const right = grid.place(row, area.right + 1);
      const below = grid.place(area.bottom + 1, column);
      const isNext = (next: Place): boolean => Math.abs(yearOf(next) - year) === 1;
      const isInRow = [right, grid.place(row, Math.max(column - 1, 0))].some(isNext);
      const isInColumn = [below, grid.place(Math.max(row - 1, 0), column)].some(isNext);
      const amount = isInRow ? below : isInColumn ? right : null;
      const heads = hitsWithin(sheet, { top: Math.max(row - ROWS_ABOVE, span.top), bottom: row });
      const isOfFunds = heads.some(({ ids }) => FUND_HEADS.some((id) => ids.has(id)));
      if (!amount || readNumber(amount.text).kind !== 'number' || !isOfFunds) continue;
      const hit: Hit = { place, ids: new Set(['fund.currentYear']), kind: 'whole' };
      return { hit, cell: numberAt(grid, amount, place.text) };
    }
  }
  return null;
}

/**
 * Without a known label for 当年预算, the nearest row above the sources whose amount equals their sum is taken as it. The
 * relation `year` of the row records the inference.
 */
function withInferredTotal(
  funds: Overview['funds'],
  rows: readonly FundRow[],
): Pick<ReadFunds, 'funds' | 'rows'> {
  const { total, currentYear, ...sources } = funds;
  const cells = Object.values(sources);
  const parts = [
    sources.fiscal,
    ...(sources.fiscal ? [] : [sources.upper, sources.own, sources.lower]),
    sources.other,
  ];
  const values = parts.flatMap((cell) => (cell?.reading.kind === 'number' ? [cell.reading.value] : []));
  const top = Math.min(...cells.map(({ at }) => at.row));
  const year = [...rows]
    .reverse()
    .find(
      ({ cell: { at, reading }, relation }) =>
        relation === 'unknown' && at.row < top && reading.kind === 'number' && reading.value.eq(sum(values)),
    );
  if (!year || currentYear || values.length === 0 || (total && !WHOLE_PROJECT.test(total.label)))
    return { funds, rows };
  return {
    funds: { ...funds, currentYear: year.cell },
    rows: rows.map((row) => (row === year ? { ...row, relation: 'year' } : row)),
  };
}

/**
 * Public sources without a 财政拨款 above them (中央资金, 省级资金, 一般公共预算拨款) are parts of the year's total. The first one
 * without a known label is taken as the money of the declaring level.
 * @param isSideBySide whether the labels stand in one row with the amounts below
 */
function withInferredOwn(
  { funds, rows }: Pick<ReadFunds, 'funds' | 'rows'>,
  isSideBySide: boolean,
): Pick<ReadFunds, 'funds' | 'rows'> {
  if (funds.fiscal || funds.own) return { funds, rows };
  const isPart = ({ cell, relation }: FundRow): boolean =>
    isSideBySide
      ? relation === 'part'
      : relation !== 'detail' && relation !== 'year' && PUBLIC_SOURCE.test(cell.label);
  const [first, ...others] = rows.filter(isPart);
  if (!first || (isSideBySide && first !== rows[0])) return { funds, rows };
  // Without another source the total may have a part that the form does not print.
  const hasOther = funds.upper ?? funds.other ?? rows.find(({ relation }) => relation === 'part');
  if (others.length === 0 && !hasOther && /^其中/.test(first.cell.label)) return { funds, rows };
  return {
    funds: { ...funds, own: first.cell },
    rows: rows
      .filter((row) => row !== first)
      .map((row) => (others.includes(row) ? { ...row, relation: 'part' as const } : row)),
  };
}

/**
 * The total with the sources between it and another amount of 当年预算, which are not those of the year: 总经费 600, 财政经费 450,
 * 自筹 150, 当年申请 220.
 */
function sourcesOfTotal(known: ReadonlyMap<FundId, Candidate>): Map<FundId, Candidate> | null {
  const [total, year] = [known.get('total'), known.get('currentYear')];
  const sources = [...known].filter(([fund]) => fund !== 'total' && fund !== 'currentYear');
  if (!total || !year || sources.length < 2) return null;
  const [whole, ofYear] = [total, year].map(({ cell }) => numberOf(cell));
  const isBefore = ({ hit: { place: left } }: Candidate, { hit: { place: right } }: Candidate): boolean =>
    left.row < right.row || (left.row === right.row && left.column < right.column);
  const areBetween = sources.every(([, source]) => isBefore(total, source) && isBefore(source, year));
  return areBetween && whole && ofYear && !whole.eq(ofYear) ? new Map([['total', total], ...sources]) : null;
}

/**
 * The funds under 中期资金总额 if it stands beside 年度资金总额.
 * @returns `null` if they do not stand side by side, or if only one of them is divided into sources
 */
function overallFunds(candidates: ReadonlyMap<FundId, readonly Candidate[]>): Map<FundId, Candidate> | null {
  const [total] = candidates.get('total') ?? [];
  const [year] = candidates.get('currentYear') ?? [];
  if (!total || !year) return null;
  const { row, column } = total.hit.place;
  if (row !== year.hit.place.row || column >= year.hit.place.column) return null;
  const overall = [...candidates].flatMap(([fund, found]) => {
    const under = found.find(({ hit }) => hit.place.column === column);
    const isTwice = found.some(({ hit }) => hit.place.column === year.hit.place.column);
    return under && (isTwice || fund === 'total') ? [[fund, under] as const] : [];
  });
  return overall.length > 1 ? new Map(overall) : null;
}

/** Tells whether two labels have the same value: a vertical 项目金额 beside 年度资金总额 finds the same amount. */
function isSameCell(left: Candidate | undefined, right: Candidate | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    left.cell.at.row === right.cell.at.row &&
    left.cell.at.column === right.cell.at.column &&
    left.cell.start === right.cell.start
  );
}

/** An amount in a separate cell, perhaps followed by its parts: `500万元（其中上级资金220万元）`. */
function besideNumber({ grid }: Sheet, value: TextCell): NumberCell {
  const cell = numberAt(grid, grid.place(value.at.row, value.at.column), value.label);
  const bare = withoutTail(firstLine(value));
  return cell.reading.kind === 'unreadable' && bare.text !== value.text ? inlineNumber(grid, bare) : cell;
}

/** A fund with its amount. */
interface ListedFund {
  /** `null` if the words don't say which it is. */
  readonly fund: FundId | null;
  readonly cell: NumberCell;
}

/** A source with its amount in a list: 区级财政60万元，街道自筹5万元. */
const LISTED =
  /(?:^|[，,；;、。（(\s])(?:其中\s?(?:[:：]\s?)?)?(\p{Script=Han}{2,12}?)[:：]?\s?(\d[\d,.]*\s?(?:[百千万亿]*元)?)(?=$|[，,；;、。）)\s])/gu;

function listedIn({ grid, labels }: Sheet, value: TextCell): ListedFund[] {
  return [...value.text.matchAll(LISTED)].map(({ index, 0: part, 1: label = '', 2: amount = '' }) => {
    const known = [...labels.labelsOf(label)].map(fundOf).find((one) => one !== null);
    const byWords = BY_WORDS.find(([words]) => words.test(label))?.[1] ?? null;
    const start = value.start + index + part.length - amount.length;
    return { fund: known ?? byWords, cell: inlineNumber(grid, { ...value, label, text: amount, start }) };
  });
}

/** The sources behind a total in its cell: `283.8万元，其中：财政拨款250.42万元，其他资金33.38万元`. Empty without such a total. */
function partsWithin(sheet: Sheet, value: TextCell): ListedFund[] {
  const isDivided = /^\s*(?:(?:共计?|合计|总[计额])\s*)?\d[^，,；;。]*[，,；;。（(]\s*其中/.test(value.text);
  return isDivided || hasListBehind(value.text) ? listedIn(sheet, value) : [];
}

/** Tells whether an amount is followed by nothing but its sources in brackets: `9600万元（中央补助6000万元、地方配套3000万元）`. */
function hasListBehind(text: string): boolean {
  const [, list] = /^\s*\d[^()（）]*[（(]([^()（）]*)[)）]\s*$/.exec(text) ?? [];
  return list !== undefined && isList(list) && [...list.matchAll(LISTED)].length > 1;
}

/** Tells whether a text holds nothing but sources with amounts. */
function isList(text: string): boolean {
  return /^[，,；;、。（(）)\s]*$/.test(text.replace(LISTED, ''));
}

/** The funds in a text that only lists them, beside or behind 资金来源 or 项目预算; empty for other texts. */
function listedFunds(sheet: Sheet, hit: Hit, area: FieldArea): ListedFund[] {
  const value = hit.ids.has('field.fundGroup') ? valueOf(sheet, hit, area) : null;
  const listed = value && isList(value.text) ? listedIn(sheet, value) : [];
  return listed.length < 2 ? [] : listed;
}

/** The funds in a text beside 其中 that only lists them. */
function fundsBesideWithin(sheet: Sheet, span: RowSpan): (ListedFund & { readonly place: Place })[] {
  return usedRows(sheet, span).flatMap((row) => {
    const [first, second] = sheet.grid.placesIn(row);
    if (!first || !second || !WITHIN.test(first.text) || !isList(second.text)) return [];
    const listed = listedIn(sheet, textAt(sheet.grid, second, first.text));
    return listed.map((one) => ({ ...one, place: second }));
  });
}

/** Tell an unknown source by its words. */
const BY_WORDS: readonly (readonly [RegExp, FundId])[] = [
  [/^(?:总|合计|共)/, 'total'],
  [OTHER_SOURCE, 'other'],
  [/^(?:[省市县区镇乡]级?|本级)财政/, 'own'],
  [/财政/, 'fiscal'],
];

/** The total in the first line of a cell whose other lines list the sources: `总额106万元`. */
function firstLine(cell: TextCell): TextCell {
  const lead = /^\s*(?:(?:总额|合计|共计)\s*)?(?:[:：]\s*)?/.exec(cell.text)?.[0].length ?? 0;
  const line = cell.text.indexOf('\n', lead);
  if (line < 0 && lead === 0) return cell;
  const amount = cell.text.slice(lead, line < 0 ? undefined : line).trim();
  return readNumber(amount).kind === 'number' ? { ...cell, text: amount, start: cell.start + lead } : cell;
}

function fundOf(id: LabelId): FundId | null {
  return FUNDS.find((fund) => id === `fund.${fund}`) ?? null;
}

/** Longer texts with numbers are sentences. */
const MAX_AMOUNT = 16;
const MEANT_AS_AMOUNT = /^(?:约|近|共|大约)?[\d０-９][^年]*$/;

/** Tells whether a text is a number or is meant as one: `约300（待定）`. */
function isAmount(text: string): boolean {
  const [total = text] = text.split(/[，,；;。（(]\s*其中/);
  if (readNumber(total).kind === 'number') return true;
  return text.length <= MAX_AMOUNT && MEANT_AS_AMOUNT.test(stripListMark(text).trim());
}

/** `金额：100万元` in a separate cell, for example beside 填报单位 above the fields. */
function isAmountOfForm({ kind, segment }: Hit): boolean {
  return kind !== 'within' && segment !== undefined && /^金额$/.test(stripInvisible(segment.label));
}

const FUND_HEADS: readonly LabelId[] = ['field.fundGroup', 'fund.total', 'fund.currentYear'];

/** Tells whether a label is the total of the funds: 项目资金 before an amount, 合计 above 财政拨款 or beside 项目资金 or 预算金额. */
function isHeadOfFunds(sheet: Sheet, { ids, kind, place }: Hit): boolean {
  if (kind === 'within') return false;
  if (ids.has('field.fundGroup') && kind === 'start') return true;
  if (ids.has('field.fundGroup')) {
    const beside = sheet.grid.place(place.row, place.area.right + 1);
    return isAmount(beside.text) && !isBelowSource(sheet, beside);
  }
  if (!ids.has('row.total')) return false;
  for (let column = 0; column < place.column; column += 1) {
    const labels = sheet.labels.labelsOf(sheet.grid.text(place.row, column));
    if (FUND_HEADS.some((id) => labels.has(id))) return true;
  }
  const above = sheet.grid.place(Math.max(place.row - 1, 0), place.column);
  if (above.row < place.row && isRowOfSource(sheet, above)) return true;
  const below = sheet.grid.place(place.area.bottom + 1, place.column);
  if (sheet.hitsAt(below).some((hit) => [...hit.ids].some((id) => fundOf(id) !== null))) return true;
  // 合计 beside sources, with the amounts below: 合计 | 省级补助 | 县级配套.
  const headsAmount = ({ area, column }: Place): boolean =>
    readNumber(sheet.grid.text(area.bottom + 1, column)).kind === 'number';
  const sources = sheet.grid.placesIn(place.row).filter(({ text }) => isSource(text));
  return headsAmount(place) && sources.some(headsAmount);
}

/** Tells whether a number stands below the name of a source or 合计, so that it is not the amount of the label left of it. */
function isBelowSource(sheet: Sheet, { row, column }: Place): boolean {
  const above = sheet.grid.text(Math.max(row - 1, 0), column);
  return row > 0 && (isSource(above) || sheet.labels.labelsOf(above).has('row.total'));
}

/** Tells whether a label heads the column of the amounts of sources: 申报数 above the amounts of 一般公共预算 and 单位资金. */
function headsSources(sheet: Sheet, { area }: Place, { at: { row, column } }: TextCell): boolean {
  const [first] = sheet.grid.placesIn(row);
  return row > area.bottom && first !== undefined && first.column < column && isRowOfSource(sheet, first);
}

/** Tells whether a cell begins with the label of a total: `总额：106万元`. */
function beginsWithTotal(sheet: Sheet, place: Place): boolean {
  return sheet.hitsAt(place).some(({ ids, kind }) => kind === 'start' && ids.has('row.total'));
}

/** Words of a total for the whole project, not for the year. */
const WHOLE_PROJECT = /总预算|总投资|总投入|中期|实施期|全程|[二三四五]年|全部/;

/** Words of a total that name neither the project nor the year. */
const AMBIGUOUS = /^(?:(?:项目)?资金总额|合\s*计)|^(?:项目)?(?:资金|资金情况|预算资金)(?:[(（]|$)/;

/** A form's only total is that of the year: 资金总额 above 财政拨款 and 其他资金, or alone. */
export function withYearsTotal(funds: Overview['funds']): Overview['funds'] {
  const { total, currentYear, ...others } = funds;
  if (!total || currentYear || WHOLE_PROJECT.test(total.label)) return funds;
  if (!(others.fiscal ?? others.other) && !AMBIGUOUS.test(total.label)) return funds;
  return { currentYear: total, ...others };
}

/** Tells whether one cell holds all funds, so that labels inside it count too. */
function beginsWithFund(sheet: Sheet, place: Place): boolean {
  const [first] = sheet.hitsAt(place);
  return first !== undefined && first.kind === 'start' && [...first.ids].some((id) => fundOf(id) !== null);
}

/**
 * What divides an amount, or leads over to the next of the cell, is no part of it: `60（其中政府采购30）`, `96万元，其中：…`,
 * `380.00（其中：`, `180.00）`.
 */
function withoutTail(cell: TextCell): TextCell {
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

/** Tells whether the column of a number is headed 上年度, or holds codes. */
function isEarlierYear(sheet: Sheet, label: Place, { row, column }: Place): boolean {
  for (let above = row - 1; above >= Math.max(0, label.row - ROWS_ABOVE); above -= 1) {
    const text = stripInvisible(sheet.grid.text(above, column));
    if (text !== '' && !/^[\d.,—–/*-]+$/.test(text)) return EARLIER_YEAR.test(text) || CODES.test(text);
  }
  return false;
}

/** Headers of columns of codes: 支出功能分类, 经济科目. */
const CODES = /(?:分类|科目|代码|编码|编号)(?:[(（][^()（）]*[)）])?$/;

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
function isProse({ text }: Place): boolean {
  if (isBlankText(text)) return false;
  const isNumeric = /[\d０-９]|^[\s\-—–/#]+/.test(text);
  return NO_AMOUNT.test(text) || !(isNumeric || FOR_AMOUNT.test(stripInvisible(text)) || isPlaceholder(text));
}
