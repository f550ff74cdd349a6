import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases, ValidCase } from '../../support/rule-cases';

type Cells = Patch[string];
const form = (cells: Cells) => rightForm({ [TARGETS]: cells });
const right = (target: Cells[string], name = '宣传手册'): ValidCase => ({
  name: `${name} ${JSON.stringify(target)}`,
  form: form({ D8: name, F8: target, G8: '' }),
});
const bare = (row: number, target: Cells[string]): InvalidCase => ({
  name: `row ${row}: ${JSON.stringify(target)}`,
  form: form({ [`F${row}`]: target }),
  findings: [{ at: `绩效目标!F${row}`, says: [`第${row}行`, '没有单位'], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    ...['单位：公里', '公里', '计量单位:公里'].map((remark) => ({
      name: `with the unit alone in the remark: ${remark}`,
      form: form({ D8: '维护道路长度', F8: 24.1, G8: remark }),
    })),
    { name: 'a unit behind every number', form: rightForm(), places: 8 },
    right('3段', '修复道路长度'),
    right('20名', '采购护理人员'),
    right('24公里', '硬化公里数'),
    right('24亩', '开放面积'),
    right('3公里', '学员拉练里程'),
    right('12个月', '保洁服务采购'),
    right('30学时', '技能培训'),
    right('0', '受伤人数'),
    right('2次', '巡查频率'),
    right('3次', '药品周转率'),
    right('200次', '服务人次'),
    right('2倍', '受益人数'),
    right('7万', '接待人次'),
    right('5万元', '户均收入'),
    right('10%', '农民收入'),
    right('≤30分钟', '救援到达时间'),
    right('3起/万人', '事故发生率'),
    right('24.1公里', '养护道路里程'),
    right('2', '系统数（个）'),
    right(6, '培训次数'),
    right('220', '接待人次'),
    right(800, '受益老年人数'),
    right(300, '开放天数'),
    right(0, '重大安全事故'),
    right('5榀'),
    right('3系统'),
    right('3（个）'),
    right('5', '系统数(单位：个)'),
    right('85', '苗木成活率（≥**%）'),
    right('≥0.05', '灌溉水利用系数提高'),
    right('≤1.2', '居民消费价格指数'),
    right('≥1.2', '债券本息覆盖倍数'),
    right({ value: 0.95, numberFormat: '0%' }, '完成率'),
    right({ value: 4, numberFormat: '0"个"' }),
    right('保障'),
    right('2026年12月'),
    { name: 'a satisfaction has a rule of its own', form: form({ F13: '95' }), status: 'not-checked' },
  ],
  invalid: [
    {
      name: 'a period in the header is no unit',
      form: form({ F5: '目标值（年度）', F6: '4' }),
      findings: [{ at: '绩效目标!F6', says: ['没有单位'] }],
    },
    bare(6, '4'),
    bare(6, 4),
    bare(7, '≥20'),
    bare(9, '95'),
    bare(11, '≤60'),
    bare(8, '220'),
    bare(8, '3-5'),
    {
      name: 'a remark that is more than a unit',
      form: form({ D8: '宣传手册', F8: 24, G8: '个别居委' }),
      findings: [{ at: '绩效目标!F8' }],
    },
    ...(
      [
        ['养护道路里程', '860人'],
        ['消防器材采购', '4人'],
        ['购置消防器材数量', '4人'],
        ['配备护林员', '160公里'],
        ['林木种植', '500人'],
        ['农户增收', '8人'],
        ['材料优良率', '380天'],
        ['受益幼儿园数', '30公里'],
        ['开放面积', '2400米'],
        ['管网长度', '24平方米'],
        ['消防器材购置', '4天'],
        ['技能培训', '12平方米'],
        ['绿化面积', '12个'],
        ['培训人数', '20公里'],
        ['受益人数', '30台'],
        ['参训人数', '3天'],
        ['宣传场次', '300人'],
        ['巡查次数', '300公里'],
        ['资金使用率', '90万元'],
        ['带动产值', '200人'],
        ['平均办理时限', '5个'],
      ] as const
    ).map(([name, target]) => ({
      name: `${name} ${target}`,
      form: form({ D8: name, F8: target, G8: '' }),
      findings: [
        { at: '绩效目标!F8', problem: 'other-kind', severity: 'warning' as const, says: ['单位与指标不符'] },
      ],
    })),
    {
      name: 'a count as a rate',
      form: form({ F9: '≥95台' }),
      findings: [
        {
          at: '绩效目标!F9',
          problem: 'other-kind',
          severity: 'warning',
          says: ['单位与指标不符'],
          fix: null,
        },
      ],
    },
  ],
};
