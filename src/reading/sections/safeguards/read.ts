/** Reads 制度保障: the institutional safeguards. */
import type { TextCell } from '../../../form/cells';
import type { Safeguard, SafeguardColumn, SafeguardTable } from '../../../form/safeguards';
import { isBlankText, isDitto } from '../../../language/text/text';
import type { Sheet } from '../../sheet/sheet';
import { hasStages, readStages } from './stage-marks';
import { valuePlace, type HeaderCell, type TableBlock, type TableHeader } from '../../sheet/table';
import { textCell } from '../../sheet/value-cells';
import type { ReadTable } from '../section';

type TextColumn = Exclude<SafeguardColumn, 'stages'>;

/** Reads the blocks of one table. */
export function readSafeguards(blocks: readonly TableBlock[]): ReadTable | null {
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
    sheet: first.sheet.grid.name,
    header: first.sheet.grid.ref(header.place.row, header.place.column),
    missingColumns: missing,
    rows,
  };
  return {
    bottom,
    names: rows.map(({ document }) => document.text),
    groups: [],
    isClosed: null,
    projectName: '',
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
    const { sheet } = this;
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
      hidden: sheet.grid.isHidden(row),
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
      const beside = textCell(grid, row, 0, '');
      return { ...beside, text: '', start: beside.whole.length };
    }
    const place =
      column === 'category' ? grid.place(row, header.place.column) : valuePlace(this.sheet, header, row);
    return textCell(grid, place.row, place.column, header.place.text);
  }
}
