/** What real Excels do that a friendly host would not: each was met by an add-in somewhere. */
import { workbookOf } from '../../support/snapshots';
import { excelLab, type OpenedExcel } from '../support/emulated-excel';
import { eventually } from '../support/eventually';

const WORKBOOK = workbookOf({ 表: { A1: '一', A2: '二', A3: '三' } });
const lab = excelLab();
let excel: OpenedExcel;
const write = (values: string[][]) =>
  excel.addin.evaluate(
    (all) =>
      window.attempt(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:A3').values = all;
        await context.sync();
      }),
    values,
  );

test('a filter puts a block of values into the wrong rows', async () => {
  excel = await lab.open(WORKBOOK);
  await excel.host.evaluate(() => window.excel.filterOut('表', 1, 1));
  await write([['甲'], ['乙'], ['丙']]);
  const column = await excel.host.evaluate(() =>
    ['A1', 'A2', 'A3'].map((address) => window.excel.value('表', address)),
  );
  expect(column).toEqual(['甲', '二', '乙']);
});

test('a protected structure takes no sheet and no other name', async () => {
  excel = await lab.open(WORKBOOK);
  await excel.host.evaluate(() => window.excel.protectStructure());
  const codes = await excel.addin.evaluate(async () => [
    await window.attempt(async (context) => {
      context.workbook.worksheets.add('新');
      await context.sync();
    }),
    await window.attempt(async (context) => {
      context.workbook.worksheets.getItem('表').name = '改';
      await context.sync();
    }),
  ]);
  expect(codes).toEqual([{ code: 'AccessDenied' }, { code: 'AccessDenied' }]);
});

test.each([
  ['in a browser', false, { code: 'RequestPayloadSizeLimitExceeded' }],
  ['on the desktop', true, { value: undefined }],
] as const)('what is too large %s', async (_, desktop, outcome) => {
  excel = await lab.open(WORKBOOK, { traits: { desktop } });
  const long = '长'.repeat(30_000);
  const answer = await excel.addin.evaluate(
    (text) =>
      window.attempt(async (context) => {
        const sheet = context.workbook.worksheets.getItem('表');
        sheet.getRange('A1:A70').values = Array.from({ length: 70 }, () => [text]);
        await context.sync();
      }),
    long,
  );
  expect(answer).toEqual(outcome);
});

test('the address of the document is that of the opened file after 另存为, its name the new one', async () => {
  excel = await lab.open(WORKBOOK);
  await excel.host.evaluate(() => window.excel.saveAs('另存.xlsx'));
  const told = await excel.addin.evaluate(() =>
    window.attempt(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return [context.workbook.name, decodeURIComponent(Office.context.document.url)];
    }),
  );
  expect(told).toEqual({ value: ['另存.xlsx', expect.stringMatching(/测试\.xlsx$/)] });
});

test('the frame prints nothing and shows no modal window', async () => {
  excel = await lab.open(WORKBOOK);
  const printed = await excel.addin.evaluate(() => {
    let asked = false;
    window.addEventListener('beforeprint', () => (asked = true));
    window.print();
    return asked;
  });
  expect(printed).toBe(false);
});

test.each([false, true])('office.js reports what it does unless that is forbidden: %s', async (telemetry) => {
  excel = await lab.open(WORKBOOK, { traits: { telemetry } });
  const { addin } = excel;
  // The file that reports comes last of all.
  await eventually(async () => {
    const files = await addin.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')),
    );
    expect(files.includes('office_strings.js')).toBe(true);
    expect(files.includes('oteljs_agave.js')).toBe(telemetry);
  });
});
