/** What the person typed in place of a suggested value. */
import { toCellNumber } from '../../language/numbers/decimal';
import { readNumber } from '../../language/numbers/number-text';
import type { CellContent } from '../../workbook/cell';

/**
 * Reads a typed value as the kind that was suggested: a number stays a number (separators and full-width digits are
 * understood), a text stays a text whatever it begins with.
 * @returns `undefined` where a number is wanted and none can be read
 */
export function parseTyped(text: string, suggested: CellContent): CellContent | undefined {
  if (typeof suggested !== 'number') return text;
  const reading = readNumber(text.trim());
  return reading.kind === 'number' && (reading.unit === undefined || reading.unit === '%')
    ? toCellNumber(reading.value)
    : undefined;
}
