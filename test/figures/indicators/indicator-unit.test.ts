import type { TextCell } from '../../../src/form/cells';
import { unitBeside } from '../../../src/figures/indicators/indicator-unit';
import type { Indicator } from '../../../src/form/indicators';
import { parseTarget } from '../../../src/language/target-value/parse';

const cell = (text: string, label = ''): TextCell => ({
  at: { sheet: '绩效目标', row: 5, column: 3 },
  text,
  whole: text,
  start: 0,
  content: text,
  label,
});
const indicator = (name: string, header = '目标值'): Pick<Indicator, 'name' | 'target'> => ({
  name: cell(name),
  target: { ...cell('2', header), combined: '2', value: parseTarget({ text: '2' }) },
});

test.each([
  ['系统数（个）', '个'],
  ['系统数(单位：套)', '套'],
  ['养护面积（平方米）', '平方米'],
  ['亩均补助（元/亩）', '元/亩'],
  ['合格率（%）', '%'],
  ['培训次数', '次'],
  ['开放天数', '天'],
  ['参训人数', '人'],
  ['接待人次', '人次'],
  ['培训课时数量', '课时'],
  ['案件受理件数', '件'],
  ['参与家数', '家'],
  ['受益农户数量', '户'],
])('the name %s contains the unit %s', (name, unit) => {
  expect(unitBeside(indicator(name))).toBe(unit);
});

test.each([
  '办结案件数量',
  '办结案件数',
  '运行平台数',
  '入库专家数量',
  '参与单位数量',
  '改造路口数量',
  '服务机器人数量',
  '系统数',
  '设备数量',
  '项目数量',
  '新增床位',
  '开发系统（一期）',
  '宣传手册',
  '率',
  '',
])('the name %s contains no unit', (name) => {
  expect(unitBeside(indicator(name))).toBeNull();
});

test('reads the unit from the header of the column', () => {
  expect(unitBeside(indicator('合格率', '指标值（%）'))).toBe('%');
});
