/** Cases that every implementation of the port must pass. Jest and the self-test run the same ones. */
import type { CellContent } from '../../workbook/cell';
import { placeOf } from '../../workbook/sketch';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { WorkbookError, type CellWrite, type Workbook, type WorkbookFault } from '../../workbook/workbook';
import { Difference, requireSame } from '../same';

/** Opens a workbook with the contents of a fixture. Fixtures are plain JSON. */
export type OpenWorkbook = (fixture: WorkbookSnapshot) => Promise<Workbook>;

/** An ability that a host may lack; cases that need it are then left out. */
export type HostAbility =
  /** Workbooks can be read-only. (Files cannot: the caller decides where they are saved.) */
  | 'read-only'
  /** Text can have several fonts, which can be written and read. */
  | 'fonts'
  /** Merges can be read. */
  | 'merges'
  /** A formula can fill the cells next to it (dynamic arrays). */
  | 'spills';

export interface ContractCase {
  /** Unique; in English. */
  readonly name: string;
  /** In Chinese, for the self-test. */
  readonly title: string;
  readonly needs?: HostAbility;
  /** @throws Difference if the host behaves differently */
  readonly run: (open: OpenWorkbook) => Promise<void>;
}

export function cellWrite(sheet: string, address: string, content: CellContent): CellWrite {
  return { at: { sheet, ...placeOf(address) }, content };
}

/** A cell without its position. */
export type Cell = Omit<CellSnapshot, 'row' | 'column'>;
export type Cells = Readonly<Record<string, Cell>>;

/** Cells with a value or a formula, by sheet and address. Hosts may return other cells, too. */
export function allCells(snapshot: WorkbookSnapshot): Readonly<Record<string, Cells>> {
  return Object.fromEntries(snapshot.sheets.map((sheet) => [sheet.name, usedCells(snapshot, sheet.name)]));
}

/** Cells of one sheet with a value or a formula. */
export function usedCells(snapshot: WorkbookSnapshot, sheetName: string): Cells {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  const cells = (sheet?.cells ?? []).filter((cell) => cell.value !== null || cell.formula !== undefined);
  return Object.fromEntries(
    // Locks are only known for cells that are about to be written.
    cells.map(({ row, column, unlocked: _, ...cell }) => [
      `${String.fromCharCode(65 + column)}${row + 1}`,
      cell,
    ]),
  );
}

/**
 * Removes results and number formats of formulas. Hosts that calculate return new results, some of them with the number
 * format of the cells to which the formula refers; other hosts have no results after a write.
 */
export function withoutResults(cells: Cells | undefined): Cells {
  return Object.fromEntries(
    Object.entries(cells ?? {}).map(([address, cell]) => {
      const { formula } = cell;
      return [address, formula === undefined ? cell : { value: null, formula }];
    }),
  );
}

export function sortedMerges(sheet: SheetSnapshot | undefined): SheetSnapshot['merges'] {
  return [...(sheet?.merges ?? [])].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The cells before and after some writes. */
export async function written(
  open: OpenWorkbook,
  fixture: WorkbookSnapshot,
  writes: readonly CellWrite[],
): Promise<Record<'before' | 'after', Readonly<Record<string, Cells>>>> {
  const workbook = await open(fixture);
  const before = allCells(await workbook.read());
  await workbook.write(writes);
  return { before, after: allCells(await workbook.read()) };
}

/** Requires that a write is refused together with the write before it. @throws Difference */
export async function requireRefusal(
  open: OpenWorkbook,
  fixture: WorkbookSnapshot,
  bad: CellWrite,
  fault: WorkbookFault,
  detail?: string,
): Promise<void> {
  const workbook = await open(fixture);
  const before = allCells(await workbook.read());
  const error: unknown = await workbook
    .write([cellWrite('绩效目标', 'A1', '不该写入'), bad])
    .catch((e: unknown) => e);
  if (!(error instanceof WorkbookError)) throw new Difference(String(error), fault);
  requireSame(error.fault, fault);
  if (detail !== undefined) requireSame(error.detail, detail);
  requireSame(allCells(await workbook.read()), before);
}
