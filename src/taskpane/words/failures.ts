/** Texts of failures: the failed action, the state of the workbook, and the advice. */
import type { WorkbookFault } from '../../workbook/workbook';
import type { Attempt } from '../session/failure';

const REASONS: Readonly<Record<WorkbookFault, (subject: string | null) => { what: string; way: string }>> = {
  'cell-editing': () => ({
    what: '有单元格正在编辑。',
    way: '请先按回车结束单元格编辑，再点“重试”。',
  }),
  'sheet-missing': (sheet) => ({
    what: sheet === null ? '找不到工作表。' : `找不到工作表“${sheet}”。`,
    way: '它可能已被删除或改名，请重新校验。',
  }),
  'sheet-hidden': (sheet) => ({
    what: sheet === null ? '工作表已隐藏。' : `工作表“${sheet}”已隐藏。`,
    way: '请在工作表标签上点右键，取消隐藏后再点“重试”。',
  }),
  'sheet-protected': (sheet) => ({
    what: sheet === null ? '工作表受保护，无法写入。' : `工作表“${sheet}”受保护，无法写入。`,
    way: '请在“审阅”中撤销工作表保护，再点“重试”。',
  }),
  'structure-protected': () => ({
    what: '工作簿的结构受保护，不能添加工作表。',
    way: '请在“审阅”中撤销工作簿保护，再点“重试”；也可以用“复制”把报告贴到别处。',
  }),
  'read-only': () => ({
    what: '工作簿是只读的，无法写入。',
    way: '请启用编辑或另存一份，再点“重试”。',
  }),
  'session-lost': () => ({
    what: '与 Excel 的连接中断了。',
    way: '请重新加载或重新打开工作簿，再点“重试”。',
  }),
  busy: () => ({ what: 'Excel 正忙。', way: '请稍候再点“重试”。' }),
  'too-large': () => ({
    what: '工作簿内容太多，一次处理不完。',
    way: '请删去与申报表无关的大表，再点“重试”。',
  }),
  'too-many-cells': (sheet) => ({
    what:
      sheet === null
        ? '有的工作表单元格太多，Excel 给不出来。'
        : `工作表“${sheet}”的单元格太多，Excel 给不出来。`,
    way: '请删去与申报表无关的大表，再点“重试”。',
  }),
  'out-of-memory': () => ({
    what: 'Excel 的内存不够用了。',
    way: '请关闭其他工作簿和程序，再点“重试”；仍不行时，请删去与申报表无关的大表。',
  }),
  'workbook-inactive': () => ({
    what: '另一个工作簿在最前面，Excel 不让操作这一个。',
    way: '请回到这个工作簿的窗口，再点“重试”。',
  }),
  'sheet-unsupported': (sheet) => ({
    what:
      sheet === null ? '图表工作表和宏工作表没有单元格。' : `“${sheet}”是图表工作表或宏工作表，没有单元格。`,
    way: '请选择普通的工作表，再点“重试”。',
  }),
  'array-part': () => ({
    what: '这个单元格是数组公式的一部分，Excel 不让单独修改。',
    way: '请在表中修改整个数组公式。',
  }),
  'pivot-table': () => ({
    what: '这个单元格属于数据透视表，Excel 不让修改。',
    way: '请修改数据透视表的来源数据。',
  }),
  'cell-refused': () => ({
    what: 'Excel 不让修改这个单元格。',
    way: '请直接在表中改正；仍不行时，请复制详情发给技术人员。',
  }),
  unreadable: () => ({ what: '无法读取这个工作簿。', way: '请另存为 .xlsx 后重新打开。' }),
  unknown: () => ({ what: '出现了意外的错误。', way: '请点“重试”；仍不行时，请复制详情发给技术人员。' }),
};

const ATTEMPTS: Readonly<Record<Attempt, { title: string; state: string }>> = {
  check: { title: '没有完成校验', state: '表中内容没有改动。' },
  write: { title: '没有写回', state: '表中内容没有改动，所选修正仍保留。' },
  undo: { title: '没有撤销', state: '表中内容保持现状，仍可再次撤销。' },
  'read-back': { title: '无法读回写入的结果', state: '已写入多少还不清楚，重试时会逐格核对并列出。' },
  select: { title: '无法定位', state: '' },
  explain: { title: '没有保存说明', state: '表中内容没有改动。' },
  report: { title: '没有插入校验报告', state: '申报表的内容没有改动。' },
};

export const failures = {
  /** Only the reason. */
  reason: (fault: WorkbookFault): string => REASONS[fault](null).what,
  title: (attempt: Attempt): string => ATTEMPTS[attempt].title,
  text: (attempt: Attempt, fault: WorkbookFault, subject: string | null): string => {
    const { what, way } = REASONS[fault](subject);
    return `${what}${ATTEMPTS[attempt].state}${way}`;
  },
};

/** Shown if Excel does not answer. */
export const waiting = {
  title: 'Excel 还没有回应',
  text: '如果有单元格正在编辑，请先按回车；编辑结束后会自动继续，不用再点。',
};
