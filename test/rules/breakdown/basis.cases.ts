import { BREAKDOWN, breakdownForm } from '../../support/breakdown-form';
import { rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

export const cases: RuleCases = {
  valid: [
    { name: 'a basis for price and quantity', form: rightForm(), places: 3 },
    {
      name: 'a lump sum needs no basis',
      form: breakdownForm({ rows: [{ item: '委托费', amount: 60 }], total: 60 }),
    },
    {
      name: 'a layout without the columns',
      form: breakdownForm({
        rows: [{ item: '设备', amount: 60, price: 15, quantity: 4 }],
        total: 60,
        header: { F: null, H: null },
      }),
      status: 'not-applicable',
    },
    {
      name: 'a price and a quantity that the bases state, several numbers, a document, another multiple',
      form: rightForm({
        [TARGETS]: {
          F16: '询价75000元/套',
          F17: '名册〔2025〕200号',
          H17: '共25户，批准20户',
          F18: '0.5元/份',
        },
      }),
    },
    {
      name: 'numbers of other things: similar ones, a part, another unit, the whole from which the row takes a part',
      form: rightForm({
        [TARGETS]: {
          F16: '参照上年同类设备0.75万元/件',
          H16: '全区共需40套',
          F17: '市场询价，含拆除0.12万元',
          H17: '200户申请',
          F18: '讲师500元/天',
          H18: '培训120人',
        },
      }),
    },
  ],
  invalid: [
    {
      name: 'a price whose basis has the decimal point elsewhere',
      form: rightForm({ [TARGETS]: { F16: '市场询价7500元/套' } }),
      findings: [{ at: `${TARGETS}!F16`, says: ['“市场询价7500元/套”与单价相差十倍'], fix: null }],
    },
    {
      name: 'a quantity whose basis has one zero more',
      form: rightForm({ [TARGETS]: { H17: '改造名册200户' } }),
      findings: [{ at: `${TARGETS}!H17`, says: ['“改造名册200户”与数量相差十倍'], fix: null }],
    },
    {
      name: 'both blank: one finding',
      form: rightForm({ [TARGETS]: { F17: null, H17: '　' } }),
      places: 3,
      findings: [
        {
          at: `${TARGETS}!F17`,
          says: ['第17行“居家适老化改造服务”：单价依据和数量依据没有填写。'],
          fix: null,
        },
      ],
    },
    {
      name: 'only the basis of the quantity is blank',
      form: rightForm({ [TARGETS]: { H16: null } }),
      findings: [{ at: `${TARGETS}!H16`, says: ['：数量依据没有填写'] }],
    },
    {
      name: 'a dash',
      form: breakdownForm({
        rows: [{ cells: { B: '内容', C: '设备', D: 60, E: 15, F: '----', G: 4, H: '无' } }],
        total: 60,
      }),
      findings: [{ at: `${BREAKDOWN}!F4`, says: ['单价依据和数量依据'] }],
    },
  ],
};
