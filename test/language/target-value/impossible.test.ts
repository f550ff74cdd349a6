/** Numbers that are impossible in any context. */
import { hasEmptyRange, isTooLarge, isTooLong } from '../../../src/language/target-value/impossible';
import { parseTarget } from '../../../src/language/target-value/parse';
import { singleValues } from '../../../src/language/target-value/predicates';

const valuesOf = (text: string) => singleValues(parseTarget({ text }));

test.each<[text: string, period: string, isLonger: boolean]>([
  ['25小时/天', '', true],
  ['24小时/天', '', false],
  ['每天1500分钟', '', true],
  ['每周8天', '', true],
  ['每周7天', '', false],
  ['32天/月', '', true],
  ['13个月/年', '', true],
  ['400天', '', false],
  ['400天', '年', true],
  ['≥366天', '年', false],
])('%s within %s is longer than that: %s', (text, period, isLonger) => {
  expect(valuesOf(text).some((value) => isTooLong(value, period))).toBe(isLonger);
});

test.each<[text: string, name: string, isLarge: boolean]>([
  ['8000亿人', '受益人数', true],
  ['14亿人', '受益人数', false],
  ['90亿人次', '运送旅客', false],
  ['7亿户', '惠及', true],
  ['2000亿个', '零件', true],
  ['19', '出水pH值', true],
  ['6-9', '出水pH值', false],
  ['19', '接口', false],
  ['120分', '服务考核得分', true],
  ['≥105分', '满意度测评平均分', true],
  ['95-110分', '绩效评价分数', true],
  ['100分', '服务考核得分', false],
  ['≥90分', '满意度测评得分', false],
  ['120分', '服务考核得分（含加分）', false],
  ['≥120分', '高考平均分', false],
  ['≥425分', '英语四级考试成绩', false],
  ['≥800分', '信用评价分', false],
  ['≥120分', '绩效积分', false],
  ['≥120分钟', '培训考核时间', false],
  ['≥150分贝', '检查噪声', false],
  ['120', '检查得分', false],
  ['180℃', '室内温度', true],
  ['≥180度', '教室温度', true],
  ['18-180℃', '室内供暖温度', true],
  ['≥18℃', '室内温度', false],
  ['18-26℃', '病房温度', false],
  ['≥850℃', '焚烧炉炉膛温度', false],
  ['≥180℃', '供热蒸汽温度', false],
  ['≥95℃', '一次网供水温度', false],
  ['≥120℃', '灭菌室内温度', false],
  ['180个', '室内温度传感器', false],
  ['80亿人次', '培训人数', true],
  ['80亿人次', '客运量', false],
  ['≥80℃', '烘干室内温度', false],
  ['≥180平方米', '室内面积', false],
])('%s is too large for %s: %s', (text, name, isLarge) => {
  expect(valuesOf(text).some((value) => isTooLarge(value, name, ''))).toBe(isLarge);
});

test.each(['满分150分', '含加分20分', '实行千分制'])('%s states another scale than 100 points', (context) => {
  expect(valuesOf('120分').some((value) => isTooLarge(value, '考核得分', context))).toBe(false);
});

test.each<[text: string, isEmpty: boolean]>([
  ['≥95%且≤90%', true],
  ['≤90%，≥95%', true],
  ['≥95%且≤100%', false],
  ['≥95%，误差≤5%', false],
  ['≥95%', false],
  ['≥95台，≤90天', false],
])('no number satisfies %s: %s', (text, isEmpty) => {
  expect(hasEmptyRange(valuesOf(text))).toBe(isEmpty);
});
