/**
 * Only a table of indicators, as a bureau collects them, with a column (数据来源) that no form has; dates as Excel dates
 * and months. Planted faults: an indicator without a target, the same indicator twice.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  汇总: {
    widths: [12, 14, 26, 18, 18, 20],
    lines: [
      ['项目绩效目标表'],
      ['项目名称：城市公园儿童设施增补'],
      ['一级目标', '二级目标', '三级目标', '目标值', '数据来源', '备注'],
      ['产出目标', '数量', '增补儿童游乐设施', '15套', '采购合同', '含安装'],
      [null, null, '改造沙坑面积', '600平方米', '竣工图', null],
      [null, '质量', '设施安全检测合格率', { value: 1, look: 'percent' }, '检测报告', null],
      [null, '时效', '设施安装完成时间', { date: '2026-05-31' }, '验收单', null],
      [null, null, '沙坑改造完成时间', { date: '2026-09-01', look: 'month' }, '验收单', null],
      [null, '成本', '项目总成本', '≤150万元', '决算', null],
      ['效果目标', '社会效益', '公园日均客流增长率', '≥8%', '客流统计', null],
      [null, null, '公园日均客流增长率', '≥8%', '客流统计', null],
      [null, '满意度', '游客满意度', '≥90%', '问卷', null],
      ['影响力目标', '长效管理', '设施巡检制度数量', null, '制度文本', null],
    ],
    merges: merged({ 'A:F': '1-2', A: '4:9 10:12', B: '4:5 7:8 10:11' }),
  },
};
