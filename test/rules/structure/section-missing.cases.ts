import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';

const whole = rightForm();
/** Empties some rows. */
function emptied(from: number, to: number): Record<string, null> {
  const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return Object.fromEntries(
    rows.flatMap((row) => Array.from('ABCDEFGHI', (column) => [`${column}${row}`, null])),
  );
}

const without = (...names: readonly string[]) => ({
  ...whole,
  sheets: whole.sheets.filter(({ name }) => !names.includes(name)),
});

export const cases: RuleCases = {
  valid: [
    { name: 'all four sections of the three-sheet form', form: whole, places: 4 },
    {
      name: 'a layout that prints two sections',
      form: workbookOf({
        Sheet1: {
          A1: '项目支出绩效目标申报表',
          A2: '（2026年度）',
          A3: '项目名称',
          B3: '道路养护',
          A4: '主管部门',
          B4: '某局',
          C4: '实施单位',
          D4: '某所',
          A5: '年度资金总额',
          B5: '20',
          C5: '其中：财政拨款',
          D5: '20',
          A6: '年度目标',
          B6: '完成养护。',
          A7: '一级指标',
          B7: '二级指标',
          C7: '三级指标',
          D7: '指标值',
          A8: '产出指标',
          B8: '数量指标',
          C8: '养护里程',
          D8: '≥30公里',
        },
      }),
      places: 2,
    },
    {
      name: 'a header in unknown words: its rows are reported as unread',
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
      places: 3,
      status: 'not-checked',
      why: '可能就是“项目构成分解”',
    },
  ],
  invalid: [
    {
      name: 'no sheet 制度保障',
      form: without(SAFEGUARDS),
      places: 4,
      findings: [
        { at: null, says: ['“制度保障”', OVERVIEW, TARGETS, '文件名称、具体措施、保障阶段'], fix: null },
      ],
    },
    {
      name: 'a title alone: the section exists but cannot be read',
      form: rightForm({ [SAFEGUARDS]: emptied(4, 7) }),
      findings: [
        { at: null, says: ['“制度保障”部分的表格无法识别', '文件名称、具体措施、保障阶段'], fix: null },
      ],
    },
    {
      name: 'only 项目总体情况',
      form: without(TARGETS, SAFEGUARDS),
      findings: [
        { at: null, says: ['“绩效目标”'] },
        { at: null, says: ['“项目构成分解”'] },
        { at: null, says: ['“制度保障”'] },
      ],
    },
  ],
};
