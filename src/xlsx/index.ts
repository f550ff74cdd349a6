/** The port over .xlsx and .xlsm files. */
export { fingerprintOf } from './fingerprint';
export { XlsxError, describeXlsxError, type PassedLimit, type XlsxErrorKind } from './errors';
export { openXlsx, type XlsxWorkbook } from './xlsx-workbook';
export type { Inflater } from './zip/inflater';
export { verifyPatched, type OriginalFile } from './verify';
export { readLooks } from './looks/read-looks';
export {
  placeKey,
  type Border,
  type CellLooks,
  type SheetLooks,
  type WorkbookLooks,
} from './looks/sheet-looks';
