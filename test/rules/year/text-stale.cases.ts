import { OVERVIEW } from '../../support/right-form';
import type { YearRuleCases } from '../../support/year-rule-cases';

const inBoth = (text: string) => ({
  last: { [OVERVIEW]: { B20: text } },
  current: { [OVERVIEW]: { B20: text } },
});

export const cases: YearRuleCases = {
  valid: [
    { name: 'no text of last year' },
    { name: 'since that year', ...inBoth('自2025年起实施，覆盖全街道。') },
    { name: 'done in that year', ...inBoth('2025年已完成设备更新，运行平稳。') },
    { name: 'a survey of that year', ...inBoth('2025年开展的调查显示，需求逐年上升。') },
    { name: 'a title', ...inBoth('按《某街道2025年养老服务计划》建设服务网络。') },
    { name: 'up to that year', ...inBoth('截至2025年底，完成改造20户。') },
    { name: 'a period of earlier years', ...inBoth('2023年至2025年共完成改造60户。') },
    {
      name: 'the same sentence with this year’s date',
      last: { [OVERVIEW]: { B20: '到2025年底建成服务网络。' } },
      current: { [OVERVIEW]: { B20: '到2026年底建成服务网络。' } },
    },
    {
      name: 'a new sentence about last year',
      current: { [OVERVIEW]: { B20: '2025年完成改造20户，今年继续。' } },
    },
  ],
  invalid: [
    {
      name: 'a plan for last year',
      ...inBoth('建成服务网络。到2025年底完成设备更新。'),
      findings: [
        {
          at: '项目总体情况!B20',
          last: '项目总体情况!B20',
          says: ['“项目总目标”照抄了上年的句子“到2025年底完成设备更新”，2025年已经过去'],
        },
      ],
    },
    {
      name: 'a plan and an intention',
      ...inBoth('计划于2025年9月前完成改造；2025年将培训12场。'),
      findings: [
        { at: '项目总体情况!B20', last: '项目总体情况!B20', says: ['计划于2025年9月前完成改造'] },
        { at: '项目总体情况!B20', last: '项目总体情况!B20', says: ['2025年将培训12场'] },
      ],
    },
  ],
};
