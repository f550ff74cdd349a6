/** Reads 制度保障: the institutional safeguards. */
import type { TextCell } from '../form/cells';
import type { Safeguard, SafeguardColumn, SafeguardTable } from '../form/safeguards';
import { isBlankText } from '../form/text';
import type { HeaderCell, TableHeader } from './headers';
import type { Sheet } from './sheet';
import { hasStages, readStages } from './stage-marks';
import { endsTable, rowsOf, valuePlace, type Stretch } from './table';
import { textCell } from './value-cells';

/** A table that was read, with the last row that it takes. */
export interface ReadSafeguards {
  readonly section: 'safeguards';
  readonly table: SafeguardTable;
  readonly bottom: number;
}

type TextColumn = Exclude<SafeguardColumn, 'stages'>;

/** Reads the stretches of one table. */
export function readSafeguards(stretches: readonly Stretch[]): ReadSafeguards | null {
  const [first] = stretches;
  if (!first) return null;
  const header = headerCell(first.header);
  if (!header) return null;
  let bottom = first.header.bottom;
  const reader = new RowReader(first.sheet, first.header);
  const rows: Safeguard[] = [];
  for (const stretch of stretches) {
    const taken: number[] = [];
    const { sheet } = stretch;
    for (const row of rowsOf(stretch)) {
      if (endsTable(sheet, row)) break;
      taken.push(row);
    }
    const stages = readStages(sheet, stretch.header, taken);
    reader.begin(sheet, stretch.header);
    taken.forEach((row, index) => {
      const safeguard = reader.next(row, stages[index] ?? {});
      if (!safeguard) return;
      rows.push(safeguard);
      bottom = row;
    });
  }
  const missing: SafeguardColumn[] = (['category', 'document', 'measure'] as const).filter(
    (column) => !columnOf(first.header, column),
  );
  if (!hasStages(first.header) && rows.every(({ stages }) => Object.keys(stages).length === 0))
    missing.push('stages');
  return {
    section: 'safeguards',
    table: {
      sheet: first.sheet.grid.name,
      header: first.sheet.grid.ref(header.place.row, header.place.column),
      missingColumns: missing,
      rows,
    },
    bottom,
  };
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

/** Reads rows; categories are filled forward, from stretch to stretch. */
class RowReader {
  private category: TextCell | null = null;

  constructor(
    private sheet: Sheet,
    private header: TableHeader,
  ) {}

  /** The rows that follow stand under this header. */
  begin(sheet: Sheet, header: TableHeader): void {
    this.sheet = sheet;
    this.header = header;
  }

  /** The safeguard of a row; `null` for a spare row. */
  next(row: number, stages: Safeguard['stages']): Safeguard | null {
    const { sheet } = this;
    const ownCategory = this.isOwn('category', row);
    const category = this.text('category', row);
    if (category.text !== '') this.category = category;
    const ticked = Object.values(stages).some((mark) => mark.ticked === true && mark.at.row === row);
    if (!ownCategory && !ticked && !this.isOwn('document', row) && !this.isOwn('measure', row)) return null;
    return {
      row,
      hidden: sheet.grid.isHidden(row),
      category: this.category ?? category,
      document: this.text('document', row),
      measure: this.text('measure', row),
      stages,
    };
  }

  private isOwn(column: TextColumn, row: number): boolean {
    const header = columnOf(this.header, column);
    if (!header) return false;
    const place = valuePlace(this.sheet, header, row);
    return place.row === row && !isBlankText(place.text);
  }

  private text(column: TextColumn, row: number): TextCell {
    const { grid } = this.sheet;
    const header = columnOf(this.header, column);
    if (!header) {
      const beside = textCell(grid, row, 0, '');
      return { ...beside, text: '', start: beside.whole.length };
    }
    const place =
      column === 'category' ? grid.place(row, header.place.column) : valuePlace(this.sheet, header, row);
    return textCell(grid, place.row, place.column, header.place.text);
  }
}
