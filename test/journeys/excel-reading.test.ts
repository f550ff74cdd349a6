/** Round trips of reading a workbook, unusual workbooks, and requests while a cell is being edited: the real office.js. */
import { toA1 } from '../../src/workbook/a1';
import type { Disturbance, Fault } from '../../src/workbench/host/faults';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { placeOf, workbookOf, type CellSketches, type SheetSketch } from '../support/snapshots';
import { excelLab, replaceWorkbook, requestsOf, type OpenedExcel } from './support/emulated-excel';
import { portOver } from './support/remote-port';

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(workbookOf({ 表: {} }), { addin: 'excel-port' });
});

/** Replaces the open workbook, and injects faults into the next requests. */
async function prepare(workbook: WorkbookSnapshot, ...faults: readonly Fault[]): Promise<void> {
  await replaceWorkbook(excel, workbook);
  await excel.host.evaluate((all) => {
    for (const fault of all) window.excel.faults.fail(fault);
  }, faults);
}

const failing = (nth: number, outcome: Fault['outcome']): Fault => ({ at: { nth }, when: 'before', outcome });
const LOST: Fault['outcome'] = { transport: 'sessionLost' };
const BUSY: Fault['outcome'] = { transport: 'activityLimit' };
const GENERAL: Fault['outcome'] = { error: 'GeneralException' };

/** The expected sheets of a check: fonts and locks are read only for cells that are about to be written. */
function asChecked({ sheets }: WorkbookSnapshot): SheetSnapshot[] {
  return sheets.map((sheet) => ({
    ...sheet,
    ...(sheet.protected ? { hasMixedLocks: true as const } : {}),
    cells: sheet.cells
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map(({ richText: _, unlocked: __, ...cell }) => cell),
  }));
}

/** Reads. @param trips the maximum number of requests; a further one fails */
async function read(workbook: WorkbookSnapshot, trips?: number): Promise<readonly SheetSnapshot[]> {
  await prepare(workbook, ...(trips === undefined ? [] : [failing(trips + 1, LOST)]));
  return (await portOver(excel).read()).sheets;
}

/** A sheet with merges, locks, rich text and hidden lines. */
const SHEET: SheetSketch = {
  cells: {
    B2: '项目名称',
    C2: { value: '设备更新', unlocked: true },
    B3: { value: '预算854万元', richText: true },
    B4: { value: 45.5, numberFormat: '0.00' },
    C9: { value: null, unlocked: true },
    D9: '止',
  },
  merges: ['B5:D6'],
  hiddenRows: [7],
  hiddenColumns: ['C'],
  protected: true,
};
const FORM = workbookOf({ 概况: SHEET, 封面: {}, 明细: { A1: 1, B1: { formula: '=A1', value: 1 } } });

test('reads a workbook of several sheets with merges, locks and hidden rows in three round trips', async () => {
  expect(await read(FORM, 3)).toEqual(asChecked(FORM));
  await expect(read(FORM, 2)).rejects.toMatchObject({ fault: 'session-lost' });
});

test('takes three round trips with an ExcelApi version that cannot read merges', async () => {
  excel = await lab.open(FORM, { addin: 'excel-port', excelApi: '1.12' });
  expect(await read(FORM, 3)).toEqual(asChecked(FORM).map((sheet) => ({ ...sheet, merges: [] })));
  excel = await lab.open(FORM, { addin: 'excel-port' });
});

test('reads the locks and fonts of the cells to be written before a write', async () => {
  await prepare(FORM);
  const at = (address: string) => ({ sheet: '概况', ...placeOf(address) });
  const writes = ['B2', 'C2', 'B3', 'C9'].map((address) => ({ at: at(address), content: '新' }));
  const { sheets } = await portOver(excel).read(undefined, 'before-write', writes);
  const details = sheets[0]?.cells.flatMap((cell) =>
    cell.unlocked === undefined ? [] : [[toA1(cell), cell.unlocked, cell.richText ?? false]],
  );
  expect(details).toEqual([
    ['B2', false, false],
    ['C2', true, false],
    ['B3', false, true],
    ['C9', true, false],
  ]);
});

test('reads many sheets in three round trips, and in one round trip the next time', async () => {
  const names = Array.from({ length: 25 }, (_, index) => `表${index + 1}`);
  const workbook = workbookOf(Object.fromEntries(names.map((name, index) => [name, { A1: index }])));
  const trips = async () => {
    const requests = await requestsOf(excel);
    await excel.host.evaluate(() => window.excel.clearRequests());
    return requests.filter(({ Actions }) => Actions.some(({ QueryInfo }) => QueryInfo)).length;
  };
  expect(await read(workbook)).toEqual(workbook.sheets);
  expect(await trips()).toBe(3);
  expect((await portOver(excel).read(undefined, 'quiet')).sheets).toEqual(workbook.sheets);
  expect(await trips()).toBe(1);
});

test.each([
  ['a short sheet', 20, [3, 4, 9]],
  ['a long sheet', 700, [3, 4, 5, 120, 400, 401, 699]],
])('reads the hidden rows and columns of %s', async (_, last, hiddenRows) => {
  const cells = { A1: 1, [`H${last}`]: 2 };
  const workbook = workbookOf({ 表: { cells, hiddenRows, hiddenColumns: ['B', 'D', 'E'] } });
  expect(await read(workbook)).toEqual(workbook.sheets);
  expect((await portOver(excel).read(undefined, 'quiet')).sheets).toEqual(workbook.sheets);
});

test('leaves out only the merges of a sheet with more merges than Excel returns', async () => {
  const areas = Array.from({ length: 513 }, (_, row) => `E${row + 1}:F${row + 1}`);
  const workbook = workbookOf({ 多: { ...SHEET, merges: areas }, 表: SHEET });
  expect(await read(workbook)).toEqual(
    asChecked(workbook).map((sheet, index) => (index === 0 ? { ...sheet, merges: [] } : sheet)),
  );
});

test.each<[string, CellSketches]>([
  ['down', { ...SHEET.cells, B400: { value: '长表', richText: true } }],
  ['to the right', { ...SHEET.cells, BB3: { value: '宽表', richText: true } }],
  ['down and to the right only', { ZZ900: { value: '远处', richText: true, unlocked: true } }],
])('reads a sheet with cells further %s to its end, with all details', async (_, cells) => {
  const workbook = workbookOf({ 表: { ...SHEET, cells, hiddenRows: [], hiddenColumns: [], merges: [] } });
  expect(await read(workbook)).toEqual(asChecked(workbook));
});

/** A small payload limit in bytes, and a text of which 90 exceed it. */
const SMALL_PAYLOAD = 400_000;
const LONG = '很长的说明'.repeat(300);
const DOWN = Array.from({ length: 90 }, (_, row) => `A${row + 1}`);
const ACROSS = Array.from({ length: 90 }, (_, column) => toA1({ row: 0, column }));
const filled = (addresses: readonly string[]): CellSketches =>
  Object.fromEntries(addresses.map((at) => [at, LONG]));

describe('contents larger than one response', () => {
  beforeAll(async () => {
    excel = await lab.open(FORM, { addin: 'excel-port', traits: { maxPayload: SMALL_PAYLOAD } });
  });
  afterAll(async () => {
    excel = await lab.open(FORM, { addin: 'excel-port' });
  });

  test.each([
    ['in one column', DOWN],
    ['in one row', ACROSS],
  ])('are read in parts, with all details, if they are %s', async (_, addresses) => {
    const workbook = workbookOf({
      表: { ...SHEET, cells: { ...SHEET.cells, ...filled(addresses) } },
      页: SHEET,
    });
    expect(await read(workbook)).toEqual(asChecked(workbook));
  });

  test('are reported as “session-lost” if the session is lost while they are read', async () => {
    await prepare(workbookOf({ 表: filled(DOWN) }), failing(5, LOST));
    await expect(portOver(excel).read()).rejects.toMatchObject({ fault: 'session-lost' });
  });
});

describe('errors while details are read', () => {
  test('retries the requests of a failed batch one by one', async () => {
    await prepare(FORM, failing(2, GENERAL));
    expect((await portOver(excel).read()).sheets).toEqual(asChecked(FORM));
  });

  test('retries all requests while Excel is busy', async () => {
    await prepare(FORM, failing(3, BUSY), failing(4, BUSY));
    expect((await portOver(excel).read()).sheets).toEqual(asChecked(FORM));
  });

  test('reports “cell-editing” while a cell is being edited', async () => {
    await prepare(FORM);
    await excel.host.evaluate(() =>
      window.excel.faults.disturb({ kind: 'cell-editing', on: true }, { nth: 3 }),
    );
    await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'cell-editing' });
  });
});

describe('a large sheet', () => {
  /** Paths of the ranges whose values were read, for each request. */
  const rangesAsked = async (): Promise<string[][]> => {
    const requests = await requestsOf(excel);
    return requests.map(({ Actions, ObjectPaths }) =>
      Actions.filter(({ QueryInfo }) => QueryInfo?.Select?.includes('values')).map(
        ({ ObjectPathId }) => ObjectPaths?.[String(ObjectPathId)]?.Name ?? '',
      ),
    );
  };

  test('is read in blocks after its size is known', async () => {
    const rows = Array.from({ length: 251 }, (_, row) => [`A${row + 1}`, row] as const);
    const workbook = workbookOf({ 表: { A1: 1 }, 长: { ...Object.fromEntries(rows), CB251: '末' } });
    await read(workbook);
    const [list, near, ...blocks] = (await rangesAsked()).filter(
      (names, index) => index === 0 || names.length > 0,
    );
    expect(list).toEqual([]);
    expect(near).toEqual(['GetIntersectionOrNullObject', 'GetIntersectionOrNullObject']);
    expect(blocks.length).toBeGreaterThan(1);
    expect(new Set(blocks.flat())).toEqual(new Set(['GetRangeByIndexes']));
  });

  test.each(['RangeExceedsLimit', 'MemoryLimitReached'] as const)(
    'is read in halves after the error %s',
    async (error) => {
      const workbook = workbookOf({ 长: { A1: 1, A300: 2 } });
      await prepare(workbook, failing(3, { error }));
      expect((await portOver(excel).read()).sheets).toEqual(workbook.sheets);
    },
  );
});

test('skips and names a chart sheet, and makes no extra request for it the next time', async () => {
  const workbook = workbookOf({ 表: { A1: 1 }, 图表1: {}, 别的: { A1: 2 } });
  await prepare(workbook);
  await excel.host.evaluate(() => window.excel.makeChart('图表1'));
  const first = await portOver(excel).read();
  expect(first.sheets.map(({ name }) => name)).toEqual(['表', '别的']);
  expect(first.unread).toEqual(['图表1']);
  await excel.host.evaluate(() => window.excel.clearRequests());
  expect(await portOver(excel).read(undefined, 'quiet')).toEqual(first);
  const requests = await requestsOf(excel);
  expect(requests.filter(({ Actions }) => Actions.some(({ QueryInfo }) => QueryInfo))).toHaveLength(1);
});

test.each([
  ['InactiveWorkbook', 'workbook-inactive'],
  ['MemoryLimitReached', 'out-of-memory'],
  ['RangeExceedsLimit', 'too-many-cells'],
] as const)('maps the error %s to its own fault', async (error, fault) => {
  await prepare(FORM, failing(1, { error }));
  await expect(portOver(excel).read()).rejects.toMatchObject({ fault });
});

describe('while a cell is being edited', () => {
  const at = { sheet: '概况', row: 0, column: 0 };
  const disturb = (disturbance: Disturbance): Promise<void> =>
    excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);

  test.each([undefined, 'InvalidOperation'] as const)(
    'a quiet read fails at once, with the error code %s',
    async (code) => {
      await prepare(FORM);
      await disturb({ kind: 'cell-editing', on: true, ...(code ? { code } : {}) });
      await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'cell-editing' });
    },
  );

  test('the code InvalidOperation without cell editing is reported as “unknown”', async () => {
    await prepare(FORM, failing(1, { error: 'InvalidOperation' }));
    await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'unknown' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a check', () => portOver(excel).read()],
    ['a write', () => portOver(excel).write([{ at: { ...at, sheet: '明细' }, content: 2 }])],
    ['the selection of a cell', () => portOver(excel).select(at)],
  ])('%s waits until the cell is no longer edited', async (_, work) => {
    await prepare(FORM);
    await disturb({ kind: 'cell-editing', on: true });
    let done = false;
    const working = work().then(() => (done = true));
    // The refusal shows that the host has received the previous request.
    await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'cell-editing' });
    expect(done).toBe(false);
    await disturb({ kind: 'cell-editing', on: false });
    await working;
    expect(done).toBe(true);
  });
});
