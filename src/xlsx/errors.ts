/** Why a file could not be read or written, and what the person can do about it. */
import { WorkbookError, type WorkbookFault } from '../workbook/workbook';

export type XlsxErrorKind = keyof typeof DESCRIPTIONS;

/** The quantity that exceeds its limit. */
type XlsxLimit = keyof typeof LIMITS;

/** Kinds of spreadsheets that Excel opens and can save as .xlsx. */
const OTHER_FORMATS: ReadonlySet<XlsxErrorKind> = new Set([
  'html-table',
  'xml-table',
  'legacy-xls',
  'binary-workbook',
  'open-document',
]);

/** A limit that was exceeded and its value (bytes, UTF-16 units, ratio or number of items). */
export interface PassedLimit {
  readonly of: XlsxLimit;
  readonly most: number;
}

const FAULTS: Partial<Record<XlsxErrorKind, WorkbookFault>> = {
  'too-large': 'too-large',
  'array-part': 'unknown',
  'not-verified': 'unknown',
};

/** Raised by `openXlsx` and by the workbook it gives. `message` is for developers, `detail` names the part or cell. */
export class XlsxError extends WorkbookError {
  /** The exceeded limit of an error `too-large`. */
  limit?: PassedLimit;

  constructor(
    readonly kind: XlsxErrorKind,
    message: string,
    detail?: string,
    options?: ErrorOptions,
  ) {
    super(FAULTS[kind] ?? 'unreadable', message, detail, options);
  }

  /** An error `too-large` that names its limit. @param detail the part or sheet concerned */
  static tooLarge(of: XlsxLimit, most: number, detail?: string): XlsxError {
    const error = new XlsxError('too-large', `more than ${most} of ${of}`, detail);
    error.limit = { of, most };
    return error;
  }
}

const DESCRIPTIONS = {
  empty: '这个文件是空的，没有任何内容。请重新取得文件后再试。',
  'unknown-format':
    '这个文件不是 Excel 工作簿。请确认选对了文件；如果能用 Excel 打开，请另存为 .xlsx 后再试。',
  pdf: '这个文件其实是 PDF，只是改了名字。请取得原来的 Excel 文件后再试。',
  /** A web page or a single-file web archive that was named .xls. */
  'html-table': '这个文件其实是网页表格，只是用了 .xls 或 .xlsx 的名字。请用 Excel 打开后另存为 .xlsx 再试。',
  'xml-table': '这个文件是旧式的“XML 电子表格”。请用 Excel 打开后另存为 .xlsx 再试。',
  'legacy-xls': '这个文件是 Excel 97–2003 格式（.xls）。请用 Excel 打开后另存为 .xlsx 再试。',
  'binary-workbook': '这个文件是“Excel 二进制工作簿”（.xlsb）。请用 Excel 打开后另存为 .xlsx 再试。',
  'open-document': '这个文件是 OpenDocument 表格（.ods）。请打开后另存为 .xlsx 再试。',
  encrypted: '这个文件设有打开密码。请用 Excel 打开，在“文件—信息—保护工作簿”中清除密码，保存后再试。',
  'not-workbook': '这个文件里没有工作簿，可能是 Word 文档或压缩包。请确认选对了文件。',
  /** The file is cut off, or its content contradicts itself. */
  damaged: '这个文件已损坏或不完整。请重新取得文件，或用 Excel 打开并修复，另存为 .xlsx 后再试。',
  /** A part uses an encoding that packages do not have; `detail` is its name. */
  encoding: '这个文件的内容用了 Excel 工作簿不支持的文字编码，没有读取。请用 Excel 打开后另存为 .xlsx 再试。',
  /** The file was made to mislead readers: it has a DOCTYPE, the same part twice, or overlapping parts. */
  suspicious: '这个文件的内部结构异常，为安全起见没有读取。请用 Excel 打开后另存为 .xlsx 再试。',
  'too-large':
    '这个文件的内容过多，超出了本工具的处理能力。请把申报表另存为单独的工作簿，或删去多余的空白行列，再试。',
  /** The written file was read again and differs from the intended content. */
  'not-verified':
    '这个文件修正后重新读取，与预期不一致，因此没有保存。请用 Excel 打开原文件，另存为 .xlsx 后再试。',
  'array-part': '这个单元格属于一个数组公式或模拟运算表，不能单独修改。请在 Excel 中整体修改。',
};

/** The quantities with a limit, with the advice what to remove. */
const LIMITS = {
  entries: (most) => `这个压缩包里的文件超过 ${count(most)} 个，不像是工作簿。请确认选对了文件。`,
  'part-bytes': (most) => tooMuch(`有一部分内容展开后超过 ${megabytes(most)} MB`),
  'total-bytes': (most) => tooMuch(`内容展开后超过 ${megabytes(most)} MB`),
  token: (most) => tooMuch(`有一段连续的内容超过 ${count(most)} 个字符`),
  ratio: (most) => tooMuch(`有一部分内容展开后是压缩时的 ${count(most)} 倍以上`),
  elements: (most) => tooMuch(`单元格（含空白格）等内部记录超过 ${count(most)} 条`),
  sheets: (most) => tooMuch(`工作表超过 ${count(most)} 张`),
  cells: (most) => tooMuch(`有内容的单元格超过 ${count(most)} 个`),
  worded: (most) => tooMuch(`有文字或公式的单元格超过 ${count(most)} 个`),
  formulas: (most) => tooMuch(`公式超过 ${count(most)} 个`),
  strings: (most) => tooMuch(`不同的文字超过 ${count(most)} 条`),
  text: (most) => tooMuch(`单元格里的文字和公式合计超过 ${count(most)} 个字`),
  merges: (most) => tooMuch(`合并单元格超过 ${count(most)} 处`),
  styles: (most) => tooMuch(`单元格格式超过 ${count(most)} 种`),
  arrays: (most) => tooMuch(`同一行上的数组公式超过 ${count(most)} 个`),
} satisfies Readonly<Record<string, (most: number) => string>>;

/** Tells whether an error is about a spreadsheet of another format that Excel can open and save as .xlsx. */
export function isOtherSpreadsheet(error: unknown): boolean {
  return error instanceof XlsxError && OTHER_FORMATS.has(error.kind);
}

function tooMuch(what: string): string {
  return `这个文件${what}，超出了本工具的处理能力。请把申报表另存为单独的工作簿，或删去多余的空白行列，再试。`;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return count(bytes / (1024 * 1024));
}

/** One plain line for the person: what is wrong and what to do. */
export function describeXlsxError({
  kind,
  limit,
  detail,
}: Pick<XlsxError, 'kind' | 'limit' | 'detail'>): string {
  if (limit) return LIMITS[limit.of](limit.most);
  return kind === 'encoding' && detail
    ? DESCRIPTIONS[kind].replace('文字编码', `文字编码（${detail}）`)
    : DESCRIPTIONS[kind];
}
