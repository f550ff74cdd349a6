/** What a `c` element holds. */
import type { CellValue } from '../../workbook/cell';
import { XlsxError } from '../errors';
import { decodeXstring } from '../xml/escape';
import type { CellText } from './rich-text';
import { serialOfIso } from './serial-date';
import type { SharedStrings } from './shared-strings';

/** The parts of a `c` element, as text. */
export interface RawCell {
  readonly type: string | undefined;
  /** Text of `v`, without the white space that does not count; `null` without one. */
  readonly value: string | null;
  /** Text of `is`; `null` without one. */
  readonly inline: CellText | null;
}

/** What a cell shows. `cached` is false when there is nothing that could be the result of a formula. */
export interface ReadValue {
  readonly value: CellValue;
  readonly rich: boolean;
  readonly cached: boolean;
}

const NOTHING: ReadValue = { value: null, rich: false, cached: false };

/** @throws XlsxError `damaged` for a value that its type cannot have */
export function readValue(cell: RawCell, strings: SharedStrings, date1904: boolean): ReadValue {
  if (cell.type === 'inlineStr') return cell.inline ? textValue(cell.inline) : NOTHING;
  if (cell.type === 'str') return cell.value === null ? NOTHING : plain(decodeXstring(cell.value));
  const value = cell.value ?? '';
  if (value === '') return NOTHING;
  switch (cell.type) {
    case 's':
      return textValue(strings.at(value));
    case 'b':
      return plain(value === '1' || value.toLowerCase() === 'true');
    case 'e':
      return plain({ error: value });
    case 'd':
      return plain(serialOfIso(value, date1904) ?? invalid(value));
    case undefined:
    case 'n':
      return plain(numberOf(value));
    default:
      return invalid(`${cell.type} ${value}`);
  }
}

function numberOf(text: string): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : invalid(text);
}

function textValue({ text, rich }: CellText): ReadValue {
  return { value: text, rich, cached: true };
}

function plain(value: CellValue): ReadValue {
  return { value, rich: false, cached: true };
}

function invalid(text: string): never {
  throw new XlsxError('damaged', `not a cell's value: ${text.slice(0, 40)}`);
}
