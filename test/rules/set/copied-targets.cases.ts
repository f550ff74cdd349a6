import { OTHER_NAME, otherProject } from '../../support/other-project';
import { NAME, OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import type { SetRuleCases } from '../../support/set-rule-cases';

const UNDER_OTHER_NAME = {
  [OVERVIEW]: { B4: OTHER_NAME },
  [TARGETS]: { A3: `项目名称：${OTHER_NAME}`, A16: OTHER_NAME, A17: OTHER_NAME, A18: OTHER_NAME },
  [SAFEGUARDS]: { A3: `项目名称：${OTHER_NAME}` },
};

export const cases: SetRuleCases = {
  valid: [
    { name: 'different targets', forms: { 'a.xlsx': rightForm(), 'b.xlsx': otherProject() }, places: 2 },
    {
      name: 'the same indicators with one other value',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': rightForm({ ...UNDER_OTHER_NAME, [TARGETS]: { ...UNDER_OTHER_NAME[TARGETS], F7: '21户' } }),
      },
    },
    { name: 'two versions of one project', forms: { 'a.xlsx': rightForm(), 'b.xlsx': rightForm() } },
  ],
  invalid: [
    {
      name: 'all targets of another project',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': rightForm(UNDER_OTHER_NAME) },
      findings: [
        { at: `b.xlsx ${TARGETS}!D6`, other: `a.xlsx ${TARGETS}!D6`, says: ['9 条绩效目标', `“${NAME}”`] },
      ],
    },
    {
      name: 'in another order and other widths',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': rightForm({
          ...UNDER_OTHER_NAME,
          [TARGETS]: {
            ...UNDER_OTHER_NAME[TARGETS],
            D6: '居家适老化改造',
            F6: '２０户',
            D7: '助餐点设备采购',
            F7: '4 套',
          },
        }),
      },
      findings: [{ at: `b.xlsx ${TARGETS}!D6`, other: `a.xlsx ${TARGETS}!D6` }],
    },
  ],
};
