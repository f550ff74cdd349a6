/** Texts of the result: status, findings, corrections, stages. */
import type { FormStatus, RuleOutcome } from '../../check';
import type { RefusedFix } from '../../correction';
import type { WriteWarning } from '../../engine/write-warnings';
import type { OutcomeView } from '../../engine/views';
import { FINDING_STATES, type FindingState } from '../session/findings-view';
import type { ComparedSum } from '../session/money';

export const PRODUCT = '绩效目标申报表校验';
export const EMPTY = '（空）';

export const actions = {
  check: '一键校验',
  locate: '定位',
  writeCount: (cells: number): string => (cells > 0 ? `写回工作簿（${cells} 个单元格）` : '写回工作簿'),
  undo: '撤销本次修改',
  retry: '重试',
  close: '关闭提示',
  copyDetails: '复制详情',
  copyResult: '复制校验结果',
  copied: '已复制到剪贴板。',
  copyFailed: '无法访问剪贴板，请按 Ctrl+C 复制下面的文字：',
  previous: '上一条',
  next: '下一条',
  seeCorrections: (count: number): string => `查看 ${count} 条修正`,
  reviewWrite: (cells: number): string => `写回 ${cells} 个单元格…`,
  writeOne: '只写这一处',
  undoOne: '撤销',
  more: '更多',
  back: '返回',
};

export const statuses: Readonly<
  Record<FormStatus, { title: string; text: (counts: Readonly<Record<FindingState, number>>) => string }>
> = {
  ready: { title: '可以提交', text: () => '没有需要改正或说明的问题。' },
  explain: { title: '需说明', text: () => '警告请改正，或写明理由后保留。' },
  blocked: {
    title: '不能提交',
    text: ({ error, warning }) =>
      warning > 0 ? `请先改正 ${error} 项错误，再处理警告。` : `请先改正 ${error} 项错误。`,
  },
};

export const findingStates: Readonly<Record<FindingState, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
  explained: '已说明',
};

export const tabs = {
  label: '结果',
  findings: '问题',
  corrections: '修正预览',
  safeguards: '制度保障阶段',
};

export const pages = {
  report: '校验报告',
  comparison: '与上年对照',
  recognition: '识别结果',
  settings: '设置',
  keyboard: '键盘操作',
  about: '关于',
};

export const header = {
  form: '申报表',
  unnamed: '（未填写项目名称）',
  year: (year: number): string => `${year}年`,
  noYear: '未写年度',
  sheets: (sheets: readonly string[]): string => sheets.join('、'),
  /** The distinguishing parts of the form come first, because a narrow list box cuts off the rest. */
  formOption: (project: string, year: number | null, sheets: readonly string[], isOnly: boolean): string => {
    const where = [...(year === null ? [] : [`${year}年`]), header.sheets(sheets)].join('，');
    return isOnly ? `${project}（${where}）` : `${where}：${project}`;
  },
};

export const status = {
  /** One text for each state that has findings; joined, they are a sentence. */
  counts: (counts: Readonly<Record<FindingState, number>>): string[] =>
    FINDING_STATES.filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} 项${findingStates[state]}`)
      .map((text, index, all) => (index < all.length - 1 ? `${text}，` : text)),
  checkedAt: (time: string): string => `${time} 校验`,
  stale: '已过期',
  staleText: '表格在校验后有改动，请重新校验。',
  busy: '正在校验…',
  manual: '工作簿为手动计算，金额已由本工具重新计算；写回后请按 F9 更新其他公式。',
  verified: (passed: number, unchecked: number): string =>
    `${passed} 条规则无问题，${unchecked > 0 ? `${unchecked} 条未核对` : '查看明细'}`,
};

export const outcomes: Readonly<Record<RuleOutcome['status'], string>> = {
  passed: '通过',
  failed: '有问题',
  'not-checked': '未核对',
  'not-applicable': '不适用',
};

export const verified = {
  label: '核对明细',
  /** `核对 5 处，通过：5 项明细金额全部相符`: the count, the outcome, and what was verified or the reason why it could not be. */
  outcome: ({ status, places, why, off, verified: done }: OutcomeView, problems: number): string => {
    const note = why ?? done;
    if (off) return note ?? '';
    return [
      places > 0 ? `核对 ${places} 处，` : '',
      status === 'failed' ? `发现 ${problems} 项问题` : outcomes[status],
      // The reason may end with what was just said.
      note === undefined ? '' : `：${note.replace(/，未核对。$/, '。')}`,
    ].join('');
  },
};

export const totals = {
  title: '金额核对',
  breakdown: '明细合计',
  declared: '金额合计',
  currentYear: '当年预算',
  missing: '无法读取',
  agrees: '相符',
  /** @param difference signed, not 0 */
  differs: (from: ComparedSum, difference: string): string =>
    `较${totals.basis[from]}${difference.startsWith('-') ? '少' : '多'} ${difference.slice(1)}`,
  basis: { filled: '填报', recomputed: '重算', breakdown: '明细', declared: '合计' },
};

export const chart = {
  toggle: '构成',
  title: '项目构成占比',
  item: '明细',
  declared: '填报',
  recomputed: '重算',
  share: '占比',
  /** @param declared the sum as filled in, if it differs from the recomputed one */
  summary: (items: number, total: string, unit: string, declared: string | null): string =>
    declared === null
      ? `共 ${items} 项，合计 ${total} ${unit}。`
      : `共 ${items} 项，合计填报 ${declared}、重算 ${total} ${unit}。`,
  overBudget: (difference: string, unit: string): string => `比当年预算多 ${difference} ${unit}。`,
  underBudget: (difference: string, unit: string): string => `比当年预算少 ${difference} ${unit}。`,
  onBudget: '与当年预算相符。',
  unreadable: '无法计算',
};

export const findings = {
  none: '没有发现问题。',
  noneShown: '没有符合筛选条件的问题。',
  clearFilter: '清除筛选',
  groupBy: '分组方式',
  bySeverity: '按问题',
  bySheet: '按位置',
  section: '部分',
  allSections: '各部分',
  state: '类别',
  allStates: (count: number): string => `全部 ${count}`,
  fixable: '可修正',
  places: (count: number): string => `${count} 处`,
  selectAll: (name: string, count: number): string => `全选“${name}” ${count} 处`,
  done: '已写回',
  doneAt: (place: string): string => `${place} 已写回`,
  search: '搜索问题',
  searchHint: '搜索',
  clearSearch: '清除搜索',
  whole: '整张表',
  why: '为什么',
  how: '怎么改',
  basis: '依据',
  rule: '规则',
  wrongExample: '错误例',
  rightExample: '正确例',
  reasons: '原因与依据',
  shown: (shown: number, all: number): string => (shown === all ? `共 ${all} 条` : `${shown}/${all} 条`),
  position: (index: number, all: number): string => `第 ${index}/${all} 条`,
};

export const explanation = {
  write: '写理由…',
  writeAll: '同类一并说明',
  change: '修改说明',
  title: '保留这条警告的理由',
  titleAll: (count: number): string => `保留这 ${count} 条警告的理由`,
  given: (reason: string): string => `说明：${reason}`,
};

export const corrections = {
  none: '没有可以由工具修正的地方。',
  safe: '可直接修正',
  safeHint: '由表内数据即可确定。',
  textOnly: (count: number): string => `标点和格式 ${count} 项`,
  textOnlyHint: '不改内容，可放心修正。',
  suggested: '需您确认',
  suggestedHint: '请核对后勾选，数值可以修改。',
  follows: '随之更正',
  followsHint: '由上面的修正引起，请一并核对。',
  allSafe: '全选可直接修正',
  newValue: (place: string): string => `${place} 新值`,
  notANumber: '请输入数字。',
  remaining: (names: readonly string[]): string => `写回后仍有：${names.join('、')}`,
  noEffect: '写回后问题没有减少，没有自动勾选。',
  sheetProtected: (sheet: string): string =>
    `工作表“${sheet}”受保护，其中的修正写回时会跳过。请先撤销工作表保护。`,
  neverSaved: '工作簿还没有保存过，写回后请先保存，再关闭 Excel',
  noAlternative: '暂不修正',
  linked: '与同一条修正一并写回',
  more: (count: number): string => `另有 ${count} 个改动`,
  refused: {
    overlap: '与另一条修正改动同一处，本次不写回。',
    circle: '与另一条修正互相影响，本次不写回。',
  } satisfies Record<RefusedFix['why'], string>,
  writeWarnings: {
    fonts: '这个单元格里有几种字体，当前版本的 Excel 写回后会变成一种，因此没有勾选。',
    merged: '这个单元格已并入合并单元格，不能单独写入，因此没有勾选。',
    'text-format':
      '单元格格式是“文本”，写入的数字会变成文字，因此没有勾选。请先把格式改为“常规”，再重新校验。',
    spill: '这个单元格是数组公式结果的一部分，写入会使整个数组出错，因此没有勾选。请修改数组公式。',
    'table-column':
      '这个单元格在表格（列表）里，写入公式可能会填满整列，因此没有勾选。请直接在表中填写公式。',
    protected: '所在工作表受保护，写回时会跳过。请先撤销工作表保护。',
    'read-only': '工作簿是只读的，写回时会跳过。请先启用编辑或另存一份。',
  } satisfies Record<WriteWarning, string>,
  left: (errors: number, warnings: number): string =>
    errors + warnings === 0
      ? '写回后没有错误和警告'
      : `写回后还有 ${[...(errors > 0 ? [`${errors} 项错误`] : []), ...(warnings > 0 ? [`${warnings} 项警告`] : [])].join('、')}`,
  arrow: '→',
};

export const undoBar = {
  last: (time: string, cells: number): string => `${time} 写回了 ${cells} 个单元格`,
};

export const safeguards = {
  none: '这张表没有“制度保障”部分。',
  hint: '实线框：现状；虚线框：建议勾选。',
  document: '文件名称',
  stages: { planning: '立项和计划', execution: '实施', closing: '收尾和完成' },
  unnamed: (row: number): string => `第${row + 1}行（未填文件名称）`,
  suggested: '建议勾选',
  added: '将勾选',
  removed: '将取消',
  acceptAll: '采纳全部建议',
  reasonsTitle: '建议的理由',
  absent: '本表没有此阶段',
  changes: (cells: number): string => (cells === 0 ? '没有改动。' : `将写回 ${cells} 个单元格。`),
  fontsLost: (cells: number): string =>
    `其中 ${cells} 个单元格里有几种字体，当前版本的 Excel 写回后会变成一种。`,
};
