/** Parses values that the person types in place of suggested ones. */
import { toCellNumber } from '../../language/numbers/decimal';
import { readNumber } from '../../language/numbers/number-text';
import type { CellContent } from '../../workbook/cell';

/**
 * Parses a typed value as the suggested type: a number stays a number (with separators and full-width digits), a text
 * stays a text, also if it begins with a sign.
 * @returns `undefined` if a number is needed and the text is not one
 */
export function parseTyped(text: string, suggested: CellContent): CellContent | undefined {
  if (typeof suggested !== 'number') return text;
  const reading = readNumber(text.trim());
  return reading.kind === 'number' && (reading.unit === undefined || reading.unit === '%')
    ? toCellNumber(reading.value)
    : undefined;
}
