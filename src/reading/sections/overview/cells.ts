/** The cells of 项目总体情况, with their role in the text. */
import { NARRATIVE_FIELDS, type OverviewFieldId } from '../../../form/overview';
import type { FormTables } from '../../../form/section';
import type { LabelledMark } from '../../marks/mark-cells';
import type { RoleCell } from '../section';

const NARRATIVES: ReadonlySet<OverviewFieldId> = new Set(NARRATIVE_FIELDS);
/** Dates, numbers and boxes are no prose. */
const NO_PROSE: ReadonlySet<OverviewFieldId> = new Set<OverviewFieldId>([
  'category',
  'phone',
  'startDate',
  'endDate',
  'period',
  'preparedDate',
]);

/** Fields, then funds. */
export function overviewCells({ overview }: FormTables): RoleCell[] {
  const fields = Object.entries(overview?.fields ?? {}).map(([id, cell]): RoleCell => {
    const field = id as OverviewFieldId;
    return {
      cell,
      role: NARRATIVES.has(field) ? 'narrative' : NO_PROSE.has(field) ? null : 'name',
    };
  });
  const funds = [
    ...Object.values(overview?.funds ?? {}),
    ...(overview?.fundRows ?? []).map(({ cell }) => cell),
    ...Object.values(overview?.overallFunds?.funds ?? {}),
    ...(overview?.overallFunds?.fundRows ?? []).map(({ cell }) => cell),
  ].map((cell): RoleCell => ({ cell, role: null }));
  return [...fields, ...funds];
}

/** The boxes of 项目类别. */
export function overviewMarks({ overview }: FormTables): LabelledMark[] {
  return (overview?.categories ?? []).flatMap(({ label, choices }) =>
    choices.map(({ mark }) => ({ mark, label })),
  );
}
