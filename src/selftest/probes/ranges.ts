/** Cells that depend on others: dynamic arrays, tables, filtered rows, formulas in manual mode. */
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { runInExcel } from '../../excel/run';
import { placeOf } from '../../workbook/sketch';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import type { Check } from '../check';
import { CONTRACT, documented, reported, type Json } from '../facts';
import type { Scratch } from '../workbook/scratch';
import { onSheet, PROBE_SHEET, valuesAt, valuesIn } from './sheet';

const at = (address: string) => ({ sheet: PROBE_SHEET, ...placeOf(address) });

type Work = (scratch: Scratch) => Promise<Json>;

/** Runs work while A1:B4 is a table. */
function onTable(work: Work): Work {
  return onSheet({ A1: '数量', B1: '金额', A2: 1, A3: 2, A4: 3 }, async (sheet, context, scratch) => {
    const table = sheet.tables.add('A1:B4', true);
    table.load('name');
    await context.sync();
    try {
      return await work(scratch);
    } finally {
      table.convertToRange();
      await context.sync();
    }
  });
}

/** Runs work while a filter hides the third row of A1:A4. */
function onFilteredList(work: Work): Work {
  return onSheet({ A1: '名称', A2: '一', A3: '二', A4: '三' }, async (sheet, context, scratch) => {
    sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Values', values: ['一', '三'] });
    await context.sync();
    try {
      return await work(scratch);
    } finally {
      sheet.autoFilter.remove();
      await context.sync();
    }
  });
}

export const RANGES: readonly Check[] = [
  {
    id: 'arrays/write-part',
    title: '写进动态数组结果的一部分，数组公式的结果成为',
    needs: '1.12',
    expected: '#SPILL!',
    source: documented('office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays'),
    ask: onSheet({ A1: 1, A2: 2, A3: 3 }, async (sheet, context) => {
      sheet.getRange('C1').formulas = [['=A1:A3']];
      await context.sync();
      sheet.getRange('C2').values = [['改']];
      const [anchor] = await valuesIn(sheet.getRange('C1'));
      return anchor ?? null;
    }),
  },
  {
    id: 'tables/fill',
    title: '表格（列表）里写一格公式，同列其他行的值',
    expected: [2, 4, 6],
    source: reported('office-js #2093'),
    ask: onTable(async (scratch) => {
      await new ExcelWorkbook().write([{ at: at('B2'), content: { formula: '=A2*2' } }]);
      return valuesAt(scratch, 'B2:B4');
    }),
  },
  {
    id: 'tables/known',
    title: '写入前认出表格（列表）里的单元格',
    expected: [true, false],
    source: CONTRACT,
    ask: onTable(async () => {
      const places = [at('B2'), at('D2')];
      const writes = places.map((place) => ({ at: place, content: { formula: '=A2*2' } }));
      const snapshot = await new ExcelWorkbook().read(undefined, 'before-write', writes);
      const index = new SnapshotIndex(snapshot);
      return places.map((place) => index.cell(place)?.inTable === true);
    }),
  },
  {
    id: 'filter/cells',
    title: '有筛选时逐格写入，各在其位，隐藏的行读得到',
    expected: [[2], ['甲', '乙', '丙']],
    source: CONTRACT,
    ask: onFilteredList(async (scratch) => {
      const port = new ExcelWorkbook();
      await port.write(['甲', '乙', '丙'].map((content, row) => ({ at: at(`A${row + 2}`), content })));
      const { sheets } = await port.read();
      const hidden = sheets.find(({ name }) => name === PROBE_SHEET)?.hiddenRows ?? [];
      return [hidden, await valuesAt(scratch, 'A2:A4')];
    }),
  },
  {
    id: 'filter/block',
    title: '有筛选时整块写入，写到了看得见的行',
    expected: ['甲', '二', '乙'],
    source: reported('office-js #224'),
    ask: onFilteredList(async (scratch) => {
      await runInExcel(async (context) => {
        scratch.sheet(context, PROBE_SHEET).getRange('A2:A4').values = [['甲'], ['乙'], ['丙']];
        await context.sync();
      });
      return valuesAt(scratch, 'A2:A4');
    }),
  },
  {
    id: 'calculation/manual',
    title: '手动重算时，写入的公式算出结果，别的公式不动',
    expected: ['manual', [90, 92]],
    source: CONTRACT,
    ask: onSheet({ A1: 45, B1: { formula: '=A1*2' } }, async (_, context, scratch) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      await context.sync();
      try {
        const port = new ExcelWorkbook();
        const { calculation } = await port.read();
        await port.write([
          { at: at('A1'), content: 46 },
          { at: at('C1'), content: { formula: '=A1*2' } },
        ]);
        return [calculation, await valuesAt(scratch, 'B1:C1')];
      } finally {
        application.calculationMode = 'Automatic';
        await context.sync();
      }
    }),
  },
];
