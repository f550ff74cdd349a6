/** Further behaviour of workbooks on which the program relies, beyond the contract of the port. */
import { DocumentSettings, refreshSettings } from '../../excel/document-settings';
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { placeSheet } from '../../excel/place-sheet';
import { runInExcel } from '../../excel/run';
import type { EditSource } from '../../excel/watch';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import type { ReadPurpose } from '../../workbook/workbook';
import type { Check } from '../check';
import { requireSame } from '../same';
import type { Scratch } from '../workbook/scratch';
import { onSheet, PROBE_SHEET, refAt, writesOf } from './sheet';

/** The sheet as the program reads it. */
async function readSheet(port: ExcelWorkbook, purpose: ReadPurpose = 'check'): Promise<SheetSnapshot> {
  const { sheets } = await port.read(undefined, purpose);
  const sheet = sheets.find(({ name }) => name === PROBE_SHEET);
  if (!sheet) throw new Error(`no sheet ${PROBE_SHEET}`);
  return sheet;
}

/** More merges than Excel returns at once. */
const MANY_MERGES = 513;

/** Longest wait for an event, in milliseconds. */
const TIMEOUT = 5_000;

/** Waits until the port has reported an edit. @returns the author of the first one; `null` if there was none */
async function firstEdit(port: ExcelWorkbook, edit: () => Promise<unknown>): Promise<EditSource | null> {
  let report: (source: EditSource) => void = () => undefined;
  const first = new Promise<EditSource>((resolve) => (report = resolve));
  const stop = await port.watch((source) => report(source));
  try {
    await port.read();
    await edit();
    const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), TIMEOUT));
    return await Promise.race([first, timeout]);
  } finally {
    await stop();
  }
}

const REPORT = '自检报告';

/** Puts a report into the workbook twice. */
async function placeReports(scratch: Scratch): Promise<void> {
  for (const lines of [['一', '二', '三'], ['=四']]) {
    const rows = [
      [{ text: REPORT }],
      ...lines.map((text) => [{ text, bold: true } as const, { text: '1/2' }]),
    ];
    await placeSheet({ name: REPORT, mark: REPORT, rows, widths: [20, 40] });
    await scratch.adopt(REPORT);
  }
  const { sheets } = await new ExcelWorkbook().read();
  const reports = sheets.filter(({ name }) => name.startsWith(REPORT));
  requireSame(
    reports.map(({ cells }) => cells.map(({ value }) => value)),
    [[REPORT, '=四', '1/2']],
  );
}

const KEY = 'jixiao.selftest.text';

/** Stores a text through one API and reads it through the other. */
async function keepText(): Promise<void> {
  const { settings } = Office.context.document;
  const texts = new DocumentSettings(settings);
  await texts.change(KEY, () => '文字');
  await refreshSettings(settings);
  const kept: unknown = settings.get(KEY);
  await texts.change(KEY, () => null);
  requireSame(kept, '文字');
}

export const WORKBOOK: readonly Check[] = [
  {
    title: '读到很宽的表里的合并单元格',
    needs: '1.13',
    run: onSheet({ A1: 1, XFD2: 2 }, async (sheet) => {
      await sheet.change((one) => {
        one.getRange('XFA1:XFD1').merge();
        one.getRange('B2:C2').merge();
        // Excel is reported to lose merges if formats reach the last columns (office-js issue 5758).
        one.getRange('A2:XFC2').format.fill.color = '#EEEEEE';
      });
      requireSame((await readSheet(new ExcelWorkbook())).merges.length, 2);
    }),
  },
  {
    title: `读到 ${MANY_MERGES} 处合并单元格`,
    needs: '1.13',
    run: onSheet({ B1: 1, [`B${MANY_MERGES}`]: 2 }, async (sheet) => {
      // Merges each row of the range separately.
      await sheet.change((one) => one.getRange(`B1:C${MANY_MERGES}`).merge(true));
      requireSame((await readSheet(new ExcelWorkbook())).merges.length, MANY_MERGES);
    }),
  },
  {
    title: '写入前认出只有颜色不同的两段字',
    needs: '1.18',
    run: onSheet({}, async (sheet) => {
      const textRuns = [{ text: '预算', font: { color: '#FF0000' } }, { text: '854万元' }];
      await sheet.change((one) => one.getRange('A1').setCellProperties([[{ textRuns }]]));
      const snapshot = await new ExcelWorkbook().read(undefined, 'before-write', writesOf({ A1: '改' }));
      requireSame(new SnapshotIndex(snapshot).cell(refAt('A1'))?.richText, true);
    }),
  },
  {
    title: '写入前认出表格（列表）里的单元格',
    run: onSheet({ A1: '数量', B1: '金额', A2: 1, A3: 2 }, async (sheet) => {
      await sheet.change((one) => one.tables.add('A1:B3', true));
      const writes = writesOf({ B2: { formula: '=A2*2' }, D2: { formula: '=A2*2' } });
      const index = new SnapshotIndex(await new ExcelWorkbook().read(undefined, 'before-write', writes));
      requireSame(
        writes.map(({ at }) => index.cell(at)?.inTable === true),
        [true, false],
      );
    }),
  },
  {
    title: '有筛选时逐格写入，各在其位，隐藏的行读得到',
    run: onSheet({ A1: '名称', A2: '一', A3: '二', A4: '三' }, async (sheet) => {
      const criteria: Excel.FilterCriteria = { filterOn: 'Values', values: ['一', '三'] };
      await sheet.change((one) => one.autoFilter.apply(one.getRange('A1:A4'), 0, criteria));
      const port = new ExcelWorkbook();
      await port.write(writesOf({ A2: '甲', A3: '乙', A4: '丙' }));
      requireSame((await readSheet(port)).hiddenRows, [2]);
      requireSame(await sheet.values('A2:A4'), ['甲', '乙', '丙']);
    }),
  },
  {
    title: '手动重算时，写入的公式算出结果，别的公式不动',
    run: onSheet({ A1: 45, B1: { formula: '=A1*2' } }, async (sheet) => {
      const calculate = (mode: 'Manual' | 'Automatic') =>
        sheet.change((_, { workbook }) => (workbook.application.calculationMode = mode));
      await calculate('Manual');
      try {
        const port = new ExcelWorkbook();
        requireSame((await port.read()).calculation, 'manual');
        await port.write(writesOf({ A1: 46, C1: { formula: '=A1*2' } }));
        requireSame(await sheet.values('B1:C1'), [90, 92]);
      } finally {
        await calculate('Automatic');
      }
    }),
  },
  {
    title: '认得出自己的写入',
    needs: '1.14',
    run: onSheet({ A1: 1 }, async () => {
      const port = new ExcelWorkbook();
      requireSame(await firstEdit(port, () => port.write(writesOf({ A1: 2 }))), 'add-in');
    }),
  },
  {
    title: '插入一行之后，合并单元格跟着下移',
    needs: '1.13',
    run: onSheet({ cells: { A1: 1, A3: 3 }, merges: ['A3:B4'] }, async (sheet) => {
      const port = new ExcelWorkbook();
      await firstEdit(port, () => sheet.change((one) => one.getRange('2:2').insert('Down')));
      requireSame((await readSheet(port, 'quiet')).merges, [{ top: 3, left: 0, bottom: 4, right: 1 }]);
    }),
  },
  { title: '放两次校验报告，只有一张表，是后一次的内容', run: placeReports },
  { title: '工作簿里存的文字，两种读法读到同样的内容', run: keepText },
  {
    title: '与 Excel 往返一次',
    run: () =>
      runInExcel(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }),
  },
];
