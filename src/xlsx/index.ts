/** The port over .xlsx and .xlsm files. */
export {
  XlsxError,
  describeXlsxError,
  isOtherSpreadsheet,
  type PassedLimit,
  type XlsxErrorKind,
} from './errors';
export { openXlsx, verifyPatched } from './portable';
export { openXlsxWith, type XlsxWorkbook } from './xlsx-workbook';
export type { Compression } from './zip/compression';
export { verifyPatchedWith } from './verify';
export { fingerprintOf } from './zip/crc32';
export type { Border, CellStyle, SheetStyles, WorkbookStyles } from './styles/model';
export { readWorkbookStyles } from './styles/workbook-styles';
export {
  columnPixels,
  DEFAULT_FONT_POINTS,
  lineCount,
  PIXELS_PER_POINT,
  textWidth,
} from './styles/text-size';
