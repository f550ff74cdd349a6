import { otherProject } from '../../support/other-project';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { SetRuleCases } from '../../support/set-rule-cases';

const SAME = { C17: '助餐点设备采购', E17: 7.5, G17: 4, D17: 30 };
const other = (cells: Record<string, string | number>, unit?: string) =>
  otherProject({ [TARGETS]: cells, ...(unit === undefined ? {} : { [OVERVIEW]: { A3: unit } }) });

export const cases: SetRuleCases = {
  valid: [
    { name: 'other expenditures', forms: { 'a.xlsx': rightForm(), 'b.xlsx': otherProject() }, places: 6 },
    {
      name: 'the same detail at another price, or of another quantity',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': other({ ...SAME, E17: 7 }),
        'c.xlsx': other({ ...SAME, G17: 5 }),
      },
    },
    {
      name: 'an expenditure of another unit',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': other(SAME, '填报单位（盖章）：某市某区教育局') },
    },
    {
      name: 'two versions of one project',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': rightForm({ [OVERVIEW]: { E23: '填报日期：2025-12-20' } }) },
    },
    {
      name: 'twice in one project',
      forms: { 'a.xlsx': rightForm({ [TARGETS]: SAME }), 'b.xlsx': otherProject() },
    },
    {
      name: 'lump sums without a price are not compared',
      forms: {
        'a.xlsx': rightForm({ [TARGETS]: { E16: null, G16: null } }),
        'b.xlsx': other({ ...SAME, E17: 0, G17: 0 }),
      },
    },
  ],
  invalid: [
    {
      name: 'one row of another project',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': other(SAME) },
      findings: [
        {
          at: `b.xlsx ${TARGETS}!C17`,
          other: `a.xlsx ${TARGETS}!C16`,
          says: ['“助餐点设备采购”（单价 7.5 万元，数量 4）在“社区为老服务提升项目”里也有'],
        },
      ],
    },
    {
      name: 'several rows: one finding for the two forms, one of which has no unit',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': other({ ...SAME, C18: '为老服务 培训费', E18: 0.5, G18: 12, D18: 6 }, '填报单位：'),
      },
      findings: [{ at: `b.xlsx ${TARGETS}!C17`, other: `a.xlsx ${TARGETS}!C16`, says: ['共有 2 项相同'] }],
    },
    {
      name: 'the same expenditure in another unit of money',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': otherProject({
          [TARGETS]: { ...SAME, E17: 75000, D17: 300000, G3: '金额单位：元', E15: '单价（元）' },
          [OVERVIEW]: { E3: '金额单位：元' },
        }),
      },
      findings: [{ at: `b.xlsx ${TARGETS}!C17`, other: `a.xlsx ${TARGETS}!C16` }],
    },
    {
      name: 'a third project: compared with the first project with this expenditure',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': other(SAME),
        'c.xlsx': otherProject({
          [OVERVIEW]: { B4: '公园改造' },
          [TARGETS]: { ...SAME, C16: '座椅', C18: '花木' },
        }),
      },
      findings: [
        { at: `b.xlsx ${TARGETS}!C17`, other: `a.xlsx ${TARGETS}!C16` },
        { at: `c.xlsx ${TARGETS}!C17`, other: `a.xlsx ${TARGETS}!C16` },
      ],
    },
  ],
};
