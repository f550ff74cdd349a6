/** Reads the contents of sheets of known size: several small sheets in one request, a large one in several. */
import { WorkbookError } from '../workbook/workbook';
import { blockOf, loadBlock, type Block, type Extent } from './block';
import { isTooMuch, toWorkbookError } from './errors';
import type { ListedSheet } from './sheet-list';
import { addTo } from '../workbook/group-by';

/** Number of cells in one request: their values, formulas and formats are far below the limit of 5 MB. */
const CELLS_A_REQUEST = 20_000;

/** A rectangle of a sheet that fits into one answer. */
interface Piece {
  readonly sheet: ListedSheet;
  readonly extent: Extent;
}

/** Collects the pieces of sheets, and reads them whenever there are enough for a request. */
export class Pieces {
  readonly #blocks = new Map<string, Block[]>();
  #pending: Piece[] = [];
  #pendingCells = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async add(sheet: ListedSheet, extent: Extent): Promise<void> {
    const most = Math.max(1, Math.floor(CELLS_A_REQUEST / extent.columns));
    for (let first = 0; first < extent.rows; first += most) {
      const rows = Math.min(most, extent.rows - first);
      const cells = rows * extent.columns;
      if (this.#pendingCells + cells > CELLS_A_REQUEST) await this.#read();
      this.#pending.push({ sheet, extent: { ...extent, row: extent.row + first, rows } });
      this.#pendingCells += cells;
    }
  }

  /** Reads the pieces that are left. @returns the blocks of each sheet by its id */
  async finish(): Promise<ReadonlyMap<string, readonly Block[]>> {
    await this.#read();
    return this.#blocks;
  }

  async #read(): Promise<void> {
    const pieces = this.#pending;
    this.#pending = [];
    this.#pendingCells = 0;
    for (const [sheet, block] of await readPieces(this.context, pieces)) addTo(this.#blocks, sheet.id, block);
  }
}

/** Reads pieces in one request, or in halves if the answer would be too large. */
async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<(readonly [ListedSheet, Block])[]> {
  const [first] = pieces;
  if (!first) return [];
  const asked = pieces.map(({ sheet, extent: { row, column, rows, columns } }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    return [sheet, loadBlock(worksheet.getRangeByIndexes(row, column, rows, columns))] as const;
  });
  try {
    await context.sync();
    const read = asked.flatMap(([sheet, range]) => {
      const block = blockOf(range);
      return block ? [[sheet, block] as const] : [];
    });
    if (read.length === pieces.length) return read;
  } catch (error) {
    if (!isTooMuch(error)) throw toWorkbookError(error, first.sheet.name);
  }
  const parts = pieces.length > 1 ? pieces : halvesOf(first);
  const middle = Math.floor(parts.length / 2);
  return [
    ...(await readPieces(context, parts.slice(0, middle))),
    ...(await readPieces(context, parts.slice(middle))),
  ];
}

/** The upper and lower half of a piece, or the left and right half of a single row. @throws WorkbookError for a single cell */
function halvesOf({ sheet, extent }: Piece): readonly [Piece, Piece] {
  const { row, column, rows, columns } = extent;
  const half = (changed: Partial<Extent>): Piece => ({ sheet, extent: { ...extent, ...changed } });
  if (rows > 1) {
    const first = Math.floor(rows / 2);
    return [half({ rows: first }), half({ row: row + first, rows: rows - first })];
  }
  if (columns === 1) throw new WorkbookError('too-large', 'a cell came back without its value', sheet.name);
  const first = Math.floor(columns / 2);
  return [half({ columns: first }), half({ column: column + first, columns: columns - first })];
}
