/**
 * Random faults at random moments: whatever the host does, the report states exactly what the workbook contains.
 * SOAK_RUNS and SOAK_SEED (scripts/soak.mjs) choose more runs or other cases.
 */
import fc from '../support/fast-check';
import { guardOf, writeEdits } from '../../src/correction';
import { cellKey } from '../../src/workbook/a1';
import { sameContent, type CellContent } from '../../src/workbook/cell';
import { MemoryWorkbook } from '../support/memory-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import { WorkbookError, type WorkbookFault } from '../../src/workbook/workbook';
import { FaultyWorkbook, type Fault } from '../support/faulty-workbook';
import {
  cells,
  editsFor,
  everyCell,
  expectTruth,
  expectUntouched,
  soakSize,
  workbookWith,
  type Contents,
} from '../support/write-truth';

const fault: fc.Arbitrary<Fault> = fc.record({
  call: fc.constantFrom('read', 'write'),
  nth: fc.integer({ min: 1, max: 4 }),
  fault: fc.constantFrom<WorkbookFault>(
    'cell-editing',
    'session-lost',
    'busy',
    'too-large',
    'sheet-protected',
    'unknown',
  ),
  after: fc.oneof(fc.nat(8), fc.constant(Infinity)),
});
const meddling = fc.option(
  fc.record({ call: fc.constantFrom('read', 'write'), nth: fc.integer({ min: 1, max: 3 }), writes: cells }),
);

function contentsOf(snapshot: WorkbookSnapshot): Contents {
  const index = new SnapshotIndex(snapshot);
  return new Map(everyCell().map((at) => [cellKey(at), index.content(at)]));
}

test('after a write all edits, no edits or exactly the reported edits are in the workbook', async () => {
  await fc.assert(
    fc.asyncProperty(
      cells,
      cells,
      fc.array(fault, { maxLength: 3 }),
      meddling,
      fc.boolean(),
      async (start, wanted, faults, meddle, isProtected) => {
        const snapshot = workbookWith(start, isProtected);
        const before = contentsOf(snapshot);
        const edits = editsFor(wanted, before);
        const inner = new MemoryWorkbook(snapshot);
        const meddled = new Map<string, CellContent>();
        const workbook = new FaultyWorkbook(inner, faults, async (call, nth) => {
          if (meddle?.call !== call || meddle.nth !== nth) return;
          const permitted = meddle.writes.filter(({ at }) => !isProtected || at.sheet !== '乙');
          await inner.write(permitted);
          for (const { at, content: now } of permitted) meddled.set(cellKey(at), now);
        });
        const outcome = await writeEdits(workbook, edits, guardOf(snapshot, edits)).catch(
          (error: unknown) => {
            if (error instanceof WorkbookError) return null;
            throw error;
          },
        );
        const course = { before, now: contentsOf(await inner.read()), meddled };
        if (outcome) expectTruth(outcome, edits, course);
        else expectUntouched(course);
        // A co-author's changes before the first reading belong to the original workbook.
        if (meddle?.call === 'read' && meddle.nth === 1) {
          for (const [key, content] of meddled) {
            if (!sameContent(content, before.get(key) ?? null))
              expect([key, course.now.get(key)]).toEqual([key, content]);
          }
        }
      },
    ),
    soakSize(400),
  );
});
