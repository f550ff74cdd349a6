import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf, type CellSketch } from '../../support/snapshots';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';

const phone = (value: CellSketch) => rightForm({ [OVERVIEW]: { F6: value } });
const combined = (value: string) =>
  rightForm({
    [OVERVIEW]: { A6: '项目负责人及电话：', B6: value, C6: null, D6: null, E6: null, F6: null },
  });
const at = `${OVERVIEW}!F6`;

/** A form of another province: one sheet, no three-sheet titles. */
const elsewhere = (value: string): WorkbookSnapshot =>
  workbookOf({
    申报表: {
      A1: '项目支出绩效目标申报表',
      ...{
        A2: '项目名称',
        B2: '养老服务项目',
        A3: '主管部门',
        B3: '某县民政局',
        C3: '实施单位',
        D3: '某中心',
      },
      ...{ A4: '联系电话', B4: value, A5: '年度资金总额', B5: 60 },
      ...{ A6: '一级指标', B6: '二级指标', C6: '三级指标', D6: '指标值' },
      ...{ A7: '产出指标', B7: '数量指标', C7: '设备采购', D7: '4套' },
    },
  });

export const cases: RuleCases = {
  valid: [
    ...[
      '54490000',
      '021-54490000',
      '021 5449 0000',
      '(021)54490000',
      '（021）５４４９００００',
      '0571-87654321',
      '0577-8765432',
      '0755-9651234',
      '13812345678',
      '138-1234-5678',
      '+86 138 1234 5678',
      '54490000-801',
      '021-54490000转801',
      '54490000 分机 12',
      '400-820-8820',
      '12345',
      '54490000、13812345678',
      '54490000/54490001',
      '54490000（办公）',
      '54490000 QQ',
    ].map((text) => ({ name: text, form: phone(text), places: 1 })),
    { name: 'seven digits, outside of Shanghai', form: elsewhere('8765432') },
    { name: 'stored as a number', form: phone(13812345678) },
    { name: 'name and number in one field', form: combined('王某 54490000') },
    {
      name: 'a blank field, which overview/required reports',
      form: phone(null),
      status: 'not-applicable' as const,
    },
  ],
  invalid: [
    {
      name: 'a digit short',
      form: phone('1381234567'),
      findings: [{ at, says: ['1381234567', '位数'], fix: null }],
    },
    {
      name: 'a letter after the number',
      form: phone('5449000a'),
      findings: [{ at, says: ['5449000a', '位数'] }],
    },
    { name: 'a digit too many', form: phone('138123456789'), findings: [{ at, says: ['138123456789'] }] },
    {
      name: 'seven digits, in Shanghai',
      form: phone('5449000'),
      findings: [{ at, says: ['5449000', '位数'] }],
    },
    {
      name: 'seven digits after 021',
      form: phone('021-5449000'),
      findings: [{ at, says: ['021-5449000'] }],
    },
    {
      name: 'seven digits after the code of an area with eight digits',
      form: elsewhere('0755-8234567'),
      findings: [{ at: '申报表!B4', says: ['0755-8234567', '位数'] }],
    },
    { name: 'six digits', form: phone('544900'), findings: [{ at, says: ['544900'] }] },
    { name: 'a masked number', form: phone('138****5678'), findings: [{ at, says: ['“138****5678”'] }] },
    {
      name: 'one of two is wrong',
      form: phone('54490000、1381234'.replace('1381234', '13812345')),
      findings: [{ at, says: ['13812345'] }],
    },
    {
      name: 'words in place of a number',
      form: phone('同上'),
      findings: [{ at, says: ['同上', '没有电话号码'] }],
    },
    {
      name: 'a name without a number',
      form: combined('王某'),
      findings: [{ at: `${OVERVIEW}!B6`, says: ['王某', '没有可用的电话号码'] }],
    },
    {
      name: 'a letter in place of the first digit of a number of eight digits',
      form: elsewhere('O5438721'),
      findings: [{ at: '申报表!B4', says: ['“O5438721”不像电话号码'], fix: null }],
    },
  ],
};
