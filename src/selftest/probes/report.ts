/** 校验报告: the report sheet, put into the workbook twice. */
import { placeSheet } from '../../excel/place-sheet';
import { runInExcel } from '../../excel/run';
import type { Check } from '../check';
import { CONTRACT, type Json } from '../facts';
import type { Scratch } from '../workbook/scratch';

const NAME = '自检报告';

async function placeTwice(scratch: Scratch): Promise<Json> {
  for (const lines of [['一', '二', '三'], ['=四']]) {
    const rows = [[{ text: NAME }], ...lines.map((text) => [{ text, bold: true } as const, { text: '1/2' }])];
    await placeSheet({ name: NAME, mark: NAME, rows, widths: [20, 40] });
    await scratch.adopt(NAME);
  }
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const used = worksheets.getItem(NAME).getUsedRange(true);
    used.load('values');
    await context.sync();
    const count = worksheets.items.filter(({ name }) => name.startsWith(NAME)).length;
    return [count, used.values as Json[][]];
  });
}

export const REPORT: readonly Check[] = [
  {
    id: 'report/twice',
    title: '放两次校验报告，只有一张表，是后一次的内容',
    expected: [
      1,
      [
        [NAME, ''],
        ['=四', '1/2'],
      ],
    ],
    source: CONTRACT,
    timed: true,
    ask: placeTwice,
  },
];
