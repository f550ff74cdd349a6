/** 实施效果指标 is above 产出指标 and 效益指标, which are second levels without a level below them. Planted fault: a target that cannot be measured. */
import { merged } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [26, 12, 20, 16, 8],
    lines: [
      ['某市粪污资源化利用2025年中央预算内投资计划绩效目标表'],
      ['专项名称', null, '粪污资源化利用'],
      ['下达地方或单位', null, '某区人民政府'],
      ['下达中央预算内投资（万元）', null, 1200],
      ['总体目标', null, '提高粪污综合利用率，建设项目3个。'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
      [null, '实施效果指标', '产出指标', '建设项目个数', '3个'],
      [null, null, null, '竣工验收合格率', { value: 1, look: 'percent' }],
      [null, null, null, '新增处理能力', '≥5万吨'],
      [null, null, '效益指标', '粪污综合利用率', '≥90%'],
      [null, null, null, '周边环境改善情况', '明显改善'],
      [null, null, '满意度指标', '周边群众满意度', '≥90%'],
    ],
    merges: merged({ 'A:E': '1', 'A:B': '2-5', 'C:E': '2-5', A: '6:12', B: '7:12', C: '7:9 10:11' }),
  },
};
