/** Funds that a cell lists with their amounts: 区级财政60万元，街道自筹5万元. */
import type { NumberCell, TextCell } from '../../../form/cells';
import type { FundId } from '../../../form/overview';
import { valueOf, type FieldArea } from '../../sheet/field-value';
import type { Place } from '../../sheet/grid';
import { usedRows, type RowSpan } from '../../sheet/row-span';
import type { Hit, Sheet } from '../../sheet/sheet';
import { inlineNumber, textAt } from '../../sheet/value-cells';
import { WITHIN } from './fund-rows';
import { fundByWords, fundOf } from './fund-sources';

/** A fund with its amount. */
export interface ListedFund {
  /** `null` if the words don't say which it is. */
  readonly fund: FundId | null;
  readonly cell: NumberCell;
}

/** A source with its amount in a list: 区级财政60万元，街道自筹5万元. */
const LISTED =
  /(?:^|[，,；;、。（(\s])(?:其中\s?(?:[:：]\s?)?)?(\p{Script=Han}{2,12}?)[:：]?\s?(\d[\d,.]*\s?(?:[百千万亿]*元)?)(?=$|[，,；;、。（()）\s])/gu;

function listedIn({ grid, labels }: Sheet, value: TextCell): ListedFund[] {
  return [...value.text.matchAll(LISTED)].map(({ index, 0: part, 1: label = '', 2: amount = '' }) => {
    const known = [...labels.labelsOf(label)].map(fundOf).find((one) => one !== null);
    const start = value.start + index + part.length - amount.length;
    return {
      fund: known ?? fundByWords(label),
      cell: inlineNumber(grid, { ...value, label, text: amount, start }),
    };
  });
}

/** The sources behind a total in its cell: `283.8万元，其中：财政拨款250.42万元，其他资金33.38万元`. Empty without such a total. */
export function partsWithin(sheet: Sheet, value: TextCell): ListedFund[] {
  const isDivided = /^\s*(?:(?:共计?|合计|总[计额])\s*)?\d[^，,；;。]*[，,；;。（(]\s*其中/.test(value.text);
  return isDivided || hasListBehind(value.text) ? listedIn(sheet, value) : [];
}

/** Tells whether an amount is followed by nothing but its sources in brackets: `9600万元（中央补助6000万元、地方配套3000万元）`. */
export function hasListBehind(text: string): boolean {
  const [, list] = /^\s*\d[^()（）]*[（(]([^()（）]*)[)）]\s*$/.exec(text) ?? [];
  return list !== undefined && isList(list) && [...list.matchAll(LISTED)].length > 1;
}

/** Tells whether the first amount of a list is divided into those behind it: 财政拨款108万元，其中公共预算78万元. */
export function beginsWithDivided(text: string): boolean {
  return /^[^\d，,；;。（(]*\d[^，,；;。（(]*[，,；;（(]\s*其中/.test(text);
}

/** Tells whether a text holds nothing but sources with amounts and their list marks. */
function isList(text: string): boolean {
  return /^[，,；;、。（(）)\s一二三四五六七八九十]*$/.test(text.replace(LISTED, ''));
}

/** The funds in a text that only lists them, beside or behind 资金来源 or 项目预算; empty for other texts. */
export function listedFunds(sheet: Sheet, hit: Hit, area: FieldArea): ListedFund[] {
  const value = hit.ids.has('field.fundGroup') ? valueOf(sheet, hit, area) : null;
  const listed = value && isList(value.text) ? listedIn(sheet, value) : [];
  return listed.length < 2 ? [] : listed;
}

/** The funds in texts beside 其中 or 项目资金 that only list them. */
export function fundsBesideWithin(sheet: Sheet, span: RowSpan): (ListedFund & { readonly place: Place })[] {
  return usedRows(sheet, span).flatMap((row) => {
    const [first, ...others] = sheet.grid.placesIn(row);
    if (!first || others.length === 0 || !others.every(({ text }) => isList(text))) return [];
    // 资金（万元） | 总额1500 | 市级1000 | 县级400.
    const isNew = others.length > 2 && others.every((place) => sheet.hitsAt(place).length === 0);
    const headsLists = isNew && sheet.labels.labelsOf(first.text).has('field.fundGroup');
    if (!WITHIN.test(first.text) && !headsLists) return [];
    return others.flatMap((place) =>
      listedIn(sheet, textAt(sheet.grid, place, first.text)).map((one) => ({ ...one, place })),
    );
  });
}
