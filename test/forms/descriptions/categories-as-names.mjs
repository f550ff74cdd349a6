/**
 * 指标类型 and 指标名称, where the categories themselves are in the column of names and have no level below them; goals share a cell with
 * the reasons for the project. Planted fault: an effect with the target 是, although its name is not a yes-or-no question.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  项目申报: {
    widths: [18, 20, 24, 18, 30],
    lines: [
      ['项目支出绩效目标申报表'],
      ['（2026年度）'],
      ['项目名称：', '绿化养护经费', null, '项目编号：', '26-017'],
      ['项目联系人：', '汤某', null, '联系电话：', '13800000030'],
      ['项目金额（万元）', '年度资金总额', 320, '其中：财政拨款', 320],
      ['项目概况及立项依据', '市区绿化分六个标段养护，养护单位由公开招标产生。'],
      ['项目实施计划', '全年养护'],
      ['项目绩效目标', '指标类型', '指标名称', '指标值', '指标描述'],
      [null, '产出指标', '数量指标', '375万平方米', '养护绿地面积'],
      [null, null, '质量指标', '100%', '绿地养护覆盖率'],
      [null, null, '时效指标', '全年', '养护时间'],
      [null, null, '成本指标', '≤320万元', '养护总费用'],
      [null, '效益指标', '社会效益指标', '是', '满足市民休闲需求'],
      [null, null, '可持续性发展影响指标', '≥98%', '苗木保存率'],
      [null, '满意度指标', '服务对象或受益者满意度指标', '≥95%', '市民对养护的满意率'],
    ],
    merges: merged({ 'A:E': '1-2', 'B:C': '3-4', 'B:E': '6-7', A: '8:15', B: '9:12 13:14' }),
  },
};
