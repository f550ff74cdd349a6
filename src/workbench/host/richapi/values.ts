/** Cell values in the form of the object model. */
import type { CellValue } from '../../../workbook/cell';
import { isCellError } from '../../../workbook/cell';
import { isHostFormula, type HostCell } from '../model';

/** Range.values: an empty cell is an empty text, an error is its name. */
export function rawValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** Range.formulas: the formula, or the value as in Range.values. A leading apostrophe is not part of a text. */
export function rawFormula(cell: HostCell): string | number | boolean {
  return isHostFormula(cell.content) ? cell.content.formula : rawValue(cell.content);
}

/** Range.valueTypes. Excel's numbers are all `Double`. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
