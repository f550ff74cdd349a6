/**
 * Blank columns for results beside the targets, as offices hand out one document for both. Planted faults: the year's
 * amount is blank, a rate as a number, a target that cannot be measured.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  绩效目标表: {
    widths: [16, 12, 20, 30, 14, 14, 18],
    lines: [
      ['学生资助补助资金绩效目标表'],
      ['（2026年度）'],
      ['专项名称', '中职学生资助补助经费'],
      ['中央主管部门', '教育部'],
      ['省级主管部门', '某省教育厅', null, null, '市级主管部门', '某市教育局'],
      ['资金情况（万元）', '年度金额'],
      [null, '其中：中央资金', null, null, 30],
      ['总体目标', '目标1：资助政策得到落实；目标2：资助学生120人', null, null, '已实施情况：'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '未达到指标值原因'],
      [null, '产出指标', '数量指标', '应受助学生数', '100%'],
      [null, null, '质量指标', '资助标准达标率', '100%'],
      [null, null, '时效指标', '补助资金到位率', '100%'],
      [null, '效益指标', '社会效益指标', '职业教育吸引力', '提升'],
      [null, '满意度指标', '服务对象满意度指标', '受助学生满意度', '≥90%'],
    ],
    merges: merged({
      'A:G': '1-2',
      'B:G': '3-4',
      'B:D': '5-8',
      'F:G': '5',
      'E:G': '6-8',
      A: '6:7 9:14',
      B: '10:12',
    }),
  },
};
