import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases } from '../../support/rule-cases';

type Cells = Patch[string];
const targets = (cells: Cells) => rightForm({ [TARGETS]: cells });
const overview = (cells: Cells) => rightForm({ [OVERVIEW]: cells });
const left = (target: string): InvalidCase => ({
  name: target,
  form: targets({ F13: target }),
  findings: [{ at: '绩效目标!F13', says: ['第13行“老年人满意度”', `“${target}”`, '占位文字'], fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'nothing left over', form: rightForm() },
    { name: 'products and models', form: targets({ D8: '4×4越野车', F8: '2辆', G8: 'XL号工作服' }) },
    { name: 'dimensions', form: targets({ D8: '20×30展板', F8: '2块' }) },
    { name: 'a masked number', form: overview({ F6: '138****5678' }) },
    {
      name: 'an example inside a sentence',
      form: overview({ B20: '建成示范点，例：助餐点、日间照料中心。' }),
    },
  ],
  invalid: [
    left('≥**%'),
    left('***'),
    left('XX'),
    left('待填写'),
    left('≥XX%'),
    left('20XX年12月底前'),
    left('例：≥95%'),
    {
      name: 'in a name',
      form: targets({ D8: 'XX培训' }),
      findings: [{ at: '绩效目标!D8', says: ['指标名称“XX培训”'] }],
    },
    {
      name: 'in a long text: what was left is named',
      form: overview({ B20: '建成覆盖全街道的为老服务网络，服务老年人XX名，老年人就近享受助餐和照护。' }),
      findings: [{ at: '项目总体情况!B20', says: ['“项目总目标”中的“XX”'] }],
    },
    {
      name: 'in a field',
      form: overview({ B20: '例：建成覆盖全街道的服务网络' }),
      findings: [{ at: '项目总体情况!B20', says: ['项目总目标'] }],
    },
    {
      name: 'beside a label that no other rule needs: a hint',
      form: overview({ H3: '项目编号：XX' }),
      findings: [
        {
          at: '项目总体情况!H3',
          problem: 'other',
          severity: 'hint',
          says: ['“项目编号”中的“XX”'],
          fix: null,
        },
      ],
    },
  ],
};
