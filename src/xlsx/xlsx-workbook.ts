/** The port over the bytes of an .xlsx or .xlsm file. */
import { cellKey, contains, toA1 } from '../workbook/a1';
import { isFormula, type CellContent } from '../workbook/cell';
import type { CellSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { dependentsOf } from '../workbook/stale';
import type { CellWrite, ReadProgress, Workbook } from '../workbook/workbook';
import { assertWritable } from '../workbook/write-checks';
import { XlsxError } from './errors';
import { XlsxPackage } from './parts/package';
import { readWorkbookPart, type WorkbookPart } from './parts/workbook-part';
import { removeFromCalcChain, type FormerFormula } from './patch/calc-chain';
import { calculateOnLoad } from './patch/calculate-on-load';
import { patchSheet } from './patch/sheet-patch';
import { cellIndex, isUnlocked, type SheetModel } from './read/sheet-model';
import { readWorkbook, type WorkbookModel } from './read/workbook-reader';
import { foreignFormat } from './sniff';

/**
 * Opens a workbook file. The bytes are not changed.
 * @param name of the file, for the snapshot
 * @throws XlsxError when it is no workbook that can be read; the sheets themselves are looked at only by `read`
 */
export function openXlsx(bytes: Uint8Array, name: string): XlsxWorkbook {
  const foreign = foreignFormat(bytes);
  if (foreign) throw new XlsxError(foreign, 'not a workbook package', name);
  return new XlsxWorkbook(new XlsxPackage(bytes), name);
}

/** A workbook file in memory. Nothing is calculated: formulas keep their cached results until cells are written. */
export class XlsxWorkbook implements Workbook {
  private part: WorkbookPart;
  /** What was read last, as long as it still holds. */
  private model: Promise<WorkbookModel> | null = null;

  /** @throws XlsxError */
  constructor(
    private readonly pkg: XlsxPackage,
    private readonly name: string,
  ) {
    this.part = readWorkbookPart(pkg);
  }

  /** @throws XlsxError */
  async read(onProgress?: ReadProgress): Promise<WorkbookSnapshot> {
    this.model = readWorkbook(this.pkg, this.part, onProgress);
    const { sheets } = await this.model;
    return {
      name: this.name,
      sheets: sheets.map(({ snapshot }) => snapshot),
      readOnly: false,
      calculation: this.part.manualCalculation ? 'manual' : 'automatic',
      date1904: this.part.date1904,
    };
  }

  /** @throws WorkbookError, among them XlsxError `array-part` */
  async write(writes: readonly CellWrite[]): Promise<void> {
    if (writes.length === 0) return;
    this.model ??= readWorkbook(this.pkg, this.part);
    const { sheets, styles } = await this.model;
    const byName = new Map(sheets.map((sheet) => [sheet.snapshot.name, sheet]));
    assertWritable(
      false,
      (name) => {
        const sheet = byName.get(name);
        return (
          sheet && {
            protected: sheet.snapshot.protected,
            isUnlocked: (row, column) => isUnlocked(sheet, styles, row, column),
          }
        );
      },
      writes,
    );
    const bySheet = groupWrites(writes, byName);
    for (const [sheet, cells] of bySheet) refuseArrayParts(sheet, cells);
    this.pkg.transaction(() => this.patch(sheets, bySheet, writes));
    this.part = readWorkbookPart(this.pkg);
    this.model = null;
  }

  /** The file as it is now. */
  save(): Uint8Array {
    return this.pkg.save();
  }

  private patch(sheets: readonly SheetModel[], bySheet: WritesBySheet, writes: readonly CellWrite[]): void {
    const changed = writes.map(({ at }) => at);
    const stale = dependentsOf(
      changed,
      sheets.map(({ snapshot }) => snapshot),
    );
    for (const sheet of sheets) {
      const changes = { writes: bySheet.get(sheet) ?? new Map(), stale: staleCells(sheet, stale) };
      if (changes.writes.size === 0 && changes.stale.size === 0) continue;
      this.pkg.setText(sheet.partName, patchSheet(this.pkg.text(sheet.partName), sheet, changes));
    }
    const former = [...bySheet].flatMap(([sheet, cells]) => formerFormulas(sheet, cells));
    removeFromCalcChain(this.pkg, this.part, former);
    if (stale.size > 0 || writes.some(({ content }) => isFormula(content))) {
      calculateOnLoad(this.pkg, this.part.partName);
    }
  }
}

function staleCells({ snapshot, cells }: SheetModel, stale: ReadonlySet<string>): Set<number> {
  if (stale.size === 0) return new Set();
  const isStale = ({ row, column, formula }: CellSnapshot) =>
    formula !== undefined && stale.has(cellKey({ sheet: snapshot.name, row, column }));
  return new Set([...cells].filter(([, cell]) => isStale(cell)).map(([index]) => index));
}

type WritesBySheet = ReadonlyMap<SheetModel, ReadonlyMap<number, ReadonlyMap<number, CellContent>>>;

function groupWrites(writes: readonly CellWrite[], byName: ReadonlyMap<string, SheetModel>): WritesBySheet {
  const bySheet = new Map<SheetModel, Map<number, Map<number, CellContent>>>();
  for (const { at, content } of writes) {
    const sheet = byName.get(at.sheet);
    if (!sheet) continue;
    const rows = bySheet.get(sheet) ?? new Map<number, Map<number, CellContent>>();
    const cells = rows.get(at.row) ?? new Map<number, CellContent>();
    bySheet.set(sheet, rows.set(at.row, cells.set(at.column, content)));
  }
  return bySheet;
}

function refuseArrayParts(
  sheet: SheetModel,
  rows: ReadonlyMap<number, ReadonlyMap<number, CellContent>>,
): void {
  for (const [row, cells] of rows) {
    for (const column of cells.keys()) {
      const at = { row, column };
      if (sheet.arrays.some((range) => contains(range, at))) {
        throw new XlsxError('array-part', `${toA1(at)} is part of an array formula`, toA1(at));
      }
    }
  }
}

function formerFormulas(
  sheet: SheetModel,
  rows: ReadonlyMap<number, ReadonlyMap<number, CellContent>>,
): FormerFormula[] {
  const former: FormerFormula[] = [];
  for (const [row, cells] of rows) {
    for (const [column, content] of cells) {
      if (isFormula(content) || sheet.cells.get(cellIndex(row, column))?.formula === undefined) continue;
      former.push({ sheetId: sheet.snapshot.id, address: toA1({ row, column }) });
    }
  }
  return former;
}
