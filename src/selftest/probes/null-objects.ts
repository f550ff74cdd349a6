/** Null objects in the requests of the port: a blank sheet has no used range, and a sheet may be missing. */
import type { Check } from '../check';
import { documented } from '../facts';
import { codeOfSync, onSheet } from './sheet';

const REFERENCE = documented(
  'office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties',
);

export const NULL_OBJECTS: readonly Check[] = [
  {
    id: 'null/used-range',
    title: '空白工作表没有已用区域，连带询问的内容也没有',
    expected: [null, true, true],
    source: REFERENCE,
    ask: onSheet({}, async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      used.format.protection.load('locked');
      const block = used.getIntersectionOrNullObject('A1:AN250');
      block.load('values,valueTypes,formulas,numberFormat,rowHidden,columnHidden');
      const code = await codeOfSync(context);
      return [code, used.isNullObject, block.isNullObject];
    }),
  },
  {
    id: 'null/sheet-and-setting',
    title: '没有这张表、没有存过这段文字时的回答',
    expected: [null, true, true],
    source: REFERENCE,
    ask: onSheet({}, async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有这张表');
      sheet.load('visibility,protection/protected');
      const setting = context.workbook.settings.getItemOrNullObject('jixiao.selftest.none');
      setting.load('value');
      const code = await codeOfSync(context);
      return [code, sheet.isNullObject, setting.isNullObject];
    }),
  },
  {
    id: 'null/merges',
    title: '没有合并单元格时的回答',
    needs: '1.13',
    expected: [null, true],
    source: REFERENCE,
    ask: onSheet({ A1: 1 }, async (sheet, context) => {
      const areas = sheet.getUsedRange(true).getMergedAreasOrNullObject();
      areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      const code = await codeOfSync(context);
      return [code, areas.isNullObject];
    }),
  },
];
