import { guardOf, resolveWrite, writeEdits } from '../../src/correction';
import { toA1 } from '../../src/workbook/a1';
import type { CellContent, CellEdit } from '../../src/workbook/cell';
import { MemoryWorkbook } from '../support/memory-workbook';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import { WorkbookError, type Workbook, type WorkbookFault } from '../../src/workbook/workbook';
import { FaultyWorkbook, type Fault } from '../support/faulty-workbook';
import { placeOf, workbookOf } from '../support/snapshots';

const at = (address: string, sheet = '表') => ({ sheet, ...placeOf(address) });
const SNAPSHOT = workbookOf({
  表: { A1: '设备', B1: 45, A2: '服务', B2: '满意', A3: '培训', B3: { formula: '=B1*2', value: 90 } },
  锁: { cells: { A1: 1, B1: { value: 2, unlocked: true } }, protected: true },
});
const EDITS: CellEdit[] = [
  { at: at('B1'), before: 45, after: 46 },
  { at: at('B2'), before: '满意', after: '≥90%' },
  { at: at('C3'), before: null, after: '=1' },
];
const GUARD = guardOf(SNAPSHOT, EDITS);

async function contents(workbook: MemoryWorkbook): Promise<unknown[]> {
  const index = new SnapshotIndex(await workbook.read());
  return EDITS.map((edit) => index.content(edit.at));
}

function failing(...faults: Fault[]): { inner: MemoryWorkbook; workbook: FaultyWorkbook } {
  const inner = new MemoryWorkbook(SNAPSHOT);
  return { inner, workbook: new FaultyWorkbook(inner, faults) };
}

test('writes, reads back and returns the inverse, which restores all cells', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: EDITS, skipped: [], failed: [], rearranged: [] });
  expect(await contents(workbook)).toEqual([46, '≥90%', '=1']);
  const undone = await writeEdits(workbook, report.inverse, GUARD);
  expect(undone.applied).toHaveLength(3);
  expect(await contents(workbook)).toEqual([45, '满意', null]);
});

test('skips and reports a cell that changed since the check, and writes the others', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  await workbook.write([{ at: at('B1'), content: 47 }]);
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.skipped).toEqual([{ edit: EDITS[0], why: 'changed', now: 47 }]);
  expect(report.applied).toEqual(EDITS.slice(1));
  expect(await contents(workbook)).toEqual([47, '≥90%', '=1']);
});

test('treats a number typed as text as a change', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  await workbook.write([{ at: at('B1'), content: '45' }]);
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.skipped).toEqual([{ edit: EDITS[0], why: 'changed', now: '45' }]);
});

test('skips locked cells and writes unlocked cells of the same sheet', async () => {
  const edits: CellEdit[] = [
    { at: at('A1', '锁'), before: 1, after: 9 },
    { at: at('B1', '锁'), before: 2, after: 9 },
  ];
  const report = await writeEdits(new MemoryWorkbook(SNAPSHOT), edits, guardOf(SNAPSHOT, edits));
  expect(report.skipped).toEqual([{ edit: edits[0], why: 'protected', now: 1 }]);
  expect(report.applied).toEqual([edits[1]]);
});

test('writes nothing to a read-only workbook', async () => {
  const report = await writeEdits(new MemoryWorkbook({ ...SNAPSHOT, readOnly: true }), EDITS, GUARD);
  expect(report.applied).toEqual([]);
  expect(report.skipped.map(({ why }) => why)).toEqual(['read-only', 'read-only', 'read-only']);
});

test('writes nothing to a rearranged workbook', async () => {
  const moved = workbookOf({ 表: { A2: '设备', B2: 45, A3: '服务', B3: '满意', A4: '培训' } });
  const inner = new MemoryWorkbook(moved);
  const workbook = new FaultyWorkbook(inner);
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], rearranged: [{ sheet: '表', kind: 'moved' }] });
  expect(workbook.counts.write).toBe(0);
});

test('writes nothing and rejects if the workbook cannot be read again', async () => {
  const { inner, workbook } = failing({ call: 'read', nth: 1, fault: 'cell-editing' });
  await expect(writeEdits(workbook, EDITS, GUARD)).rejects.toMatchObject({ fault: 'cell-editing' });
  expect(workbook.counts.write).toBe(0);
  expect(await contents(inner)).toEqual([45, '满意', null]);
});

test('reports a failure before anything was written', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'session-lost' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], fault: 'session-lost', takenBack: false });
  expect(report.failed.map(({ now }) => now)).toEqual([45, '满意', null]);
  expect(await contents(inner)).toEqual([45, '满意', null]);
});

test('retries a write once if the host was busy and nothing was written', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'busy' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: EDITS, failed: [] });
  expect(report.fault).toBeUndefined();
  expect(await contents(inner)).toEqual([46, '≥90%', '=1']);
});

test('does not retry a write if a cell was changed while the host was busy', async () => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [{ call: 'write', nth: 1, fault: 'busy' }], async (call) => {
    if (call === 'write') await inner.write([{ at: at('B1'), content: 47 }]);
  });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], fault: 'busy' });
  expect(await contents(inner)).toEqual([47, '满意', null]);
});

test('stops after one retry if the host stays busy', async () => {
  const { workbook } = failing(
    { call: 'write', nth: 1, fault: 'busy' },
    { call: 'write', nth: 2, fault: 'busy' },
  );
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], fault: 'busy' });
  expect(workbook.counts.write).toBe(2);
});

test('undoes a batch that failed part-way', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'session-lost', after: 2 });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], takenBack: true, fault: 'session-lost' });
  expect(report.failed.map(({ now }) => now)).toEqual([45, '满意', null]);
  expect(report.inverse).toEqual([]);
  expect(await contents(inner)).toEqual([45, '满意', null]);
});

test('reports cells that could not be undone, with their inverse', async () => {
  const { inner, workbook } = failing(
    { call: 'write', nth: 1, fault: 'session-lost', after: 2 },
    { call: 'write', nth: 2, fault: 'session-lost', after: 1 },
  );
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.takenBack).toBe(false);
  expect(report.applied).toEqual([EDITS[1]]);
  expect(report.failed.map(({ edit }) => edit)).toEqual([EDITS[0], EDITS[2]]);
  expect(report.inverse).toEqual([{ at: at('B2'), before: '≥90%', after: '满意' }]);
  expect(await contents(inner)).toEqual([45, '≥90%', null]);
});

/** A host that refuses some cells, each for a different reason, and stops a batch at the first of them. */
function refusing(refused: Readonly<Record<string, WorkbookFault>>) {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const requests: number[] = [];
  const workbook: Workbook = {
    read: () => inner.read(),
    async write(writes) {
      requests.push(writes.length);
      const found: CellContent[] = [];
      for (const write of writes) {
        const fault = refused[toA1(write.at)];
        if (fault) throw new WorkbookError(fault, 'refused on command');
        found.push(...(await inner.write([write])));
      }
      return found;
    },
  };
  return { inner, workbook, requests };
}

test('undoes a refused batch, writes cell by cell and reports the reason of each refusal', async () => {
  const { inner, workbook, requests } = refusing({ B2: 'array-part' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({
    applied: [EDITS[0], EDITS[2]],
    failed: [{ edit: EDITS[1], now: '满意', fault: 'array-part' }],
    fault: 'array-part',
    takenBack: false,
  });
  expect(await contents(inner)).toEqual([46, '满意', '=1']);
  // First the whole batch, then the undoing of its written part, then each cell.
  expect(requests).toEqual([3, 1, 1, 1, 1]);
  await writeEdits(workbook, report.inverse, guardOf(await inner.read(), report.inverse));
  expect(await contents(inner)).toEqual([45, '满意', null]);
});

test('reports each cell if the host refuses all of them', async () => {
  const { workbook } = refusing({ B1: 'cell-refused', B2: 'array-part', C3: 'pivot-table' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.applied).toEqual([]);
  expect(report.failed.map(({ fault }) => fault)).toEqual(['cell-refused', 'array-part', 'pivot-table']);
});

test('does not write a single refused cell again', async () => {
  const { workbook, requests } = refusing({ B1: 'cell-refused' });
  const report = await writeEdits(workbook, EDITS.slice(0, 1), GUARD);
  expect(report.failed).toEqual([{ edit: EDITS[0], now: 45, fault: 'cell-refused' }]);
  expect(requests).toEqual([1]);
});

describe('a change between the last read and the write', () => {
  const meanwhile = async (change: (inner: MemoryWorkbook) => Promise<unknown>) => {
    const inner = new MemoryWorkbook(SNAPSHOT);
    const workbook = new FaultyWorkbook(inner, [], async (call, nth) => {
      if (call === 'write' && nth === 1) await change(inner);
    });
    return { inner, report: await writeEdits(workbook, EDITS, GUARD) };
  };

  test.each<[string, CellContent]>([
    ['edited', 47],
    ['emptied', null],
    ['turned into a formula', { formula: '=A1' }],
  ])(
    'a cell that was %s is reported with both values, and undo restores the overwritten content',
    async (_, content) => {
      const { inner, report } = await meanwhile((book) => book.write([{ at: at('B1'), content }]));
      expect(report.applied).toEqual(EDITS.slice(1));
      expect(report.overwritten).toEqual([{ edit: EDITS[0], found: content }]);
      const undone = await writeEdits(inner, report.inverse, guardOf(await inner.read(), report.inverse));
      expect(undone.applied).toHaveLength(3);
      expect(await contents(inner)).toEqual([content, '满意', null]);
    },
  );

  test('a cell that already has the new value is not reported as overwritten, and undo keeps it', async () => {
    const { report } = await meanwhile((book) => book.write([{ at: at('B1'), content: 46 }]));
    expect(report).toMatchObject({ applied: EDITS, overwritten: [] });
    expect(report.inverse.map((edit) => edit.at)).toEqual([at('B2'), at('C3')]);
  });

  test('moved rows are reported, and no edit is reported as applied', async () => {
    const inner = new MemoryWorkbook(SNAPSHOT);
    const moved = new MemoryWorkbook(
      workbookOf({
        表: { A2: '设备', B2: 45, A3: '服务', B3: '满意', A4: '培训', B4: { formula: '=B2*2' } },
      }),
    );
    const workbook: Workbook = {
      read: (_, purpose) => (purpose === 'before-write' ? inner : moved).read(),
      write: (writes) => moved.write(writes),
    };
    const report = await writeEdits(workbook, EDITS, GUARD);
    expect(report.rearrangedMeanwhile).toEqual([{ sheet: '表', kind: 'moved' }]);
    expect(report.applied).toEqual([]);
    expect(report.overwritten.map(({ found }) => found)).toEqual([null, 45, null]);
    await writeEdits(moved, report.inverse, guardOf(await moved.read(), report.inverse));
    expect(await contents(moved)).toEqual([null, 45, null]);
  });

  test('a row in the place of a deleted row is detected, even if a blank cell was written', async () => {
    const inner = new MemoryWorkbook(SNAPSHOT);
    const moved = new MemoryWorkbook(
      workbookOf({ 表: { A1: '设备', B1: 45, A2: '培训', B2: { formula: '=B1*2' } } }),
    );
    const workbook: Workbook = {
      read: (_, purpose) => (purpose === 'before-write' ? inner : moved).read(),
      write: (writes) => moved.write(writes),
    };
    const edits: CellEdit[] = [{ at: at('C2'), before: null, after: '≥90%' }];
    const report = await writeEdits(workbook, edits, guardOf(SNAPSHOT, edits));
    expect(report.rearrangedMeanwhile).toEqual([{ sheet: '表', kind: 'moved' }]);
    expect(report).toMatchObject({ applied: [], overwritten: [{ found: null }] });
  });
});

test('reports a formula that the host filled into other rows, and undo removes all of them', async () => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [], async (call, nth) => {
    if (call === 'read' && nth === 2) await inner.write([{ at: at('C1'), content: { formula: '=B1' } }]);
  });
  const edits: CellEdit[] = [{ at: at('C3'), before: null, after: { formula: '=B3' } }];
  const report = await writeEdits(workbook, edits, guardOf(SNAPSHOT, edits));
  expect(report).toMatchObject({ applied: edits, filled: [{ at: at('C1'), before: null }] });
  await writeEdits(inner, report.inverse, guardOf(await inner.read(), report.inverse));
  expect((await inner.read()).sheets[0]?.cells).toHaveLength(SNAPSHOT.sheets[0]?.cells.length ?? 0);
});

test('skips a formula in a table, where it could fill the column, and writes a value', async () => {
  const table = workbookOf({ 表: { A1: { value: 1, inTable: true }, A2: { value: 2, inTable: true } } });
  const edits: CellEdit[] = [
    { at: at('A1'), before: 1, after: { formula: '=2' } },
    { at: at('A2'), before: 2, after: 3 },
  ];
  const report = await writeEdits(new MemoryWorkbook(table), edits, guardOf(table, edits));
  expect(report.skipped).toEqual([{ edit: edits[0], why: 'table-column', now: 1 }]);
  expect(report.applied).toEqual([edits[1]]);
});

test('skips a result of a dynamic array, because the whole array would become an error', async () => {
  const spilled = workbookOf({ 表: { A1: { value: 1, inSpill: true }, A2: 2 } });
  const edits: CellEdit[] = [
    { at: at('A1'), before: 1, after: 3 },
    { at: at('A2'), before: 2, after: 3 },
  ];
  const report = await writeEdits(new MemoryWorkbook(spilled), edits, guardOf(spilled, edits));
  expect(report.skipped).toEqual([{ edit: edits[0], why: 'spill', now: 1 }]);
  expect(report.applied).toEqual([edits[1]]);
});

test('skips a text whose fonts the host would lose, unless the person knew this when selecting the edit', async () => {
  const rich = {
    ...workbookOf({ 表: { A1: { value: '甲', richText: true }, A2: '乙' } }),
    limits: { losesFonts: true } as const,
  };
  const edits: CellEdit[] = [
    { at: at('A1'), before: '甲', after: '丙' },
    { at: at('A2'), before: '乙', after: '丙' },
  ];
  const unknown = guardOf(workbookOf({ 表: { A1: '甲', A2: '乙' } }), edits);
  const report = await writeEdits(new MemoryWorkbook(rich), edits, unknown);
  expect(report.skipped).toEqual([{ edit: edits[0], why: 'fonts', now: '甲' }]);
  expect(report.applied).toEqual([edits[1]]);
  const known = await writeEdits(new MemoryWorkbook(rich), edits, guardOf(rich, edits));
  expect(known).toMatchObject({ applied: edits, skipped: [] });
});

test('treats cells with unknown locks as unlocked', () => {
  const [sheet] = SNAPSHOT.sheets.filter(({ name }) => name === '锁');
  if (!sheet) throw new Error('there is a protected sheet');
  const unknown = { ...SNAPSHOT, sheets: [{ ...sheet, hasMixedLocks: true as const }] };
  const index = new SnapshotIndex(unknown);
  expect([index.isLocked(at('A1', '锁')), index.isLocked(at('B1', '锁'))]).toEqual([false, false]);
  expect(new SnapshotIndex(SNAPSHOT).isLocked(at('A1', '锁'))).toBe(true);
});

test('reports a completed write as applied if its answer was lost', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'session-lost', after: Infinity });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: EDITS, failed: [] });
  expect(await contents(inner)).toEqual([46, '≥90%', '=1']);
});

test('reports an unknown outcome if the read-back fails, and keeps the inverse of all edits', async () => {
  const { workbook } = failing({ call: 'read', nth: 2, fault: 'session-lost' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.snapshot).toBeNull();
  expect(report.failed.map(({ now }) => now)).toEqual([undefined, undefined, undefined]);
  expect(report.inverse).toHaveLength(3);
});

test('undo restores only the cells that still have the written value', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  const report = await writeEdits(workbook, EDITS, GUARD);
  await workbook.write([{ at: at('B2'), content: '≥95%' }]);
  const undone = await writeEdits(workbook, report.inverse, GUARD);
  expect(undone.skipped).toMatchObject([{ why: 'changed', now: '≥95%' }]);
  expect(await contents(workbook)).toEqual([45, '≥95%', null]);
});

test('does not report errors of the program as errors of the host', async () => {
  const broken = new FaultyWorkbook(new MemoryWorkbook(SNAPSHOT), [], () =>
    Promise.reject(new TypeError('mistake')),
  );
  await expect(writeEdits(broken, EDITS, GUARD)).rejects.toBeInstanceOf(TypeError);
  await expect(writeEdits(broken, EDITS, GUARD)).rejects.not.toBeInstanceOf(WorkbookError);
});

test('writes the first cell of a merge and skips its other cells', async () => {
  const merged = workbookOf({ 表: { cells: { A1: '甲', B1: '藏' }, merges: ['A1:B2'] } });
  const edits: CellEdit[] = [
    { at: at('A1'), before: '甲', after: '乙' },
    { at: at('B1'), before: '藏', after: '乙' },
    { at: at('B2'), before: null, after: '乙' },
  ];
  const report = await writeEdits(new MemoryWorkbook(merged), edits, guardOf(merged, edits));
  expect(report.applied).toEqual([edits[0]]);
  expect(report.skipped.map(({ why }) => why)).toEqual(['merged', 'merged']);
});

describe('a host whose text cells take only text', () => {
  const cells = { A1: { value: '46.00', numberFormat: '@' }, B1: { value: '甲', numberFormat: '@' } };
  const snapshot = { ...workbookOf({ 表: cells }), limits: { textCellsTakeTextOnly: true } as const };

  test.each([46, true, { formula: '=1+1' }])('skips %j for a text cell', async (after) => {
    const edits: CellEdit[] = [{ at: at('A1'), before: '46.00', after }];
    const report = await writeEdits(new MemoryWorkbook(snapshot), edits, guardOf(snapshot, edits));
    expect(report.skipped).toEqual([{ edit: edits[0], why: 'text-format', now: '46.00' }]);
  });

  test('writes text to a text cell, and clears it', async () => {
    const edits: CellEdit[] = [
      { at: at('A1'), before: '46.00', after: null },
      { at: at('B1'), before: '甲', after: '=乙' },
    ];
    const report = await writeEdits(new MemoryWorkbook(snapshot), edits, guardOf(snapshot, edits));
    expect(report.applied).toEqual(edits);
  });
});

test('reports a value that the host converted to text, and can undo it', async () => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [], async (call, nth) => {
    if (call === 'read' && nth === 2) await inner.write([{ at: at('B1'), content: '46' }]);
  });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.failed).toEqual([{ edit: EDITS[0], now: '46', converted: true }]);
  expect(report.inverse).toContainEqual({ at: at('B1'), before: '46', after: 45 });
});

test.each<[string, CellEdit['after'], CellEdit['after']]>([
  ['line ends', '一行\r\n二行', '一行\n二行'],
  ['16 digits', 1234567890.123456, 1234567890.12346],
])('reports a value that the host stored differently (%s), and can undo it', async (_, after, kept) => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [], async (call, nth) => {
    if (call === 'read' && nth === 2) await inner.write([{ at: at('B1'), content: kept }]);
  });
  const edits: CellEdit[] = [{ at: at('B1'), before: 45, after }];
  const report = await writeEdits(workbook, edits, guardOf(SNAPSHOT, edits));
  expect(report.failed).toEqual([{ edit: edits[0], now: kept, converted: true }]);
  expect(report.inverse).toEqual([{ at: at('B1'), before: kept, after: 45 }]);
});

test('excludes a cell that a co-author overwrote from the inverse', async () => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [], async (call, nth) => {
    if (call === 'read' && nth === 2) await inner.write([{ at: at('B1'), content: 99 }]);
  });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.failed).toEqual([{ edit: EDITS[0], now: 99 }]);
  expect(report.inverse.map((edit) => edit.at)).toEqual([at('B2'), at('C3')]);
});

test('determines from the workbook which edits were written, not written or changed since', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  await workbook.write([
    { at: at('B1'), content: 46 },
    { at: at('B2'), content: '别的' },
  ]);
  const report = resolveWrite(EDITS, GUARD, await workbook.read());
  expect(report.applied).toEqual([EDITS[0]]);
  expect(report.skipped).toEqual([{ edit: EDITS[1], why: 'changed', now: '别的' }]);
  expect(report.failed).toEqual([{ edit: EDITS[2], now: null }]);
  expect(report.inverse).toEqual([{ at: at('B1'), before: 46, after: 45 }]);
});
