/** Words that an office may and may not give to a label. */
import { LabelWords } from '../../src/reading';

test.each([
  ['indicator.target', '备注', 'indicator.note'],
  ['indicator.target', ' 备　注：', 'indicator.note'],
  ['breakdown.amount', '单价（元）', 'breakdown.unitPrice'],
  ['breakdown.item', '合计', 'row.total'],
  ['field.manager', '联系人', 'field.contact'],
  ['field.summary', '总预算', 'fund.total'],
  ['field.annualGoal', '项目总目标', 'field.overallGoal'],
  ['category.quality', '数量指标', 'category.quantity'],
  ['dimension.output', '效益目标', 'dimension.benefit'],
  ['stage.planning', '实施阶段', 'stage.execution'],
  ['stage.planning', '阶段', 'safeguard.stages'],
])('refuses for %s the word “%s”', (id, word, owner) => {
  expect(new LabelWords().ownerOf(word, id)?.id).toBe(owner);
});

test.each([
  ['a word that no label has', 'indicator.target', '考核标准'],
  ['a word of the label itself', 'indicator.target', '目标值'],
  ['a column of another table', 'breakdown.amount', '当年预算'],
  ['a column of another table', 'breakdown.content', '类别'],
  ['dimension and category', 'category.cost', '成本指标'],
  ['fields that may share a name', 'field.phone', '项目负责人'],
  ['末尾是指标还是目标', 'section.indicators', '年度绩效指标表'],
  ['没有这个编号', 'indicator.goal', '备注'],
])('allows (%s) for %s the word “%s”', (_, id, word) => {
  expect(new LabelWords().ownerOf(word, id)).toBeNull();
});

test('considers words that the office has just given to other labels', () => {
  const names = new LabelWords();
  names.add('考核标准', 'indicator.note');
  expect(names.ownerOf('考核标准', 'indicator.target')?.id).toBe('indicator.note');
  expect(new LabelWords().ownerOf('考核标准', 'indicator.target')).toBeNull();
});
