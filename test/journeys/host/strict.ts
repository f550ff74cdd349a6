/** The emulated Excel has the obstacles that users reported of real Excels. */
import { workbookOf } from '../../support/snapshots';
import { replaceWorkbook, type OpenedExcel } from '../support/emulated-excel';
import { eventually } from '../support/eventually';
import { lab } from './lab';

const WORKBOOK = workbookOf({ 表: { A1: '一', A2: '二', A3: '三' } });

describe('obstacles of real Excels', () => {
  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(WORKBOOK);
  });
  beforeEach(() => replaceWorkbook(excel, WORKBOOK));
  const write = (values: string[][]) =>
    excel.addin.evaluate(
      (all) =>
        window.attempt(async (context) => {
          context.workbook.worksheets.getItem('表').getRange('A1:A3').values = all;
          await context.sync();
        }),
      values,
    );

  test('writes a block of values into the wrong rows under a filter', async () => {
    await excel.host.evaluate(() => window.excel.filterOut('表', 1, 1));
    await write([['甲'], ['乙'], ['丙']]);
    const column = await excel.host.evaluate(() =>
      ['A1', 'A2', 'A3'].map((address) => window.excel.value('表', address)),
    );
    expect(column).toEqual(['甲', '二', '乙']);
  });

  test('refuses a new sheet if the structure is protected', async () => {
    await excel.host.evaluate(() => window.excel.protectStructure());
    const added = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        context.workbook.worksheets.add('新');
        await context.sync();
      }),
    );
    expect(added).toEqual({ code: 'AccessDenied' });
  });

  test('accepts requests on the desktop that are too large in a browser', async () => {
    excel = await lab.open(WORKBOOK, { traits: { maxPayload: Infinity } });
    const long = '长'.repeat(30_000);
    const answer = await excel.addin.evaluate(
      (text) =>
        window.attempt(async (context) => {
          const sheet = context.workbook.worksheets.getItem('表');
          sheet.getRange('A1:A60').values = Array.from({ length: 60 }, () => [text]);
          await context.sync();
        }),
      long,
    );
    expect(answer).toEqual({ value: undefined });
  });

  test('keeps the document’s address after 另存为 and returns its new name', async () => {
    await excel.host.evaluate(() => window.excel.saveAs('另存.xlsx'));
    const names = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        context.workbook.load('name');
        await context.sync();
        return [context.workbook.name, decodeURIComponent(Office.context.document.url)];
      }),
    );
    expect(names).toEqual({ value: ['另存.xlsx', expect.stringMatching(/测试\.xlsx$/)] });
  });

  test('blocks printing and modal windows in the frame', async () => {
    const printed = await excel.addin.evaluate(() => {
      let asked = false;
      window.addEventListener('beforeprint', () => (asked = true));
      window.print();
      return asked;
    });
    expect(printed).toBe(false);
  });

  test.each([false, true])(
    'loads the telemetry of office.js only if it is allowed: %s',
    async (telemetry) => {
      excel = await lab.open(WORKBOOK, { traits: { telemetry } });
      const { addin } = excel;
      // The telemetry script is loaded last.
      await eventually(async () => {
        const files = await addin.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')),
        );
        expect(files.includes('office_strings.js')).toBe(true);
        expect(files.includes('oteljs_agave.js')).toBe(telemetry);
      });
    },
  );
});
