/** Reading merges. */
import type { Check } from '../check';
import { documented, reported, UNVERIFIED, type Json } from '../facts';
import { codeOfSync, onSheet, valuesIn } from './sheet';

const REFERENCE = documented('javascript/api/excel/excel.range');

const WIDE_SHEET = '自检宽表';

/** More merges than Excel returns at once. */
const MANY = 513;

/** Addresses of the merges in a range, without the sheet. */
async function mergesIn(range: Excel.Range, context: Excel.RequestContext): Promise<Json> {
  const areas = range.getMergedAreasOrNullObject();
  areas.areas.load('items/address');
  await context.sync();
  if (areas.isNullObject) return [];
  return areas.areas.items.map(({ address }) => address.slice(address.lastIndexOf('!') + 1));
}

export const MERGES: readonly Check[] = [
  {
    id: 'merges/wide',
    title: '很宽的表里的合并单元格',
    needs: '1.13',
    expected: ['B2:C3', 'XFA1:XFD1'],
    source: REFERENCE,
    ask: onSheet(
      { A1: 1, XFD2: 2 },
      async (sheet, context) => {
        sheet.getRange('B2:C3').merge();
        sheet.getRange('XFA1:XFD1').merge();
        await context.sync();
        const found = await mergesIn(sheet.getUsedRange(), context);
        return Array.isArray(found) ? [...(found as readonly string[])].sort() : found;
      },
      WIDE_SHEET,
    ),
  },
  {
    id: 'merges/formatted-rows',
    title: '底色一直涂到最右边的表里的合并单元格',
    needs: '1.13',
    expected: ['B2:C3'],
    source: reported('office-js #5758'),
    ask: onSheet(
      { A1: 1, D3: 2 },
      async (sheet, context) => {
        sheet.getRange('B2:C3').merge();
        sheet.getRange('A2:XFC3').format.fill.color = '#EEEEEE';
        await context.sync();
        return mergesIn(sheet.getUsedRange(true), context);
      },
      WIDE_SHEET,
    ),
  },
  {
    id: 'merges/by-first-cell',
    title: '只碰到合并单元格的一部分、不含第一格时，读到',
    needs: '1.13',
    expected: [],
    source: reported('office-js #3611'),
    ask: onSheet({}, async (sheet, context) => {
      sheet.getRange('B2:C3').merge();
      await context.sync();
      return mergesIn(sheet.getRange('C3:D4'), context);
    }),
  },
  {
    id: 'merges/many',
    title: `一次问 ${MANY} 处合并单元格，Excel 拒绝`,
    needs: '1.13',
    expected: true,
    source: REFERENCE,
    ask: onSheet({}, async (sheet, context) => {
      // Merges each row of the range by itself.
      sheet.getRange(`B1:C${MANY}`).merge(true);
      await context.sync();
      sheet.getRange(`B1:C${MANY}`).getMergedAreasOrNullObject().areas.load('items/address');
      return (await codeOfSync(context)) !== null;
    }),
  },
  {
    id: 'merges/other-cells',
    title: '写进合并单元格里第一格以外的格，读到',
    expected: ['', 1],
    source: UNVERIFIED,
    ask: onSheet({ A1: 1 }, async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      await context.sync();
      sheet.getRange('B1').values = [[2]];
      await codeOfSync(context);
      return (await valuesIn(sheet.getRange('A1:B1'))).reverse();
    }),
  },
];
