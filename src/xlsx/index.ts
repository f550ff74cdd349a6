/** The port over .xlsx and .xlsm files. */
export { XlsxError, describeXlsxError, type XlsxErrorKind } from './errors';
export { openXlsx, type XlsxWorkbook } from './xlsx-workbook';
export type { Inflater } from './zip/inflater';
export { verifyPatched, type OriginalFile } from './verify';
