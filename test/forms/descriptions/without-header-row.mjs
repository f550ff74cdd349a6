/**
 * The indicators have no header row: levels, names and targets are recognized by the words of the levels. A telephone
 * number has no colon after its label. Planted fault: a cover page on a separate sheet names another project.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  封面: {
    widths: [24, 40],
    lines: [
      ['项目支出绩效目标申报书'],
      ['项目名称：', '农村户厕管护'],
      ['申报单位：', '某镇人民政府（盖章）'],
      ['申报日期：', '2024年9月20日'],
    ],
    merges: ['A1:B1'],
  },
  绩效目标表: {
    widths: [14, 14, 20, 26, 20],
    lines: [
      ['项目支出绩效目标申报表'],
      ['（2025年度）'],
      ['项目名称', '农村户厕改造', null, '实施单位', '某镇人民政府'],
      ['项目负责人', '廖某', null, '联系电话 0797-8123456'],
      ['年度资金总额（万元）', 90, null, '其中：财政拨款（万元）', 90],
      ['年度目标', '改造农村户厕450座，改造合格率98%以上。'],
      ['绩效指标', '产出指标', '数量指标', '改造户厕', '450座'],
      [null, null, '质量指标', '改造合格率', '≥98%'],
      [null, null, '时效指标', '完成时间', '2025年11月底前'],
      [null, null, '成本指标', '改造总成本', '≤90万元'],
      [null, '效益指标', '生态效益指标', '粪污处理率', '≥95%'],
      [null, '满意度指标', '服务对象满意度指标', '农户满意度', '≥90%'],
      ['填报人：钟某', null, null, '填报日期：2024年9月20日'],
    ],
    merges: merged({
      'A:E': '1-2',
      'B:C': '3-5',
      'D:E': '4 13',
      'B:E': '6',
      A: '7:12',
      B: '7:10',
      'A:C': '13',
    }),
  },
};
