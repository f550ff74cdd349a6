/** Every label that the reading knows, with the words it is printed as. Adding a synonym here is all a new wording needs. */
import type { BreakdownColumn } from '../../form/breakdown';
import type { CategoryId, DimensionId } from '../../form/indicators';
import type { FundId, OverviewFieldId } from '../../form/overview';
import type { SafeguardColumn, Stage } from '../../form/safeguards';
import type { SectionId } from '../../form/section';

/** Columns of the indicator table. `operator` and `unit` are 计算符号 and 计量单位 in columns of their own. */
export type IndicatorColumnId =
  'dimension' | 'category' | 'name' | 'target' | 'operator' | 'unit' | 'weight' | 'note';

/**
 * What a label means. The part before the point says where it is looked for:
 * `section` titles of sections; `field` and `fund` of 项目总体情况; `mention` values above each sheet;
 * `indicator`, `breakdown`, `safeguard` column headers, and `row` rows of these tables; `dimension`, `category` the
 * levels of indicators; `stage` of 制度保障.
 */
export type LabelId =
  | `section.${SectionId}`
  | `field.${OverviewFieldId}`
  | 'field.approval'
  | 'field.mainActivity'
  | 'field.fundGroup'
  | `fund.${FundId}`
  | 'mention.moneyUnit'
  | 'mention.year'
  | `indicator.${IndicatorColumnId}`
  | `breakdown.${BreakdownColumn}`
  | `safeguard.${SafeguardColumn}`
  | 'row.subtotal'
  | 'row.total'
  | `dimension.${DimensionId}`
  | `category.${CategoryId}`
  | `stage.${Stage}`;

/** Words separated by blanks; white space, width, bracketed remarks and a trailing 指标 or 目标 don't matter. */
export const LABELS: Readonly<Record<LabelId, string>> = {
  'section.overview': '项目总体情况 项目基本情况 总体情况 基本情况',
  'section.indicators': '绩效目标 绩效指标 项目绩效目标 项目绩效指标 绩效目标表 年度绩效指标 绩效目标情况',
  'section.breakdown':
    '项目构成分解 项目构成分解表 项目明细表 项目经费测算 项目支出明细 项目预算明细 支出明细 项目支出明细预算 项目支出内容及明细预算 支出明细预算',
  'section.safeguards': '制度保障 制度保障情况 制度保障措施 保障措施情况',

  'field.declaringUnit':
    '填报单位 申报单位 项目单位 预算单位 实施单位 项目实施单位 单位名称 填报部门 申报部门 项目申报单位 项目填报单位 预算单位名称 项目单位名称 填报单位名称',
  'field.competentDepartment':
    '主管部门 主管部门及代码 主管部门名称 预算主管部门 主管预算部门 主管单位 项目主管部门',
  'field.projectName': '项目名称 项目名',
  'field.category': '项目类别 项目属性 项目类型 项目性质 项目分类',
  'field.manager':
    '项目负责人 负责人 项目负责人姓名 项目负责人及电话 项目负责人及联系电话 项目负责人及联系方式 负责人及电话 负责人及联系电话',
  'field.contact': '联系人 项目联系人 经办人 联系人姓名 联系人及电话 联系人及联系电话 联系人及联系方式',
  'field.phone':
    '联系电话 电话 联系方式 联系人电话 联系电话号码 项目负责人及电话 项目负责人及联系电话 项目负责人及联系方式 负责人及电话 负责人及联系电话 联系人及电话 联系人及联系电话 联系人及联系方式',
  'field.startDate':
    '起始日期 开始日期 起始时间 开始时间 项目起始日期 项目开始日期 项目起始时间 项目开始时间 计划开始日期 计划开始时间',
  'field.endDate':
    '结束日期 结束时间 终止日期 终止时间 截止日期 截止时间 完成日期 完成时间 项目结束日期 项目终止日期 项目结束时间 项目完成日期 计划完成日期 计划完成时间 计划结束日期',
  'field.period':
    '项目期限 起止日期 起止时间 项目起止日期 项目起止时间 项目周期 项目实施期 实施期限 项目实施期限 项目实施周期 项目执行期 执行期限 实施期 项目期 项目起止年限 起止年限',
  'field.summary': '项目概况 项目简介 项目概述 项目主要内容 项目内容概述 项目概况及主要内容 项目基本概况',
  'field.approval': '项目立项情况 立项情况 项目立项依据情况',
  'field.basis': '立项依据 项目立项依据 依据 项目立项的依据 政策依据 项目依据 项目设立依据 项目设立的依据',
  'field.necessity':
    '必要性 立项必要性 项目必要性 项目立项必要性 项目实施必要性 项目设立必要性 项目设立的必要性 项目立项的必要性',
  'field.feasibility':
    '可行性 立项可行性 项目可行性 可行性分析 项目立项可行性 项目实施可行性 项目设立的可行性 项目立项的可行性',
  'field.resources':
    '项目相关资源投入和制度建设情况 相关资源投入和制度建设情况 资源投入和制度建设情况 项目资源投入和制度建设情况 保证项目实施的制度、措施 保证项目实施的制度措施 项目相关资源投入情况 项目实施计划和制度措施',
  'field.overallGoal':
    '项目总目标 总体目标 总目标 项目总体目标 中期目标 中期绩效目标 项目绩效总目标 总体绩效目标 绩效总目标 实施期目标 实施期绩效目标 实施期总目标 全程目标 全程绩效目标 长期目标 项目长期目标 三年绩效目标',
  'field.annualGoal':
    '年度绩效目标 年度目标 年度总体目标 年度总目标 当年绩效目标 本年度绩效目标 当年目标 项目年度目标 年度总体绩效目标',
  'field.otherMatters':
    '需要说明的其他问题 其他需要说明的问题 其他需说明的问题 需说明的其他问题 其他需要说明的情况 需要说明的其他情况 其他说明',
  'field.unitHead':
    '填报单位负责人 单位负责人 部门负责人 填报单位负责人签字 单位负责人签字 项目单位负责人 单位领导 分管领导',
  'field.preparer': '填报人 填表人 制表人 填报人签字 填报人员',
  'field.preparedDate': '填报日期 填表日期 填报时间 填表时间 制表日期',
  'field.mainActivity':
    '主体活动和对应产出的详细描述 主体活动 主体活动和产出描述 主体活动及对应产出的详细描述 主体活动和对应产出 主体活动作业任务和对应产出的详细描述',
  'field.fundGroup': '项目资金 项目资金情况 资金情况 资金来源 项目预算 项目资金来源 预算资金 项目资金构成',

  'fund.total':
    '项目总预算 总预算 资金总额 项目资金总额 总资金 项目总投资 中期资金总额 实施期资金总额 项目总资金 项目总金额 项目预算总额 预算总额 全程资金总额 总投资',
  'fund.currentYear':
    '当年预算 年度资金总额 本年预算 年度预算 年度预算总额 当年预算总额 当年预算资金 年度预算资金 项目年度预算 项目当年预算 本年度预算 当年资金总额 年度资金 本年度资金总额 当年预算数 年度预算数 当年预算金额 年度预算金额 项目当年预算数',
  'fund.fiscal':
    '财政拨款 财政资金 财政拨款资金 年度财政拨款 当年财政拨款 财政性资金 财政安排资金 本年财政拨款',
  'fund.upper':
    '上级财政拨款 上级财政资金 上级资金 上级补助资金 上级财政补助 上级拨款 上级转移支付 上级财政安排',
  'fund.own': '本级财政安排 本级财政拨款 本级财政资金 本级资金 本级财政 本级安排 本级拨款',
  'fund.lower': '下级财政配套 下级配套资金 下级配套 下级财政资金 下级财政拨款 下级财政安排',
  'fund.other': '其他资金 其它资金 其他来源资金 自筹资金 单位自筹 自有资金 单位资金 其他收入资金',

  'mention.moneyUnit': '金额单位 单位 货币单位 计量单位',
  'mention.year': '年度 预算年度 年份 申报年度 所属年度 预算年份 项目年度',

  'indicator.dimension': '一级指标 一级目标 一级',
  'indicator.category': '二级指标 二级目标 二级',
  'indicator.name':
    '三级指标 三级目标 三级 指标内容 指标名称 绩效指标 绩效指标名称 三级指标名称 指标 年度指标 中期指标 具体指标',
  'indicator.target':
    '指标值 目标值 年度指标值 年度目标值 全程指标值 中期指标值 全程目标值 中期目标值 实施期指标值 实施期目标值 当年指标值 当年目标值 本年指标值 总体指标值 总体目标值 指标值及单位 绩效标准 指标目标值 预期指标值 预期目标值 计划指标值 计划目标值 年度绩效指标值 三年指标值 三年目标值 预期值 项目指标值 指标值和单位 本年度指标值 本年度目标值 绩效指标值',
  'indicator.operator': '计算符号 运算符号 符号 比较符 指标符号 计算方向 指标方向',
  'indicator.unit': '计量单位 度量单位 指标单位 指标值单位 单位',
  'indicator.weight': '分值 权重 指标权重 指标分值 分值权重 权重分值 标准分值',
  'indicator.note': '备注 说明 指标说明 备注说明 指标解释',

  'breakdown.project': '项目名称 项目',
  'breakdown.content': '项目内容 内容 支出内容 子项目 子项目名称 项目子项',
  'breakdown.item': '项目明细 明细 明细项目 明细内容 支出明细 明细名称 项目明细内容 明细项',
  'breakdown.amount':
    '明细金额 金额 预算金额 项目金额 小计金额 合计金额 测算金额 明细预算金额 明细预算 申报金额 总价 申请金额 本年度申请金额 本年申请金额 本年度预算金额',
  'breakdown.unitPrice': '单价 单位价格 标准 单价标准 支出标准 测算标准 单位成本',
  'breakdown.priceBasis':
    '依据 测算依据 测算依据及说明 资金测算依据及说明 单价依据 单价测算依据 单价的依据 标准依据',
  'breakdown.quantity': '数量 工作量 数量规模',
  'breakdown.quantityBasis':
    '依据 测算依据 测算依据及说明 资金测算依据及说明 数量依据 数量测算依据 数量的依据',
  'breakdown.note': '备注 说明 备注说明',

  'safeguard.category': '类别 制度类别 制度保障 保障类别 制度类型 制度保障类别 制度分类 管理制度类别',
  'safeguard.document': '文件名称 制度名称 制度文件 制度文件名称 文件 制度办法名称 规章制度名称 管理制度名称',
  'safeguard.measure': '具体措施 措施 保障措施 具体保障措施 措施内容 主要措施 具体措施内容 制度主要内容',
  'safeguard.stages': '保障阶段 阶段 项目阶段 适用阶段 保障环节 对应阶段',

  'row.subtotal': '小计 分计 本项小计 项目小计 金额小计 分项小计 小计金额',
  'row.total':
    '金额合计 合计 总计 金额总计 共计 合计金额 总计金额 项目合计 预算合计 金额共计 项目金额合计 明细合计 明细金额合计 总额',

  'dimension.output': '产出 项目产出 产出效率',
  'dimension.benefit': '效益 效果 项目效益 项目效果 效果效益',
  'dimension.impact': '影响力 影响 项目影响力',
  'dimension.cost': '成本 项目成本',
  'dimension.satisfaction': '满意度 满意',
  'category.quantity': '数量 产出数量 数量产出',
  'category.quality': '质量 产出质量 质量产出',
  'category.timeliness': '时效 产出时效 时效性 进度',
  'category.cost': '成本 产出成本 经济成本 社会成本 生态环境成本 生态成本 成本控制',
  'category.economic': '经济效益 经济效果 经济',
  'category.social': '社会效益 社会效果 社会',
  'category.ecological': '生态效益 生态环境 生态环境效益 环境效益 生态 生态环境效果 环境效果',
  'category.sustainability': '可持续影响 可持续 可持续发展 可持续性 可持续发展影响 可持续效益 可持续影响效益',
  'category.satisfaction':
    '满意度 服务对象满意度 社会公众满意度 受益对象满意度 公众满意度 服务对象或受益人满意度 社会满意度 服务对象满意程度 满意度情况 受益者满意度 社会公众或服务对象满意度 服务对象或社会公众满意度 受益群众满意度',
  'category.longTerm': '长效管理 长效管理机制 长效机制 长效管理情况',
  'category.humanResources': '人力资源 人力资源保障 人员保障 人力资源情况',
  'category.cooperation': '部门协助 部门协作 部门协同 部门配合 跨部门协作',
  'category.facilities': '配套设施 配套设施情况 配套设施保障',
  'category.information': '信息共享 信息共享情况 信息公开',
  'category.other': '其他 其它',

  'stage.planning':
    '立项和计划阶段 立项与计划阶段 立项及计划阶段 立项、计划阶段 立项计划阶段 立项和计划 立项与计划 立项计划 立项阶段 计划阶段 立项 事前',
  'stage.execution': '实施阶段 项目实施阶段 执行阶段 实施和执行阶段 实施过程 实施 执行 事中',
  'stage.closing':
    '收尾和完成阶段 收尾与完成阶段 收尾及完成阶段 收尾、完成阶段 收尾完成阶段 收尾和完成 收尾与完成 收尾完成 收尾阶段 完成阶段 验收阶段 收尾 完成 事后',
};

/** Tells whether a text is the id of a label. */
export function isLabelId(id: string): id is LabelId {
  return Object.hasOwn(LABELS, id);
}
