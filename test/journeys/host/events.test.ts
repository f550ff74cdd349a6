/** Events that the real office.js receives from the emulated Excel. */
import { workbookOf } from '../../support/snapshots';
import { excelLab, type OpenedExcel } from '../support/emulated-excel';

const WORKBOOK = workbookOf({ 表: { A1: 1, B2: '旧' }, 另一张: {} });

const lab = excelLab();
let excel: OpenedExcel;
beforeEach(async () => {
  excel = await lab.open(WORKBOOK);
});

/** Waits for a number of events. @returns the events */
async function heard(count: number): Promise<unknown> {
  await excel.addin.waitForFunction((wanted) => window.eventLog.length >= wanted, count);
  return excel.addin.evaluate(() => window.eventLog);
}

async function listenToEdits(): Promise<void> {
  await excel.addin.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        const values = await Excel.run(async (own) => {
          const range = event.getRange(own);
          range.load('values');
          await own.sync();
          return range.values as unknown[][];
        });
        const { address, changeType, source, triggerSource, details } = event;
        window.eventLog.push({
          address,
          changeType,
          source,
          triggerSource,
          values,
          before: (details as typeof details | undefined)?.valueBefore as unknown,
        });
      });
      await context.sync();
    }),
  );
}

it('tells a person’s, a co-author’s and the add-in’s own edits apart', async () => {
  await listenToEdits();
  await excel.host.evaluate(() => {
    const { faults } = window.excel;
    faults.disturb({ kind: 'edit', sheet: '表', cell: 'B2', content: '手改', by: 'person' });
    faults.disturb({ kind: 'edit', sheet: '表', cell: 'A1', content: 5 });
  });
  await excel.addin.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('C1:D1').values = [[7, 8]];
      await context.sync();
    }),
  );
  const events = await heard(3);
  expect(events).toEqual(
    expect.arrayContaining([
      {
        address: 'B2',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        values: [['手改']],
        before: '旧',
      },
      {
        address: 'A1',
        changeType: 'RangeEdited',
        source: 'Remote',
        triggerSource: 'Unknown',
        values: [[5]],
        before: 1,
      },
      {
        address: 'C1:D1',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'ThisLocalAddin',
        values: [[7, 8]],
        before: undefined,
      },
    ]),
  );
});

it('gives every handler a range of its own', async () => {
  await listenToEdits();
  await listenToEdits();
  await excel.host.evaluate(() =>
    window.excel.faults.disturb({ kind: 'edit', sheet: '表', cell: 'A1', content: 5 }),
  );
  expect(await heard(2)).toEqual([
    expect.objectContaining({ values: [[5]] }),
    expect.objectContaining({ values: [[5]] }),
  ]);
});

it('tells of inserted rows, and moves what an add-in holds', async () => {
  const moved = await excel.addin.evaluate(async () => {
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getItem('表').getRange('B2');
    context.trackedObjects.add(range);
    context.workbook.worksheets.getItem('表').onChanged.add((event) => {
      window.eventLog.push([event.changeType, event.address]);
      return Promise.resolve();
    });
    await context.sync();
    Object.assign(window, { kept: range });
    return true;
  });
  expect(moved).toBe(true);
  await excel.host.evaluate(() =>
    window.excel.faults.disturb({ kind: 'insert-rows', sheet: '表', row: 1, count: 2 }),
  );
  expect(await heard(1)).toEqual([['RowInserted', '1:2']]);
  const read = await excel.addin.evaluate(async () => {
    const { kept } = window as unknown as { kept: Excel.Range };
    kept.load('address,values');
    await kept.context.sync();
    return [kept.address, kept.values as unknown];
  });
  expect(read).toEqual(['表!B4', [['旧']]]);
});

it('is silent about formats, and after the handler is gone', async () => {
  await excel.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      const handler = sheet.onChanged.add((event) => {
        window.eventLog.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').numberFormat = [['0.00']];
      await context.sync();
      sheet.getRange('A3').values = [['值']];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 100));
      handler.remove();
      await context.sync();
      sheet.getRange('A4').values = [['移除之后']];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }),
  );
  expect(await heard(1)).toEqual(['A3']);
});
