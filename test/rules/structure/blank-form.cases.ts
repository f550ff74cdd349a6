import { BLANK } from '../../support/blank-form';
import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS, type Patch } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf, type CellSketch } from '../../support/snapshots';

/** A one-sheet form with only labels and the printed texts of a template. */
const printed = (...lines: readonly (readonly CellSketch[])[]) =>
  workbookOf({
    申报表: {
      cells: Object.fromEntries(
        lines.flatMap((line, row) =>
          line.map((cell, column) => [`${String.fromCharCode(65 + column)}${row + 1}`, cell] as const),
        ),
      ),
      merges: ['A7:A8', 'A9:A11'],
    },
  });
const TEMPLATE: readonly (readonly CellSketch[])[] = [
  ['项目支出绩效目标申报表'],
  ['项目名称', null, '是否新增', '□是 □否'],
  ['主管部门', null, '项目类型', '新增项目□ 延续项目□'],
  ['联系电话', null, '起止时间', '   年   月至   年   月'],
  ['项目资金（万元）', '年度资金总额：'],
  [null, '其中：财政拨款'],
  ['项目绩效目标', '总目标', '分年度预期成果'],
  [null, null, null],
  ['项目实施进度计划', '实施内容', '开始时间', '完成时间', '备注'],
  [null, '1.'],
  [null, '2.'],
  ['绩效指标', '一级指标', '二级指标', '指标内容', '指标值', '备注'],
  [null, '产出指标', '数量指标', '1.'],
  [null, null, null, '2.'],
  ['审核意见', '主管部门审核意见', null, '审核人：', '日期：'],
];

const blankWith = (sheet: string, cells: Patch[string]) =>
  rightForm({ ...BLANK, [sheet]: { ...BLANK[sheet], ...cells } });

export const cases: RuleCases = {
  valid: [
    { name: 'a form filled in', form: rightForm(), places: 1 },
    { name: 'only the project’s name is filled in', form: blankWith(OVERVIEW, { B4: '道路养护' }) },
    { name: 'only one amount', form: blankWith(OVERVIEW, { B13: '二、当年预算：20.00' }) },
    {
      name: 'one field of such a template',
      form: printed(
        ...TEMPLATE.map((line, row) => (row === 1 ? ['项目名称', '道路养护', ...line.slice(2)] : line)),
      ),
    },
    {
      name: 'only one box',
      form: blankWith(OVERVIEW, { B5: '☑一次性项目  ☐经常性项目  ☐中期预算试点项目' }),
    },
    { name: 'only one target', form: blankWith(TARGETS, { D6: '养护里程', F6: '30公里' }) },
    { name: 'only one cost', form: blankWith(TARGETS, { C16: '沥青', D16: 30 }) },
    { name: 'only one measure', form: blankWith(SAFEGUARDS, { C5: '立项前组织论证' }) },
  ],
  invalid: [
    {
      name: 'labels beside one another, numbered rows, a schedule and approvals',
      form: printed(...TEMPLATE),
      findings: [{ at: '申报表!B2' }],
    },
    {
      name: 'a reference template with printed project and indicators and targets without numbers',
      form: printed(
        ['项目支出绩效目标申报表'],
        ['项目名称', '困难群众救助项目'],
        ['主管部门'],
        ['项目资金（万元）', '年度资金总额：'],
        [null, '其中：财政拨款'],
        ['年度目标', '目标1：\n目标2：\n……'],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '★救助人次数', '≥**人次'],
        [null, '质量指标', '认定准确率', '≥**%'],
      ),
      findings: [{ at: '申报表!B2' }],
    },
    {
      name: 'categories without a level below them are printed by the template',
      form: printed(
        ['项目支出绩效目标申报表'],
        ['项目名称', null],
        ['主管部门', null],
        ['项目概况', null],
        ['年度目标', null],
        ['一级指标', '绩效内容', '绩效目标值'],
        ['投入', '时效目标', null],
        ['产出', '数量目标', null],
        [null, '质量目标', null],
        [null, '其他产出目标', null],
      ),
      findings: [{ at: '申报表!B2' }],
    },
    {
      name: 'a template',
      form: rightForm(BLANK),
      findings: [{ at: `${OVERVIEW}!B4`, says: ['尚未填写'], fix: null }],
    },
    {
      name: 'a template with the name of the office filled in',
      form: blankWith(OVERVIEW, { A3: '填报单位（盖章）：某街道办事处' }),
      findings: [{ at: `${OVERVIEW}!B4` }],
    },
    {
      name: 'a template with instructions in brackets',
      form: blankWith(OVERVIEW, { B4: '（填写项目全称）' }),
      findings: [{ at: `${OVERVIEW}!B4` }],
    },
    {
      name: 'a template with placeholders',
      form: blankWith(TARGETS, { D6: '指标1：', F6: '≥**%' }),
      findings: [{ at: `${OVERVIEW}!B4` }],
    },
    {
      name: 'a template with words in place of the indicators',
      form: blankWith(TARGETS, { D6: '具体指标', D7: '定性指标描述', D8: '定量指标一' }),
      findings: [{ at: `${OVERVIEW}!B4` }],
    },
  ],
};
