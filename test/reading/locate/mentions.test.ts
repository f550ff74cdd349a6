/** Years and units that are those of the form, and years of a schedule, of other columns or of another field. */
import { readForms } from '../../../src/reading';
import { workbookOf, type CellSketch } from '../../support/snapshots';

/** A form on one sheet with three rows between its funds and its goal. */
function formsOf(cells: Readonly<Record<string, CellSketch>>, title: string) {
  return readForms(
    workbookOf({
      表: {
        cells: {
          A1: title,
          A2: '（2024年度）',
          A3: '项目名称',
          B3: '道路照明提升',
          A4: '主管部门',
          B4: '某市城管局',
          C4: '实施单位',
          D4: '某中心',
          A5: '年度资金总额',
          B5: 30,
          ...cells,
          A9: '年度目标',
          B9: '完成照明提升',
          A10: '一级指标',
          B10: '二级指标',
          C10: '三级指标',
          D10: '指标值',
          A11: '产出指标',
          B11: '数量指标',
          C11: '更换路灯',
          D11: '30盏',
        },
        merges: ['A1:D1'],
      },
    }),
  ).forms;
}

function yearsOf(cells: Readonly<Record<string, CellSketch>>, title = '项目支出绩效目标申报表'): unknown {
  return formsOf(cells, title).map(({ years }) => years.map(({ value }) => value));
}

test.each<[what: string, cells: Readonly<Record<string, CellSketch>>]>([
  [
    'a plan of work by years',
    {
      A6: '分年度计划',
      B6: '2023年',
      C6: '完成设计',
      B7: '2024年',
      C7: '完成施工',
      B8: '2025年',
      C8: '验收',
    },
  ],
  ['a plan of work by years in brackets', { A6: '分年度计划', B6: '（2023年）', C6: '完成设计' }],
  ['a plan of amounts by years', { A6: '分年度计划', B6: '2023年', C6: 10, B7: '2025年', C7: 20 }],
  [
    'columns of years',
    { A6: '年度', B6: '2023年', C6: '2024年', D6: '2025年', A7: '预算安排', B7: 10, C7: 10, D7: 10 },
  ],
  ['the value of another field', { A6: '项目期限', B6: '2023年' }],
  ['a year below its header', { A6: '年度', B6: '金额', A7: '2023', B7: 10 }],
])('ignores years in %s', (_, cells) => expect(yearsOf(cells)).toEqual([[2024]]));

test('reads the year in the title', () => {
  expect(yearsOf({ A2: null }, '2024年度项目支出绩效目标申报表')).toEqual([[2024]]);
  expect(yearsOf({ A2: null }, '项目总体情况表（2024年度）')).toEqual([[2024]]);
});

test.each<[what: string, cells: Readonly<Record<string, CellSketch>>]>([
  ['beside a field', { A2: '2024年度', C2: '单位：万元' }],
  ['after a field and its value', { A2: '填报单位', B2: '某中心', C2: '2024年度', D2: '金额单位：万元' }],
  ['beside the number of an appendix', { A2: '附件1', B2: '（2024年）' }],
  ['beside a label', { A2: null, A6: '预算年度', B6: '2024' }],
])('reads the year %s', (_, cells) => expect(yearsOf(cells)).toEqual([[2024]]));

test('a title with two years states no year', () => {
  expect(yearsOf({ A2: null }, '2023年结转2024年项目支出绩效目标申报表')).toEqual([[]]);
});

test.each([
  ['资金支出（元）', ['元']],
  ['农户亩均增收（元）', []],
])('reads the unit of money of the form from %s: %j', (label, units) => {
  const forms = formsOf({ A6: label, B6: 150 }, '项目支出绩效目标申报表');
  expect(forms.flatMap(({ moneyUnits }) => moneyUnits.map(({ value }) => value))).toEqual(units);
});

test.each([
  ['资金金额（万美元）', ['万美元']],
  ['银行贷款（欧元）', ['欧元']],
  ['进出口总额（万美元）', []],
])('reads a foreign currency of the form from %s: %j', (label, units) => {
  const forms = formsOf({ A6: label, B6: 150 }, '项目支出绩效目标申报表');
  expect(forms.flatMap(({ foreignUnits }) => foreignUnits.map(({ value }) => value))).toEqual(units);
});

test.each([
  ['2O24年', ['2O24']],
  ['3年', []],
])('the line %s contains the unclear year %j', (line, unclear) => {
  const [form] = formsOf({ A2: line }, '项目支出绩效目标申报表');
  expect(form?.unclearYears.map(({ value }) => value)).toEqual(unclear);
});

test.each<[year: string, unclear: string[]]>([
  ['2O24', ['2O24']],
  ['2O24年度', ['2O24年度']],
  ['2204年', ['2204年']],
  ['2024', []],
  ['12', []],
  ['1860', []],
])('the value %s of a label 年度 contains the unclear year %j', (year, unclear) => {
  const [form] = formsOf({ A2: null, A6: '预算年度', B6: year }, '项目支出绩效目标申报表');
  expect(form?.unclearYears.map(({ value }) => value)).toEqual(unclear);
});
