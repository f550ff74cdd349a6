/** Labels of 制度保障: columns, and the names of the stages. */
import type { SafeguardColumn, Stage } from '../../../form/safeguards';
import type { LabelGroup } from '../../sheet/labels';

const COLUMNS: Readonly<Record<SafeguardColumn, string>> = {
  category: '类别 制度类别 制度保障 保障类别 制度类型 制度保障类别 制度分类 管理制度类别',
  document: '文件名称 制度名称 制度文件 制度文件名称 文件 制度办法名称 规章制度名称 管理制度名称',
  measure: '具体措施 措施 保障措施 具体保障措施 措施内容 主要措施 具体措施内容 制度主要内容',
  stages: '保障阶段 阶段 项目阶段 适用阶段 保障环节 对应阶段',
};

const STAGES: Readonly<Record<Stage, string>> = {
  planning:
    '立项和计划阶段 立项与计划阶段 立项及计划阶段 立项、计划阶段 立项计划阶段 立项和计划 立项与计划 立项计划 立项阶段 计划阶段 立项 事前',
  execution: '实施阶段 项目实施阶段 执行阶段 实施和执行阶段 实施过程 实施 执行 事中',
  closing:
    '收尾和完成阶段 收尾与完成阶段 收尾及完成阶段 收尾、完成阶段 收尾完成阶段 收尾和完成 收尾与完成 收尾完成 收尾阶段 完成阶段 验收阶段 收尾 完成 事后',
};

export const SAFEGUARD_LABELS: readonly LabelGroup[] = [
  { kind: 'safeguard', place: 'safeguards', role: 'table', words: COLUMNS },
  { kind: 'stage', place: 'safeguards', role: 'table', words: STAGES },
];
