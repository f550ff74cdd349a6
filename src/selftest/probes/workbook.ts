/** The workbook as a whole: settings, names, data validation, address. */
import type { Check } from '../check';
import { documented, type Json } from '../facts';
import { codeOfSync, onSheet } from './sheet';

const REFERENCE = documented('javascript/api/excel');
const KEY = 'jixiao.selftest.text';

export const WORKBOOK: readonly Check[] = [
  {
    id: 'workbook/settings',
    title: '工作簿里存的文字，两种读法读到同样的内容',
    expected: ['文字', '文字'],
    source: REFERENCE,
    ask: onSheet({}, async (_, context) => {
      const { settings } = context.workbook;
      const setting = settings.add(KEY, '文字');
      setting.load('value');
      await context.sync();
      const common = Office.context.document.settings;
      await new Promise((resolve) => common.refreshAsync(resolve));
      const both: Json = [setting.value as Json, (common.get(KEY) as Json | undefined) ?? null];
      setting.delete();
      await context.sync();
      return both;
    }),
  },
  {
    id: 'workbook/validation',
    title: '不合数据验证的值，加载项写得进去，验证规则仍在',
    expected: [null, 100, 'WholeNumber', false],
    source: documented('office/dev/add-ins/excel/excel-add-ins-data-validation'),
    ask: onSheet({ A1: 1 }, async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } };
      await context.sync();
      range.values = [[100]];
      const code = await codeOfSync(context);
      range.load('values');
      range.dataValidation.load('type,valid');
      await context.sync();
      const { type, valid } = range.dataValidation;
      range.dataValidation.clear();
      await context.sync();
      return [code, range.values[0]?.[0] as Json, type, valid];
    }),
  },
  {
    id: 'workbook/names',
    title: '公式用到定义的名称，读到公式和结果',
    expected: ['=自检单价*2', 90],
    source: REFERENCE,
    ask: onSheet({ A1: 45 }, async (sheet, context) => {
      const name = context.workbook.names.add('自检单价', sheet.getRange('A1'));
      const range = sheet.getRange('B1');
      range.formulas = [['=自检单价*2']];
      range.load('formulas,values');
      await context.sync();
      name.delete();
      await context.sync();
      return [range.formulas[0]?.[0] as Json, range.values[0]?.[0] as Json];
    }),
  },
  {
    id: 'workbook/address',
    title: '保存过的工作簿有地址，没有保存过的没有',
    expected: true,
    source: documented('javascript/api/office/office.document'),
    ask: async (scratch) => {
      const name = await onSheet({}, async (_, context) => {
        context.workbook.load('name');
        await context.sync();
        return context.workbook.name;
      })(scratch);
      const saved = /\.[a-z]+$/i.test(name);
      return saved === Boolean(Office.context.document.url);
    },
  },
];
