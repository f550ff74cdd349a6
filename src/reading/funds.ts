/** Reads 项目资金. */
import type { NumberCell } from '../form/cells';
import type { FundId } from '../form/overview';
import { isBlankText } from '../form/text';
import { fieldArea, valueOf } from './field-value';
import type { Place } from './grid';
import type { LabelId } from './labels';
import { hitsWithin, type RowSpan } from './row-span';
import type { Hit, Sheet } from './sheet';
import { inlineNumber, numberCell } from './value-cells';

interface Candidate {
  readonly hit: Hit;
  readonly cell: NumberCell;
}

/** The funds whose label stands in a span. */
export function readFunds(sheet: Sheet, span: RowSpan): Partial<Record<FundId, NumberCell>> {
  const area = fieldArea(sheet, span);
  const candidates = new Map<FundId, Candidate[]>();
  for (const hit of hitsWithin(sheet, span)) {
    for (const id of hit.ids) {
      const fund = fundOf(id);
      if (!fund || hit.kind === 'within') continue;
      const value = valueOf(sheet, hit, area, (place) => !isProse(place));
      if (!value) continue;
      const inline = value.at.row === hit.place.row && value.at.column === hit.place.column;
      const cell = inline
        ? inlineNumber(sheet.grid, value)
        : numberCell(sheet.grid, value.at.row, value.at.column, value.label);
      candidates.set(fund, [...(candidates.get(fund) ?? []), { hit, cell }]);
    }
  }
  const year = candidates.get('currentYear')?.[0];
  const funds: Partial<Record<FundId, NumberCell>> = {};
  for (const [fund, found] of candidates) {
    const best = chosen(found, year);
    if (best) funds[fund] = best.cell;
  }
  return funds;
}

function fundOf(id: LabelId): FundId | null {
  const [kind, name] = id.split('.');
  return kind === 'fund' ? (name as FundId) : null;
}

/** Where 中期 and 年度 stand side by side, 财政拨款 and 其他资金 are those under 年度资金总额. */
function chosen(found: readonly Candidate[], year: Candidate | undefined): Candidate | undefined {
  return found.find(({ hit }) => hit.place.column === year?.hit.place.column) ?? found[0];
}

/** Text without any digit or dash beside a fund is not its amount. */
function isProse({ text }: Place): boolean {
  return !isBlankText(text) && !/[\d０-９]|^[\s\-—–/#]+/.test(text);
}
