import { OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

export const cases: RuleCases = {
  valid: [
    ...[
      '截至2024年已建成12个站点，2026年继续建设。',
      '按照2024年工作要点建设站点。',
      '2026年底前建成2个站点。',
    ].map((goal) => ({ name: goal, form: rightForm({ [OVERVIEW]: { B21: goal } }) })),
    {
      name: 'an earlier year of the project',
      form: rightForm({ [OVERVIEW]: { B7: '2024-01-01', B21: '2024年计划建成2个站点，2026年全部建成。' } }),
    },
    {
      name: 'a year in Chinese numerals',
      form: rightForm({ [TARGETS]: { B2: '（二〇二六年）' } }),
      places: 3,
    },
    { name: 'the same everywhere', form: rightForm(), places: 3 },
    {
      name: 'written differently',
      form: rightForm({ [OVERVIEW]: { A2: '（ ２０２６ 年）' }, [SAFEGUARDS]: { A2: '(2026年度)' } }),
    },
    {
      name: 'a year on one sheet only',
      form: rightForm({ [TARGETS]: { B2: null }, [SAFEGUARDS]: { A2: null } }),
      status: 'not-applicable',
    },
    {
      name: 'a goal of a project that began in the year that it announces',
      form: rightForm({ [OVERVIEW]: { B7: '2025-03-01', B20: '2025年底前建成2个站点。' } }),
      places: 3,
    },
  ],
  invalid: [
    {
      name: 'a goal that announces an earlier year',
      form: rightForm({ [OVERVIEW]: { B21: '2024年底前建成2个站点。' } }),
      findings: [
        {
          at: `${OVERVIEW}!B21`,
          problem: 'past-goal',
          severity: 'warning',
          says: ['2024', '2026'],
          fix: null,
        },
      ],
    },
    {
      name: 'a goal of the project that announces a year before its start',
      form: rightForm({ [OVERVIEW]: { B20: '2025年底前建成2个站点。' } }),
      findings: [
        {
          at: `${OVERVIEW}!B20`,
          problem: 'past-goal',
          severity: 'warning',
          says: ['2025', '项目从 2026 年开始'],
          fix: null,
        },
      ],
    },
    {
      name: 'a year with another first digit',
      form: rightForm({ [TARGETS]: { B2: '（2206年）' } }),
      findings: [{ at: `${TARGETS}!B2`, problem: 'unclear', severity: 'warning', says: ['“2206”'] }],
    },
    {
      name: 'a place for the year that is blank',
      form: rightForm({ [TARGETS]: { B2: '（    年）' } }),
      findings: [
        {
          at: `${TARGETS}!B2`,
          problem: 'unclear',
          severity: 'warning',
          says: ['没有填写年度', '2026'],
          fix: { kind: 'suggested' },
        },
      ],
    },
    ...['2O26', '26'].map((year) => ({
      name: `the year ${year}`,
      form: rightForm({ [TARGETS]: { B2: `（${year}年）` } }),
      findings: [
        {
          at: `${TARGETS}!B2`,
          problem: 'unclear',
          severity: 'warning' as const,
          says: [`“${year}”`],
          fix: { kind: 'suggested' as const, edits: { [`${TARGETS}!B2`]: '（2026年）' } },
        },
      ],
    })),
    {
      name: 'no readable year on any sheet',
      form: rightForm({
        [OVERVIEW]: { A2: '（    年）' },
        [TARGETS]: { B2: '（26年）' },
        [SAFEGUARDS]: { A2: null },
      }),
      findings: [
        { at: `${OVERVIEW}!A2`, problem: 'none', severity: 'error', says: ['请写明是哪一年'], fix: null },
        { at: `${TARGETS}!B2`, problem: 'none', severity: 'error', fix: null },
      ],
    },
    {
      name: 'last year’s sheet',
      form: rightForm({ [SAFEGUARDS]: { A2: '（ 2025 年）' } }),
      places: 3,
      findings: [
        {
          at: `${SAFEGUARDS}!A2`,
          says: ['制度保障', '2025 年', '2026 年'],
          fix: { kind: 'safe', edits: { [`${SAFEGUARDS}!A2`]: '（ 2026 年）' } },
        },
      ],
    },
    {
      name: 'full-width digits stay full-width',
      form: rightForm({ [TARGETS]: { B2: '（２０２５年）' } }),
      findings: [
        { at: `${TARGETS}!B2`, fix: { kind: 'safe', edits: { [`${TARGETS}!B2`]: '（２０２６年）' } } },
      ],
    },
    {
      name: 'a wrong year on 项目总体情况',
      form: rightForm({ [OVERVIEW]: { A2: '（2025年）' } }),
      findings: [
        { at: `${OVERVIEW}!A2`, fix: { kind: 'safe', edits: { [`${OVERVIEW}!A2`]: '（2026年）' } } },
      ],
    },
    {
      name: 'most sheets and the dates of the project state last year: no fix is offered',
      form: rightForm({ [TARGETS]: { B2: '（2025年）' }, [SAFEGUARDS]: { A2: '（2025年）' } }),
      findings: [{ at: `${OVERVIEW}!A2`, fix: null }],
    },
    {
      name: 'a sheet with two years: no fix is offered',
      form: rightForm({ [OVERVIEW]: { A1: '2025年财政项目支出绩效目标申报表（项目总体情况）' } }),
      findings: [{ at: `${OVERVIEW}!A1`, fix: null }],
    },
    {
      name: 'two sheets with different years: the fix is suggested',
      form: rightForm({ [TARGETS]: { B2: '（2025年）' }, [SAFEGUARDS]: { A2: null } }),
      findings: [
        { at: `${TARGETS}!B2`, fix: { kind: 'suggested', edits: { [`${TARGETS}!B2`]: '（2026年）' } } },
      ],
    },
  ],
};
