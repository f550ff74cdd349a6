/** Placing the report sheet, also over an older report, under a filter or in a protected workbook. The real office.js. */
import { workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, requestsOf, type OpenedExcel } from './support/emulated-excel';

const FORM = workbookOf({ 绩效目标: { A1: '项目名称' } });
const OLD = workbookOf({
  绩效目标: { A1: '项目名称' },
  校验报告: { A1: '校验报告（旧）', A2: '旧一', A3: '旧二', A4: '旧三' },
});
const REPORT = {
  name: '校验报告',
  mark: '校验报告',
  rows: [
    [{ text: '校验报告' }],
    [{ text: '=一', bold: true }, { text: '二' }],
    [{ text: '三' }, { text: '1/2' }],
  ] as const,
  widths: [20, 60],
};

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(FORM, { addin: 'excel-port' });
});
const place = () => excel.addin.evaluate((sheet) => window.excelPort.placeSheet(sheet), REPORT);
const contents = async () => {
  const all = await excel.host.evaluate(() => window.excel.contents());
  return Object.fromEntries(Object.entries(all).filter(([at]) => at.startsWith('校验报告!')));
};
const PLACED = {
  '校验报告!A1': '校验报告',
  '校验报告!A2': '=一',
  '校验报告!B2': '二',
  '校验报告!A3': '三',
  '校验报告!B3': '1/2',
};

test('widths come before the values, wrapping and the height of rows after them', async () => {
  await replaceWorkbook(excel, FORM);
  expect(await place()).toEqual({ value: null });
  expect(await contents()).toEqual(PLACED);
  const requests = await requestsOf(excel);
  const names = requests.flatMap(({ Actions }) => Actions.map(({ Name }) => Name ?? ''));
  const order = ['ColumnWidth', 'Values', 'WrapText', 'AutofitRows'].map((name) => names.indexOf(name));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('is laid out to be printed, and is there where Excel cannot do that', async () => {
  const layout = () =>
    excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem('校验报告');
        pageLayout.load('orientation,zoom');
        await context.sync();
        return [pageLayout.orientation, pageLayout.zoom.horizontalFitToPages];
      }),
    );
  await replaceWorkbook(excel, FORM);
  await place();
  expect(await layout()).toEqual(['Landscape', 1]);
  await replaceWorkbook(excel, FORM);
  await excel.host.evaluate(() =>
    window.excel.faults.fail({
      at: { kind: 'write', nth: 2 },
      when: 'before',
      outcome: { error: 'InvalidOperation' },
    }),
  );
  expect(await place()).toEqual({ value: null });
  expect(await contents()).toEqual(PLACED);
});

test('an older report whose rows are filtered is replaced whole', async () => {
  await replaceWorkbook(excel, OLD);
  await excel.host.evaluate(() => window.excel.filterOut('校验报告', 1, 1));
  expect(await place()).toEqual({ value: null });
  expect(await contents()).toEqual(PLACED);
});

test('a workbook whose structure is protected takes no new sheet, and is told by that; an older report is replaced', async () => {
  await replaceWorkbook(excel, FORM);
  await excel.host.evaluate(() => window.excel.protectStructure());
  expect(await place()).toMatchObject({ fault: 'structure-protected' });
  expect(await excel.host.evaluate(() => window.excel.sheetNames())).toEqual(['绩效目标']);
  await replaceWorkbook(excel, OLD);
  await excel.host.evaluate(() => window.excel.protectStructure());
  expect(await place()).toEqual({ value: null });
  expect(await contents()).toEqual(PLACED);
});

test('an older report that is protected stays as it is, and the new one gets another name', async () => {
  await replaceWorkbook(excel, OLD);
  await excel.host.evaluate(() =>
    window.excel.faults.disturb({ kind: 'protect-sheet', sheet: '校验报告', on: true }),
  );
  const before = await contents();
  expect(await place()).toEqual({ value: null });
  expect(await excel.host.evaluate(() => window.excel.sheetNames())).toEqual([
    '绩效目标',
    '校验报告',
    '校验报告2',
  ]);
  expect(await contents()).toEqual(before);
});

test('an older report that was made a table, with rows hidden by its filter, is replaced whole', async () => {
  await replaceWorkbook(excel, OLD);
  await excel.host.evaluate(() => {
    window.excel.faults.disturb({ kind: 'add-table', sheet: '校验报告', name: '表1', body: 'A2:B4' });
    window.excel.filterOut('校验报告', 1, 1);
  });
  expect(await place()).toEqual({ value: null });
  expect(await contents()).toEqual(PLACED);
});
