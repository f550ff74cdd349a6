/**
 * Labels with spaces and line breaks inside, a blank column at the left and blank rows between the blocks. Planted
 * fault: a quality word.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [10, 28, 16, 24, 14, 14, 16],
    lines: [
      [],
      [null, '项目支出绩效目标表'],
      [null, '（2025 年度）'],
      [],
      [null, '项 目 名 称', '高层次人才引进'],
      [null, '主 管 部 门', '某市委组织部', null, null, '实 施 单 位', '某市人才服务中心'],
      [null, '项 目\n资 金\n（万元）', '年度资金总额：', null, null, 210],
      [null, null, '其中：财政拨款', null, null, 210],
      [null, null, '其 他 资 金', null, null, 0],
      [null, '年 度\n总 体\n目 标', '引进高层次人才60名。'],
      [],
      [null, '绩\n效\n指\n标', '一 级\n指 标', '二 级 指 标', '三 级 指 标', '指 标 值'],
      [null, null, '产 出\n指 标', '数 量 指 标', '引进人才数', '≥60人'],
      [null, null, null, '质 量 指 标', '人才匹配情况', '规范'],
      [null, null, null, '时 效 指 标', '引进完成时间', '2025年11月底前'],
      [null, null, null, '成 本 指 标', '项目总成本', '≤210万元'],
      [null, null, '效 益\n指 标', '社 会 效 益\n指 标', '人才留任率', '≥85%'],
      [null, null, '满意度\n指 标', '服务对象\n满意度指标', '用人单位满意度', '≥95%'],
    ],
    merges: merged({
      'B:G': '2-3',
      'C:G': '5 10',
      'C:E': '6-9',
      B: '7:9 12:18',
      'F:G': '7-9 12-18',
      C: '13:16',
    }),
  },
};
