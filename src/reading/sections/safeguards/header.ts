/** How the header of 制度保障 is told. Its columns for stages: `stage-marks.ts`. */
import type { TableHeader } from '../../sheet/table';
import type { HeaderSigns } from '../section';

export const SAFEGUARD_HEADER: HeaderSigns = {
  kinds: ['safeguard', 'stage'],
  telling: ['category', 'document', 'measure', 'stages'],
  enough: 2,
  any: ['document', 'measure'],
  own: ['document', 'measure', 'stages'],
};

/** Lists of documents have no stages. */
export function isCertainHeader({ cells }: TableHeader): boolean {
  return cells.some(({ columns }) =>
    ['stages', 'stage.planning', 'stage.closing'].some((column) => columns.has(column)),
  );
}
