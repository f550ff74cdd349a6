/** Events that the real office.js receives from the emulated Excel. */
import { workbookOf } from '../../support/snapshots';
import type { OpenedExcel } from '../support/emulated-excel';
import { lab } from './lab';

const WORKBOOK = workbookOf({ 表: { A1: 1, B2: '旧' }, 另一张: {} });

describe('events', () => {
  let excel: OpenedExcel;
  beforeEach(async () => {
    excel = await lab.open(WORKBOOK);
  });

  /** Waits for a number of events. @returns the events */
  async function receivedEvents(count: number): Promise<unknown> {
    await excel.addin.waitForFunction((wanted) => window.eventLog.length >= wanted, count);
    return excel.addin.evaluate(() => window.eventLog);
  }

  async function listenToEdits(): Promise<void> {
    await excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(({ address, changeType, source, triggerSource }) => {
          window.eventLog.push({ address, changeType, source, triggerSource });
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
  }

  it('distinguishes edits of a person, of a co-author and of the add-in', async () => {
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
    const events = await receivedEvents(3);
    expect(events).toEqual(
      expect.arrayContaining([
        {
          address: 'B2',
          changeType: 'RangeEdited',
          source: 'Local',
          triggerSource: 'Unknown',
        },
        {
          address: 'A1',
          changeType: 'RangeEdited',
          source: 'Remote',
          triggerSource: 'Unknown',
        },
        {
          address: 'C1:D1',
          changeType: 'RangeEdited',
          source: 'Local',
          triggerSource: 'ThisLocalAddin',
        },
      ]),
    );
  });

  it('reports inserted rows', async () => {
    await listenToEdits();
    await excel.host.evaluate(() =>
      window.excel.faults.disturb({ kind: 'insert-rows', sheet: '表', row: 1, count: 2 }),
    );
    expect(await receivedEvents(1)).toMatchObject([{ changeType: 'RowInserted', address: '1:2' }]);
  });

  it('reports no formats, and nothing after the handler was removed', async () => {
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
    expect(await receivedEvents(1)).toEqual(['A3']);
  });
});
