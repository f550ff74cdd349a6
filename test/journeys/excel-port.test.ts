/** The port over the real office.js against the emulated Excel: the contract of all ports, and its further behaviour. */
import { guardOf } from '../../src/correction';
import type { Disturbance } from '../../src/workbench/host/faults';
import type { HostTextRun } from '../../src/workbench/host/model';
import type { CellEdit } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookContract } from '../contract/workbook-contract';
import { placeOf, workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, requestsOf, type OpenedExcel } from './support/emulated-excel';
import type { SilentChange } from './support/pages/host';
import { portOver, writeThrough } from './support/remote-port';

const lab = excelLab();

// ExcelApi 1.13 is the first that can return merged areas.
describe.each(['1.14', '1.18'])('with ExcelApi %s', (excelApi) => {
  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(workbookOf({ 表: {} }), { excelApi, addin: 'excel-port' });
  });

  workbookContract('ExcelWorkbook', async (fixture) => {
    await replaceWorkbook(excel, fixture);
    return portOver(excel);
  });
});

describe('fonts of text runs, which Excel does not accept in the form in which it returns them', () => {
  const WORKBOOK = workbookOf({
    表: {
      A1: 45,
      A2: { value: '预算854万元', richText: true },
      A3: { value: '共3个', richText: true },
      A4: '旧',
    },
  });

  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
  });
  beforeEach(() => replaceWorkbook(excel, WORKBOOK));

  const edit = (address: string, before: CellEdit['before'], after: CellEdit['after']): CellEdit => ({
    at: { sheet: '表', ...placeOf(address) },
    before,
    after,
  });
  const EDITS = [
    edit('A2', '预算854万元', '预算855万元'),
    edit('A1', 45, 46),
    edit('A3', '共3个', '共4个'),
    edit('A4', '旧', '新'),
  ];
  const write = async () => {
    const snapshot = await portOver(excel).read();
    return writeThrough(excel, EDITS, guardOf(snapshot, EDITS));
  };
  const setRuns = (runs: readonly HostTextRun[]): Promise<void> =>
    excel.host.evaluate((all) => window.excel.setRuns('表', 'A2', all), runs);
  const runsNow = () => excel.host.evaluate(() => window.excel.cell('表', 'A2').runs);

  test('Excel rejects a font that it returned itself', async () => {
    const code = await excel.addin.evaluate(async () => {
      try {
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('表').getRange('A2');
          const properties = range.getCellProperties({ textRuns: true });
          await context.sync();
          range.setCellProperties([[{ textRuns: properties.value[0]?.[0]?.textRuns ?? [] }]]);
          await context.sync();
        });
        return null;
      } catch (error) {
        return error instanceof OfficeExtension.Error ? error.code : 'another error';
      }
    });
    expect(code).toBe('InvalidArgument');
  });

  test('restores every font property that can be set, whatever else Excel returns', async () => {
    const fonts: Omit<HostTextRun, 'text'> = {
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      script: 'sub',
      color: '#FF0000',
      name: '宋体',
      size: 9,
    };
    await setRuns([{ text: '预算854' }, { text: '万元', ...fonts }]);
    expect((await write()).applied).toHaveLength(4);
    expect((await runsNow())?.[1]).toEqual({ text: '万元', ...fonts });
  });

  test.each<[string, Omit<HostTextRun, 'text'>]>([
    ['null', { bold: true }],
    ['a size of null', { size: 20 }],
    ['an empty color', { color: '#FF0000' }],
    ['an empty font name', { name: '宋体' }],
    ['an empty underline', { underline: true }],
  ])('recognizes mixed fonts by %s', async (_, font) => {
    await setRuns([{ text: '预算' }, { text: '854万元', ...font }]);
    const writes = EDITS.map(({ at, after }) => ({ at, content: after }));
    const { sheets } = await portOver(excel).read(undefined, 'before-write', writes);
    expect(sheets[0]?.cells.map(({ richText }) => richText)).toEqual([undefined, true, true, undefined]);
  });

  describe('a text that Excel rejects because of its fonts', () => {
    /** Refuses these writes, counted from 1: the batch is the first, then each cell follows. */
    const refuse = (...writes: readonly number[]): Promise<void> =>
      excel.host.evaluate((all) => {
        for (const nth of all) {
          window.excel.faults.fail({
            at: { kind: 'write', nth },
            when: 'before',
            outcome: { error: 'InvalidArgument' },
          });
        }
      }, writes);

    test('is reported with the reason, and the other cells are written', async () => {
      await refuse(1, 2);
      const { applied, failed, takenBack } = await write();
      expect(applied).toEqual(EDITS.slice(1));
      expect(failed).toEqual([{ edit: EDITS[0], now: '预算854万元', fault: 'cell-refused' }]);
      expect(takenBack).toBe(false);
    });

    test('is written by itself if Excel rejects only the batch', async () => {
      await refuse(1);
      expect((await write()).applied).toEqual(EDITS);
    });

    test('does not prevent the undo of the written cells', async () => {
      await refuse(1, 2, 4);
      const { applied, inverse } = await write();
      expect(applied).toEqual([EDITS[1], EDITS[3]]);
      const snapshot = await portOver(excel).read();
      expect((await writeThrough(excel, inverse, guardOf(snapshot, inverse))).applied).toHaveLength(2);
      expect((await portOver(excel).read()).sheets).toEqual(WORKBOOK.sheets);
    });
  });
});

describe('a quiet re-check of an edited workbook reads the same as a check, whether Excel sent events or not', () => {
  /** More rows than are read before a sheet's size is known. */
  const ROWS = 255;
  const amounts = Object.fromEntries(Array.from({ length: ROWS }, (_, row) => [`A${row + 1}`, row + 1]));
  const WORKBOOK = workbookOf({
    表: {
      A1: '设备更新',
      A2: 45,
      A3: { formula: '=长!A1*2', value: 2 },
      B1: { value: 0.5, numberFormat: '0%' },
    },
    长: { ...amounts, B1: '名称', B2: '别的', [`B${ROWS}`]: '末尾的字' },
    旁: { A1: '旁边' },
  });

  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
  });
  beforeEach(async () => {
    await replaceWorkbook(excel, WORKBOOK);
    await excel.addin.evaluate(() => window.excelPort.watch());
    await portOver(excel).read();
  });

  /** Makes a change in Excel and waits for the add-in's event. */
  async function changeInExcel(disturbance: Disturbance): Promise<void> {
    await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
    await allEventsReceived();
  }

  /** Waits for all events. They come in order, so the event of a further edit is the last. */
  async function allEventsReceived(): Promise<void> {
    const before = await excel.addin.evaluate(() => window.edits);
    const last: Disturbance = { kind: 'edit', sheet: '旁', cell: 'A2', content: 1 };
    await excel.host.evaluate((one) => window.excel.faults.disturb(one), last);
    await excel.addin.waitForFunction((known) => window.edits > known, before);
  }

  const changeSilently = (sheet: string, change: SilentChange) =>
    excel.host.evaluate(([name, one]) => window.excel.changeSilently(name, one), [sheet, change] as const);

  /** Reads with purpose `quiet`, and requires the same result as a check. */
  async function read(): Promise<WorkbookSnapshot> {
    const snapshot = await portOver(excel).read(undefined, 'quiet');
    expect(snapshot).toEqual(await portOver(excel).read());
    return snapshot;
  }

  const value = ({ sheets }: WorkbookSnapshot, sheet: string, row: number, column: number) =>
    sheets.find(({ name }) => name === sheet)?.cells.find((one) => one.row === row && one.column === column)
      ?.value;

  test('reads an edited cell and the results that depend on it', async () => {
    await changeInExcel({ kind: 'edit', sheet: '长', cell: 'A1', content: 8, by: 'person' });
    const snapshot = await read();
    expect([value(snapshot, '长', 0, 0), value(snapshot, '表', 2, 0)]).toEqual([8, 16]);
  });

  test('reads the edit of a co-author, and the restored value', async () => {
    await changeInExcel({ kind: 'edit', sheet: '表', cell: 'A2', content: 46 });
    expect(value(await read(), '表', 1, 0)).toBe(46);
    await changeInExcel({ kind: 'edit', sheet: '表', cell: 'A2', content: 45, by: 'person' });
    expect(value(await read(), '表', 1, 0)).toBe(45);
  });

  test.each<[string, Disturbance]>([
    ['inserted rows', { kind: 'insert-rows', sheet: '长', row: 2, count: 2, by: 'person' }],
    ['deleted rows', { kind: 'delete-rows', sheet: '表', row: 2, count: 1, by: 'person' }],
    ['a protected sheet', { kind: 'protect-sheet', sheet: '长', on: true }],
    ['a renamed sheet', { kind: 'rename-sheet', sheet: '旁', name: '新名' }],
  ])('%s', async (_, disturbance) => {
    await excel.host.evaluate((one) => window.excel.faults.disturb(one), disturbance);
    // A renamed sheet cannot be edited by its old name.
    if (disturbance.kind !== 'rename-sheet') await allEventsReceived();
    expect((await read()).sheets).not.toEqual(WORKBOOK.sheets);
  });

  test('added and deleted sheets', async () => {
    await excel.host.evaluate(() => window.excel.addSheet('又一张'));
    await excel.host.evaluate(() => window.excel.faults.disturb({ kind: 'delete-sheet', sheet: '长' }));
    await allEventsReceived();
    expect((await portOver(excel).read()).sheets.map(({ name }) => name)).toEqual(['表', '旁', '又一张']);
  });

  const at = (row: number, column: number) => ({ row, column });
  test.each<[string, string, SilentChange]>([
    ['a value', '长', { cells: [{ ...at(ROWS - 1, 0), content: 7 }] }],
    ['a value on which formulas depend', '长', { cells: [{ ...at(0, 0), content: 7 }] }],
    ['a formula instead of a value', '长', { cells: [{ ...at(1, 0), content: { formula: '=1+1' } }] }],
    ['another formula with the same result', '表', { cells: [{ ...at(2, 0), content: { formula: '=2' } }] }],
    ['a number format', '表', { cells: [{ ...at(0, 1), numberFormat: '0.00' }] }],
    ['an error', '长', { cells: [{ ...at(1, 0), content: { error: '#N/A' } }] }],
    ['a text that looks like an error', '长', { cells: [{ ...at(1, 0), content: '#N/A' }] }],
    ['a cell further down', '表', { cells: [{ ...at(400, 2), content: '远处' }] }],
    [
      'the last cells',
      '长',
      { cells: [ROWS - 1, ROWS - 2].map((row) => ({ ...at(row, 0), content: null })) },
    ],
    ['hidden rows', '长', { hiddenRows: [20, 40] }],
    ['a hidden sheet', '表', { visibility: 'hidden' }],
  ])('reads a change for which Excel sends no event: %s', async (_, sheet, change) => {
    await changeSilently(sheet, change);
    expect((await read()).sheets).not.toEqual(WORKBOOK.sheets);
  });
});

describe('placing the report sheet, also over an older report, under a filter or in a protected workbook', () => {
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

  test('sets column widths before the values, and wrapping and row heights after them', async () => {
    await replaceWorkbook(excel, FORM);
    expect(await place()).toEqual({ value: null });
    expect(await contents()).toEqual(PLACED);
    const requests = await requestsOf(excel);
    const names = requests.flatMap(({ Actions }) => Actions.map(({ Name }) => Name ?? ''));
    const order = ['ColumnWidth', 'Values', 'WrapText', 'AutofitRows'].map((name) => names.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('sets the page layout, and writes the report even if Excel cannot set it', async () => {
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

  test('replaces all rows of an older report with filtered rows', async () => {
    await replaceWorkbook(excel, OLD);
    await excel.host.evaluate(() => window.excel.filterOut('校验报告', 1, 1));
    expect(await place()).toEqual({ value: null });
    expect(await contents()).toEqual(PLACED);
  });

  test('reports a protected workbook structure instead of adding a sheet, but replaces an older report', async () => {
    await replaceWorkbook(excel, FORM);
    await excel.host.evaluate(() => window.excel.protectStructure());
    expect(await place()).toMatchObject({ fault: 'structure-protected' });
    expect(await excel.host.evaluate(() => window.excel.sheetNames())).toEqual(['绩效目标']);
    await replaceWorkbook(excel, OLD);
    await excel.host.evaluate(() => window.excel.protectStructure());
    expect(await place()).toEqual({ value: null });
    expect(await contents()).toEqual(PLACED);
  });

  test('does not change a protected older report, and gives the new one another name', async () => {
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

  test('replaces all rows of an older report that is a table with filtered rows', async () => {
    await replaceWorkbook(excel, OLD);
    await excel.host.evaluate(() => {
      window.excel.faults.disturb({ kind: 'add-table', sheet: '校验报告', name: '表1', body: 'A2:B4' });
      window.excel.filterOut('校验报告', 1, 1);
    });
    expect(await place()).toEqual({ value: null });
    expect(await contents()).toEqual(PLACED);
  });
});
