/**
 * 批复表 with last year's values beside the expected ones, and this year's part of the project's amount beside the amount.
 * Planted faults: the person in charge is blank, a number lacks its unit.
 */
import { blanks, merged } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [22, 26, 18, 14, 22, 20, 14],
    lines: [
      ['项目支出绩效目标批复表'],
      ['（2025年度）'],
      ['项目名称', '主体班培训', null, null, '项目负责人'],
      ['项目金额', '164万元', null, null, '其中：当年市级财政资金', '132万元'],
      ['项目主管部门', '某市委党校', null, null, '实施单位', '某市委党校'],
      ['项目属性', '持续性项目■ 新增性项目□', null, null, '项目期', '2025年'],
      ['年度绩效目标', '培训280人次，开设课程220门。'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', null, '指标标准或依据'],
      [...blanks(4), '2024年实际实现值', '预期2025年实现值'],
      [null, '产出指标', '数量指标', '培训人次', '268人次', '280人次', '年度计划'],
      [null, null, null, '邀请名师授课', '22人次', '25人次', '年度计划'],
      [null, null, null, '开设课程', 210, 220, '年度计划'],
      [
        null,
        null,
        '质量指标',
        '培训完成率',
        { value: 1, look: 'percent' },
        { value: 1, look: 'percent' },
        '年度计划',
      ],
      [null, null, '时效指标', '培训完成时间', '2024年11月', '2025年11月底前', '年度计划'],
      [null, null, '成本指标', '培训总成本', '≤130万元', '≤132万元', '预算批复'],
      [
        null,
        '效益指标',
        '社会效益指标',
        '学员岗位应用率',
        { value: 0.85, look: 'percent' },
        '≥85%',
        '上年水平',
      ],
      [
        null,
        '满意度指标',
        '服务对象满意度指标',
        '学员满意度',
        { value: 0.96, look: 'percent' },
        '≥95%',
        '上年水平',
      ],
      ['财政资金管理科室（盖章） 年 月 日', null, null, null, '财政绩效管理科室（盖章） 年 月 日'],
    ],
    merges: merged({
      'A:G': '1-2',
      'B:D': '3-6',
      'F:G': '3-6',
      'B:G': '7',
      A: '8:17',
      B: '8:9 10:15',
      C: '8:9 10:12',
      D: '8:9',
      'E:F': '8',
      G: '8:9',
      'A:D': '18',
      'E:G': '18',
    }),
  },
};
