/** Durations of reading and writing. The expectation is only that the data is complete. */
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { runInExcel } from '../../excel/run';
import { workbookOf } from '../../workbook/sketch';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import type { Check } from '../check';
import { UNVERIFIED } from '../facts';
import type { Scratch } from '../workbook/scratch';
import { onSheet, PROBE_SHEET } from './sheet';

const SHEETS = 60;
const ROWS = 12;
const COLUMNS = 3;
const TALL = 1_000;
const WIDE = 10;

const NAMES = Array.from({ length: SHEETS }, (_, index) => `${PROBE_SHEET}${index + 1}`);

/** A grid of numbers. */
function block(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * columns + column),
  );
}

/** Counts the cells with values on sheets of the self-test. */
async function read(scratch: Scratch, port: ExcelWorkbook, wanted: RegExp): Promise<number> {
  const { sheets } = await port.read();
  return sheets
    .filter(({ name }) => scratch.owns(name) && wanted.test(name))
    .reduce((sum, { cells }) => sum + cells.filter(({ value }) => value !== null).length, 0);
}

/** More than the 5 MB that a request or response of Excel on the web can have. */
const LONG_TEXTS = 70;
const LONG = '长'.repeat(30_000);

/** Writes long texts and reads them again. @returns the number of complete texts */
async function writeAndReadMuch(scratch: Scratch): Promise<number> {
  await scratch.show(workbookOf({ [PROBE_SHEET]: {} }));
  const port = new ExcelWorkbook();
  const places = Array.from({ length: LONG_TEXTS }, (_, row) => ({ sheet: PROBE_SHEET, row, column: 0 }));
  await port.write(places.map((at) => ({ at, content: LONG })));
  const index = new SnapshotIndex(await port.read());
  const whole = places.filter((at) => index.content(at) === LONG).length;
  // The content would slow down every later reading.
  await scratch.show(workbookOf({ [PROBE_SHEET]: {} }));
  return whole;
}

const SMALL_SHEETS = /^自检\d+$/;
const port = new ExcelWorkbook();

export const SPEED: readonly Check[] = [
  {
    id: 'speed/round-trip',
    title: '与 Excel 往返一次',
    expected: true,
    source: UNVERIFIED,
    timed: true,
    ask: () =>
      runInExcel(async (context) => {
        context.workbook.load('name');
        await context.sync();
        return true;
      }),
  },
  {
    id: 'speed/large',
    title: `写入并读回 ${LONG_TEXTS} 段长文字，超过 5 MB`,
    expected: LONG_TEXTS,
    source: UNVERIFIED,
    timed: true,
    ask: writeAndReadMuch,
  },
  {
    id: 'speed/write-cells',
    title: '写入 10000 格',
    expected: TALL * WIDE,
    source: UNVERIFIED,
    timed: true,
    ask: onSheet({}, async (sheet, context) => {
      sheet.getRangeByIndexes(0, 0, TALL, WIDE).values = block(TALL, WIDE);
      await context.sync();
      return TALL * WIDE;
    }),
  },
  {
    id: 'speed/read-cells',
    title: '读取 10000 格',
    expected: TALL * WIDE,
    source: UNVERIFIED,
    timed: true,
    ask: (scratch) => read(scratch, new ExcelWorkbook(), new RegExp(`^${PROBE_SHEET}$`)),
  },
  {
    id: 'speed/make-sheets',
    title: `新建 ${SHEETS} 张表，每张 ${ROWS} 行 ${COLUMNS} 列`,
    expected: SHEETS,
    source: UNVERIFIED,
    timed: true,
    ask: async (scratch) => {
      await scratch.show(workbookOf(Object.fromEntries(NAMES.map((name) => [name, {}]))));
      await runInExcel(async (context) => {
        for (const name of NAMES)
          scratch.sheet(context, name).getRangeByIndexes(0, 0, ROWS, COLUMNS).values = block(ROWS, COLUMNS);
        await context.sync();
      });
      return NAMES.filter((name) => scratch.owns(name)).length;
    },
  },
  {
    id: 'speed/read-sheets',
    title: `第一次读取 ${SHEETS} 张表`,
    expected: SHEETS * ROWS * COLUMNS,
    source: UNVERIFIED,
    timed: true,
    ask: (scratch) => read(scratch, port, SMALL_SHEETS),
  },
  {
    id: 'speed/read-sheets-again',
    title: `再次读取 ${SHEETS} 张表`,
    expected: SHEETS * ROWS * COLUMNS,
    source: UNVERIFIED,
    timed: true,
    ask: (scratch) => read(scratch, port, SMALL_SHEETS),
  },
];
