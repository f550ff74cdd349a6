import { NAME, OVERVIEW, rightForm, SAFEGUARDS, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const OTHER = '社区为老服务项目';

export const cases: RuleCases = {
  valid: [
    { name: 'the same everywhere', form: rightForm(), places: 6 },
    {
      name: 'white space and the width of marks',
      form: rightForm({
        [OVERVIEW]: { B4: '社区“为老”服务(二期)' },
        [TARGETS]: {
          A3: '项目名称： 社区＂为老＂服务（二期）',
          A16: '社区"为老" 服务（二期）',
          A17: '社区“为老”\n服务(二期)',
          A18: '社区“为老”服务(二期)',
        },
        [SAFEGUARDS]: { A3: '项目名称:社区”为老”服务（二期）' },
      }),
    },
    {
      name: 'single, double and corner quotes',
      form: rightForm({
        [OVERVIEW]: { B4: '社区“为老”服务' },
        [TARGETS]: {
          A3: '项目名称：社区‘为老’服务',
          A16: '社区「为老」服务',
          A17: "社区'为老'服务",
          A18: '社区“为老”服务',
        },
        [SAFEGUARDS]: { A3: '项目名称：社区『为老』服务' },
      }),
    },
    {
      name: 'a column that names the parts of the project',
      form: rightForm({ [TARGETS]: { A16: '助餐点设备', A17: '适老化改造', A18: '培训' } }),
      status: 'passed',
      places: 3,
    },
  ],
  invalid: [
    {
      name: 'another name above a sheet: only the value is replaced',
      form: rightForm({ [SAFEGUARDS]: { A3: `项目名称： ${OTHER}\u3000` } }),
      places: 6,
      findings: [
        {
          at: `${SAFEGUARDS}!A3`,
          says: ['制度保障第3行', OTHER, NAME],
          fix: { kind: 'safe', edits: { [`${SAFEGUARDS}!A3`]: `项目名称： ${NAME}\u3000` } },
        },
      ],
    },
    {
      name: 'another name in a row of the breakdown',
      form: rightForm({ [TARGETS]: { A17: OTHER } }),
      findings: [
        {
          at: `${TARGETS}!A17`,
          says: ['第17行'],
          fix: { kind: 'safe', edits: { [`${TARGETS}!A17`]: NAME } },
        },
      ],
    },
    {
      name: 'a row that may belong to another project: the fix is only suggested',
      form: rightForm({ [TARGETS]: { A17: '河道保洁项目', A18: `${NAME}二期` } }),
      findings: [
        {
          at: `${TARGETS}!A17`,
          says: ['第17行', '另一个项目'],
          fix: { kind: 'suggested', edits: { [`${TARGETS}!A17`]: NAME } },
        },
        {
          at: `${TARGETS}!A18`,
          says: ['第18行', '另一个项目'],
          fix: { kind: 'suggested', edits: { [`${TARGETS}!A18`]: NAME } },
        },
      ],
    },
    {
      name: 'only 项目总体情况 differs: the finding is at its name',
      form: rightForm({ [OVERVIEW]: { B4: OTHER } }),
      findings: [
        {
          at: `${OVERVIEW}!B4`,
          says: [OTHER, NAME, '5 处'],
          fix: { kind: 'suggested', edits: { [`${OVERVIEW}!B4`]: NAME } },
        },
      ],
    },
    {
      name: 'two names that are equally frequent: the fix is suggested',
      form: rightForm({ [TARGETS]: { A3: `项目名称：${OTHER}`, A16: OTHER, A17: '别的项目' } }),
      findings: [
        {
          at: `${TARGETS}!A3`,
          fix: { kind: 'suggested', edits: { [`${TARGETS}!A3`]: `项目名称：${NAME}` } },
        },
        { at: `${TARGETS}!A16`, fix: { kind: 'suggested', edits: { [`${TARGETS}!A16`]: NAME } } },
        { at: `${TARGETS}!A17`, fix: { kind: 'suggested', edits: { [`${TARGETS}!A17`]: NAME } } },
      ],
    },
  ],
};
