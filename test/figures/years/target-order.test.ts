/** Whether this year's target is the same as last year's, a different one, or a lower one. */
import { rightForm, TARGETS } from '../../support/right-form';
import { compared, lastYearForm } from '../../support/year-rule-cases';
/** Name, last year's value, this year's value, and how this year's compares. */
const TARGETS_OF_TWO_YEARS: readonly [string, string, string, 'same' | 'change' | 'less'][] = [
  ['受益老年人数', '≥3万人次', '30000人次以上', 'same'],
  ['受益老年人数', '≥3万人次', '≥2.9万人次', 'less'],
  ['覆盖率', '95%', '95%以上', 'change'],
  ['项目完成时间', '2025年12月底前', '2026年12月31日前', 'same'],
  ['项目完成时间', '2025年6月底前', '2026年9月30日前', 'less'],
  ['项目完成时间', '12月底前', '11月底前', 'change'],
  ['项目完成时间', '2025年全年', '2026年全年', 'same'],
  ['响应时间', '≤20天', '≤30天', 'less'],
  ['响应时间', '20天内', '30天内', 'less'],
  ['响应时间', '20分钟', '30分钟', 'less'],
  ['投诉率', '≤3%', '≤5%', 'less'],
  ['投诉率', '3%', '1%', 'change'],
  ['投诉办结率', '98%', '95%', 'less'],
  ['满意度', '90%-95%', '85%-95%', 'less'],
  ['满意度', '≥90%', '≥85分', 'change'],
  ['培训', '10次', '8次', 'less'],
  ['培训', '10次', '8场', 'change'],
  ['培训', '10次；20场', '8次；20场', 'less'],
  ['培训', '10次；20场', '8次；30场', 'change'],
  ['增长率', '≥5%', '≥3%', 'less'],
  ['下降率', '≥5%', '≥3%', 'less'],
  ['达标情况', '优良', '良好', 'change'],
  ['达标情况', 'Ⅲ类', 'Ⅱ类', 'change'],
  ['补贴标准', '≥500元/人', '≥400元/人', 'less'],
  ['补贴标准', '0.05万元', '500元', 'same'],
  ['工期', '3个月', '90天', 'change'],
  ['工期', '≤1年', '≤12个月', 'same'],
  ['户数', '3千户', '3000户', 'same'],
  ['长度', '10公里', '10000米', 'same'],
  ['长度', '10公里', '9000米', 'less'],
  ['绿地面积', '1.2万㎡', '12000平方米', 'same'],
  ['投诉率', '≤3‰', '≤0.3%', 'same'],
  ['受益人次（万人次）', '3万人次', '3', 'same'],
  ['受益人次（万人次）', '3', '2.9', 'less'],
  ['修复时间（小时）', '≤24小时', '≤24', 'same'],
  ['补助资金（万元）', '10', '100000元', 'same'],
  ['覆盖率', '≥95%', '≥0.95', 'same'],
  ['覆盖率', '≥95%', '≥0.9', 'less'],
  ['覆盖率', '≥95%', '96', 'change'],
  ['户数', '50户', '45户左右', 'change'],
  ['及时率', '100%', '≥95%', 'less'],
  ['合格率', '100%', '≥100%', 'change'],
  ['保障天数', '365天', '366天', 'change'],
  ['事故次数', '0次', '1次', 'less'],
  ['安全事故发生数', '0起', '≤2起', 'less'],
];
test.each(TARGETS_OF_TWO_YEARS)('%s: %s, then %s: %s', (name, last, current, expected) => {
  const { changes, findings } = compared(
    lastYearForm({ [TARGETS]: { D12: name, F12: last } }),
    rightForm({ [TARGETS]: { D12: name, F12: current } }),
  );
  const isLess = findings.some(({ rule }) => rule.id === 'year/target-lowered');
  const isChange = changes.some(({ what }) => what === 'target');
  expect(isLess ? 'less' : isChange ? 'change' : 'same').toBe(expected);
});
