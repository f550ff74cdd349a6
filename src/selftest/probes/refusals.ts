/** Error codes of refused requests, and the effects of a failed batch. */
import type { Check } from '../check';
import { documented, UNVERIFIED } from '../facts';
import { codeOfSync, onSheet, valuesAt } from './sheet';

const CODES = documented('office/dev/add-ins/testing/application-specific-api-error-handling');

export const REFUSALS: readonly Check[] = [
  {
    id: 'refusals/locked',
    title: '写受保护工作表的锁定单元格，Excel 的回答',
    expected: 'AccessDenied',
    source: CODES,
    ask: onSheet({ cells: { A1: 1 }, protected: true }, (sheet, context) => {
      sheet.getRange('A1').values = [[2]];
      return codeOfSync(context);
    }),
  },
  {
    id: 'refusals/unlocked',
    title: '写受保护工作表中可填的单元格，Excel 的回答',
    expected: null,
    source: CODES,
    ask: onSheet({ cells: { A1: { value: 1, unlocked: true } }, protected: true }, (sheet, context) => {
      sheet.getRange('A1').values = [[2]];
      return codeOfSync(context);
    }),
  },
  {
    id: 'refusals/format-protected',
    title: '改受保护工作表的格式，Excel 的回答',
    expected: 'AccessDenied',
    source: CODES,
    ask: onSheet({ cells: { A1: 1 }, protected: true }, (sheet, context) => {
      sheet.getRange('A1').format.wrapText = true;
      return codeOfSync(context);
    }),
  },
  {
    id: 'refusals/missing-sheet',
    title: '找不存在的工作表，Excel 的回答',
    expected: 'ItemNotFound',
    source: CODES,
    ask: onSheet({}, (_, context) => {
      context.workbook.worksheets.getItem('没有这张表').load('name');
      return codeOfSync(context);
    }),
  },
  {
    id: 'refusals/size',
    title: '写入的行列数与区域的对不上，Excel 的回答',
    expected: 'InvalidArgument',
    source: CODES,
    ask: onSheet({}, (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1]];
      return codeOfSync(context);
    }),
  },
  {
    id: 'refusals/no-rollback',
    title: '一批中途出错，前面写的留着，后面的没有写',
    expected: [1, ''],
    source: UNVERIFIED,
    ask: onSheet({}, async (sheet, context, scratch) => {
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有这张表').load('name');
      sheet.getRange('B1').values = [[2]];
      await codeOfSync(context);
      return valuesAt(scratch, 'A1:B1');
    }),
  },
];
