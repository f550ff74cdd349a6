/** While a cell is being edited, requested work waits and other work is refused, with either of Excel's codes. The real office.js. */
import type { Disturbance } from '../../src/workbench/host/faults';
import { workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, type OpenedExcel } from './support/emulated-excel';
import { portOver } from './support/remote-port';

const WORKBOOK = workbookOf({ 表: { A1: 1 } });

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
});
beforeEach(() => replaceWorkbook(excel, WORKBOOK));

const disturb = (disturbance: Disturbance): Promise<void> =>
  excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
const at = { sheet: '表', row: 0, column: 0 };

test.each([undefined, 'InvalidOperation'] as const)(
  'nobody asked: refused at once, with the code %s',
  async (code) => {
    await disturb({ kind: 'cell-editing', on: true, ...(code ? { code } : {}) });
    await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'cell-editing' });
  },
);

test('the same code for another reason is no editing', async () => {
  await excel.host.evaluate(() =>
    window.excel.faults.fail({ when: 'before', outcome: { error: 'InvalidOperation' } }),
  );
  await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'unknown' });
});

test.each<[string, () => Promise<unknown>]>([
  ['a check', () => portOver(excel).read()],
  ['a write', () => portOver(excel).write([{ at, content: 2 }])],
  ['going to a cell', () => portOver(excel).select(at)],
])('%s waits, and is done once the cell is left', async (_, work) => {
  await disturb({ kind: 'cell-editing', on: true });
  let done = false;
  const working = work().then(() => (done = true));
  // The refusal shows that the host has received the request before it.
  await expect(portOver(excel).read(undefined, 'quiet')).rejects.toMatchObject({ fault: 'cell-editing' });
  expect(done).toBe(false);
  await disturb({ kind: 'cell-editing', on: false });
  await working;
  expect(done).toBe(true);
});
