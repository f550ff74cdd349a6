/** Every cell that a form reads, in reading order, with its role in the text. */
import type { Breakdown } from '../../form/breakdown';
import type { TextCell } from '../../form/cells';
import type { IndicatorTable } from '../../form/indicators';
import type { Overview, OverviewFieldId } from '../../form/overview';
import type { SafeguardTable } from '../../form/safeguards';
import type { ReadCell } from '../prose';

const NARRATIVES: ReadonlySet<OverviewFieldId> = new Set<OverviewFieldId>([
  'summary',
  'basis',
  'necessity',
  'feasibility',
  'resources',
  'overallGoal',
  'annualGoal',
  'otherMatters',
]);
/** Dates, numbers and boxes are no prose. */
const NO_PROSE: ReadonlySet<OverviewFieldId> = new Set<OverviewFieldId>([
  'category',
  'phone',
  'startDate',
  'endDate',
  'period',
  'preparedDate',
]);

export interface FormSections {
  readonly overview?: Overview;
  readonly indicators?: IndicatorTable;
  readonly breakdown?: Breakdown;
  readonly safeguards?: SafeguardTable;
}

export function cellsOfForm({ overview, indicators, breakdown, safeguards }: FormSections): ReadCell[] {
  return [
    ...(overview ? overviewCells(overview) : []),
    ...(indicators ? indicatorCells(indicators) : []),
    ...(breakdown ? breakdownCells(breakdown) : []),
    ...(safeguards ? safeguardCells(safeguards) : []),
  ];
}

function overviewCells({ fields, funds }: Overview): ReadCell[] {
  const cells = Object.entries(fields).map(([id, cell]): ReadCell => {
    const field = id as OverviewFieldId;
    const role = NARRATIVES.has(field) ? 'narrative' : NO_PROSE.has(field) ? null : 'name';
    return { cell, section: 'overview', role };
  });
  return [
    ...cells,
    ...Object.values(funds).map((cell): ReadCell => ({ cell, section: 'overview', role: null })),
  ];
}

function indicatorCells({ mainActivity, rows, parentWeights }: IndicatorTable): ReadCell[] {
  const section = 'indicators';
  return [
    ...(mainActivity ? [{ cell: mainActivity, section, role: 'narrative' } as const] : []),
    ...rows.flatMap(({ dimension, category, name, target, note, weight }): ReadCell[] => [
      { cell: { ...dimension, label: '一级目标' }, section, role: null },
      { cell: { ...category, label: '二级目标' }, section, role: null },
      { cell: name, section, role: 'name' },
      { cell: target, section, role: 'note' },
      ...optional(note, section, 'note'),
      ...optional(weight, section, null),
    ]),
    ...parentWeights.map(({ weight }): ReadCell => ({ cell: weight, section, role: null })),
  ];
}

function breakdownCells({ items, subtotals, total }: Breakdown): ReadCell[] {
  const section = 'breakdown';
  return [
    ...items.flatMap((row): ReadCell[] => [
      ...optional(row.project, section, 'name'),
      ...optional(row.content, section, 'name'),
      { cell: row.item, section, role: 'name' },
      { cell: row.amount, section, role: null },
      ...optional(row.unitPrice, section, null),
      ...optional(row.priceBasis, section, 'note'),
      ...optional(row.quantity, section, null),
      ...optional(row.quantityBasis, section, 'note'),
      ...optional(row.note, section, 'note'),
    ]),
    ...[...subtotals, ...(total ? [total] : [])].map(({ amount }): ReadCell => ({
      cell: amount,
      section,
      role: null,
    })),
  ];
}

function safeguardCells({ rows }: SafeguardTable): ReadCell[] {
  const section = 'safeguards';
  return rows.flatMap(({ category, document, measure, stages }): ReadCell[] => [
    { cell: category, section, role: 'name' },
    { cell: document, section, role: 'name' },
    { cell: measure, section, role: 'note' },
    ...Object.values(stages).map((mark): ReadCell => ({
      cell: { at: mark.at, label: '保障阶段' },
      section,
      role: null,
    })),
  ]);
}

function optional(
  cell: TextCell | undefined,
  section: ReadCell['section'],
  role: ReadCell['role'],
): ReadCell[] {
  return cell ? [{ cell, section, role }] : [];
}
