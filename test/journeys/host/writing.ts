/** The real office.js writes into the emulated Excel. */
import { workbookOf } from '../../support/snapshots';
import { replaceWorkbook, type OpenedExcel } from '../support/emulated-excel';
import { lab } from './lab';

const WORKBOOK = workbookOf({
  表: {
    cells: {
      A1: 1,
      A2: 2,
      A3: { formula: '=SUM(A1:A2)', value: 3 },
      B1: { value: '富文本', richText: true },
      C1: { value: '文本', numberFormat: '@' },
      D1: true,
    },
    merges: ['E1:F2'],
  },
});

describe('writing', () => {
  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(WORKBOOK);
  });
  beforeEach(() => replaceWorkbook(excel, WORKBOOK));

  /** Written values with the resulting content and number format. */
  async function entered(value: unknown, address = 'H1'): Promise<unknown[]> {
    const written = await excel.addin.evaluate(
      ([what, where]) =>
        window.attempt(async (context) => {
          context.workbook.worksheets.getItem('表').getRange(where).values = [[what]];
          await context.sync();
        }),
      [value, address] as const,
    );
    expect(written).toEqual({ value: undefined });
    return excel.host.evaluate((where) => {
      const { content, numberFormat } = window.excel.cell('表', where);
      return [content, numberFormat];
    }, address);
  }

  it.each<[unknown, unknown, string]>([
    [12.5, 12.5, 'General'],
    ['12', 12, 'General'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['90%', 0.9, '0%'],
    ['2020年12月31日', '2020年12月31日', 'General'],
    ['2020-12-31', 44196, 'm/d/yyyy'],
    ['≥90%', '≥90%', 'General'],
    ['TRUE', true, 'General'],
    ['#N/A', { error: '#N/A' }, 'General'],
    ["'0012", '0012', 'General'],
    ["''引号", "'引号", 'General'],
    ['=A1+A2', { formula: '=A1+A2' }, 'General'],
    ['+A1', { formula: '=+A1' }, 'General'],
    ['', null, 'General'],
  ])('takes %j as Excel does', async (value, content, format) => {
    expect(await entered(value)).toEqual([content, format]);
  });

  it('stores every value as text in a cell with text format', async () => {
    expect(await entered('=A1', 'C1')).toEqual(['=A1', '@']);
    expect(await entered(7, 'C1')).toEqual(['7', '@']);
  });

  it('leaves cells unchanged where null is written', async () => {
    await excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('表').getRange('A1:A3');
        range.values = [[null], [20], [null]];
        await context.sync();
      }),
    );
    const contents = await excel.host.evaluate(() =>
      ['A1', 'A2', 'A3'].map((at) => window.excel.cell('表', at).content),
    );
    expect(contents).toEqual([1, 20, { formula: '=SUM(A1:A2)' }]);
  });

  it('calculates before it responds', async () => {
    const sum = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const sheet = context.workbook.worksheets.getItem('表');
        sheet.getRange('A1').values = [[40]];
        const total = sheet.getRange('A3');
        total.load('values');
        await context.sync();
        return total.values;
      }),
    );
    expect(sum).toEqual({ value: [[42]] });
  });

  it('calculates in manual mode only on request', async () => {
    const sums = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const { workbook } = context;
        const total = workbook.worksheets.getItem('表').getRange('A3');
        workbook.application.calculationMode = Excel.CalculationMode.manual;
        total.load('values');
        await context.sync();
        const seen: unknown[] = [];
        workbook.worksheets.getItem('表').getRange('A1').values = [[40]];
        total.load('values');
        await context.sync();
        seen.push(total.values[0]?.[0]);
        total.calculate();
        total.load('values');
        await context.sync();
        seen.push(total.values[0]?.[0]);
        return seen;
      }),
    );
    expect(sums).toEqual({ value: [3, 42] });
  });

  it('drops the fonts of a text that is overwritten, and writes text runs', async () => {
    await entered('改过', 'B1');
    expect(await excel.host.evaluate(() => window.excel.cell('表', 'B1').runs)).toBeUndefined();
    await excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        const runs = [{ text: '粗', font: { bold: true } }, { text: '细' }];
        context.workbook.worksheets
          .getItem('表')
          .getRange('B1')
          .setCellProperties([[{ textRuns: runs }]]);
        await context.sync();
      }),
    );
    expect(await excel.host.evaluate(() => window.excel.cell('表', 'B1'))).toMatchObject({
      content: '粗细',
      runs: [{ text: '粗', bold: true }, { text: '细' }],
    });
  });

  it('writes nothing into the covered cells of a merge', async () => {
    await entered('首格', 'E1');
    expect(await entered('被盖', 'F2')).toEqual([null, 'General']);
  });

  it('writes thousands of cells, which office.js sends in parts', async () => {
    await excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('表');
        sheet.getRange('J1:AC200').values = Array.from({ length: 200 }, (_, row) =>
          Array.from({ length: 20 }, (__, column) => row * 20 + column),
        );
        await context.sync();
      }),
    );
    expect(await excel.host.evaluate(() => window.excel.value('表', 'AC200'))).toBe(3999);
  });

  it('adds, formats and deletes a sheet', async () => {
    const made = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const sheet = context.workbook.worksheets.add('校验报告');
        const head = sheet.getRange('A1:B1');
        head.values = [['级别', '说明']];
        head.format.font.bold = true;
        head.format.fill.color = '#F2F2F2';
        head.format.wrapText = true;
        head.format.verticalAlignment = 'Top';
        sheet.getRange('A:B').format.columnWidth = 120;
        sheet.activate();
        sheet.load('name,id');
        head.load('format/font/bold,format/columnWidth,format/verticalAlignment');
        await context.sync();
        const { font, columnWidth, verticalAlignment } = head.format;
        return [sheet.name, font.bold, columnWidth > 0, verticalAlignment];
      }),
    );
    expect(made).toEqual({ value: ['校验报告', true, true, 'Top'] });
    expect(await excel.host.evaluate(() => window.excel.sheetNames())).toEqual(['表', '校验报告']);
    expect(await excel.host.evaluate(() => window.excel.selection().sheet)).toBe('校验报告');
    await excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('校验报告').delete();
        await context.sync();
      }),
    );
    expect(await excel.host.evaluate(() => window.excel.sheetNames())).toEqual(['表']);
  });

  it('selects cells', async () => {
    await excel.addin.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('B2:C3').select();
        await context.sync();
      }),
    );
    expect(await excel.host.evaluate(() => window.excel.selection())).toEqual({
      sheet: '表',
      top: 1,
      left: 1,
      bottom: 2,
      right: 2,
    });
  });

  it('keeps one set of settings for workbook and document', async () => {
    const kept = await excel.addin.evaluate(async () => {
      const ofWorkbook = await window.attempt(async (context) => {
        const { settings } = context.workbook;
        settings.add('说明', { 原因: '分期', 时间: new Date(0) });
        const setting = settings.getItem('说明');
        setting.load('key,value');
        const missing = settings.getItemOrNullObject('没有');
        await context.sync();
        const { 时间 } = setting.value as { 时间: unknown };
        return [setting.key, 时间 instanceof Date, missing.isNullObject];
      });
      const { settings } = Office.context.document;
      const refreshed = await new Promise<unknown>((resolve) =>
        settings.refreshAsync(({ status }) => resolve(status)),
      );
      settings.set('另外', [1, 2]);
      const saved = await new Promise<unknown>((resolve) =>
        settings.saveAsync(({ status }) => resolve(status)),
      );
      return { ofWorkbook, refreshed, saved, seen: (settings.get('说明') as { 原因: string }).原因 };
    });
    expect(kept).toEqual({
      ofWorkbook: { value: ['说明', true, true] },
      refreshed: 'succeeded',
      saved: 'succeeded',
      seen: '分期',
    });
    expect(Object.keys(await excel.host.evaluate(() => window.excel.settings())).sort()).toEqual([
      '另外',
      '说明',
    ]);
  });
});
