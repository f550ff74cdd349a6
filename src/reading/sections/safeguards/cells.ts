/** The cells of 制度保障, with their role in the text. */
import type { FormTables } from '../../../form/section';
import type { LabelledMark } from '../../marks/mark-cells';
import { roleCells, type RoleCell } from '../section';

const MARK_LABEL = '保障阶段';

export function safeguardCells({ safeguards }: FormTables): RoleCell[] {
  return (safeguards?.rows ?? []).flatMap(({ category, document, measure, stages }): RoleCell[] => [
    ...roleCells('name', category, document),
    ...roleCells('note', measure),
    ...Object.values(stages).map(({ at }): RoleCell => ({ cell: { at, label: MARK_LABEL }, role: null })),
  ]);
}

/** The marks of the stages. */
export function safeguardMarks({ safeguards }: FormTables): LabelledMark[] {
  return (safeguards?.rows ?? []).flatMap(({ stages }) =>
    Object.values(stages).map((mark) => ({ mark, label: MARK_LABEL })),
  );
}
