/**
 * A list of projects under 单位/项目名称: a row above each group of projects has the name of their unit and the sums. Planted
 * faults: the funds of the second project do not add up, and its last targets are in the column for words.
 */
import { merged } from '../blocks.mjs';

const HEADER = [
  '单位/项目名称',
  '资金总额',
  '财政拨款',
  '其他资金',
  '绩效目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
];

export const sheets = {
  项目绩效目标表: {
    widths: [20, 10, 10, 10, 30, 12, 14, 20, 14, 12],
    lines: [
      ['预算公开表11'],
      ['2025年部门预算项目绩效目标表'],
      ['部门名称：某县林业局', null, null, null, null, null, null, null, '单位：万元'],
      HEADER,
      [null, null, null, null, null, null, null, null, '定量', '定性'],
      ['某县林业局（本级）', 155, 150, 10],
      [
        '森林防火',
        100,
        100,
        null,
        '建成防火通道20公里，配备护林员160名。',
        '产出指标',
        '数量指标',
        '建设防火通道',
        '20公里',
      ],
      [null, null, null, null, null, null, null, '配备护林员', '160名'],
      [null, null, null, null, null, null, '质量指标', '通道验收合格率', '100%'],
      [null, null, null, null, null, null, '时效指标', '完工时间', '2025年10月底前'],
      [null, null, null, null, null, null, '成本指标', '通道造价', '≤3万元/公里'],
      [null, null, null, null, null, '效益指标', '生态效益指标', '森林火灾受害率', '≤0.8‰'],
      [null, null, null, null, null, '满意度指标', '服务对象满意度指标', '林农满意度', '≥90%'],
      ['病虫害防治', 55, 50, 10, '防治病虫害3.5万亩。', '产出指标', '数量指标', '防治面积', '3.5万亩'],
      [null, null, null, null, null, null, '质量指标', '防治合格率', '≥95%'],
      [null, null, null, null, null, null, '时效指标', '防治时间', null, '2025年8月底前'],
      [null, null, null, null, null, null, '成本指标', '防治成本', '≤15元/亩'],
      [null, null, null, null, null, '效益指标', '生态效益指标', '森林健康', null, '好转'],
      [null, null, null, null, null, '满意度指标', '服务对象满意度指标', '林农满意度', '≥90%'],
    ],
    merges: merged({
      'A:J': '1-2',
      'A:H': '3',
      'I:J': '3-4',
      A: '4:5 7:13 14:19',
      B: '4:5 7:13 14:19',
      C: '4:5 7:13 14:19',
      D: '4:5 7:13 14:19',
      E: '4:5 7:13 14:19',
      F: '4:5 7:11 14:17',
      G: '4:5 7:8',
      H: '4:5',
    }),
  },
};
