/** Every injected fault, as the real office.js reports it. */
import type { Disturbance, Fault } from '../../../src/workbench/host/faults';
import { workbookOf } from '../../support/snapshots';
import { replaceWorkbook, type OpenedExcel } from '../support/emulated-excel';
import type { Attempt } from '../support/pages/addin';
import { lab } from './lab';

const WORKBOOK = workbookOf({ 表: { A1: '一', A2: '二', A3: '三' }, 另一张: {} });

describe('faults', () => {
  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(WORKBOOK);
  });
  beforeEach(() => replaceWorkbook(excel, WORKBOOK));

  const fail = (fault: Fault): Promise<void> =>
    excel.host.evaluate((what) => window.excel.faults.fail(what), fault);
  const disturb = (disturbance: Disturbance): Promise<void> =>
    excel.host.evaluate((what) => window.excel.faults.disturb(what), disturbance);

  function read(): Promise<Attempt<unknown>> {
    return excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const range = context.workbook.worksheets.getItem('表').getRange('A1:A3');
        range.load('values');
        await context.sync();
        return (range.values as unknown[][] | null)?.flat() ?? null;
      }),
    );
  }

  /** Writes three cells in one batch. */
  function write(): Promise<Attempt<void>> {
    return excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const sheet = context.workbook.worksheets.getItem('表');
        for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[`新${row}`]];
        await context.sync();
      }),
    );
  }

  const stands = (): Promise<unknown> =>
    excel.host.evaluate(() => ['A1', 'A2', 'A3'].map((at) => window.excel.value('表', at)));

  it.each([
    ['cellEditMode', 'InvalidOperationInCellEditMode'],
    ['sessionLost', 'InvalidOrTimedOutSession'],
    ['activityLimit', 'ActivityLimitReached'],
    ['requestTooLarge', 'RequestPayloadSizeLimitExceeded'],
    ['responseTooLarge', 'ResponsePayloadSizeLimitExceeded'],
    ['accessDenied', 'AccessDenied'],
    ['general', 'GeneralException'],
  ] as const)('fails the next request with %s, and only that', async (transport, code) => {
    await fail({ when: 'before', outcome: { transport } });
    expect(await read()).toEqual({ code });
    expect(await read()).toEqual({ value: ['一', '二', '三'] });
  });

  it('returns an error of the object model', async () => {
    await fail({ when: 'before', outcome: { error: 'ServiceNotAvailable' } });
    expect(await read()).toEqual({ code: 'ServiceNotAvailable' });
  });

  it('fails before, during and after a write', async () => {
    const outcome = { transport: 'sessionLost' } as const;
    await fail({ at: { kind: 'write' }, when: 'before', outcome });
    expect([await write(), await stands()]).toEqual([
      { code: 'InvalidOrTimedOutSession' },
      ['一', '二', '三'],
    ]);
    await fail({ at: { kind: 'write' }, when: { afterWrites: 2 }, outcome: { error: 'AccessDenied' } });
    expect([await write(), await stands()]).toEqual([{ code: 'AccessDenied' }, ['新1', '新2', '三']]);
    await fail({ at: { kind: 'write' }, when: 'after', outcome });
    expect([await write(), await stands()]).toEqual([
      { code: 'InvalidOrTimedOutSession' },
      ['新1', '新2', '新3'],
    ]);
  });

  it('counts from the next write of cells, and lasts until it is reset', async () => {
    await fail({
      at: { kind: 'read', after: 'cell-write' },
      when: 'before',
      outcome: { transport: 'sessionLost' },
      lasts: true,
    });
    expect(await read()).toEqual({ value: ['一', '二', '三'] });
    expect(await write()).toEqual({ value: undefined });
    expect([await read(), await read()]).toEqual([
      { code: 'InvalidOrTimedOutSession' },
      { code: 'InvalidOrTimedOutSession' },
    ]);
    await excel.host.evaluate(() => window.excel.faults.reset());
    expect(await read()).toEqual({ value: ['新1', '新2', '新3'] });
  });

  it('applies to a request for merged areas', async () => {
    await fail({ at: { readsMerges: true }, when: 'before', outcome: { transport: 'activityLimit' } });
    expect([await read(), await write()]).toEqual([{ value: ['一', '二', '三'] }, { value: undefined }]);
    const merges = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        context.workbook.worksheets
          .getItem('表')
          .getRange('A1:A3')
          .getMergedAreasOrNullObject()
          .load('address');
        await context.sync();
        return null;
      }),
    );
    expect(merges).toEqual({ code: 'ActivityLimitReached' });
  });

  it('applies to the nth request of a kind', async () => {
    await fail({ at: { kind: 'read', nth: 2 }, when: 'before', outcome: { transport: 'activityLimit' } });
    expect(await write()).toEqual({ value: undefined });
    expect(await read()).toEqual({ value: ['新1', '新2', '新3'] });
    expect(await write()).toEqual({ value: undefined });
    expect(await read()).toEqual({ code: 'ActivityLimitReached' });
  });

  it('can be cancelled', async () => {
    await fail({ when: 'before', outcome: { transport: 'general' } });
    await excel.host.evaluate(() => window.excel.faults.reset());
    expect(await read()).toEqual({ value: ['一', '二', '三'] });
  });

  it('can leave a request unanswered, and answer the next one', async () => {
    await fail({ when: 'after', outcome: { silence: true } });
    await excel.addin.evaluate(() => {
      void Excel.run(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1').values = [['无回音']];
        await context.sync();
        window.eventLog.push('answered');
      });
    });
    expect(await read()).toEqual({ value: ['无回音', '二', '三'] });
    expect(await excel.addin.evaluate(() => window.eventLog)).toEqual([]);
  });

  it('delays a request', async () => {
    await excel.host.evaluate(() => window.excel.faults.delay(300));
    const waited = await excel.addin.evaluate(async () => {
      const order: string[] = [];
      const timer = new Promise((resolve) => setTimeout(resolve, 100)).then(() => order.push('timer'));
      await window.attempt(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
        order.push('answer');
      });
      await timer;
      return order;
    });
    expect(waited).toEqual(['timer', 'answer']);
  });

  it('refuses all requests while a cell is being edited', async () => {
    await disturb({ kind: 'cell-editing', on: true });
    expect(await read()).toEqual({ code: 'InvalidOperationInCellEditMode' });
    expect(await write()).toEqual({ code: 'InvalidOperationInCellEditMode' });
    await disturb({ kind: 'cell-editing', on: false });
    expect(await read()).toEqual({ value: ['一', '二', '三'] });
  });

  it('withholds values', async () => {
    await disturb({ kind: 'withhold-values', on: true });
    expect(await read()).toEqual({ value: null });
  });

  it.each<[string, Disturbance, Attempt<unknown>]>([
    [
      'edits a cell',
      { kind: 'edit', sheet: '表', cell: 'A2', content: '别人的' },
      { value: ['一', '别人的', '三'] },
    ],
    ['inserts rows', { kind: 'insert-rows', sheet: '表', row: 2, count: 1 }, { value: ['一', '', '二'] }],
    ['deletes rows', { kind: 'delete-rows', sheet: '表', row: 1, count: 1 }, { value: ['二', '三', ''] }],
    ['renames the sheet', { kind: 'rename-sheet', sheet: '表', name: '改名' }, { code: 'ItemNotFound' }],
    ['deletes the sheet', { kind: 'delete-sheet', sheet: '表' }, { code: 'ItemNotFound' }],
  ])('%s just before a request', async (_, disturbance, result) => {
    await excel.host.evaluate(
      (what) => window.excel.faults.disturb(what, { kind: 'read', nth: 2 }),
      disturbance,
    );
    expect(await read()).toEqual({ value: ['一', '二', '三'] });
    expect(await read()).toEqual(result);
  });

  it('protects a sheet just before a write', async () => {
    await excel.host.evaluate(() =>
      window.excel.faults.disturb({ kind: 'protect-sheet', sheet: '表', on: true }, { kind: 'write' }),
    );
    expect(await write()).toEqual({ code: 'AccessDenied' });
  });
});
