/** The value of a `c` element. */
import { UNREADABLE, type CellValue } from '../../workbook/cell';
import { decodeXstring } from '../xml/escape';
import { cellText, type CellText } from './rich-text';
import type { SharedStrings } from './shared-strings';

/** The parts of a `c` element. */
interface RawCell {
  readonly type: string | undefined;
  /** Text of `v`, without white space at its ends unless that is preserved; `null` without one. */
  readonly value: string | null;
  /** Text of `is`; `null` without one. */
  readonly inline: CellText | null;
}

/** The value of a cell. `cached` is false if it cannot be the result of a formula. */
interface ReadValue {
  readonly value: CellValue;
  readonly rich: boolean;
  readonly cached: boolean;
}

const NOTHING: ReadValue = { value: null, rich: false, cached: false };
/** A value that does not fit the cell's type: neither the result of a formula nor a readable constant. */
const DAMAGED: ReadValue = { value: UNREADABLE, rich: false, cached: false };

/** Reads the value of a cell. A value that does not fit the cell's type is unreadable; it does not fail the workbook. */
export function readValue(cell: RawCell, strings: SharedStrings, date1904: boolean): ReadValue {
  const { type, value } = cell;
  if (type === 'inlineStr') return cell.inline ? textValue(cell.inline) : NOTHING;
  if (type === undefined || type === 'n') return numberValue(value);
  if (type === 's') return sharedText(value, strings);
  if (type === 'str') return value === null ? NOTHING : textValue(cellText(decodeXstring(value), false));
  if (value === null || value === '') return NOTHING;
  switch (type) {
    case 'b':
      return /^(?:0|1|false|true)$/i.test(value) ? plain(/^(?:1|true)$/i.test(value)) : DAMAGED;
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

const DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
/** ISO 8601 durations without years and months, whose length varies. */
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const MAX_ISO_LENGTH = 60;

/**
 * Serial number of an ISO 8601 date, time or both (`2020-12-31T08:30:00`), or of a duration (`PT24H0M0S`), as in cells of the type
 * `d`: days since 1899-12-30 (ECMA-376 part 1, L.2.16.9.1), the date that Excel also writes for a time alone, or since 1904-01-01.
 * @returns `null` if the text is neither
 */
function serialOfIso(text: string, date1904: boolean): number | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_ISO_LENGTH) return null;
  const duration = DURATION.exec(trimmed);
  if (duration && /\d/.test(trimmed))
    return Number(duration[1] ?? 0) + timeOf(duration[2], duration[3], duration[4]);
  const match = ISO.exec(trimmed);
  if (!match) return null;
  const [, year, month, day, hours, minutes, seconds] = match;
  const time = timeOf(hours, minutes, seconds);
  if (year === undefined) return time;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return (date - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY + time;
}

/** A fraction of a day. */
function timeOf(hours = '0', minutes = '0', seconds = '0'): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_A_DAY;
}
