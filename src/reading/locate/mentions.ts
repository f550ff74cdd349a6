/** Values that several places of a form repeat: project, year, unit of money. */
import type { TextCell } from '../../form/cells';
import { FOREIGN_CURRENCY, type MoneyUnit } from '../../language/numbers/units';
import { chineseInteger } from '../../language/lexer/chinese-number';
import { compactText, foldWidth, isBlankText, stripInvisible } from '../../language/text/text';
import { MONEY_UNIT, PROJECT_NAME, YEAR } from '../sections/labels';
import { fieldArea, valueOf } from '../sheet/field-value';
import { moneyUnitIn } from '../sheet/money-unit';
import type { Place } from '../sheet/grid';
import { hitsWithin, perSpan, placesWithin, usedRows } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import { isTitle } from '../sheet/titles';
import { partOf, textAt } from '../sheet/value-cells';

export interface Found<Value> {
  readonly value: Value;
  readonly cell: TextCell;
}

/** The first filled project name in some rows, otherwise the first blank one. */
export const projectNameOf = perSpan((sheet, span): TextCell | undefined => {
  const hits = hitsWithin(sheet, span).filter(({ ids, kind }) => ids.has(PROJECT_NAME) && kind !== 'within');
  if (hits.length === 0) return undefined;
  const area = fieldArea(sheet, span);
  const cells = hits.flatMap((hit) => valueOf(sheet, hit, area) ?? []);
  return cells.find(({ text }) => text !== '') ?? cells[0];
});

/** Labels with these words state the form's unit of money; 亩均增收（元） has a unit of its own. */
const OF_FORMS_MONEY = /资金|贷款|预算|经费|金额|投资|总额|合计|支出|费|款|财政|单价|明细|成本|构成|目标/;

/** Longer texts with a unit in brackets are sentences. */
const MAX_LABEL = 40;

/** The units of money named in a span: `金额单位：万元`, `（单位：元）`, `项目资金（万元）`. */
export const moneyUnitsIn = perSpan((sheet, span): readonly Found<MoneyUnit>[] => {
  const area = fieldArea(sheet, span);
  const found: Found<MoneyUnit>[] = [];
  const take = (cell: TextCell): void => {
    const unit = moneyUnitIn(cell.text);
    const known = found.some((other) => isSameCell(other.cell, cell));
    if (unit && !known) found.push({ value: unit, cell });
  };
  for (const hit of hitsWithin(sheet, span)) {
    if (hit.ids.has(MONEY_UNIT)) {
      const cell = valueOf(sheet, hit, area);
      if (cell) take(cell);
    }
  }
  for (const place of placesWithin(sheet, span)) {
    if (place.text.length > MAX_LABEL) continue;
    const bracket = /[(（](?:金额)?(单位)?\s*(?:[:：]\s*)?([百千万亿]*元)\s*[)）]/.exec(place.text);
    const label = place.text.slice(0, bracket?.index);
    if (!bracket?.[2] || !(bracket[1] || isBlankText(label) || OF_FORMS_MONEY.test(label))) continue;
    const start = bracket.index + bracket[0].lastIndexOf(bracket[2]);
    take(partOf(sheet.grid, place, '金额单位', { start, end: start + bracket[2].length }));
  }
  return found;
});

const YEAR_LINE = /^[([]?((?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年度?[)\]]?$/;
/** A bracketed place for the year that is blank or contains no year: （    年）, （2O26年）, （26年）. */
const YEAR_PLACE = /^\s*[(（[［]([^()（）[\]［］年]{0,12})年\s{0,4}(?:度\s{0,4})?[)）\]］]\s*$/;
/** The same without brackets, alone in its row. */
const YEAR_PLACE_ALONE =
  /^(?:([^()（）[\]［］年]{1,12})年\s{0,4}度|((?=\S*\d)(?=\S*[oil])[\doil]{4})年)\s*$/i;
const NO_YEAR =
  /^(?:\d{0,3}|(?!19|20)\d{4}|\d{5,}|[_…．.]+|(?=.*[\d〇○零一二三四五六七八九])[\dOoIl〇○零一二三四五六七八九]{2,6})$/;
const YEAR_IN_TITLE = /(?<![\d-])((?:19|20)\d\d)年(?!\d)/g;

/**
 * The years for which a form is made: `（ 2020 年）` or `2020年度` alone in a row or beside fields, the only year in a
 * title, or the value of a label 年度. Years in a schedule, in several columns or in another field do not count.
 */
export const yearsIn = perSpan((sheet, span): readonly Found<number>[] => {
  const area = fieldArea(sheet, span);
  const found: Found<number>[] = [];
  for (const place of placesWithin(sheet, span)) {
    const { text } = place;
    if (text.length > 80) continue;
    const folded = foldWidth(text);
    const year = statedLine(sheet, place) ?? (isTitle(text) ? yearOfTitle(stripInvisible(folded)) : null);
    const start = year === null ? -1 : folded.indexOf(year);
    if (year === null || start < 0) continue;
    const cell = partOf(sheet.grid, place, '年度', { start, end: start + 4 });
    found.push({ value: Number(year) || (chineseInteger(year) ?? 0), cell });
  }
  for (const hit of hitsWithin(sheet, span)) {
    if (!hit.ids.has(YEAR) || hit.kind === 'within' || yearLines(sheet, hit.place.row).length > 1) continue;
    const cell = valueOf(sheet, hit, area);
    if (cell?.at.row !== hit.place.row) continue;
    const year = /^((?:19|20)\d\d)(?:年度?)?$/.exec(foldWidth(cell.text))?.[1];
    if (!year || found.some((other) => isSameCell(other.cell, cell))) continue;
    found.push({ value: Number(year), cell: { ...cell, text: cell.text.slice(0, 4) } });
  }
  return found;
});

/** The value of a label 年度 that is a mistyped year: 2O26, 2206年. */
const MISTYPED_YEAR = /^(?:(?=.*\d)(?=.*[oil])[\doil]{4}(?:年度?)?|(?!19|20)\d{4}年度?)$/i;

/**
 * Places for the year of a form that contain no year, with what they contain: in brackets, alone in their row, or the value of a
 * label 年度.
 */
export const unclearYearsIn = perSpan((sheet, span): readonly Found<string>[] => {
  const area = fieldArea(sheet, span);
  const labelled = hitsWithin(sheet, span).flatMap((hit) => {
    if (!hit.ids.has(YEAR) || hit.kind === 'within') return [];
    const cell = valueOf(sheet, hit, area);
    const written = compactText(cell?.text ?? '');
    return cell?.at.row === hit.place.row && MISTYPED_YEAR.test(written) ? [{ value: written, cell }] : [];
  });
  const places = usedRows(sheet, span).flatMap((row) =>
    sheet.grid.placesIn(row).flatMap((place, _, { length }) => {
      const { text } = place;
      const match = YEAR_PLACE.exec(text) ?? (length === 1 ? YEAR_PLACE_ALONE.exec(text) : null);
      const inText = match?.[1] ?? match?.[2];
      const written = compactText(inText ?? '');
      if (inText === undefined || YEAR_LINE.test(compactText(text)) || !NO_YEAR.test(written)) return [];
      const start = text.indexOf(inText);
      const part = { start, end: start + inText.length };
      return [{ value: written, cell: partOf(sheet.grid, place, '年度', part) }];
    }),
  );
  return [...labelled, ...places];
});

/** The units of other currencies in a span: `金额单位：万美元`, `项目资金（万欧元）`. */
export const foreignUnitsIn = perSpan((sheet, span): readonly Found<string>[] => {
  const area = fieldArea(sheet, span);
  const stated = hitsWithin(sheet, span).flatMap((hit) =>
    hit.ids.has(MONEY_UNIT) ? (valueOf(sheet, hit, area) ?? []) : [],
  );
  const bracketed = placesWithin(sheet, span).flatMap((place) => inBrackets(sheet, place) ?? []);
  return [...stated, ...bracketed].flatMap((cell) => {
    const unit = FOREIGN_CURRENCY.exec(cell.text)?.[0];
    return unit ? [{ value: unit, cell }] : [];
  });
});

/** The brackets of a label of money that hold another currency: 项目资金（万欧元）. */
function inBrackets({ grid }: Sheet, place: Place): TextCell | null {
  const match = place.text.length > MAX_LABEL ? null : BRACKETED_CURRENCY.exec(place.text);
  if (match === null) return null;
  const label = place.text.slice(0, match.index);
  if (!isBlankText(label) && (!OF_FORMS_MONEY.test(label) || TRADE.test(label))) return null;
  const end = match.index + match[0].length - 1;
  return partOf(grid, place, '金额单位', { start: match.index + 1, end });
}

/** Amounts of trade may be stated in another currency. */
const TRADE = /进出口|出口|进口|外资|外贸/;
const BRACKETED_CURRENCY = new RegExp(`[(（](?:单位[:：]\\s*)?${FOREIGN_CURRENCY.source}[)）]`);

/** The only year in a short text about budgets or goals, which may be the heading of a sheet; `null` if there is none. */
export function yearOfHeading(text: string): number | null {
  const plain = compactText(text);
  const isHeading = plain.length <= MAX_REMARK && /预算|绩效|申报/.test(plain);
  return isHeading ? Number(yearOfTitle(plain)) || null : null;
}

/** The only year of a title; `null` if it names several (2023年…2024年度). */
function yearOfTitle(plain: string): string | null {
  const years = new Set([...plain.matchAll(YEAR_IN_TITLE)].map(([, year]) => year));
  const [only] = years;
  return years.size === 1 ? (only ?? null) : null;
}

/** The year of a cell that holds nothing else and is neither a field's value nor part of a schedule. */
function statedLine(sheet: Sheet, place: Place): string | null {
  const year = YEAR_LINE.exec(compactText(place.text))?.[1];
  if (year === undefined) return null;
  if (yearLines(sheet, place.row).length > 1) return null;
  const places = sheet.grid.placesIn(place.row);
  const isKnown = (index: number): boolean => {
    const other = places[index];
    return other !== undefined && (sheet.isLabel(other) || isTitle(other.text));
  };
  const at = places.indexOf(place);
  // In `起止时间 | 2024年` the year is the value of another field.
  const bracketed = /^\s*[(（[［]/.test(place.text);
  const [left] = bracketed ? [] : places.slice(Math.max(at - 1, 0), at);
  if (left && sheet.hitsAt(left).some(({ kind }) => kind === 'whole')) return null;
  // In a schedule, contents stand right of the year; 附件1 may stand left of a year in brackets.
  return places.every(
    (_, index) => index === at || isKnown(index) || isKnown(index - 1) || (bracketed && index < at),
  )
    ? year
    : null;
}

function yearLines(sheet: Sheet, row: number): Place[] {
  return sheet.grid.placesIn(row).filter(({ text }) => YEAR_LINE.test(compactText(text)));
}

/** Words that mark the continuation of a table: 续表, （续）, 接上页. */
const CONTINUED = /续[表页]|\(续[表页]?[\d一二三四五]?\)|接上[页表]|续上[页表]|(?<![手继延连后持])续$/;
const MAX_REMARK = 60;

/** Tells whether a title, a remark or a sheet's name marks the continuation of a table. */
export function isContinued(text: string): boolean {
  return text.length <= MAX_REMARK && CONTINUED.test(compactText(text));
}

export const titlesIn = perSpan((sheet, span): readonly TextCell[] => {
  return placesWithin(sheet, span)
    .filter(({ text }) => isTitle(text))
    .map((place) => textAt(sheet.grid, place, '标题'));
});

function isSameCell(left: TextCell, right: TextCell): boolean {
  return left.at.row === right.at.row && left.at.column === right.at.column;
}
