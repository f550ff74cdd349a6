/** Why a file could not be read or written, and what the person can do about it. */
import { WorkbookError, type WorkbookFault } from '../workbook/workbook';

export type XlsxErrorKind =
  | 'empty'
  | 'unknown-format'
  | 'pdf'
  /** A web page or a single-file web archive that was named .xls. */
  | 'html-table'
  /** Excel's XML of 2003. */
  | 'xml-table'
  /** Excel 97–2003, binary. */
  | 'legacy-xls'
  /** Excel's binary .xlsb. */
  | 'binary-workbook'
  | 'open-document'
  | 'encrypted'
  /** A sound package that is no workbook, such as .docx. */
  | 'not-workbook'
  /** Cut off, or its content contradicts itself. */
  | 'damaged'
  /** Made to mislead a reader: DOCTYPE, the same part twice, parts that overlap. */
  | 'suspicious'
  | 'too-large'
  /** The cell belongs to an array formula or a data table, which can only be changed as a whole. */
  | 'array-part';

const FAULTS: Partial<Record<XlsxErrorKind, WorkbookFault>> = {
  'too-large': 'too-large',
  'array-part': 'unknown',
};

/** Raised by `openXlsx` and by the workbook it gives. `message` is for developers, `detail` names the part or cell. */
export class XlsxError extends WorkbookError {
  constructor(
    readonly kind: XlsxErrorKind,
    message: string,
    detail?: string,
    options?: ErrorOptions,
  ) {
    super(FAULTS[kind] ?? 'unreadable', message, detail, options);
  }
}

const DESCRIPTIONS: Record<XlsxErrorKind, string> = {
  empty: '这个文件是空的，没有任何内容。请重新取得文件后再试。',
  'unknown-format':
    '这个文件不是 Excel 工作簿。请确认选对了文件；如果能用 Excel 打开，请另存为 .xlsx 后再试。',
  pdf: '这个文件其实是 PDF，只是改了名字。请取得原来的 Excel 文件后再试。',
  'html-table': '这个文件其实是网页表格，只是用了 .xls 或 .xlsx 的名字。请用 Excel 打开后另存为 .xlsx 再试。',
  'xml-table': '这个文件是旧式的“XML 电子表格”。请用 Excel 打开后另存为 .xlsx 再试。',
  'legacy-xls': '这个文件是 Excel 97–2003 格式（.xls）。请用 Excel 打开后另存为 .xlsx 再试。',
  'binary-workbook': '这个文件是“Excel 二进制工作簿”（.xlsb）。请用 Excel 打开后另存为 .xlsx 再试。',
  'open-document': '这个文件是 OpenDocument 表格（.ods）。请打开后另存为 .xlsx 再试。',
  encrypted: '这个文件设有打开密码。请用 Excel 打开，在“文件—信息—保护工作簿”中清除密码，保存后再试。',
  'not-workbook': '这个文件里没有工作簿，可能是 Word 文档或压缩包。请确认选对了文件。',
  damaged: '这个文件已损坏或不完整。请重新取得文件，或用 Excel 打开并修复，另存为 .xlsx 后再试。',
  suspicious: '这个文件的内部结构异常，为安全起见没有读取。请用 Excel 打开后另存为 .xlsx 再试。',
  'too-large': '这个文件的内容过多，超出了本工具的处理能力。请删去无关的工作表或多余的空白行列后再试。',
  'array-part': '这个单元格属于一个数组公式或模拟运算表，不能单独修改。请在 Excel 中整体修改。',
};

/** One plain line for the person: what is wrong and what to do. */
export function describeXlsxError(kind: XlsxErrorKind): string {
  return DESCRIPTIONS[kind];
}
