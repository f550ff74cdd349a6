/** Displayed text of values for the number formats that occur in forms. */
import type { CellValue } from '../../../../src/workbook/cell';
import { isCellError } from '../../../../src/workbook/cell';

const MILLISECONDS_A_DAY = 86_400_000;

/** The text that a cell displays. An unknown format displays the value like `General`. */
export function displayText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const section = numberFormat.split(';')[0] ?? '';
  return decimal(value, section) ?? date(value, section, date1904) ?? general(value);
}

/** At most 15 significant digits, as Excel keeps them; a cell of ordinary width shows 11. */
function general(value: number): string {
  const shown = Number(value.toPrecision(11));
  if (shown !== 0 && (Math.abs(shown) >= 1e11 || Math.abs(shown) < 1e-9)) {
    return shown
      .toExponential()
      .toUpperCase()
      .replace(/E([+-])(\d)$/, 'E$10$2');
  }
  return String(shown);
}

function decimal(value: number, format: string): string | null {
  const match = /^([^#0]*)(#,##0|0)(?:\.(0+))?(%?)(?:_\))?$/.exec(format.replaceAll('"', '').trim());
  if (!match) return null;
  const [, prefix = '', whole, decimals = '', percent = ''] = match;
  const places = decimals.length;
  const scaled = roundHalfUp(percent ? value * 100 : value, places);
  const digits = Math.abs(scaled).toFixed(places);
  const grouped = whole === '#,##0' ? digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : digits;
  return `${scaled < 0 ? '-' : ''}${prefix}${grouped}${percent}`;
}

/** Rounds by the decimal text, so that 1.005 is displayed as 1.01, as in Excel. */
function roundHalfUp(value: number, places: number): number {
  const text = Math.abs(Number(value.toPrecision(15))).toString();
  if (text.includes('e')) return value;
  const rounded = Number(`${Math.round(Number(`${text}e${places}`))}e${-places}`);
  return value < 0 ? -rounded : rounded;
}

function date(value: number, format: string, date1904: boolean): string | null {
  const pattern = format.replaceAll('"', '').replace(/\[\$-[^\]]*\]/g, '');
  if (!/^[ymdhs年月日时分秒/\-.: ]+$/i.test(pattern) || !/[ymdhs]/i.test(pattern)) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(epoch + Math.round(value * MILLISECONDS_A_DAY));
  const pad = (part: number, width: number): string => String(part).padStart(width, '0');
  return pattern.replace(/y+|m+|d+|h+|s+/gi, (part, index: number) => {
    const width = part.length > 1 ? 2 : 1;
    switch (part[0]?.toLowerCase()) {
      case 'y':
        return part.length > 2 ? pad(at.getUTCFullYear(), 4) : pad(at.getUTCFullYear() % 100, 2);
      case 'm':
        return pad(
          /h[^ymd]*$/i.test(pattern.slice(0, index)) ? at.getUTCMinutes() : at.getUTCMonth() + 1,
          width,
        );
      case 'd':
        return pad(at.getUTCDate(), width);
      case 'h':
        return pad(at.getUTCHours(), width);
      default:
        return pad(at.getUTCSeconds(), width);
    }
  });
}
