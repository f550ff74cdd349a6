/**
 * Random faults at random moments: the report always states exactly what the workbook contains. SOAK_RUNS and SOAK_SEED
 * (scripts/soak.mjs) choose more runs or other cases.
 */
import fc from '../support/fast-check';
import { guardOf } from '../../src/correction';
import { cellKey, toA1 } from '../../src/workbook/a1';
import type { CellContent } from '../../src/workbook/cell';
import { WorkbookError } from '../../src/workbook/workbook';
import type { Fault, FaultTime } from '../../src/workbench/host/faults';
import type { TransportErrorName } from '../../src/workbench/host/transport';
import type { RichApiErrorCode } from '../../src/workbench/host/richapi/errors';
import { excelLab, replaceWorkbook, type OpenedExcel } from './support/emulated-excel';
import { portOver, writeThrough } from './support/remote-port';
import {
  cells,
  editsFor,
  expectTruth,
  expectUntouched,
  soakSize,
  workbookWith,
  type Contents,
} from '../support/write-truth';

const time = fc.record({
  kind: fc.constantFrom<('read' | 'write')[]>('read', 'write'),
  nth: fc.integer({ min: 1, max: 8 }),
});
const fault: fc.Arbitrary<Fault> = fc.record({
  at: time,
  when: fc.oneof(
    fc.constant<'before'>('before'),
    fc.constant<'after'>('after'),
    fc.record({ afterWrites: fc.nat(6) }),
  ),
  outcome: fc.oneof(
    fc.record({
      transport: fc.constantFrom<TransportErrorName[]>(
        'cellEditMode',
        'sessionLost',
        'requestTooLarge',
        'responseTooLarge',
        'accessDenied',
        'general',
      ),
    }),
    fc.record({
      error: fc.constantFrom<RichApiErrorCode[]>(
        'AccessDenied',
        'GeneralException',
        'InvalidArgument',
        'ItemNotFound',
      ),
    }),
  ),
});
const meddling = fc.option(fc.record({ at: time, writes: cells }));

/** The faults to inject. They are sent to the page as JSON text, because objects take longer. */
interface Plan {
  readonly faults: readonly Fault[];
  readonly others: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly content: CellContent;
  }[];
  readonly at: FaultTime;
}

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(workbookWith([], false), { addin: 'excel-port' });
});

async function contents(): Promise<Contents> {
  const found = await excel.host.evaluate(() => JSON.stringify(window.excel.contents()));
  return new Map(Object.entries(JSON.parse(found) as Record<string, CellContent>));
}

test('writes all cells, no cell, or exactly the cells that the report names', async () => {
  await fc.assert(
    fc.asyncProperty(
      cells,
      cells,
      fc.array(fault, { maxLength: 3 }),
      meddling,
      fc.boolean(),
      async (start, wanted, faults, meddle, isProtected) => {
        await replaceWorkbook(excel, workbookWith(start, isProtected));
        const snapshot = await portOver(excel).read();
        const before = await contents();
        const edits = editsFor(wanted, before);
        const meddled = (meddle?.writes ?? []).filter(({ at }) => !isProtected || at.sheet !== '乙');
        const others = meddled.map(({ at, content }) => ({ sheet: at.sheet, cell: toA1(at), content }));
        await excel.host.evaluate(
          (text) => {
            const plan = JSON.parse(text) as Plan;
            for (const one of plan.faults) window.excel.faults.fail(one);
            for (const other of plan.others) window.excel.faults.disturb({ kind: 'edit', ...other }, plan.at);
          },
          JSON.stringify({ faults, others, at: meddle?.at ?? {} } satisfies Plan),
        );
        const outcome = await writeThrough(excel, edits, guardOf(snapshot, edits)).catch((error: unknown) => {
          if (error instanceof WorkbookError) return null;
          throw error;
        });
        const course = {
          before,
          now: await contents(),
          meddled: new Map(meddled.map(({ at, content }) => [cellKey(at), content])),
        };
        if (outcome) expectTruth(outcome, edits, course);
        else expectUntouched(course);
      },
    ),
    soakSize(200),
  );
}, 3_600_000);
