/** The texts of a comparison. */
import { changeRow, comparisonSentence, growthText } from '../../src/comparison';
import { OVERVIEW, rightForm, TARGETS } from '../support/right-form';
import { compared, lastYearForm } from '../support/year-rule-cases';

test('states the change of the budget and the number of lowered targets', () => {
  const last = { [OVERVIEW]: { B13: '二、当年预算：50.00' }, [TARGETS]: { F13: '≥95%', F8: '20场' } };
  expect(comparisonSentence(compared(lastYearForm(last), rightForm()))).toBe(
    '当年预算 60.00 万元，比上年增加 20%；2 个指标的目标值降低',
  );
  const more = { [OVERVIEW]: { B13: '二、当年预算：70.00' } };
  expect(comparisonSentence(compared(lastYearForm(more), rightForm()))).toBe(
    '当年预算 60.00 万元，比上年减少 14.3%；没有指标的目标值降低',
  );
  expect(comparisonSentence(compared(lastYearForm(), rightForm()))).toContain('与上年相同');
  const unread = { [OVERVIEW]: { B13: '二、当年预算：约六十' } };
  expect(comparisonSentence(compared(lastYearForm(unread), rightForm()))).toContain('上年的没有读出');
});

test('a row of a change has both texts as shown, and the growth of a figure', () => {
  const { changes } = compared(lastYearForm({ [TARGETS]: { G18: 10 } }), rightForm());
  expect(changes.map(changeRow)).toEqual([
    { title: '数量', name: '为老服务培训费', last: '10', current: '12', growth: '+20%' },
  ]);
});

test('shows amounts in different units with their units', () => {
  const last = { [OVERVIEW]: { E3: '金额单位：元', B13: '二、当年预算：500000' } };
  const { changes } = compared(lastYearForm(last), rightForm());
  expect(changes.map(changeRow)).toContainEqual({
    title: '当年预算',
    name: '当年预算',
    last: '500000 元',
    current: '60.00 万元',
    growth: '+20%',
  });
});

test('equal figures have no growth', () => {
  expect(growthText('500000', '500000')).toBe('');
  expect(growthText('500000', '450000')).toBe('-10%');
});

test('shows last year’s result next to last year’s target', () => {
  const last = lastYearForm({ [TARGETS]: { J5: '实际完成值', J8: '15场', F8: '14场' } });
  const { changes } = compared(last, rightForm());
  expect(changes.map(changeRow)).toContainEqual(
    expect.objectContaining({ name: '为老服务培训', last: '14场（实际完成 15场）', current: '12场' }),
  );
});
