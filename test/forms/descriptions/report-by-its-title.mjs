/** A report on results whose title names neither 绩效 nor 目标: it is not a declaration, and is named as a report. */
import { merged } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [28, 22, 10, 20, 10, 8],
    lines: [
      ['2025年度校园维修改造及设备购置项目自评表'],
      ['项目单位（盖章）：某市某中学', null, null, '填报日期：2026年1月14日'],
      ['项目名称', '校园维修改造及设备购置', null, '主管部门', '某市教育局'],
      ['年度财政资金总额（万元）', 80],
      ['一级指标', '二级指标', '三级指标', null, '年初目标值', '完成值'],
      ['产出指标', '数量指标', '维修教室', null, '20间', '20间'],
      [null, '质量指标', '维修合格率', null, { value: 1, look: 'percent' }, { value: 1, look: 'percent' }],
      ['满意度指标', '服务对象满意度指标', '师生满意度', null, '≥90%', { value: 0.93, look: 'percent' }],
    ],
    merges: merged({
      'A:F': '1',
      'A:C': '2',
      'D:F': '2',
      'B:C': '3',
      'E:F': '3',
      'B:F': '4',
      'C:D': '5-8',
      A: '6:7',
    }),
  },
};
