/** Cell formats of the styles part as far as a check needs them: number format, lock, checkbox. */
import { XlsxError } from '../errors';
import { MAX_STYLES } from '../limits';
import { builtInFormat } from './number-formats';
import { readCheckboxComplements } from './property-bags';
import type { XlsxPackage } from './package';
import type { WorkbookPart } from './workbook-part';

interface CellFormat {
  /** `undefined` for `General`. */
  readonly numberFormat: string | undefined;
  readonly unlocked: boolean;
  readonly checkbox: boolean;
}

/** Excel's limit; a longer code is ignored, as Excel's repair does. */
const MAX_FORMAT_LENGTH = 255;
const DEFAULT: CellFormat = { numberFormat: undefined, unlocked: false, checkbox: false };
const COMPLEMENT = '{http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag}xfComplement';

/** Cell formats by the index in a cell's `s` attribute. */
export class CellFormats {
  /** At least one format unlocks its cells. */
  readonly unlocksSome: boolean;

  constructor(private readonly formats: readonly CellFormat[]) {
    this.unlocksSome = formats.some(({ unlocked }) => unlocked);
  }

  /** The format of an index; Excel's default for no index and for an unknown one. */
  at(index: number | undefined): CellFormat {
    return this.formats[index ?? 0] ?? DEFAULT;
  }
}

/** Reads the cell formats of a workbook; only the default when it has no styles part. */
export function readCellFormats(pkg: XlsxPackage, workbook: WorkbookPart): CellFormats {
  if (workbook.styles === null) return new CellFormats([]);
  const checkboxes = readCheckboxComplements(pkg, workbook.propertyBags);
  const custom = new Map<number, string>();
  const formats: { numberFormatId: number; unlocked: boolean; checkbox: boolean }[] = [];
  /** The current list, if it is one of these: conditional and table formats (`dxfs`) contain the same elements. */
  let list: 'numFmts' | 'cellXfs' | null = null;
  pkg.parse(workbook.styles, {
    open(element) {
      const current = list === 'cellXfs' ? formats.at(-1) : undefined;
      if (element.name === 'numFmts' || element.name === 'cellXfs') {
        list = element.name;
      } else if (element.name === 'numFmt' && list === 'numFmts') {
        if (custom.size >= MAX_STYLES) throw XlsxError.tooLarge('styles', MAX_STYLES);
        custom.set(element.number('numFmtId') ?? 0, element.attribute('formatCode') ?? 'General');
      } else if (element.name === 'xf' && list === 'cellXfs') {
        if (formats.length >= MAX_STYLES) throw XlsxError.tooLarge('styles', MAX_STYLES);
        formats.push({ numberFormatId: element.number('numFmtId') ?? 0, unlocked: false, checkbox: false });
      } else if (element.name === 'protection' && current) {
        const locked = element.attribute('locked');
        current.unlocked = locked === '0' || locked === 'false';
      } else if (element.name === COMPLEMENT && current) {
        current.checkbox = checkboxes.has(element.number('i') ?? -1);
      }
    },
    close(name) {
      if (name === list) list = null;
    },
  });
  return new CellFormats(
    formats.map(({ numberFormatId, unlocked, checkbox }) => ({
      numberFormat: codeOf(custom.get(numberFormatId) ?? builtInFormat(numberFormatId)),
      unlocked,
      checkbox,
    })),
  );
}

function codeOf(code: string | undefined): string | undefined {
  if (code === undefined || code.length > MAX_FORMAT_LENGTH) return undefined;
  return code.toLowerCase() === 'general' ? undefined : code;
}
