/**
 * Numbered blocks one below the other, each beside its label: costs, a schedule of payments, indicators. The schedule
 * is reported as unread and is not part of the costs.
 */
import { merged, yearFunds } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [22, 20, 18, 14, 20, 20],
    lines: [
      ['项目支出绩效目标申报表'],
      ['（2025年度）'],
      ['项目名称', '古城墙修缮', null, null, '主管部门', '某市文物局'],
      ['实施时间', '预计开始时间：2025年3月1日', null, null, '预计完成时间：2025年11月30日'],
      ...yearFunds('一、项目资金（万元）', '年度资金总额', 1, [90, 90, 0]),
      ['二、项目概况', '修缮城墙3段，采购墙砖6000块。'],
      ['三、年度目标', '修缮城墙3段，采购墙砖6000块。'],
      ['四、项目支出明细预算', '项目明细', '金额（万元）', '单价（元）', '数量', '测算依据'],
      [null, '城墙修缮', 60, 200000, 3, '工程概算'],
      [null, '墙砖采购', 30, 50, 6000, '市场询价'],
      [null, '合计', 90],
      ['五、资金支出进度', '时段', null, '支付内容', null, '支付金额（万元）'],
      [null, '二季度', null, '材料款', null, 30],
      [null, '四季度', null, '工程款', null, 60],
      ['六、绩效指标', '一级指标', '二级指标', '三级指标', null, '指标值'],
      [null, '产出指标', '数量指标', '城墙修缮段数', null, '3段'],
      [null, null, null, '墙砖采购数量', null, '6000块'],
      [null, null, '质量指标', '修缮验收合格率', null, { value: 1, look: 'percent' }],
      [null, null, '时效指标', '修缮完成时间', null, '2025年11月底前'],
      [null, null, '成本指标', '修缮总成本', null, '≤90万元'],
      [null, '效益指标', '社会效益指标', '游客安全事故', null, '0起'],
      [null, '满意度指标', '服务对象满意度指标', '游客满意度', null, '≥90%'],
    ],
    merges: merged({
      'A:F': '1-2',
      'B:D': '3-4',
      'E:F': '4',
      A: '5:7 10:13 14:16 17:24',
      'B:C': '5-7 14-16',
      'D:F': '5-7',
      'B:F': '8-9',
      'D:E': '14-24',
      B: '18:22',
      C: '18:19',
    }),
  },
};
