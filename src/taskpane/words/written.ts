/** Texts about the result of a write; loaded together with its message. */
import type { Rearrangement } from '../../correction';
import type { Written } from '../session/state';

/** `已写回 9 个单元格，跳过 1 个`; parts with the number 0 are left out. */
function outcomeText(what: '写回' | '撤销', applied: number, skipped: number, failed: number): string {
  return [
    ...(applied > 0 || skipped + failed === 0 ? [`已${what} ${applied} 个单元格`] : []),
    ...(skipped > 0 ? [`跳过 ${skipped} 个`] : []),
    ...(failed > 0 ? [`${failed} 个未能${what}`] : []),
  ].join('，');
}

/** `2 个单元格已写入，1 个没有写入`; parts with the number 0 are left out. */
function partsText(applied: number, what: '写入' | '恢复', rest: number): string {
  if (applied === 0) return `没有${what}任何单元格`;
  return `${applied} 个单元格已${what}${rest > 0 ? `，${rest} 个没有${what}` : ''}`;
}

export const written = {
  write: (applied: number, skipped: number, failed: number): string =>
    outcomeText('写回', applied, skipped, failed),
  undo: (applied: number, skipped: number, failed: number): string =>
    outcomeText('撤销', applied, skipped, failed),
  rowHeight: (sheet: string | null, rows: readonly number[]): string =>
    `${sheet === null ? '' : `“${sheet}”`}第 ${rows.join('、')} 行的文字变长了，行高可能不够，请看一下是否显示完整`,
  unknown: (cells: number): string => `有 ${cells} 个单元格是否已写入还不清楚，请重新校验`,
  changed: (place: string, now: string): string => `${place} 已被改为 ${now}，请重新校验`,
  protected: (sheet: string, cells: readonly string[]): string =>
    `工作表“${sheet}”受保护，${cells.join('、')} 未写入。请在“审阅”中撤销工作表保护后再写回`,
  'read-only': (sheet: string, cells: readonly string[]): string =>
    `工作簿为只读，“${sheet}”的 ${cells.join('、')} 未写入。请启用编辑或另存后再写回`,
  merged: (sheet: string, cells: readonly string[]): string =>
    `“${sheet}”的 ${cells.join('、')} 已并入合并单元格，未写入`,
  'text-format': (sheet: string, cells: readonly string[]): string =>
    `“${sheet}”的 ${cells.join('、')} 格式是“文本”，数字写进去会变成文字，未写入。请把格式改为“常规”后重新校验`,
  spill: (sheet: string, cells: readonly string[]): string =>
    `“${sheet}”的 ${cells.join('、')} 是数组公式结果的一部分，未写入。请修改数组公式`,
  'table-column': (sheet: string, cells: readonly string[]): string =>
    `“${sheet}”的 ${cells.join('、')} 在表格（列表）里，写入公式可能会填满整列，未写入。请直接在表中填写公式`,
  fonts: (sheet: string, cells: readonly string[]): string =>
    `“${sheet}”的 ${cells.join('、')} 里有几种字体，当前版本的 Excel 写入后会变成一种，未写入。请直接在表中改正，或在修正预览中勾选后再写回`,
  overwritten: (place: string, found: string, now: string): string =>
    `${place} 写入前的一刻已被改为 ${found}，现为 ${now}。请核对；撤销会恢复为 ${found}`,
  rearrangedMeanwhile: (sheet: string): string =>
    `写入时“${sheet}”的行、列或名称有变化，写入的位置可能不对，请逐一核对`,
  filled: (sheet: string, cells: readonly string[]): string =>
    `写入公式后，Excel 还填写了“${sheet}”的 ${cells.join('、')}，请核对；撤销会一并恢复`,
  converted: (place: string, now: string): string =>
    `${place} 写入后变成了文字${now}。请把单元格格式改为“常规”后重新校验`,
  interrupted: {
    write: (applied: number, rest: number): string => `上次写回中途停止：${partsText(applied, '写入', rest)}`,
    undo: (applied: number, rest: number): string => `上次撤销中途停止：${partsText(applied, '恢复', rest)}`,
  } satisfies Record<Written['kind'], (applied: number, rest: number) => string>,
  stands: (place: string, now: string): string => `${place} 已写入，现为 ${now}`,
  notWritten: (place: string, now: string): string => `${place} 没有写入，现为 ${now}`,
  failed: (place: string, now: string, reason: string): string => `${place} 未能写入，现为 ${now}${reason}`,
  because: (reason: string): string => `。原因：${reason}`,
  failedUnknown: (sheet: string, cells: readonly string[]): string =>
    `“${sheet}”的 ${cells.join('、')} 是否已写入还不清楚`,
  takenBack: '写入中途出错，已写入的单元格已恢复原值。',
  rearrangedTitle: {
    write: '表格已变化，没有写入任何单元格；已重新校验，请核对后再写回',
    undo: '表格已变化，没有撤销任何单元格；已重新校验',
  } satisfies Record<Written['kind'], string>,
  interruptedRearranged: {
    write: '上次写回中途停止，之后表格又有变化，写入了多少无法逐格核对',
    undo: '上次撤销中途停止，之后表格又有变化，恢复了多少无法逐格核对',
  } satisfies Record<Written['kind'], string>,
  planned: (sheet: string, cells: readonly string[]): string =>
    `当时要写入的是“${sheet}”的 ${cells.join('、')}（按变化前的位置），请看新的校验结果`,
  rearranged: {
    removed: (sheet: string): string => `工作表“${sheet}”已被删除。`,
    renamed: (sheet: string, now: string): string => `工作表“${sheet}”已改名为“${now}”。`,
    moved: (sheet: string): string => `工作表“${sheet}”的行或列有增减。`,
  } satisfies Record<Rearrangement['kind'], (sheet: string, now: string) => string>,
};
