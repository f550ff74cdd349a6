import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import { otherProject } from '../../support/other-project';
import type { SetRuleCases } from '../../support/set-rule-cases';

const inYear = (year: string) => ({
  [OVERVIEW]: { A2: year, B4: `社区文化活动（${year}）` },
  [TARGETS]: { B2: year },
  [SAFEGUARDS]: { A2: year },
});

export const cases: SetRuleCases = {
  valid: [
    { name: 'all forms of one year', forms: { 'a.xlsx': rightForm(), 'b.xlsx': otherProject() }, places: 2 },
    {
      name: 'half of the forms of one year and half of another year',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': otherProject(),
        'c.xlsx': rightForm(inYear('（2025年）')),
        'd.xlsx': otherProject(inYear('（2025年）')),
      },
      status: 'not-applicable',
    },
    {
      name: 'a form without a year is not judged',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': otherProject(), 'c.xlsx': rightForm(inYear('')) },
      places: 2,
    },
    { name: 'one form alone', forms: { 'a.xlsx': rightForm() }, status: 'not-applicable' },
  ],
  invalid: [
    {
      name: 'last year’s form among this year’s',
      forms: {
        'a.xlsx': rightForm(),
        'b.xlsx': otherProject(inYear('（2025年）')),
        'c.xlsx': otherProject(),
      },
      findings: [
        { at: `b.xlsx ${OVERVIEW}!A2`, other: `a.xlsx ${OVERVIEW}!A2`, says: ['2025 年', '2 份是 2026 年'] },
      ],
    },
  ],
};
