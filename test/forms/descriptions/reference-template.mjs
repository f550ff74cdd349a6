/**
 * A reference template as it is handed out: the project's name and the indicators are printed, the values are
 * placeholders (20XX年度, **人, ≥**%). Nothing that a unit has to fill in is filled in.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  参考模板: {
    widths: [12, 14, 18, 34, 18],
    lines: [
      ['绩效目标申报表（参考模板）'],
      ['（20XX年度）'],
      ['项目名称', '困难家庭服务项目'],
      ['项目负责人及电话', null, null, '主管部门', null],
      ['资金情况\n（万元）', '年度资金总额：'],
      [null, '其中：财政拨款'],
      [null, '其他资金'],
      ['年度总体目标', '目标1：\n目标2：\n……'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
      [null, '产出指标', '数量指标', '领取服务券家庭数量', '**户'],
      [null, null, '质量指标', '服务对象认定准确率', '≥**%'],
      [null, null, '时效指标', '服务券发放时间', '20XX年XX月底前'],
      [null, null, '成本指标', '服务券标准', '**元/户·月'],
      [null, '效益指标', '社会效益指标', '政策知晓率', '≥**%'],
      [null, '满意度指标', '服务对象满意度指标', '受助家庭满意度', '≥**%'],
    ],
    merges: merged({ 'A:E': '1-2', 'B:E': '3 8', 'B:C': '4', A: '5:7 9:15', B: '10:13' }),
  },
};
