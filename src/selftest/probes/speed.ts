/** Durations of reading and writing. The only expectation is that the data is complete. */
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { runInExcel } from '../../excel/run';
import { workbookOf } from '../../workbook/sketch';
import type { Check } from '../check';
import { requireSame } from '../same';
import { onSheet, PROBE_SHEET } from './sheet';

const SHEETS = 60;
const ROWS = 12;
const COLUMNS = 3;
const TALL_ROWS = 1_000;
const WIDE_COLUMNS = 10;

const NAMES = Array.from({ length: SHEETS }, (_, index) => `${PROBE_SHEET}${index + 1}`);

/** Number of texts that together exceed the 5 MB of a request or response of Excel on the web. */
const LONG_TEXTS = 70;
const LONG_TEXT = '长'.repeat(30_000);

function block(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * columns + column),
  );
}

/** @throws Difference unless the workbook has exactly this number of cells with values */
async function readAll(port: ExcelWorkbook, count: number): Promise<void> {
  const { sheets } = await port.read();
  const filled = sheets.flatMap(({ cells }) => cells.filter(({ value }) => value !== null));
  requireSame(filled.length, count);
}

const port = new ExcelWorkbook();

export const SPEED: readonly Check[] = [
  {
    title: `写入并读回 ${LONG_TEXTS} 段长文字，超过 5 MB`,
    run: onSheet({}, async () => {
      const places = Array.from({ length: LONG_TEXTS }, (_, row) => ({ sheet: PROBE_SHEET, row, column: 0 }));
      await new ExcelWorkbook().write(places.map((at) => ({ at, content: LONG_TEXT })));
      const { sheets } = await new ExcelWorkbook().read();
      const texts = sheets.flatMap(({ cells }) => cells.filter(({ value }) => value === LONG_TEXT));
      requireSame(texts.length, LONG_TEXTS);
    }),
  },
  {
    title: '写入 10000 格',
    run: onSheet({}, (sheet) =>
      sheet.change((one) => {
        one.getRangeByIndexes(0, 0, TALL_ROWS, WIDE_COLUMNS).values = block(TALL_ROWS, WIDE_COLUMNS);
      }),
    ),
  },
  { title: '读取 10000 格', run: () => readAll(new ExcelWorkbook(), TALL_ROWS * WIDE_COLUMNS) },
  {
    title: `新建 ${SHEETS} 张表，每张 ${ROWS} 行 ${COLUMNS} 列`,
    run: async (scratch) => {
      await scratch.show(workbookOf(Object.fromEntries(NAMES.map((name) => [name, {}]))));
      await runInExcel(async (context) => {
        for (const name of NAMES)
          scratch.sheet(context, name).getRangeByIndexes(0, 0, ROWS, COLUMNS).values = block(ROWS, COLUMNS);
        await context.sync();
      });
    },
  },
  { title: `第一次读取 ${SHEETS} 张表`, run: () => readAll(port, SHEETS * ROWS * COLUMNS) },
  { title: `再次读取 ${SHEETS} 张表`, run: () => readAll(port, SHEETS * ROWS * COLUMNS) },
];
