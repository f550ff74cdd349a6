import { SHANGHAI } from '../../../src/profiles/shanghai';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Patch[string]) => rightForm({ [TARGETS]: cells });
const header = '绩效目标!D5';

export const cases: RuleCases = {
  valid: [
    {
      name: 'a missing cost, which target/cost reports',
      form: form({ C11: '质量' }),
      profile: {
        ...SHANGHAI,
        requiredDimensions: ['cost', 'output'],
        requiredCategories: ['cost', 'quantity'],
      },
    },
    { name: 'all that is required', form: rightForm(), places: 6 },
    {
      name: 'a value without a name, which target/required reports',
      form: form({ D10: null, G10: null }),
      places: 6,
    },
    {
      name: 'satisfaction as a separate dimension',
      form: form({ B13: '满意度指标', C13: '服务对象满意度' }),
    },
    {
      name: 'an unread row may be the missing category',
      form: rightForm({ [TARGETS]: { C13: '社会效益' }, [OVERVIEW]: { A24: '群众满意度情况', B24: '92分' } }),
      status: 'not-checked',
      why: '可能就是“满意度”',
    },
    {
      name: 'the same dimension in other words: 效益 for 效果',
      form: rightForm({
        [TARGETS]: { B12: '产出目标', C12: '数量', B13: '满意度指标', C13: '满意度' },
        [OVERVIEW]: { A24: '受益群众效益情况', B24: '惠及320户' },
      }),
      status: 'not-checked',
      why: '可能就是“效果目标”',
    },
    {
      name: 'no known category: a layout with other categories',
      form: form({
        ...Object.fromEntries([6, 9, 10, 11, 12, 13, 14].map((row) => [`C${row}`, `第${row}项管理`])),
        B13: '满意度指标',
      }),
      profile: { ...SHANGHAI, requiredDimensions: ['output'] },
      places: 1,
    },
    {
      name: 'categories named together',
      form: form({ C6: '（数量、质量方面的指标）', C9: '（数量、质量方面的指标）' }),
    },
    {
      name: 'nothing is required',
      form: form({ C13: '经济效益' }),
      profile: { ...SHANGHAI, requiredCategories: [], requiredDimensions: [] },
      status: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: 'satisfaction that is required as a dimension and as a category is named once',
      form: form({ C13: '社会效益' }),
      profile: { ...SHANGHAI, requiredDimensions: ['output', 'satisfaction'] },
      findings: [{ at: header, says: ['没有“满意度”类的指标'] }],
    },
    {
      name: 'no satisfaction category, although another category contains a satisfaction',
      form: form({ C13: '社会效益' }),
      findings: [{ at: header, says: ['“满意度”', '“老年人满意度”属于满意度'], fix: null }],
    },
    {
      name: 'two categories: one finding',
      form: form({ C9: '数量', C10: '数量' }),
      findings: [{ at: header, says: ['“质量”“时效”'] }],
    },
    {
      name: 'a category whose only row is blank',
      form: form({ D10: null, F10: null, G10: null }),
      findings: [{ at: header, says: ['“时效”'] }],
    },
  ],
};
