import { guardOf, resolveWrite, writeEdits } from '../../src/correction';
import type { CellEdit } from '../../src/workbook/cell';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import { WorkbookError } from '../../src/workbook/workbook';
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

test('writes, reads back and gives the inverse, which restores everything', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: EDITS, skipped: [], failed: [], rearranged: [] });
  expect(await contents(workbook)).toEqual([46, '≥90%', '=1']);
  const undone = await writeEdits(workbook, report.inverse, GUARD);
  expect(undone.applied).toHaveLength(3);
  expect(await contents(workbook)).toEqual([45, '满意', null]);
});

test('skips and names a cell that changed since, and writes the others', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  await workbook.write([{ at: at('B1'), content: 47 }]);
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.skipped).toEqual([{ edit: EDITS[0], why: 'changed', now: 47 }]);
  expect(report.applied).toEqual(EDITS.slice(1));
  expect(await contents(workbook)).toEqual([47, '≥90%', '=1']);
});

test('a number typed as text is a change', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  await workbook.write([{ at: at('B1'), content: '45' }]);
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.skipped).toEqual([{ edit: EDITS[0], why: 'changed', now: '45' }]);
});

test('writes nothing to locked cells, but to unlocked ones of the same sheet', async () => {
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

test('the workbook cannot be read again: nothing is written and the fault is told', async () => {
  const { inner, workbook } = failing({ call: 'read', nth: 1, fault: 'cell-editing' });
  await expect(writeEdits(workbook, EDITS, GUARD)).rejects.toMatchObject({ fault: 'cell-editing' });
  expect(workbook.counts.write).toBe(0);
  expect(await contents(inner)).toEqual([45, '满意', null]);
});

test('a failure before anything was written is reported as such', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'session-lost' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], fault: 'session-lost', takenBack: false });
  expect(report.failed.map(({ now }) => now)).toEqual([45, '满意', null]);
  expect(await contents(inner)).toEqual([45, '满意', null]);
});

test('a busy host is asked once more where nothing was written', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'busy' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: EDITS, failed: [] });
  expect(report.fault).toBeUndefined();
  expect(await contents(inner)).toEqual([46, '≥90%', '=1']);
});

test('a busy host is not asked again where somebody has changed a cell meanwhile: the change would be lost', async () => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [{ call: 'write', nth: 1, fault: 'busy' }], async (call) => {
    if (call === 'write') await inner.write([{ at: at('B1'), content: 47 }]);
  });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], fault: 'busy' });
  expect(await contents(inner)).toEqual([47, '满意', null]);
});

test('a host that stays busy is not asked for ever', async () => {
  const { workbook } = failing(
    { call: 'write', nth: 1, fault: 'busy' },
    { call: 'write', nth: 2, fault: 'busy' },
  );
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], fault: 'busy' });
  expect(workbook.counts.write).toBe(2);
});

test('a batch that failed part-way is taken back', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'unknown', after: 2 });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: [], takenBack: true, fault: 'unknown' });
  expect(report.failed.map(({ now }) => now)).toEqual([45, '满意', null]);
  expect(report.inverse).toEqual([]);
  expect(await contents(inner)).toEqual([45, '满意', null]);
});

test('what could not be taken back is named, with its inverse', async () => {
  const { inner, workbook } = failing(
    { call: 'write', nth: 1, fault: 'unknown', after: 2 },
    { call: 'write', nth: 2, fault: 'unknown', after: 1 },
  );
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.takenBack).toBe(false);
  expect(report.applied).toEqual([EDITS[1]]);
  expect(report.failed.map(({ edit }) => edit)).toEqual([EDITS[0], EDITS[2]]);
  expect(report.inverse).toEqual([{ at: at('B2'), before: '≥90%', after: '满意' }]);
  expect(await contents(inner)).toEqual([45, '≥90%', null]);
});

test('a write that was done though its answer was lost counts as done', async () => {
  const { inner, workbook } = failing({ call: 'write', nth: 1, fault: 'session-lost', after: Infinity });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report).toMatchObject({ applied: EDITS, failed: [] });
  expect(await contents(inner)).toEqual([46, '≥90%', '=1']);
});

test('what cannot be read back is said to be unknown, and the inverse of all is kept', async () => {
  const { workbook } = failing({ call: 'read', nth: 2, fault: 'session-lost' });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.snapshot).toBeNull();
  expect(report.failed.map(({ now }) => now)).toEqual([undefined, undefined, undefined]);
  expect(report.inverse).toHaveLength(3);
});

test('undo restores only the cells that still hold what was written', async () => {
  const workbook = new MemoryWorkbook(SNAPSHOT);
  const report = await writeEdits(workbook, EDITS, GUARD);
  await workbook.write([{ at: at('B2'), content: '≥95%' }]);
  const undone = await writeEdits(workbook, report.inverse, GUARD);
  expect(undone.skipped).toMatchObject([{ why: 'changed', now: '≥95%' }]);
  expect(await contents(workbook)).toEqual([45, '≥95%', null]);
});

test('mistakes of the program are not mistaken for the host’s', async () => {
  const broken = new FaultyWorkbook(new MemoryWorkbook(SNAPSHOT), [], () =>
    Promise.reject(new TypeError('mistake')),
  );
  await expect(writeEdits(broken, EDITS, GUARD)).rejects.toBeInstanceOf(TypeError);
  await expect(writeEdits(broken, EDITS, GUARD)).rejects.not.toBeInstanceOf(WorkbookError);
});

test('a cell inside a merge is skipped, its first cell written', async () => {
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

  test.each([46, true, { formula: '=1+1' }])('%j is not written there', async (after) => {
    const edits: CellEdit[] = [{ at: at('A1'), before: '46.00', after }];
    const report = await writeEdits(new MemoryWorkbook(snapshot), edits, guardOf(snapshot, edits));
    expect(report.skipped).toEqual([{ edit: edits[0], why: 'text-format', now: '46.00' }]);
  });

  test('text is written, and the cell can be emptied', async () => {
    const edits: CellEdit[] = [
      { at: at('A1'), before: '46.00', after: null },
      { at: at('B1'), before: '甲', after: '=乙' },
    ];
    const report = await writeEdits(new MemoryWorkbook(snapshot), edits, guardOf(snapshot, edits));
    expect(report.applied).toEqual(edits);
  });
});

test('what the host made text of is named as such, and can be undone', async () => {
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
])('what the host keeps otherwise than asked, as %s, can be undone', async (_, after, kept) => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [], async (call, nth) => {
    if (call === 'read' && nth === 2) await inner.write([{ at: at('B1'), content: kept }]);
  });
  const edits: CellEdit[] = [{ at: at('B1'), before: 45, after }];
  const report = await writeEdits(workbook, edits, guardOf(SNAPSHOT, edits));
  expect(report.failed).toEqual([{ edit: edits[0], now: kept, converted: true }]);
  expect(report.inverse).toEqual([{ at: at('B1'), before: kept, after: 45 }]);
});

test('what a co-author wrote over our value is theirs: it is no part of the inverse', async () => {
  const inner = new MemoryWorkbook(SNAPSHOT);
  const workbook = new FaultyWorkbook(inner, [], async (call, nth) => {
    if (call === 'read' && nth === 2) await inner.write([{ at: at('B1'), content: 99 }]);
  });
  const report = await writeEdits(workbook, EDITS, GUARD);
  expect(report.failed).toEqual([{ edit: EDITS[0], now: 99 }]);
  expect(report.inverse.map((edit) => edit.at)).toEqual([at('B2'), at('C3')]);
});

test('afterwards the workbook tells what became of a write: written, not written, changed since', async () => {
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
