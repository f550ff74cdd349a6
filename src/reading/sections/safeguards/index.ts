/** 制度保障: the institutional safeguards. */
import { STAGE_TITLES, STAGES, type SafeguardColumn, type SafeguardTable } from '../../../form/safeguards';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { isFilledText } from '../../../language/placeholder';
import type { UnreadRows } from '../../../form/declaration';
import { isSpanChange } from '../../../form/change';
import type { LabelledMark } from '../../marks/mark-cells';
import { columnsOfRows, type CellOfColumn, type RecognizedGroup } from '../recognized';
import { roleCells, type MissingColumns, type RoleCell, type TableSection } from '../section';
import { SAFEGUARD_LABELS } from './labels';
import { readSafeguards } from './read';

/** Printed names of the columns that the rules need. */
const NEEDED_TITLES: Readonly<Record<SafeguardColumn, string>> = {
  category: '类别',
  document: '文件名称',
  measure: '具体措施',
  stages: '保障阶段',
};

export const safeguards: TableSection = {
  id: 'safeguards',
  kind: 'table',
  names: '制度保障 制度保障情况 制度保障措施 保障措施情况',
  labels: SAFEGUARD_LABELS,
  lookedFor: '制度保障：类别、文件名称、具体措施、保障阶段',
  printedIn: ['shanghai'],
  uniqueToLayout: 'shanghai',
  header: {
    kinds: ['safeguard', 'stage'],
    identifying: ['category', 'document', 'measure', 'stages'],
    minimum: 2,
    anyOf: ['document', 'measure'],
    exclusive: ['document', 'measure', 'stages'],
  },
  fieldsAbove: [],
  // Lists of documents in other papers have no stages.
  isCertain: ({ cells }) =>
    cells.some(({ columns }) =>
      ['stages', 'stage.planning', 'stage.closing'].some((column) => columns.has(column)),
    ),
  read: readSafeguards,
  cells: safeguardCells,
  marks: safeguardMarks,
  isFilled: ({ safeguards: table }) =>
    (table?.rows ?? []).some(
      ({ document, measure }) => isFilledText(document.text) || isFilledText(measure.text),
    ),
  recognized: recognizedSafeguards,
  columns: missingColumns,
  unread: cellsWithoutMark,
};

function safeguardCells({ safeguards: table }: FormTables): RoleCell[] {
  return (table?.rows ?? []).flatMap(({ category, document, measure, stages }): RoleCell[] => [
    ...roleCells('name', category, document),
    ...roleCells('note', measure),
    ...Object.values(stages).map(({ at }): RoleCell => ({
      cell: { at, label: NEEDED_TITLES.stages },
      role: null,
    })),
  ]);
}

/** Cells of stages that hold neither a mark nor the name of a stage. */
function cellsWithoutMark({ safeguards: table }: FormTables): Omit<UnreadRows, 'cells'>[] {
  return (table?.rows ?? []).flatMap(({ stages }) =>
    Object.values(stages).flatMap(({ at, ticked, tick }) =>
      ticked === null && !isSpanChange(tick) && typeof tick.content === 'string'
        ? [{ at, bottom: at.row, text: tick.content }]
        : [],
    ),
  );
}

function safeguardMarks({ safeguards: table }: FormTables): LabelledMark[] {
  return (table?.rows ?? []).flatMap(({ stages }) =>
    Object.values(stages).map((mark) => ({ mark, label: NEEDED_TITLES.stages })),
  );
}

function recognizedSafeguards({ safeguards: table }: FormTables): RecognizedGroup[] {
  const { title } = SECTION_WORDS.safeguards;
  const rows = table?.rows ?? [];
  return [
    {
      title: `${title}：各列`,
      cells: table ? columnsOfRows(SAFEGUARD_LABELS, table.header, cellsByColumn(table)) : [],
    },
    {
      title: `${title}：${rows.length} 行`,
      cells: rows.map(({ document, stages }) => {
        const ticked = STAGES.filter((stage) => stages[stage]?.ticked === true);
        const text = ticked.map((stage) => STAGE_TITLES[stage]).join('、');
        return { label: document.text, text, at: document.at };
      }),
    },
  ];
}

function cellsByColumn({ rows, missingColumns: missing }: SafeguardTable): CellOfColumn[] {
  return rows.flatMap((row): CellOfColumn[] => [
    ...(['category', 'document', 'measure'] as const).map((column): CellOfColumn => ({
      id: `safeguard.${column}`,
      at: row[column].at,
      isThere: !missing.includes(column),
    })),
    ...STAGES.flatMap((stage): CellOfColumn[] => {
      const mark = row.stages[stage];
      return mark ? [{ id: `stage.${stage}`, at: mark.at, isThere: true }] : [];
    }),
  ]);
}

function missingColumns({ safeguards: table }: FormTables): MissingColumns | null {
  if (!table) return null;
  return { header: table.header, missing: table.missingColumns.map((column) => NEEDED_TITLES[column]) };
}
