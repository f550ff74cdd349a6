/**
 * Targets are sentences that end with 。, 满意度 is before 效益 and 成本 before 数量, and the project runs for three years.
 * Planted faults: a cost and a quality without any measure, 不断提高.
 */
import { merged, yearFunds } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [16, 10, 18, 18, 30],
    lines: [
      ['自治区本级部门2025年项目支出预算绩效目标表'],
      ['项目名称', '学校体育设施开放'],
      ['主管部门', '[812]某自治区教育厅', null, '实施单位', '【812033】某自治区某中学'],
      ['项目属性', '上年延续性项目', null, '项目期', '2025-2027'],
      ...yearFunds('项目资金（万元）', '年度资金总额', 1, [5, 5, 0]),
      ['绩效目标', '学校体育设施向社会开放，开放面积2400平方米。'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
      [null, '产出指标', '成本指标', '成本控制', '按照资金测算控制各项成本。'],
      [null, null, '时效指标', '开放时限', '2025年全年开放。'],
      [null, null, '数量指标', '开放面积', '2400平方米。'],
      [null, null, '质量指标', '开放质量', '全面落实开放要求。'],
      [null, '满意度指标', '服务对象满意度指标', '学生及群众的满意率', '95%以上。'],
      [null, '效益指标', '可持续影响指标', '场馆使用年限', '≥10年。'],
      [null, null, '社会效益指标', '群众健康水平', '不断提高。'],
    ],
    merges: merged({ 'A:E': '1', 'B:E': '2 8', 'B:C': '3-7', A: '5:7 9:16', 'D:E': '5-7', B: '10:13 15:16' }),
  },
};
