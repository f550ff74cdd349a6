/** Outcomes of writing edits when something happens between reading and writing: the real office.js with injected faults. */
import { guardOf, type WriteReport } from '../../src/correction';
import { cellKey } from '../../src/workbook/a1';
import type { CellContent, CellEdit } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { WorkbookError } from '../../src/workbook/workbook';
import type { Disturbance, Fault, FaultTime } from '../../src/workbench/host/faults';
import { MAX_PAYLOAD_BYTES } from '../../src/workbench/host/transport';
import { placeOf, workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, type OpenedExcel } from './support/emulated-excel';
import { portOver, writeThrough } from './support/remote-port';

const WORKBOOK = workbookOf({
  表: {
    cells: {
      A1: '设备',
      B1: { value: 45, numberFormat: '0.00' },
      A2: '服务',
      B2: '满意',
      A3: '合计',
      B3: { formula: '=B1*2', value: 90 },
      A4: { value: '预算854万元', richText: true },
      A5: { value: '单价', numberFormat: '@' },
      B5: { value: '46.00', numberFormat: '@' },
      A7: { value: null, numberFormat: '@' },
      D7: { value: null, numberFormat: '@' },
      A6: false,
      A8: '合并',
    },
    merges: ['A8:B9'],
  },
  锁: { cells: { A1: 1, B1: { value: 2, unlocked: true } }, protected: true },
  隐: { cells: { A1: 1 }, visibility: 'hidden' },
});

const edit = (address: string, before: CellContent, after: CellContent, sheet = '表'): CellEdit => ({
  at: { sheet, ...placeOf(address) },
  before,
  after,
});
const EDITS = [edit('B1', 45, 46), edit('B2', '满意', '≥90%'), edit('C2', null, '=1+1')];

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
});
beforeEach(() => restart());

const restart = (workbook: WorkbookSnapshot = WORKBOOK): Promise<void> => replaceWorkbook(excel, workbook);
const fail = (fault: Fault): Promise<void> =>
  excel.host.evaluate((what) => window.excel.faults.fail(what), fault);
const disturb = (disturbance: Disturbance, at?: FaultTime): Promise<void> =>
  excel.host.evaluate(([what, when]) => window.excel.faults.disturb(what, when), [disturbance, at] as const);
const contents = (): Promise<Record<string, unknown>> => excel.host.evaluate(() => window.excel.contents());
const cell = (address: string, sheet = '表') =>
  excel.host.evaluate(([name, at]) => window.excel.cell(name, at), [sheet, address] as const);

/** Reads as a check does, makes a change, and writes. */
async function write(edits: readonly CellEdit[], meanwhile?: () => Promise<unknown>): Promise<WriteReport> {
  const guard = guardOf(await portOver(excel).read(), edits);
  await meanwhile?.();
  return writeThrough(excel, edits, guard);
}

const applied = (report: WriteReport): string[] => report.applied.map(({ at }) => cellKey(at));
const skipped = (report: WriteReport): [string, string, CellContent][] =>
  report.skipped.map(({ edit: { at }, why, now }) => [cellKey(at), why, now]);

test('skips and names cells that a co-author changed, and writes the others', async () => {
  const report = await write(EDITS, () => disturb({ kind: 'edit', sheet: '表', cell: 'B1', content: 47 }));
  expect(skipped(report)).toEqual([['表!B1', 'changed', 47]]);
  expect(applied(report)).toEqual(['表!B2', '表!C2']);
  expect(await contents()).toMatchObject({ '表!B1': 47, '表!B2': '≥90%', '表!C2': '=1+1' });
});

test('skips a locked cell, writes an unlocked cell of the same sheet, and keeps the sheet protected', async () => {
  const report = await write([edit('A1', 1, 9, '锁'), edit('B1', 2, 9, '锁'), ...EDITS]);
  expect(skipped(report)).toEqual([['锁!A1', 'protected', 1]]);
  expect(report.applied).toHaveLength(4);
  expect(await contents()).toMatchObject({ '锁!A1': 1, '锁!B1': 9 });
  expect((await portOver(excel).read()).sheets[1]?.protected).toBe(true);
});

test('names a sheet that was protected just before the write, and writes nothing into it', async () => {
  const before = await contents();
  const report = await write(EDITS, () =>
    disturb({ kind: 'protect-sheet', sheet: '表', on: true }, { kind: 'write' }),
  );
  expect(report).toMatchObject({ applied: [], fault: 'sheet-protected', inverse: [] });
  expect(await contents()).toEqual(before);
});

test('writes nothing into a read-only workbook', async () => {
  await restart({ ...WORKBOOK, readOnly: true });
  const report = await write(EDITS);
  expect(skipped(report).map(([, why]) => why)).toEqual(['read-only', 'read-only', 'read-only']);
});

test('waits while a cell is being edited, and writes afterwards', async () => {
  const before = await contents();
  const guard = guardOf(await portOver(excel).read(), EDITS);
  await disturb({ kind: 'cell-editing', on: true });
  const writing = writeThrough(excel, EDITS, guard);
  await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'cell-editing' });
  expect(await contents()).toEqual(before);
  await disturb({ kind: 'cell-editing', on: false });
  expect(applied(await writing)).toHaveLength(3);
});

test('loses nothing if a cell is being edited between the last reading and the write', async () => {
  const guard = guardOf(await portOver(excel).read(), EDITS);
  await disturb({ kind: 'cell-editing', on: true }, { kind: 'write' });
  const writing = writeThrough(excel, EDITS, guard);
  await excel.host.waitForFunction(() => window.excel.isEditing());
  await disturb({ kind: 'cell-editing', on: false });
  expect(applied(await writing)).toHaveLength(3);
});

describe('a failure at any sync', () => {
  const OUTCOMES: readonly Fault['outcome'][] = [
    { transport: 'sessionLost' },
    { transport: 'cellEditMode' },
    { error: 'MemoryLimitReached' },
  ];
  const MOMENTS: readonly Fault['when'][] = ['before', { afterWrites: 1 }, { afterWrites: 2 }, 'after'];
  const FIRST: Record<string, unknown> = { '表!B1': 45, '表!B2': '满意', '表!C2': undefined };
  const LAST: Record<string, unknown> = { '表!B1': 46, '表!B2': '≥90%', '表!C2': '=1+1' };

  test.each([1, 2, 3, 4, 5, 6])('leaves the cells as reported when reading %d fails', async (nth) => {
    for (const outcome of OUTCOMES) {
      await restart();
      const report = await write(EDITS, () =>
        fail({ at: { kind: 'read', nth }, when: 'before', outcome }),
      ).catch((error: unknown) => error);
      const now = await contents();
      if (report instanceof WorkbookError) {
        expect(now).toMatchObject({ '表!B1': 45, '表!B2': '满意' });
        expect(now).not.toHaveProperty(['表!C2']);
      } else {
        expect(now).toMatchObject(LAST);
        const { applied: written, failed, inverse } = report as WriteReport;
        expect(written.length + failed.filter((one) => one.now === undefined).length).toBe(3);
        expect(inverse).toHaveLength(3);
      }
    }
  });

  test.each(MOMENTS)('leaves the cells as reported when the write fails: %j', async (when) => {
    for (const outcome of OUTCOMES) {
      await restart();
      const report = await write(EDITS, () => fail({ at: { kind: 'write' }, when, outcome }));
      const now = await contents();
      const isDone = when === 'after';
      for (const { at } of EDITS) {
        expect(now[cellKey(at)]).toEqual((isDone ? LAST : FIRST)[cellKey(at)]);
      }
      expect(report.applied).toHaveLength(isDone ? 3 : 0);
      expect(report.failed).toHaveLength(isDone ? 0 : 3);
      expect(report.takenBack).toBe(typeof when === 'object');
    }
  });

  test('names the cells that remain written if taking them back fails, and undoes them', async () => {
    const report = await write(EDITS, async () => {
      await fail({ at: { kind: 'write' }, when: { afterWrites: 2 }, outcome: { transport: 'sessionLost' } });
      await fail({ at: { kind: 'write', nth: 2 }, when: 'before', outcome: { transport: 'sessionLost' } });
    });
    expect(applied(report)).toEqual(['表!B1', '表!B2']);
    expect(report.failed.map(({ edit: { at }, now }) => [cellKey(at), now])).toEqual([['表!C2', null]]);
    expect(await contents()).toMatchObject({ '表!B1': 46, '表!B2': '≥90%' });
    await writeThrough(excel, report.inverse, guardOf(WORKBOOK, report.inverse));
    expect(await contents()).toMatchObject({ '表!B1': 45, '表!B2': '满意' });
  });
});

test.each<[string, FaultTime]>([
  ['reading', { kind: 'read', nth: 2 }],
  ['writing', { kind: 'write' }],
  ['reading back', { kind: 'read', nth: 4 }],
])('retries while Excel is busy: %s', async (_, at) => {
  const report = await write(EDITS, () =>
    fail({ at, when: 'before', outcome: { transport: 'activityLimit' } }),
  );
  expect(applied(report)).toHaveLength(3);
  expect(report.fault).toBeUndefined();
});

describe('more than one request of Excel can carry', () => {
  /** Nearly the largest content of a cell. Each character takes three bytes. */
  const LONG = { text: '很长的说明', times: 6_000 };
  /** Number of cells whose new texts together are slightly too large for one request. */
  const COUNT = Math.ceil(MAX_PAYLOAD_BYTES / (3 * LONG.text.length * LONG.times));
  const ROWS = Array.from({ length: COUNT }, (_, row) => `A${row + 1}`);

  test('writes and reads in parts', async () => {
    await restart(workbookOf({ 表: Object.fromEntries(ROWS.map((at) => [at, '短'])) }));
    const edits = ROWS.map((at) => edit(at, '短', null));
    const guard = guardOf(await portOver(excel).read(), edits);
    // The texts are created in the page, because passing them from the test is slow.
    const outcome = await excel.addin.evaluate(
      async ([blank, colored, { text, times }]) => {
        const after = text.repeat(times);
        const report = await window.excelPort.writeEdits(
          blank.map((one) => ({ ...one, after })),
          colored,
        );
        if (!('value' in report)) return report.fault;
        const { applied, failed } = report.value;
        return { applied: applied.length, failed: failed.length };
      },
      [edits, guard, LONG] as const,
    );
    expect(outcome).toEqual({ applied: COUNT, failed: 0 });
    const whole = await excel.host.evaluate(({ text, times }) => {
      const long = text.repeat(times);
      return Object.values(window.excel.contents()).filter((one) => one === long).length;
    }, LONG);
    expect(whole).toBe(COUNT);
  });

  test('reports withheld values, and does not read them as empty cells', async () => {
    await disturb({ kind: 'withhold-values', on: true });
    await expect(portOver(excel).read()).rejects.toMatchObject({ fault: 'too-large', detail: '表' });
    await disturb({ kind: 'withhold-values', on: false });
  });

  test('names a sheet with more than five million cells', async () => {
    await restart(workbookOf({ 大表: { A1: 1, J1000000: 2 } }));
    await expect(portOver(excel).read()).rejects.toMatchObject({ fault: 'too-large', detail: '大表' });
  });
});

describe('only the value changes', () => {
  test('keeps number formats, merges and formulas', async () => {
    const report = await write([edit('B1', 45, 46), edit('A6', false, true), edit('A8', '合并', '改过')]);
    expect(applied(report)).toHaveLength(3);
    expect(await cell('B1')).toMatchObject({ content: 46, numberFormat: '0.00' });
    expect(await cell('A6')).toMatchObject({ content: true });
    expect(await cell('B3')).toMatchObject({ content: { formula: '=B1*2' }, value: 92 });
    const [sheet] = (await portOver(excel).read()).sheets;
    expect(sheet?.merges).toEqual(WORKBOOK.sheets[0]?.merges);
  });

  test('keeps the fonts within a text, and restores them when the write is undone', async () => {
    const before = await cell('A4');
    const report = await write([edit('A4', '预算854万元', '预算共923万元')]);
    expect((await cell('A4')).runs).toEqual([
      expect.objectContaining({ text: '预', bold: true }),
      expect.objectContaining({ text: '算共923万元', bold: false }),
    ]);
    await writeThrough(excel, report.inverse, guardOf(WORKBOOK, report.inverse));
    const { content, runs } = await cell('A4');
    expect(content).toBe(before.content);
    expect(runs?.map(({ text, bold }) => [text, bold ?? false])).toEqual([
      ['预', true],
      ['算854万元', false],
    ]);
  });

  test('writes a text that looks like a formula as text into a cell with several fonts', async () => {
    const report = await write([edit('A4', '预算854万元', '=1+1')]);
    expect(applied(report)).toEqual(['表!A4']);
    expect((await cell('A4')).content).toBe('=1+1');
  });

  test('skips a cell that was merged into another one since the check', async () => {
    const report = await write([edit('B2', '满意', '≥90%')], () =>
      disturb({ kind: 'merge-cells', sheet: '表', range: 'A2:B2' }),
    );
    expect(skipped(report)).toEqual([['表!B2', 'merged', '满意']]);
  });

  test('skips a number in a cell with text format and gives the reason, and writes a text there', async () => {
    const report = await write([edit('B5', '46.00', 46), edit('A7', null, 1), edit('A5', '单价', '=单价')]);
    expect(skipped(report)).toEqual([
      ['表!B5', 'text-format', '46.00'],
      ['表!A7', 'text-format', null],
    ]);
    expect(await cell('A5')).toMatchObject({ content: '=单价', numberFormat: '@' });
    expect((await cell('B5')).content).toBe('46.00');
  });

  test('names a number that Excel stored as text, and undoes it', async () => {
    const report = await write([edit('D7', null, 1)]);
    expect(report.failed).toMatchObject([{ now: '1', converted: true }]);
    await writeThrough(excel, report.inverse, guardOf(WORKBOOK, report.inverse));
    expect((await cell('D7')).content).toBeNull();
  });
});

describe.each<[string, Disturbance, WriteReport['rearranged'][number]]>([
  ['rows inserted', { kind: 'insert-rows', sheet: '表', row: 1, count: 1 }, { sheet: '表', kind: 'moved' }],
  ['rows deleted', { kind: 'delete-rows', sheet: '表', row: 1, count: 1 }, { sheet: '表', kind: 'moved' }],
  [
    'the sheet renamed',
    { kind: 'rename-sheet', sheet: '表', name: '新表' },
    { sheet: '表', kind: 'renamed', now: '新表' },
  ],
  ['the sheet removed', { kind: 'delete-sheet', sheet: '表' }, { sheet: '表', kind: 'removed' }],
])('%s between check and write', (_, disturbance, rearrangement) => {
  test('stops the write before its first cell', async () => {
    const edits = [...EDITS, edit('A1', 1, 5, '隐')];
    const report = await write(edits, () => disturb(disturbance));
    expect(report).toMatchObject({ applied: [], rearranged: [rearrangement], inverse: [] });
    expect(await contents()).toMatchObject({ '隐!A1': 1 });
    expect(Object.values(await contents())).not.toContain('≥90%');
  });
});

test('calculates only the written formulas in manual mode', async () => {
  await restart({ ...WORKBOOK, calculation: 'manual' });
  const report = await write([edit('B1', 45, 46), edit('B2', '满意', { formula: '=B1+1' })]);
  expect(applied(report)).toHaveLength(2);
  expect((await cell('B2')).value).toBe(47);
  expect((await cell('B3')).value).toBe(90);
});

test('undoes only cells that still hold the written value', async () => {
  const report = await write(EDITS);
  const guard = guardOf(await portOver(excel).read(), report.inverse);
  await disturb({ kind: 'edit', sheet: '表', cell: 'B2', content: '≥95%', by: 'person' });
  const undone = await writeThrough(excel, report.inverse, guard);
  expect(skipped(undone)).toEqual([['表!B2', 'changed', '≥95%']]);
  const now = await contents();
  expect(now).toMatchObject({ '表!B1': 45, '表!B2': '≥95%' });
  expect(now).not.toHaveProperty(['表!C2']);
});

test('skips a result of a dynamic array, and keeps the array', async () => {
  await write([edit('D1', null, { formula: '=B1:B2' })]);
  expect((await cell('D2')).value).toBe('满意');
  const report = await write([edit('D2', '满意', '≥95%'), edit('B1', 45, 46)]);
  expect(skipped(report)).toEqual([['表!D2', 'spill', '满意']]);
  expect(applied(report)).toEqual(['表!B1']);
  expect((await cell('D1')).value).toBe(46);
});

test('reads rows that a filter hides as hidden, and writes their cells one by one', async () => {
  await excel.host.evaluate(() => window.excel.filterOut('表', 0, 1));
  expect((await portOver(excel).read()).sheets[0]?.hiddenRows).toEqual([0, 1]);
  const report = await write([edit('A1', '设备', '一'), edit('A2', '服务', '二'), edit('A3', '合计', '三')]);
  expect(applied(report)).toEqual(['表!A1', '表!A2', '表!A3']);
  expect(await contents()).toMatchObject({ '表!A1': '一', '表!A2': '二', '表!A3': '三' });
  expect((await portOver(excel).read()).sheets[0]?.hiddenRows).toEqual([0, 1]);
});

test('writes a hidden cell, and reports that it cannot be selected', async () => {
  expect(applied(await write([edit('A1', 1, 5, '隐')]))).toEqual(['隐!A1']);
  await expect(portOver(excel).select({ sheet: '隐', row: 0, column: 0 })).rejects.toMatchObject({
    fault: 'sheet-hidden',
    detail: '隐',
  });
});

test('skips a text with several fonts in an older Excel until the person has seen the loss', async () => {
  excel = await lab.open(WORKBOOK, { addin: 'excel-port', excelApi: '1.14' });
  const report = await write([edit('A4', '预算854万元', '预算855万元'), ...EDITS]);
  expect(skipped(report)).toEqual([['表!A4', 'fonts', '预算854万元']]);
  expect(applied(report)).toHaveLength(3);
  const snapshot = await portOver(excel).read();
  expect(snapshot.sheets[0]?.cells.filter(({ richText }) => richText)).toHaveLength(1);
  expect(applied(await write([edit('A4', '预算854万元', '预算855万元')]))).toEqual(['表!A4']);
  excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
});

describe('cells that Excel refuses', () => {
  const addBlock = (kind: 'array' | 'pivot', range: string) =>
    excel.host.evaluate(([what, where]) => window.excel.addBlock('表', what, where), [kind, range] as const);

  test('are skipped, each with its reason, and the other cells are written', async () => {
    await addBlock('array', 'B1:B1');
    await addBlock('pivot', 'C2:D9');
    const report = await write(EDITS);
    expect(report.failed.map(({ edit: { at }, fault }) => [cellKey(at), fault])).toEqual([
      ['表!B1', 'array-part'],
      ['表!C2', 'pivot-table'],
    ]);
    expect(applied(report)).toEqual(['表!B2']);
    expect(await contents()).toMatchObject({ '表!B1': 45, '表!B2': '≥90%' });
    await writeThrough(excel, report.inverse, guardOf(WORKBOOK, report.inverse));
    expect(await contents()).toMatchObject({ '表!B1': 45, '表!B2': '满意' });
  });

  test('are skipped in the middle of a batch, and all other cells are written', async () => {
    await addBlock('array', 'B2:B2');
    const report = await write(EDITS);
    expect(applied(report)).toEqual(['表!B1', '表!C2']);
    expect(report.failed).toMatchObject([{ now: '满意', fault: 'array-part' }]);
  });
});

test('writes a value but no formula into a table, because Excel would fill the column with it', async () => {
  await disturb({ kind: 'add-table', sheet: '表', name: '表1', body: 'B1:C3' });
  const report = await write([edit('C2', null, { formula: '=B1*2' }), edit('B1', 45, 46)]);
  expect(skipped(report)).toEqual([['表!C2', 'table-column', null]]);
  expect(applied(report)).toEqual(['表!B1']);
});

test('reports a column that Excel filled with a written formula, and undo empties it', async () => {
  const report = await write([edit('C2', null, { formula: '=B1*2' })], () =>
    disturb({ kind: 'add-table', sheet: '表', name: '表1', body: 'C1:C3' }, { kind: 'write' }),
  );
  expect(report.filled.map(({ at }) => cellKey(at))).toEqual(['表!C1', '表!C3']);
  await writeThrough(excel, report.inverse, guardOf(WORKBOOK, report.inverse));
  const now = await contents();
  for (const place of ['表!C1', '表!C2', '表!C3']) expect(now).not.toHaveProperty([place]);
});

describe('between the last reading and the write', () => {
  test.each<[string, Disturbance, CellContent]>([
    ['edited', { kind: 'edit', sheet: '表', cell: 'B1', content: 47 }, 47],
    ['emptied', { kind: 'edit', sheet: '表', cell: 'B1', content: null }, null],
    [
      'turned into a formula',
      { kind: 'edit', sheet: '表', cell: 'B1', content: { formula: '=1+1' } },
      { formula: '=1+1' },
    ],
  ])(
    'reports a cell that is %s with both values, and undo restores the former value',
    async (_, what, found) => {
      const report = await write(EDITS, () => disturb(what, { kind: 'write' }));
      expect(applied(report)).toEqual(['表!B2', '表!C2']);
      expect(report.overwritten).toEqual([{ edit: EDITS[0], found }]);
      await writeThrough(excel, report.inverse, guardOf(await portOver(excel).read(), report.inverse));
      const now = await contents();
      expect(now['表!B1'] ?? null).toEqual(found);
      expect(now).toMatchObject({ '表!B2': '满意' });
    },
  );

  test.each<[string, Disturbance]>([
    ['rows inserted', { kind: 'insert-rows', sheet: '表', row: 1, count: 1 }],
    ['rows deleted', { kind: 'delete-rows', sheet: '表', row: 1, count: 1 }],
  ])('%s: reports nothing as written, and undo restores the former contents', async (_, what) => {
    const report = await write(EDITS, () => disturb(what, { kind: 'write' }));
    expect(report.applied).toEqual([]);
    expect(report.rearrangedMeanwhile).toEqual([{ sheet: '表', kind: 'moved' }]);
    await writeThrough(excel, report.inverse, guardOf(await portOver(excel).read(), report.inverse));
    const now = Object.values(await contents());
    expect(now).toEqual(expect.arrayContaining(['满意', '服务']));
    expect(now).not.toContain('≥90%');
  });

  test.each<[string, Disturbance[]]>([
    ['an edited row is deleted', [{ kind: 'delete-rows', sheet: '表', row: 2, count: 1 }]],
    [
      'a row is inserted above and an edited one deleted',
      [
        { kind: 'insert-rows', sheet: '表', row: 1, count: 1 },
        { kind: 'delete-rows', sheet: '表', row: 3, count: 1 },
      ],
    ],
  ])('%s: reports nothing as written in the row that took its place', async (_, changes) => {
    const report = await write(EDITS, async () => {
      for (const change of changes) await disturb(change, { kind: 'write' });
    });
    expect(report.applied).toEqual([]);
    expect(report.rearrangedMeanwhile).toEqual([{ sheet: '表', kind: 'moved' }]);
    await writeThrough(excel, report.inverse, guardOf(await portOver(excel).read(), report.inverse));
    expect(Object.values(await contents())).not.toContain('≥90%');
  });

  test('reports nothing as written if two sheets swap their names', async () => {
    const report = await write(EDITS, async () => {
      for (const [sheet, name] of [
        ['表', '临时'],
        ['隐', '表'],
        ['临时', '隐'],
      ] as const)
        await disturb({ kind: 'rename-sheet', sheet, name }, { kind: 'write' });
    });
    expect(report.applied).toEqual([]);
    expect(report.rearrangedMeanwhile).toEqual([{ sheet: '表', kind: 'renamed', now: '隐' }]);
  });

  test.each<[string, Disturbance]>([
    ['renamed', { kind: 'rename-sheet', sheet: '表', name: '新表' }],
    ['removed', { kind: 'delete-sheet', sheet: '表' }],
  ])('writes nothing into a sheet that is %s, and reports nothing as written', async (_, what) => {
    const report = await write(EDITS, () => disturb(what, { kind: 'write' }));
    expect(report).toMatchObject({ applied: [], overwritten: [], fault: 'sheet-missing' });
  });
});
