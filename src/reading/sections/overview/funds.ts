/** Reads 项目资金. */
import type { NumberCell } from '../../../form/cells';
import type { FundId, FundRow, Overview } from '../../../form/overview';
import { fieldArea, valueOf } from '../../sheet/field-value';
import type { Place } from '../../sheet/grid';
import { hitsWithin, perSpan } from '../../sheet/row-span';
import type { LabelId } from '../../sheet/labels';
import type { Hit, Sheet } from '../../sheet/sheet';
import { inlineNumber } from '../../sheet/value-cells';
import { addTo } from '../../../workbook/group-by';
import { cellKey } from '../../../workbook/a1';
import { besideNumber, isAmount, isProse, withoutTail } from './fund-amounts';
import { beginsWithDivided, fundsBesideWithin, listedFunds, partsWithin } from './fund-lists';
import { fundRows, rowOfHeads, type Candidate } from './fund-rows';
import { periodOfForm } from './fund-periods';
import { fundOf, isPart } from './fund-sources';
import {
  beginsWithTotal,
  fundOfSubtotal,
  headsSources,
  isAmountOfForm,
  isHeadOfFunds,
  isTotalOfMistyped,
  withInferredOwn,
  withInferredTotal,
  withSumBelow,
  type FundsWithRows,
} from './fund-totals';
import { columnOfYear, isOfOtherYear, isOtherPeriod, overallFunds, sourcesOfTotal } from './fund-years';

export interface ReadFunds extends FundsWithRows {
  readonly overall?: Overview['overallFunds'];
}

/** Longer texts below a label are sentences with numbers. */
const MAX_BELOW = 30;

function isSentenceBelow({ area }: Place, { row, text }: Place): boolean {
  return row > area.bottom && text.length > MAX_BELOW;
}

/**
 * The funds with a label in a span, and the other rows between them that hold an amount.
 * @param formYear labels of other years (2024年预算 in a form of 2025) are not 当年预算
 */
export const readFunds = perSpan((sheet, span, formYear: number | null): ReadFunds => {
  const area = fieldArea(sheet, span);
  const candidates = new Map<FundId, Candidate[]>();
  const unknown: FundRow[] = [];
  for (const hit of hitsWithin(sheet, span)) {
    const listed = hit.kind === 'within' ? [] : listedFunds(sheet, hit, area);
    for (const { fund, cell } of listed) {
      if (fund && !candidates.has(fund)) addTo(candidates, fund, { hit: { ...hit, kind: 'within' }, cell });
      else unknown.push({ cell, relation: 'part' });
    }
    // If no source was found, the list is the amount of its label: 资金来源 | 财政拨款108万元，其中公共预算78万元.
    if (listed[0]?.fund === 'fiscal') continue;
    const subtotal = fundOfSubtotal(sheet, hit);
    for (const id of hit.ids) {
      const fund =
        fundOf(id) ??
        subtotal?.fund ??
        (isAmountOfForm(hit) ? 'currentYear' : isHeadOfFunds(sheet, hit) ? 'total' : null);
      if (fund === 'currentYear' && isOfOtherYear(hit.place.text, formYear)) continue;
      // Headers of columns are not funds: 合计 | 以前年度 | 2026年.
      if (periodOfForm(sheet, hit.place.row, formYear)) continue;
      if (!fund || (hit.kind === 'within' && !beginsWithFund(sheet, hit.place))) continue;
      const value = valueOf(sheet, hit, area, (place) =>
        isOtherPeriod(sheet, hit.place, place, formYear)
          ? 'pass'
          : !isProse(place) && !beginsWithTotal(sheet, place) && !isSentenceBelow(hit.place, place),
      );
      if (!value || headsSources(sheet, hit.place, value)) continue;
      const inline = value.at.row === hit.place.row && value.at.column === hit.place.column;
      const read = inline ? inlineNumber(sheet.grid, withoutTail(value)) : besideNumber(sheet, value);
      const cell = { ...read, label: subtotal?.label ?? read.label };
      const mayBeWords = fundOf(id) !== null || isTotalOfMistyped(sheet, hit.place);
      if (!mayBeWords && !isAmount(cell.text)) continue;
      const parts = partsWithin(sheet, value);
      // 预算资金 may be the total or 财政拨款; with sources behind it, it is the total.
      const isTotal = hit.ids.has('field.fundGroup') && parts.length > 1;
      addTo(candidates, isTotal ? 'currentYear' : fund, { hit, cell });
      for (const part of parts) {
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
  const underYear = candidates.has('currentYear') ? null : columnOfYear(sheet, span, formYear);
  if (underYear) candidates.set('currentYear', [underYear]);
  const divided = candidates.has('currentYear') ? null : dividedFund(sheet, candidates);
  if (divided) candidates.set('currentYear', [divided]);
  const besideTotal = candidates.has('currentYear') ? null : sumOfSources(candidates.get('total') ?? []);
  if (besideTotal) candidates.set('currentYear', [besideTotal]);
  const year = candidates.get('currentYear')?.[0];
  const known = new Map<FundId, Candidate>();
  for (const [fund, found] of candidates) {
    // If 中期 and 年度 stand side by side, 财政拨款 and 其他资金 are taken from under 年度资金总额.
    const others = found.filter(
      (one) =>
        fund === 'currentYear' || ![divided, besideTotal].some((taken) => taken && isSameCell(one, taken)),
    );
    const best = others.find(({ hit }) => hit.place.column === year?.hit.place.column) ?? others[0];
    if (best) known.set(fund, best);
    // 二、自有资金：5 and 三、其他：3 in one cell are two sources.
    const more = fund === 'other' ? found.filter((one) => one.cell.start > 0 && !isSameCell(one, best)) : [];
    unknown.push(
      ...more
        .filter(({ cell }) => isInCell(cell, best))
        .map(({ cell }) => ({ cell, relation: 'part' as const })),
    );
  }
  if (isSameCell(known.get('total'), known.get('currentYear'))) known.delete('total');
  const isOtherYear = (label: Place, place: Place): boolean => isOtherPeriod(sheet, label, place, formYear);
  const ofTotal = sourcesOfTotal(known);
  for (const [fund] of ofTotal ?? []) if (fund !== 'total') known.delete(fund);
  const ofYear = ofTotal && year ? new Map([['currentYear', year] as const]) : known;
  const overall = ofTotal ?? overallFunds(sheet, candidates);
  const read = withInferredTotal(
    withSumBelow(cellsOf(known), [...fundRows(sheet, ofYear, isOtherYear), ...eachOnce(unknown)]),
  );
  const { funds, rows } = withInferredOwn(read, rowOfHeads(known) !== null);
  if (!overall) return { funds, rows };
  const beside = fundRows(sheet, overall, isOtherYear, ofTotal ? null : year?.hit.place);
  const ofAll = withInferredOwn({ funds: cellsOf(overall), rows: beside }, rowOfHeads(overall) !== null);
  return { funds, rows, overall: { funds: ofAll.funds, fundRows: ofAll.rows } };
});

/** Several labels in a cell may find the same row; the first result has the most information. */
function eachOnce(rows: readonly FundRow[]): FundRow[] {
  const keyOf = ({ cell: { at, start } }: FundRow): string => `${cellKey(at)} ${start}`;
  return rows.filter((row, index) => rows.findIndex((other) => keyOf(other) === keyOf(row)) === index);
}

/**
 * If there is no other total, a 财政拨款 that is named again after 其中 is the total (预算资金 72, 其中：财政拨款 60, 其他资金 12), and so
 * is that of a list that divides it (财政拨款108万元，其中一般公共预算78万元、公益金30万元).
 */
function dividedFund(
  { grid }: Sheet,
  candidates: ReadonlyMap<FundId, readonly Candidate[]>,
): Candidate | null {
  const [total] = candidates.get('total') ?? [];
  const [first, ...others] = candidates.get('fiscal') ?? [];
  const isDivided =
    others.some(({ hit }) => /^\s*其中/.test(hit.place.text)) ||
    (first?.hit.kind === 'within' && beginsWithDivided(grid.text(first.cell.at.row, first.cell.at.column)));
  return first && isDivided && (!total || isSameCell(total, first)) ? first : null;
}

/** Beside another total such as 概算总投资, 合计 in a row of sources with the amounts below is the sum of the year. */
function sumOfSources(totals: readonly Candidate[]): Candidate | null {
  const sum = totals.find(({ hit, cell }) => hit.ids.has('row.total') && cell.at.row > hit.place.area.bottom);
  return sum && totals.some((other) => !isSameCell(other, sum)) ? sum : null;
}

function cellsOf(known: ReadonlyMap<FundId, Candidate>): Overview['funds'] {
  return Object.fromEntries([...known].map(([fund, { cell }]) => [fund, cell]));
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

function isInCell({ at }: NumberCell, candidate: Candidate | undefined): boolean {
  return candidate !== undefined && cellKey(at) === cellKey(candidate.cell.at);
}

/** Tells whether one cell holds all funds, so that labels inside it count too. */
function beginsWithFund(sheet: Sheet, place: Place): boolean {
  const [first] = sheet.hitsAt(place);
  const isFund = (id: LabelId): boolean => id === 'row.total' || fundOf(id) !== null;
  return first?.kind === 'start' && [...first.ids].some(isFund);
}
