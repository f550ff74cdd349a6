/** Describes why corrections could not be written and what to do about it. */
import { listOf } from '../language/text/list';
import { skippedBySheet, type SkippedEdit, type WriteReport } from '../correction';
import { describeXlsxError, XlsxError } from '../xlsx';
import { describeEdit } from './words';

/** At most this many cells are named; the rest are counted. */
const MAX_CELLS = 8;

const REASONS: Readonly<Record<SkippedEdit['why'], (sheet: string, cells: string) => string>> = {
  protected: (sheet, cells) =>
    `工作表“${sheet}”受保护，${cells} 不能修改。请在 Excel 的“审阅”中撤销工作表保护，保存后再运行。`,
  'read-only': (sheet, cells) => `工作簿是只读的，“${sheet}”的 ${cells} 不能修改。请另存一份后再运行。`,
  merged: (sheet, cells) =>
    `“${sheet}”的 ${cells} 已并入合并单元格，不能单独写入。请在 Excel 中取消合并，保存后再运行。`,
  'text-format': (sheet, cells) =>
    `“${sheet}”的 ${cells} 格式是“文本”，数字写进去会变成文字。请在 Excel 中把格式改为“常规”，保存后再运行。`,
  spill: (sheet, cells) => `“${sheet}”的 ${cells} 是数组公式结果的一部分，不能单独修改。请修改数组公式。`,
  'table-column': (sheet, cells) =>
    `“${sheet}”的 ${cells} 在表格（列表）里，写入公式可能会填满整列。请在 Excel 中自行填写公式，保存后再运行。`,
  fonts: (sheet, cells) => `“${sheet}”的 ${cells} 里有几种字体，写入后会变成一种。请在 Excel 中自行改正。`,
  changed: (sheet, cells) => `“${sheet}”的 ${cells} 在读取之后有改动。请再运行一次。`,
};

/** Sentences in Chinese about the corrections that were not written; `null` if all were. */
export function describeWriteFailure({
  skipped,
  failed,
  error,
}: Pick<WriteReport, 'skipped' | 'failed' | 'error'>): string | null {
  if (skipped.length > 0) {
    return skippedBySheet(skipped)
      .map(({ why, sheet, cells }) => REASONS[why](sheet, listOf(cells, MAX_CELLS, '个单元格')))
      .join('');
  }
  const first = failed[0];
  if (!first) return null;
  if (error instanceof XlsxError) {
    const place = error.kind === 'array-part' ? `${error.detail ?? ''} 无法写入：` : '';
    return `${place}${describeXlsxError(error)}`;
  }
  if (error?.fault === 'too-large')
    return `${describeEdit(first.edit)}：修正后的内容太长，一个单元格放不下。请在 Excel 中自行缩短。`;
  return `无法写入 ${describeEdit(first.edit)}。请在 Excel 中自行改正，或把文件发给技术人员。`;
}
