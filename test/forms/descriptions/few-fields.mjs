/** Only the project and its amount are above the indicators: the amount is read. The form has no faults. */
import { merged } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [18, 18, 16, 20, 20],
    lines: [
      ['项目支出绩效目标表'],
      ['（2025年度）'],
      ['项目名称', '河湖巡查', null, '年度资金总额（万元）', 36],
      ['一级指标', '二级指标', '三级指标', null, '指标值'],
      ['产出指标', '数量指标', '巡查河道长度', null, '120公里'],
      [null, '质量指标', '巡查记录完整率', null, '≥98%'],
      [null, '时效指标', '巡查完成时间', null, '2025年11月底前'],
      [null, '成本指标', '巡查总成本', null, '≤36万元'],
      ['效益指标', '生态效益指标', '水质达标断面比例', null, '≥90%'],
      ['满意度指标', '服务对象满意度指标', '沿岸居民满意度', null, '≥90%'],
    ],
    merges: merged({ 'A:E': '1-2', 'B:C': '3', 'C:D': '4-10', A: '5:8' }),
  },
};
