/**
 * A cover that repeats the name of the project, a schedule whose dates are checked, a public source named by its level,
 * and indicators with an unknown header. Planted faults: sources that do not add up to the sum, a step that ends before
 * it begins, a step after the end of the project, more training courses as the target than in the goal.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  申报书: {
    widths: [18, 22, 24, 16, 16],
    lines: [
      ['项目支出绩效目标申报书'],
      ['（2026年度）'],
      ['项目名称：山洪沟治理'],
      ['项目单位：某县河道管理所', null, null, '主管部门：某县水利局'],
      ['项目支出绩效目标申报表'],
      ['项目名称', '山洪沟治理', null, '项目属性', '新增项目□ 延续项目√'],
      ['项目负责人', '丁某', null, '联系电话', '0535-6123456'],
      ['起始年月', '2026年3月', null, '终止年月', '2026年12月'],
      ['项目资金（万元）', '合计', 120],
      [null, '1、县级财政拨款', 95],
      [null, '2、其他资金', 20],
      ['项目实施进度计划', '实施内容', null, '开始时间', '完成时间'],
      [null, '前期设计', null, '2026年3月', '2026年4月'],
      [null, '河道清淤', null, '2026年9月', '2026年5月'],
      [null, '护岸施工', null, '2026年6月', '2027年2月'],
      ['年度目标', '治理山洪沟6.5公里，举办防汛培训班3期。'],
      ['绩效指标', '一级指标', '二级指标', '考核要点', '指标值'],
      [null, '产出指标', '数量指标', '治理山洪沟长度', '6.5公里'],
      [null, null, '数量指标', '防汛培训班期数', '5期'],
      [null, null, '质量指标', '工程合格率', '100%'],
      [null, null, '时效指标', '工程完成时间', '2026年12月底前'],
      [null, null, '成本指标', '工程总投资', '≤120万元'],
      [null, '效益指标', '社会效益指标', '保护人口', '≥3200人'],
      [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
      ['填表说明：1.数量指标填写绝对数。'],
      ['填表人：马某', null, null, '填表日期：2025年11月5日'],
    ],
    merges: merged({
      'A:E': '1-3 5 25',
      'A:C': '4 26',
      'D:E': '4 26',
      'B:C': '6-8 12-15',
      'C:E': '9-11',
      'B:E': '16',
      A: '9:11 12:15 17:24',
      B: '18:22',
    }),
  },
};
