import { breakdownForm } from '../../support/breakdown-form';
import { rightForm, TARGETS } from '../../support/right-form';
import { describeRule } from '../../support/rule-cases';

const ROWS = [{ item: '助餐点设备采购', amount: 60, price: 15, quantity: 4 }];

describeRule('structure/column-missing', {
  valid: [
    { name: 'every column', form: rightForm(), places: 3 },
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
      name: 'neither 单价 nor 数量 named',
      form: breakdownForm({ rows: ROWS, total: 60, header: { E: '参考', G: '说明' } }),
      findings: [{ at: '项目构成分解!D3', says: ['“单价”“数量”'] }],
    },
    {
      name: 'no 目标值',
      form: rightForm({ [TARGETS]: { F5: '完成情况' } }),
      findings: [{ at: `${TARGETS}!D5`, says: ['“绩效目标”', '“目标值”'] }],
    },
  ],
});
