/** A row of column numbers is under each header: it is neither an indicator nor an item. The form has no faults. */
import { merged, yearFunds } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [22, 20, 18, 16, 24, 10],
    lines: [
      ['项目支出绩效目标申报表'],
      ['（2025年度）'],
      ['项目名称', '档案库房改造', null, null, '主管部门', '某市档案馆'],
      ...yearFunds('项目资金（万元）', '年度资金总额', 1, [25, 25, 0]),
      ['年度目标', '改造库房5间，安装灭火装置10套、温感控制设备160个。'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '指标说明'],
      [null, 1, 2, 3, 4, 5],
      [null, '产出指标', '数量指标', '安装灭火装置', '10套'],
      [null, null, null, '安装温感控制设备', '160个'],
      [null, null, '质量指标', '工程验收合格率', { value: 1, look: 'percent' }],
      [null, null, '时效指标', '项目完工时间', '2025年10月31日前'],
      [null, null, '成本指标', '改造总成本', '≤25万元'],
      [null, '效益指标', '社会效益指标', '库房火灾事故', '0起'],
      [null, '满意度指标', '服务对象满意度指标', '查档群众满意度', '≥90%'],
    ],
    merges: merged({
      'A:F': '1-2',
      'B:D': '3',
      A: '4:6 8:16',
      'B:C': '4-6',
      'D:F': '4-6',
      'B:F': '7',
      B: '10:14',
      C: '10:11',
    }),
  },
};
