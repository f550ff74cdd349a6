/** 制度保障: the institutional safeguards. */
import {
  STAGE_TITLES,
  STAGES,
  type SafeguardColumn,
  type SafeguardTable,
  type Safeguard,
} from '../../../form/safeguards';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { isFilledText } from '../../../language/placeholder';
import { isSpanChange } from '../../../form/change';
import type { LabelledMark } from '../../marks/mark-cells';
import { columnsOfRows, type CellOfColumn, type RecognizedGroup } from '../recognized';
import { roleCells, type MissingColumns, type RoleCell, type TableSection, type ReadTable } from '../section';
import { SAFEGUARD_LABELS } from './labels';
import type { TextCell, UnreadCells } from '../../../form/cells';
import { isBlankText, isDitto } from '../../../language/text/text';
import type { Sheet } from '../../sheet/sheet';
import { hasStages, readStages } from './stage-marks';
import { valuePlace, type HeaderCell, type TableBlock, type TableHeader } from '../../sheet/table';
import { textAt } from '../../sheet/value-cells';

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
  limit: 'cells',
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
function cellsWithoutMark({ safeguards: table }: FormTables): UnreadCells[] {
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

type TextColumn = Exclude<SafeguardColumn, 'stages'>;

function readSafeguards(blocks: readonly TableBlock[]): ReadTable | null {
  const [first] = blocks;
  if (!first) return null;
  const header = headerCell(first.header);
  if (!header) return null;
  let bottom = first.header.bottom;
  const reader = new RowReader(first.sheet, first.header);
  const rows: Safeguard[] = [];
  for (const block of blocks) {
    const { sheet, header: blockHeader, rows: used } = block;
    const stages = readStages(sheet, blockHeader, used);
    reader.begin(sheet, blockHeader);
    const found = used.flatMap((row, index) => reader.next(row, stages[index] ?? {}) ?? []);
    while (found.some(isFilled) && isRemark(found.at(-1))) found.pop();
    rows.push(...found);
    bottom = found.at(-1)?.row ?? bottom;
  }
  const missing: SafeguardColumn[] = (['category', 'document', 'measure'] as const).filter(
    (column) => !columnOf(first.header, column),
  );
  if (!hasStages(first.header) && rows.every(({ stages }) => Object.keys(stages).length === 0))
    missing.push('stages');
  const table: SafeguardTable = {
    header: first.sheet.grid.ref(header.place.row, header.place.column),
    missingColumns: missing,
    rows,
  };
  return {
    bottom,
    names: rows.map(({ document }) => document.text),
    inForm: () => ({ safeguards: table }),
  };
}

/** Words in names of categories. */
const CATEGORY = /制度|管理|办法|规定|措施|保障|机制|其[他它]|预算|财务|采购|合同|资产|监督|内控|业务|档案/;
const MAX_CATEGORY = 20;

function isFilled({ document, measure }: Safeguard): boolean {
  return !isBlankText(document.text) || !isBlankText(measure.text);
}

/** Tells whether a row is a text below the table: only its first cell is filled, and it names no category. */
function isRemark(row: Safeguard | undefined): boolean {
  if (!row || isFilled(row) || Object.values(row.stages).some(({ ticked }) => ticked === true)) return false;
  const { text } = row.category;
  return text.length > MAX_CATEGORY || !CATEGORY.test(text);
}

function headerCell(header: TableHeader): HeaderCell | undefined {
  return (
    header.cells.find(({ columns }) => columns.has('stages')) ??
    header.cells.find(({ columns }) => [...columns].some((column) => column.startsWith('stage.'))) ??
    columnOf(header, 'document') ??
    header.cells[0]
  );
}

function columnOf({ cells }: TableHeader, column: TextColumn): HeaderCell | undefined {
  return cells.find(({ columns }) => columns.has(column));
}

/** Reads rows; a blank category repeats the one above, also across blocks. */
class RowReader {
  private category: TextCell | null = null;

  constructor(
    private sheet: Sheet,
    private header: TableHeader,
  ) {}

  /** Continues with the rows under another header. */
  begin(sheet: Sheet, header: TableHeader): void {
    this.sheet = sheet;
    this.header = header;
  }

  /** The safeguard of a row; `null` for an unused row. */
  next(row: number, stages: Safeguard['stages']): Safeguard | null {
    const hasCategory = this.beginsIn('category', row);
    const category = this.text('category', row);
    const document = this.text('document', row);
    if (category.text !== '' && !(this.category && isDitto(category.text))) this.category = category;
    // One cell across both columns is a heading or a note.
    const isAcross = columnOf(this.header, 'document') && document.at.column === category.at.column;
    if (hasCategory && isAcross) return null;
    const ticked = Object.values(stages).some((mark) => mark.ticked === true && mark.at.row === row);
    if (!hasCategory && !ticked && !this.beginsIn('document', row) && !this.beginsIn('measure', row))
      return null;
    return {
      row,
      category: this.category ?? category,
      document,
      measure: this.text('measure', row),
      stages,
    };
  }

  private beginsIn(column: TextColumn, row: number): boolean {
    const header = columnOf(this.header, column);
    if (!header) return false;
    const place = valuePlace(this.sheet, header, row);
    return place.row === row && !isBlankText(place.text);
  }

  private text(column: TextColumn, row: number): TextCell {
    const { grid } = this.sheet;
    const header = columnOf(this.header, column);
    if (!header) {
      const beside = textAt(grid, grid.place(row, 0), '');
      return { ...beside, text: '', start: beside.whole.length };
    }
    const place =
      column === 'category' ? grid.place(row, header.place.column) : valuePlace(this.sheet, header, row);
    return textAt(grid, place, header.place.text);
  }
}
