import { breakdownForm } from '../../support/breakdown-form';
import { rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';

const ROWS = [{ item: '助餐点设备采购', amount: 60, price: 15, quantity: 4 }];

export const cases: RuleCases = {
  valid: [
    {
      name: 'a column of targets with an unknown header is recognized by its numbers',
      form: rightForm({ [TARGETS]: { F5: '本期数' } }),
      places: 3,
    },
    {
      name: 'columns of numbers with unknown headers are unread',
      form: breakdownForm({ rows: ROWS, total: 60, header: { E: '参考', G: '规模' } }),
      status: 'not-checked',
      why: '“项目构成分解”表有没有读取的列',
    },
    { name: 'every column', form: rightForm(), places: 3 },
    {
      name: 'a table of amounts alone in another layout',
      form: workbookOf({
        申报表: {
          A1: '项目支出绩效目标申报表',
          A2: '项目名称',
          B2: '道路养护',
          A3: '主管部门',
          B3: '某局',
          C3: '实施单位',
          D3: '某所',
          A4: '年度资金总额',
          B4: 20,
          C4: '其中：财政拨款',
          D4: 20,
          A5: '年度目标',
          B5: '完成养护。',
          A6: '一级指标',
          B6: '二级指标',
          C6: '三级指标',
          D6: '指标值',
          A7: '产出指标',
          B7: '数量指标',
          C7: '养护里程',
          D7: '≥30公里',
        },
        项目支出明细: {
          A1: '项目支出明细',
          A2: '项目内容',
          B2: '项目明细',
          C2: '预算金额',
          A3: '养护',
          B3: '路面修补',
          C3: 20,
          B4: '合计',
          C4: 20,
        },
      }),
      places: 2,
    },
    {
      name: 'indicators with 二级 only in another layout, which determines the 一级',
      form: workbookOf({
        绩效目标表: {
          A1: '绩效目标表',
          A2: '资金名称',
          B2: '道路养护',
          A3: '年度目标',
          B3: '完成养护。',
          A4: '二级指标',
          B4: '三级指标',
          C4: '年度目标值',
          A5: '数量指标',
          B5: '养护里程',
          C5: '≥30公里',
          A6: '满意度指标',
          B6: '群众满意度',
          C6: '≥90%',
        },
      }),
      places: 1,
    },
    {
      name: 'indicators without levels in another layout',
      form: workbookOf({
        申报表: {
          A1: '项目绩效目标申报表',
          A2: '项目名称',
          B2: '道路养护',
          C2: '编制单位',
          D2: '某局',
          A3: '当年预算',
          B3: 20,
          A4: '当年绩效目标',
          B4: '完成养护。',
          A5: '指标名称',
          B5: '指标值',
          C5: '计量单位',
          D5: '指标权重',
          A6: '养护里程',
          B6: '≥30',
          C6: '公里',
          D6: 50,
          A7: '群众满意度',
          B7: '≥90',
          C7: '%',
          D7: 50,
        },
      }),
      places: 1,
    },
    {
      name: 'a breakdown without 依据 and 备注',
      form: breakdownForm({ rows: ROWS, total: 60, header: { F: null, H: null, I: null } }),
    },
  ],
  invalid: [
    {
      name: 'no 数量',
      form: breakdownForm({ rows: ROWS, total: 60, header: { G: '说明' } }),
      findings: [{ at: '项目构成分解!D3', says: ['“项目构成分解”', '“数量”'], fix: null }],
    },
    {
      name: 'neither 单价 nor 数量',
      form: breakdownForm({ rows: ROWS, total: 60, header: { E: '备注', G: '说明' } }),
      findings: [{ at: '项目构成分解!D3', says: ['“单价”“数量”'] }],
    },
    {
      name: 'no 目标值',
      form: rightForm({ [TARGETS]: { F5: '完成情况' } }),
      findings: [{ at: `${TARGETS}!D5`, says: ['“绩效目标”', '“目标值”'] }],
    },
  ],
};
