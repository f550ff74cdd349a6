/** The port in the add-in's page, callable from the test's process. */
import type { StructureGuard, WriteReport } from '../../../src/correction';
import type { CellEdit } from '../../../src/workbook/cell';
import { WorkbookError, type Navigator, type Workbook } from '../../../src/workbook/workbook';
import type { OpenedExcel } from './emulated-excel';
import type { PortReading, PortResult } from './pages/excel-port';

/** The `ExcelWorkbook` in the opened page. Progress is reported after a read. */
export function portOver({ addin }: Pick<OpenedExcel, 'addin'>): Workbook & Navigator {
  return {
    async read(onProgress, purpose, writes) {
      const text = await addin.evaluate(([wanted, all]) => window.excelPort.read(wanted, all), [
        purpose,
        writes,
      ] as const);
      const { snapshot, progress } = unwrap(JSON.parse(text) as PortResult<PortReading>);
      for (const [done, total] of progress) onProgress?.(done, total);
      return snapshot;
    },
    async write(writes) {
      return unwrap(await addin.evaluate((all) => window.excelPort.write(all), writes));
    },
    async select(at) {
      unwrap(await addin.evaluate((cell) => window.excelPort.select(cell), at));
    },
  };
}

/** Writes edits through the port in the add-in's page. @throws WorkbookError */
export async function writeThrough(
  { addin }: Pick<OpenedExcel, 'addin'>,
  edits: readonly CellEdit[],
  guard: StructureGuard,
): Promise<WriteReport> {
  return unwrap(
    await addin.evaluate(([all, writeGuard]) => window.excelPort.writeEdits(all, writeGuard), [
      edits,
      guard,
    ] as const),
  );
}

function unwrap<T>(result: PortResult<T>): T {
  if ('value' in result) return result.value;
  throw new WorkbookError(result.fault, result.message, result.detail);
}
