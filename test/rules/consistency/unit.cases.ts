import { breakdownForm } from '../../support/breakdown-form';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';
import { rows } from '../../reading/support/sketch';

const IN_YUAN = [
  { item: '助餐点设备采购', amount: 300000, price: 75000, quantity: 4 },
  { item: '居家适老化改造服务', amount: 300000, price: 15000, quantity: 20 },
];

/** A form that prints its unit only beside its funds. */
const namedOnce = (unit: string, budget: number, goal: string) =>
  workbookOf({
    表: rows([
      ['项目支出绩效目标申报表（2026年度）'],
      ['项目名称', '草原鼠害防治', '主管部门', '某局'],
      [`资金总额（${unit}）`, budget, '其中：财政拨款', budget],
      ['年度目标', goal],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '防治面积', '145万亩'],
      ['产出指标', '质量指标', '防治效果', '≥85%'],
    ]),
  });

export const cases: RuleCases = {
  valid: [
    ...['金额单位：人民币万元', '单位：万元、%', '单位：某市某局'].map((G3) => ({
      name: G3,
      form: rightForm({ [TARGETS]: { G3 } }),
      status: G3.includes('局') ? ('not-applicable' as const) : ('passed' as const),
    })),
    { name: 'the same everywhere', form: rightForm(), places: 2 },
    {
      name: 'another unit whose figures agree after conversion',
      form: breakdownForm({ rows: IN_YUAN, total: 600000, unit: '元' }),
    },
    {
      name: 'one table in 千元 whose figures agree after conversion',
      form: breakdownForm({
        rows: IN_YUAN.map((row) => ({ ...row, amount: row.amount / 1000, price: row.price / 1000 })),
        total: 600,
        unit: '千元',
      }),
    },
    {
      name: 'a unit on one sheet only',
      form: rightForm({ [TARGETS]: { G3: null } }),
      status: 'not-applicable',
    },
    ...(
      [
        ['元', 5800000, '防治145万亩，共需资金580万元。'],
        ['元', 5800, '购置药剂，资金5800元。'],
        ['元', 5800, '购置药剂，带动投入580万元。'],
        ['万元', 580, '防治145万亩，补助580元。'],
        ['万元', 580, '每户补助580元，共580万元。'],
        ['元', 58000, '奖补58000万元的产业中的药剂。'],
        ['万元', 99999, '资金99999元。'],
      ] as const
    ).map(([unit, budget, goal]) => ({
      name: `${budget} ${unit} and ${goal}`,
      form: namedOnce(unit, budget, goal),
      status: 'not-applicable' as const,
    })),
  ],
  invalid: [
    {
      name: 'another currency',
      form: rightForm({ [TARGETS]: { G3: '金额单位：万美元' } }),
      findings: [
        {
          at: `${TARGETS}!G3`,
          problem: 'currency',
          severity: 'warning',
          says: ['万美元', '没有换算'],
          fix: null,
        },
      ],
    },
    {
      name: 'the wrong unit printed above figures that agree',
      form: rightForm({ [TARGETS]: { G3: '金额单位：元' } }),
      findings: [
        {
          at: `${TARGETS}!G3`,
          says: ['金额单位是元', '万元', '数字相同'],
          fix: { kind: 'safe', edits: { [`${TARGETS}!G3`]: '金额单位：万元' } },
        },
      ],
    },
    {
      name: '60 元 is too little for a project: the unit of the other sheet is only suggested',
      form: rightForm({ [OVERVIEW]: { E3: '金额单位：元' } }),
      findings: [
        { at: `${OVERVIEW}!E3`, fix: { kind: 'suggested', edits: { [`${OVERVIEW}!E3`]: '金额单位：万元' } } },
      ],
    },
    {
      name: 'figures that agree in neither unit',
      form: breakdownForm({ rows: IN_YUAN, total: 600000, unit: '元', budget: '70.00' }),
      findings: [
        {
          at: '项目构成分解!G2',
          fix: { kind: 'suggested', edits: { '项目构成分解!G2': '金额单位：万元' } },
        },
      ],
    },
    ...(
      [
        ['元', 580, '防治145万亩，共需资金580万元。', '资金总额（万元）'],
        ['元', 85.6, '防治145万亩，预算85.6万元。', '资金总额（万元）'],
        ['万元', 3860000, '防治145万亩，资金3860000元。', '资金总额（元）'],
      ] as const
    ).map(([unit, budget, goal, right]) => ({
      name: `${budget} ${unit} and ${goal}`,
      form: namedOnce(unit, budget, goal),
      findings: [
        {
          at: '表!A3',
          problem: 'text',
          severity: 'warning' as const,
          says: [`金额单位是${unit}`, '“年度目标”中写的是'],
          fix: { kind: 'suggested' as const, edits: { '表!A3': right } },
        },
      ],
    })),
  ],
};
