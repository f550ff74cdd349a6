/**
 * A column with values of the first quarter whose header does not name a target: it is reported as unread; notes,
 * standards and last year's values beside it are not.
 */
import { merged, yearFunds } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [22, 16, 18, 12, 16, 16, 14],
    lines: [
      ['项目支出绩效目标申报表'],
      ['（2025年度）'],
      ['项目名称', '公厕管护', null, null, '主管部门', '某区城管局'],
      ...yearFunds('项目资金（万元）', '年度资金总额', 1, [90, 90, 0]),
      ['年度目标', '管护公厕60座。'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '一季度进度', '上年实际值'],
      [null, '产出指标', '数量指标', '管护公厕数量', '60座', '60座', '58座'],
      [null, null, '质量指标', '设施完好率', '≥98%', '≥97%', { value: 0.96, look: 'percent' }],
      [null, null, '时效指标', '报修处理时间', '≤24小时', '≤24小时', '30小时'],
      [null, null, '成本指标', '每座管护成本', '≤1.5万元/座', '≤0.4万元/座', '1.6万元/座'],
      [null, '效益指标', '社会效益指标', '群众投诉', '≤10件', '≤3件', '14件'],
      [
        null,
        '满意度指标',
        '服务对象满意度指标',
        '群众满意度',
        '≥90%',
        '≥90%',
        { value: 0.89, look: 'percent' },
      ],
    ],
    merges: merged({
      'A:G': '1-2',
      'B:D': '3',
      'F:G': '3',
      A: '4:6 8:14',
      'B:C': '4-6',
      'D:G': '4-6',
      'B:G': '7',
      B: '9:12',
    }),
  },
};
