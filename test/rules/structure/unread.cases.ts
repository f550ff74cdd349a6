import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf, type CellSketch } from '../../support/snapshots';

/** A form on one sheet, with additional rows between the goal and the indicators. */
export const oneSheet = (
  rows: readonly (readonly CellSketch[])[],
  below: readonly (readonly CellSketch[])[] = [],
) => {
  const lines: readonly (readonly CellSketch[])[] = [
    ['项目支出绩效目标表'],
    ['项目名称', '农村厕所改造', '主管部门', '某县农业农村局'],
    ['项目资金（万元）', '年度资金总额：', 64],
    [null, '其中：财政拨款', 64],
    ['年度目标', '改造农村厕所320座。'],
    ...rows,
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造厕所数量', '320座'],
    ['效益指标', '社会效益指标', '受益农户数', '≥320户'],
    ['满意度指标', '服务对象满意度指标', '农户满意度', '≥95%'],
    ...below,
  ];
  const cells = lines.flatMap((line, row) =>
    line.map((cell, column) => [`${String.fromCharCode(65 + column)}${row + 1}`, cell] as const),
  );
  return workbookOf({ 申报表: Object.fromEntries(cells) });
};

export const VILLAGES = [
  ['受益范围', '村名', '户数', '人数'],
  [null, '东村', 120, 410],
  [null, '西村', 96, 335],
];

export const cases: RuleCases = {
  valid: [
    { name: 'the whole form was read', form: rightForm(), places: 3 },
    {
      name: 'notes, instructions and signatures below',
      form: oneSheet(
        [],
        [
          ['注：1. 数量指标填写绝对数，', '如320座。'],
          ['审核人：', '周某', '单位盖章', '2026年1月5日'],
          ['填表说明：'],
          ['数量指标', '填写320座'],
        ],
      ),
    },
    {
      name: 'a field with words that no rule uses',
      form: oneSheet([['建设性质及规模', '新建320座']]),
    },
    {
      name: 'labels without a value, and a zero',
      form: oneSheet([
        ['项目来源', null, '备案号', null],
        ['上年结余', 0],
      ]),
    },
  ],
  invalid: [
    {
      name: 'a table with unknown headers, which may be the missing one',
      form: rightForm({
        [TARGETS]: {
          A15: '甲',
          B15: '乙',
          C15: '丙',
          D15: '明细金额',
          E15: '单价',
          F15: '丁',
          G15: '戊',
          H15: '己',
          I15: '庚',
          // With quantities the amounts would be recognized by their figures.
          ...{ G16: null, G17: null, G18: null },
        },
      }),
      findings: [{ at: `${TARGETS}!A15`, says: ['如果其中有“项目构成分解”，请把标题或表头改成这个名称'] }],
    },
    {
      name: 'a table of no section',
      form: oneSheet(VILLAGES),
      findings: [{ at: '申报表!A6', says: ['第6行至第8行', '受益范围', '未核对'], fix: null }],
    },
    {
      name: 'an unknown field with an amount, and rows elsewhere: one finding names both',
      form: oneSheet([['村级自筹安排', '12万元']], [['填表人：周某'], ['受益清单', '东村', 120]]),
      findings: [{ at: '申报表!A6', says: ['第6行（', '第12行（', '受益清单'] }],
    },
    {
      name: 'several sheets: the sheet is named',
      form: rightForm({ [TARGETS]: { A22: '填表人：周某', A24: '村级自筹安排', B24: '12万元' } }),
      findings: [{ at: `${TARGETS}!A24`, says: [`“${TARGETS}”`, '第24行'] }],
    },
    {
      name: 'another line beside a label over several rows',
      form: rightForm({ [OVERVIEW]: { B18: '另有捐赠设备折价12万元' } }),
      findings: [{ at: `${OVERVIEW}!B18` }],
    },
  ],
};
