/** Like few-fields.mjs, but the total cost is not the amount above the table. */
import { merged } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [18, 18, 14, 20, 20],
    lines: [
      ['项目支出绩效目标表'],
      ['（2025年度）'],
      ['项目名称', '堤防养护', null, '年度资金总额（万元）', 36],
      ['一级指标', '二级指标', '三级指标', null, '指标值'],
      ['产出指标', '数量指标', '养护堤防长度', null, '120公里'],
      [null, '质量指标', '养护验收合格率', null, '≥98%'],
      [null, '时效指标', '养护完成时间', null, '2025年11月底前'],
      [null, '成本指标', '养护总成本', null, '≤63万元'],
      ['效益指标', '社会效益指标', '受保护人口', null, '≥3万人'],
      ['满意度指标', '服务对象满意度指标', '沿岸居民满意度', null, '≥90%'],
    ],
    merges: merged({ 'A:E': '1-2', 'B:C': '3', 'C:D': '4-10', A: '5:8' }),
  },
};
