/** The real office.js reads from the emulated Excel. */
import { workbookOf } from '../../support/snapshots';
import type { OpenedExcel } from '../support/emulated-excel';
import { lab } from './lab';

const WORKBOOK = workbookOf(
  {
    绩效目标: {
      cells: {
        A1: '项目',
        B1: { value: 46.5, numberFormat: '0.00' },
        C1: { formula: '=ROUND(B1*2,1)', value: 93 },
        A2: { error: '#N/A' },
        B2: true,
        C2: { value: '富文本', richText: true },
        A4: { value: 43831, numberFormat: 'yyyy-mm-dd' },
        D4: { value: null, numberFormat: '0%' },
      },
      merges: ['A4:B5', 'C4:C6'],
      hiddenRows: [3],
      hiddenColumns: ['C'],
    },
    "it's 表": { A1: 1 },
    空: {},
    深藏: { cells: {}, visibility: 'veryHidden' },
  },
  { name: '申报表.xlsx' },
);

describe('reading', () => {
  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(WORKBOOK);
  });

  it('reports host, platform, language and API sets to office.js', async () => {
    const context = await excel.addin.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      language: Office.context.displayLanguage,
      url: Office.context.document.url,
      sets: ['1.1', '1.9', '1.18', '1.19'].map((set) =>
        Office.context.requirements.isSetSupported('ExcelApi', set),
      ),
    }));
    expect(context).toMatchObject({ host: 'Excel', platform: 'OfficeOnline', language: 'zh-CN' });
    expect(decodeURIComponent(context.url)).toMatch(/申报表\.xlsx$/);
    expect(context.sets).toEqual([true, true, true, false]);
  });

  it('returns values, formulas, errors and number formats of cells', async () => {
    const read = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const range = context.workbook.worksheets.getItem('绩效目标').getRange('A1:C2');
        range.load('address,values,formulas,text,numberFormat,valueTypes,rowCount,columnIndex');
        await context.sync();
        const { address, values, formulas, text, numberFormat, valueTypes, rowCount, columnIndex } = range;
        return { address, values, formulas, text, numberFormat, valueTypes, rowCount, columnIndex };
      }),
    );
    expect(read).toEqual({
      value: {
        address: '绩效目标!A1:C2',
        values: [
          ['项目', 46.5, 93],
          ['#N/A', true, '富文本'],
        ],
        formulas: [
          ['项目', 46.5, '=ROUND(B1*2,1)'],
          ['#N/A', true, '富文本'],
        ],
        text: [
          ['项目', '46.50', '93'],
          ['#N/A', 'TRUE', '富文本'],
        ],
        numberFormat: [
          ['General', '0.00', 'General'],
          ['General', 'General', 'General'],
        ],
        valueTypes: [
          ['String', 'Double', 'Double'],
          ['Error', 'Boolean', 'String'],
        ],
        rowCount: 2,
        columnIndex: 0,
      },
    });
  });

  it('returns sheets in order and by name, and null objects for missing sheets', async () => {
    const read = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name,items/visibility,items/protection/protected');
        const missing = worksheets.getItemOrNullObject('没有');
        missing.load('name');
        const ofMissing = missing.getRange('A1');
        ofMissing.load('values');
        await context.sync();
        return {
          sheets: worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected]),
          missing: [missing.isNullObject, ofMissing.isNullObject],
        };
      }),
    );
    expect(read).toEqual({
      value: {
        sheets: [
          ['绩效目标', 'Visible', false],
          ["it's 表", 'Visible', false],
          ['空', 'Visible', false],
          ['深藏', 'VeryHidden', false],
        ],
        missing: [true, true],
      },
    });
  });

  it('returns used ranges by values or formats, and those of empty sheets', async () => {
    const read = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const sheet = context.workbook.worksheets.getItem('绩效目标');
        const empty = context.workbook.worksheets.getItem('空');
        const ranges = [
          sheet.getUsedRangeOrNullObject(true),
          sheet.getUsedRange(),
          context.workbook.worksheets.getItem("it's 表").getUsedRange(),
          empty.getUsedRange(),
        ];
        for (const range of ranges) range.load('address');
        const none = empty.getUsedRangeOrNullObject();
        await context.sync();
        return [...ranges.map((range) => range.address), none.isNullObject];
      }),
    );
    expect(read).toEqual({
      value: ['绩效目标!A1:C4', '绩效目标!A1:D4', "'it''s 表'!A1", '空!A1', true],
    });
  });

  it('returns merges and the fonts within a text', async () => {
    const read = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const used = context.workbook.worksheets.getItem('绩效目标').getUsedRange();
        const merged = used.getMergedAreasOrNullObject();
        merged.load('address');
        merged.areas.load('items/address');
        const cells = used.getRow(1).getCellProperties({ textRuns: true });
        const first = context.workbook.worksheets
          .getItem("it's 表")
          .getRange('A1')
          .getMergedAreasOrNullObject();
        await context.sync();
        return {
          merged: [merged.address, merged.areas.items.map((area) => area.address)],
          bold: cells.value[0]?.slice(0, 3).map(({ textRuns }) => textRuns?.map(({ font }) => font?.bold)),
          none: first.isNullObject,
        };
      }),
    );
    expect(read).toEqual({
      value: {
        merged: ['绩效目标!A4:B5,绩效目标!C4:C6', ['绩效目标!A4:B5', '绩效目标!C4:C6']],
        bold: [[false], [false], [true, false]],
        none: true,
      },
    });
  });

  it('returns the address of whole columns, and null instead of their values', async () => {
    const read = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const column = context.workbook.worksheets.getItem('绩效目标').getRange('A:B');
        column.load('values,address,rowCount');
        await context.sync();
        return [column.values as unknown, column.address, column.rowCount];
      }),
    );
    expect(read).toEqual({ value: [null, '绩效目标!A:B', 1_048_576] });
  });

  it('returns 200 000 cells', async () => {
    const read = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const range = context.workbook.worksheets.getItem('空').getRange('A1:T10000');
        range.load('valueTypes');
        await context.sync();
        return [range.valueTypes.length, range.valueTypes[9_999]?.length];
      }),
    );
    expect(read).toEqual({ value: [10_000, 20] });
  });
});
