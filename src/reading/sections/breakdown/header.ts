/** How the header of a breakdown is told. Which of its columns is which: `columns.ts`. */
import type { TableHeader } from '../../sheet/table';
import type { HeaderSigns } from '../section';

export const BREAKDOWN_HEADER: HeaderSigns = {
  kinds: ['breakdown'],
  telling: ['content', 'item', 'amount', 'unitPrice', 'quantity', 'priceBasis'],
  enough: 3,
  any: ['amount', 'unitPrice'],
  own: ['item', 'amount', 'unitPrice'],
};

/** Columns that price lists do not have. */
const OF_DECLARATIONS = /项目明细|明细金额|项目内容|支出内容|依据/;

export function isCertainHeader({ cells }: TableHeader): boolean {
  return cells.some(({ place }) => OF_DECLARATIONS.test(place.text.replace(/\s+/g, '')));
}
