import { check } from '../../src/check';
import type { CategoryId, Indicator } from '../../src/form/indicators';
import { examplesFor, TARGET_EXAMPLES } from '../../src/rules/target-examples';
import { toA1 } from '../../src/workbook/a1';
import { rightForm, TARGETS } from '../support/right-form';

/** The row of the right form, and the printed category, for an example of a category. */
const ROWS: Readonly<Partial<Record<CategoryId, readonly [row: number, category: string]>>> = {
  quantity: [8, '数量'],
  quality: [9, '质量'],
  timeliness: [10, '时效'],
  cost: [11, '成本'],
  economic: [12, '经济效益'],
  social: [12, '社会效益'],
  ecological: [12, '生态环境'],
  sustainability: [12, '可持续影响'],
  satisfaction: [13, '满意度'],
  longTerm: [14, '长效管理'],
  humanResources: [14, '人力资源'],
  cooperation: [14, '部门协助'],
  facilities: [14, '配套设施'],
  information: [14, '信息共享'],
};

function findingsWith(category: CategoryId, name: string, target: string): string[] {
  const [row, printed] = ROWS[category] ?? [0, ''];
  const patch = { [`C${row}`]: printed, [`D${row}`]: name, [`F${row}`]: target, [`G${row}`]: null };
  return check(rightForm({ [TARGETS]: patch })).forms.flatMap(({ findings }) =>
    findings.flatMap(({ at, message }) => (at && toA1(at) === `F${row}` ? [message] : [])),
  );
}

test.each(TARGET_EXAMPLES.map((example) => [example.category, example.text, example] as const))(
  '%s: %s is accepted by all rules',
  (category, text, { words, source }) => {
    const name = category === 'cost' ? '单位成本' : `${words[0] ?? '项目'}内容`;
    // The example's amount is above the budget of the right form.
    const target = text.replace('{年}', '2026').replace('100万元', '50万元');
    expect(findingsWith(category, name, target)).toEqual([]);
    expect(source).not.toBe('');
  },
);

test('there are at least 50 examples, and each category has an example for any name', () => {
  expect(TARGET_EXAMPLES.length).toBeGreaterThanOrEqual(50);
  for (const category of Object.keys(ROWS))
    expect(TARGET_EXAMPLES.some((one) => one.category === category && one.words.length === 0)).toBe(true);
});

function indicatorOf(row: number, name: string): Indicator {
  const [checked] = check(rightForm({ [TARGETS]: { [`D${row}`]: name } })).forms;
  const found = checked?.form.indicators?.rows.find((one) => one.row === row - 1);
  if (!found) throw new Error('no indicator');
  return found;
}

const textsFor = (...args: Parameters<typeof examplesFor>): string[] =>
  examplesFor(...args).map(({ text }) => text);

test('lists at most three examples, first the examples with words of the name, then the examples for any name', () => {
  expect(textsFor(indicatorOf(9, '设备采购质量'), 2026, [])).toEqual(['验收合格率≥98%', '验收合格率≥95%']);
  expect(textsFor(indicatorOf(9, '工程维修服务质量'), 2026, [])).toHaveLength(3);
});

test('a deadline is in the year of the form, and is left out without one', () => {
  const indicator = indicatorOf(10, '进度');
  expect(textsFor(indicator, 2027, [])).toEqual(['2027年12月31日前']);
  expect(textsFor(indicator, null, [])).toEqual([]);
});

test('offers examples of satisfaction for an indicator in another category', () => {
  expect(textsFor(indicatorOf(12, '居民满意度'), 2026, [])).toEqual(['≥90%']);
});

test('lists the examples of the office first', () => {
  const officeExample = {
    category: 'quality',
    words: [],
    text: '一次验收合格率≥99%',
    source: '本单位',
  } as const;
  expect(textsFor(indicatorOf(9, '设备采购质量'), 2026, [officeExample])[0]).toBe('一次验收合格率≥99%');
});
