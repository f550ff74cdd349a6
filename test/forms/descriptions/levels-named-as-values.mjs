/**
 * The levels are called 产出值, 数量值 and so on, the targets 年度数值, and the text about the project is beside the name of a
 * section. Planted faults: 财政拨款 is not the sum, a blank target, a document number.
 */
import { merged } from '../blocks.mjs';

export const sheets = {
  目标申报表: {
    widths: [20, 18, 34, 18, 12],
    lines: [
      ['项目支出目标申报表'],
      ['（2026年度）'],
      ['项目名称', '小学公用经费'],
      ['项目主管部门', '某县实验小学'],
      ['项目资金申请（万元）', '资金总额：', null, 436.8],
      [null, '财政拨款：', null, 436],
      [null, '其他：'],
      ['项目总体情况', '根据某财科教(2025)67号文件，公用经费每生每年780元，用于5600名学生的教学与管理。'],
      ['一级', '二级', '三级', '年度数值', '备注'],
      ['产出值', '数量值', '就读人数'],
      [null, '质量值', '经费合规使用率', '100%'],
      [null, '时效值', '经费拨付完成时间', '2026年12月底前'],
      [null, '成本值', '公用经费总额', '≤436.8万元'],
      ['效益值', '社会效益值', '受益学生人数', '≥5600人'],
      ['满意度值', '服务对象满意度值', '家长满意度', '≥90%'],
    ],
    merges: merged({
      'A:E': '1-2',
      'B:E': '3-4 8',
      'B:C': '5-7',
      'D:E': '5-7',
      A: '5:7 10:13',
    }),
  },
};
