/** Labels of 项目构成分解: columns, and rows that sum others. */
import type { BreakdownColumn, InferredColumn } from '../../../form/breakdown';
import type { LabelGroup } from '../../sheet/labels';

/** Without the columns that are recognized by their contents. */
const COLUMNS: Readonly<Record<Exclude<BreakdownColumn, InferredColumn>, string>> = {
  project: '项目名称 项目',
  content:
    '项目内容 内容 支出内容 子项目 子项目名称 项目子项 分项 分项名称 分项目 分项目名称 分项工程 单项工程 子项工程',
  item: '项目明细 明细 明细项目 明细内容 支出明细 项目明细内容 明细项 成本构成 费用构成 支出构成 项目用途 支出用途 项目支出明细 支出项目 支出明细项目 支出事项 明细支出 项目活动 任务名称',
  amount:
    '明细金额 金额 预算金额 项目金额 小计金额 合计金额 明细预算金额 明细预算 申报金额 总价 申请金额 本年度申请金额 本年申请金额 本年度预算金额 本年度申请资金 本年申请资金',
  unitPrice: '单价 单位价格 标准 单价标准 支出标准 测算标准 单位成本 单位标准 费用标准 计费标准',
  priceBasis:
    '依据 计算依据 测算依据 测算依据及说明 资金测算依据及说明 单价依据 单价测算依据 单价的依据 标准依据',
  quantity: '数量 工作量 数量规模',
  quantityBasis: '依据 计算依据 测算依据 测算依据及说明 资金测算依据及说明 数量依据 数量测算依据 数量的依据',
  note: '备注 说明 备注说明',
};

const ROWS = {
  subtotal: '小计 分计 本项小计 项目小计 金额小计 分项小计 小计金额',
  total:
    '金额合计 合计 总计 金额总计 共计 合计金额 总计金额 项目合计 预算合计 金额共计 项目金额合计 明细合计 明细金额合计 年度合计 总额',
};

/** Match 物资名称, 设备名称, 计划投资额 and the like. */
const PATTERNS: Readonly<Partial<Record<BreakdownColumn, RegExp>>> = {
  item: /^(?:物资|设备|货物|服务|产品|商品|材料|采购|用品|费用|支出|经费|明细)(?:项目|内容)?名称$|^(?:开支|费用|经费|资金|服务)(?:内容|项目|事项|用途|明细)$/,
  quantity: /^(?:服务|采购|购买|申购|申请)(?:数量|次数|人次|人数|场次|期数|时长)$/,
  amount:
    /^(?:计划|预计|估算|概算|项目|分项|工程)?(?:总?投资|造价)(?:额|金额|估算|概算)?$|^(?:(?:全年|全程|年度|本年度?|当年度?)?预算|所需|支出|安排|分配|测算)(?:金额|资金|经费|数)$/,
};

export const BREAKDOWN_LABELS: readonly LabelGroup[] = [
  { kind: 'breakdown', place: 'breakdown', role: 'table', words: COLUMNS, patterns: PATTERNS },
  { kind: 'row', place: 'breakdown', role: 'table', words: ROWS },
];
