import { mentionedStages } from '../../../src/figures/safeguards/stage-words';
import type { TextCell } from '../../../src/form/cells';
import { SHANGHAI } from '../../../src/profiles/shanghai';

const cell = (text: string): TextCell => ({
  at: { sheet: '制度保障', row: 4, column: 1 },
  text,
  whole: text,
  start: 0,
  content: text,
  label: '',
});
const stagesOf = (measure: string, document = '', category = '') =>
  mentionedStages({ measure: cell(measure), document: cell(document), category: cell(category) }, SHANGHAI);

describe('stages that a measure mentions', () => {
  test.each([
    ['组织立项论证', ['planning']],
    ['实行政府采购，签订合同', ['execution']],
    ['完工验收后办理移交', ['closing']],
    ['编制预算，监控执行，编报决算', ['planning', 'execution', 'closing']],
    ['采 购\n验收', ['execution', 'closing']],
    ['预算编制、执行均按程序报批', ['planning', 'execution']],
    ['监督预算执行', ['execution']],
    ['执行《会计法》', []],
    // References state the basis of an action, not the action.
    ['按计划组织', []],
    ['按照年度采购计划开展检查', ['execution']],
    ['依据标准支付', ['execution']],
    ['符合国家采购标准', []],
    ['按合同约定的标准支付', ['execution']],
    ['按规定、计划和合同组织培训', ['execution']],
    ['按《政府采购法》组织验收', ['closing']],
    ['按验收单支付', ['execution']],
    // These state a time, not a basis.
    ['按月核算，按季度检查，按期归档', ['execution', 'closing']],
    ['按时支付合同款', ['execution']],
    // Names of documents and manners are not stages.
    ['制定实施方案', []],
    ['推进标准化管理', []],
    ['编制实施计划', ['planning']],
  ] as const)('%s', (measure, stages) => {
    expect(stagesOf(measure)?.stages ?? []).toEqual(stages);
  });

  test('lists the words in the order of the text, each once', () => {
    expect(stagesOf('设置会计账簿，记录和反映经济活动，记录收支')).toEqual({
      source: 'measure',
      stages: ['execution', 'closing'],
      words: { execution: ['账簿', '记录'], closing: ['反映'] },
    });
  });
});

describe('measure without a word for a stage', () => {
  test('takes the stage from the title of the document', () => {
    expect(stagesOf('严格执行', '《竣工验收办法》', '项目管理制度')).toMatchObject({
      source: 'document',
      stages: ['closing'],
    });
  });

  test.each([
    ['项目管理制度', ['planning', 'execution', 'closing']],
    ['预算管理制度', ['planning', 'execution', 'closing']],
    ['财务管理制度', ['execution', 'closing']],
    ['采购管理制度', ['execution']],
    ['合同管理制度', ['execution']],
  ])('takes the stages of the category %s if the title has no word for a stage', (category, stages) => {
    expect(stagesOf('', '', category)).toMatchObject({ source: 'category', stages });
  });

  test('finds no stage if title and category have no word for one', () => {
    expect(stagesOf('严格执行', '《保密制度》', '保密制度')).toBeNull();
  });
});

test('reads long repeated text', () => {
  expect(stagesOf('按'.repeat(20_000))?.stages ?? []).toEqual([]);
  expect(stagesOf('按计划和'.repeat(5_000))?.stages ?? []).toEqual([]);
});
