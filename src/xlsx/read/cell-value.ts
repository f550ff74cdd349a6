/** What a `c` element holds. */
import { UNREADABLE, type CellValue } from '../../workbook/cell';
import { decodeXstring } from '../xml/escape';
import { cellText, type CellText } from './rich-text';
import { serialOfIso } from './serial-date';
import type { SharedStrings } from './shared-strings';

/** The parts of a `c` element. */
export interface RawCell {
  readonly type: string | undefined;
  /** Text of `v`, without white space at its ends unless that is preserved; `null` without one. */
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
/** Not what a cell of its type can hold: no result of a formula, and no constant that could be told. */
const DAMAGED: ReadValue = { value: UNREADABLE, rich: false, cached: false };

/** Reads the value of a cell; what its type cannot have makes it unreadable, and nothing else. */
export function readValue(cell: RawCell, strings: SharedStrings, date1904: boolean): ReadValue {
  const { type, value } = cell;
  if (type === 'inlineStr') return cell.inline ? textValue(cell.inline) : NOTHING;
  if (type === undefined || type === 'n') return numberValue(value);
  if (type === 's') return sharedText(value, strings);
  if (type === 'str') return value === null ? NOTHING : textValue(cellText(decodeXstring(value), false));
  if (value === null || value === '') return NOTHING;
  switch (type) {
    case 'b':
      return plain(value === '1' || value.toLowerCase() === 'true');
    case 'e':
      return plain({ error: value });
    case 'd':
      return plain(serialOfIso(value, date1904));
    default:
      return DAMAGED;
  }
}

function numberValue(value: string | null): ReadValue {
  if (value === null || value === '') return NOTHING;
  const isNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(value);
  return plain(isNumber && Number.isFinite(Number(value)) ? Number(value) : null);
}

function sharedText(index: string | null, strings: SharedStrings): ReadValue {
  if (index === null || index === '') return NOTHING;
  return textValue(/^\d+$/.test(index) ? strings.at(Number(index)) : undefined);
}

function textValue(text: CellText | undefined): ReadValue {
  return text?.text == null ? DAMAGED : { value: text.text, rich: text.rich, cached: true };
}

function plain(value: CellValue): ReadValue {
  return value === null ? DAMAGED : { value, rich: false, cached: true };
}
