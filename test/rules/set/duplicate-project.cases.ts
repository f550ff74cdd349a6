import { otherProject } from '../../support/other-project';
import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import type { SetRuleCases } from '../../support/set-rule-cases';

const dated = (day: string) => ({ E23: `填报日期：${day}` });
const LAST_YEAR = {
  [OVERVIEW]: { A2: '（2025年）' },
  [TARGETS]: { B2: '（2025年）' },
  [SAFEGUARDS]: { A2: '（2025年）' },
};

export const cases: SetRuleCases = {
  valid: [
    { name: 'two projects', forms: { 'a.xlsx': rightForm(), 'b.xlsx': otherProject() }, places: 2 },
    {
      name: 'the same name in another unit',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': rightForm({ [OVERVIEW]: { A3: '填报单位（盖章）：某市某区教育局' } }),
      },
    },
    {
      name: 'the project’s form of another year',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': rightForm(LAST_YEAR) },
    },
    {
      name: 'a common name, no unit, another budget',
      forms: {
        'a.xlsx': rightForm({ [OVERVIEW]: { A3: '' } }),
        'b.xlsx': rightForm({ [OVERVIEW]: { A3: '', B13: '二、当年预算：61.00' } }),
      },
    },
  ],
  invalid: [
    {
      name: 'two versions: the finding names the newer one in any order',
      forms: {
        'a.xlsx': rightForm({ [OVERVIEW]: { ...dated('2025-11-25'), B13: '二、当年预算：61.00' } }),
        'b.xlsx': rightForm({ [OVERVIEW]: dated('2025-11-20') }),
      },
      findings: [
        {
          at: `b.xlsx ${OVERVIEW}!B4`,
          other: `a.xlsx ${OVERVIEW}!B4`,
          says: [
            '“社区为老服务提升项目”：同一项目重复申报',
            '填报日期 2025-11-20、2025-11-25，申报表二较新',
            '当年预算 60、61 万元，请留一份',
          ],
        },
      ],
    },
    {
      name: 'a copy of the file; the unit with and without its place',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': rightForm({ [OVERVIEW]: { A3: '填报单位：某街道办事处' } }),
      },
      findings: [
        {
          at: `b.xlsx ${OVERVIEW}!B4`,
          other: `a.xlsx ${OVERVIEW}!B4`,
          says: ['填报日期都是 2025-11-20，内容相同'],
        },
      ],
    },
    {
      name: 'three versions, one without a date: each is compared with the first',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': rightForm({ [OVERVIEW]: { ...dated(''), B20: '建成为老服务网络。' } }),
        'c.xlsx': rightForm({ [OVERVIEW]: dated('2025年12月1日') }),
      },
      findings: [
        {
          at: `b.xlsx ${OVERVIEW}!B4`,
          other: `a.xlsx ${OVERVIEW}!B4`,
          says: ['其中一份无填报日期，内容不同'],
        },
        {
          at: `a.xlsx ${OVERVIEW}!B4`,
          other: `c.xlsx ${OVERVIEW}!B4`,
          says: ['2025-12-01，申报表二较新'],
        },
      ],
    },
    {
      name: 'no unit, the same budget',
      forms: { 'a.xlsx': rightForm({ [OVERVIEW]: { A3: '' } }), 'b.xlsx': rightForm() },
      findings: [{ at: `b.xlsx ${OVERVIEW}!B4`, other: `a.xlsx ${OVERVIEW}!B4` }],
    },
  ],
};
