/** What cell styles say that matters to us: number format, lock, checkbox. */
import { XlsxError } from '../errors';
import { MAX_STYLES } from '../limits';
import { builtInFormat } from './number-formats';
import { readCheckboxComplements } from './property-bags';
import type { XlsxPackage } from './package';
import type { WorkbookPart } from './workbook-part';

export interface CellStyle {
  /** `undefined` for `General`. */
  readonly numberFormat: string | undefined;
  readonly unlocked: boolean;
  readonly checkbox: boolean;
}

/** Excel's limit is 255; a longer code is taken for none, as Excel's repair does. */
const MAX_FORMAT_LENGTH = 255;
const DEFAULT: CellStyle = { numberFormat: undefined, unlocked: false, checkbox: false };
const COMPLEMENT = '{http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag}xfComplement';

/** Styles by the index that a cell's `s` gives. */
export class Styles {
  /** Some style unlocks its cells. */
  readonly unlocksSome: boolean;

  constructor(private readonly cellStyles: readonly CellStyle[]) {
    this.unlocksSome = cellStyles.some(({ unlocked }) => unlocked);
  }

  /** The style of an index; Excel's default for none and for an unknown one. */
  at(index: number | undefined): CellStyle {
    return this.cellStyles[index ?? 0] ?? DEFAULT;
  }
}

/** Reads the styles of a workbook; the defaults when it has no styles part. */
export function readStyles(pkg: XlsxPackage, workbook: WorkbookPart): Styles {
  if (workbook.styles === null) return new Styles([]);
  const checkboxes = readCheckboxComplements(pkg, workbook.propertyBags);
  const custom = new Map<number, string>();
  const styles: { numberFormatId: number; unlocked: boolean; checkbox: boolean }[] = [];
  /** The list that is open, of those that count: conditional and table formats (`dxfs`) have formats of their own. */
  let list: 'numFmts' | 'cellXfs' | null = null;
  pkg.parse(workbook.styles, {
    open(element) {
      const current = list === 'cellXfs' ? styles.at(-1) : undefined;
      if (element.name === 'numFmts' || element.name === 'cellXfs') {
        list = element.name;
      } else if (element.name === 'numFmt' && list === 'numFmts') {
        if (custom.size >= MAX_STYLES) throw XlsxError.tooLarge('styles', MAX_STYLES);
        custom.set(element.number('numFmtId') ?? 0, element.attribute('formatCode') ?? 'General');
      } else if (element.name === 'xf' && list === 'cellXfs') {
        if (styles.length >= MAX_STYLES) throw XlsxError.tooLarge('styles', MAX_STYLES);
        styles.push({ numberFormatId: element.number('numFmtId') ?? 0, unlocked: false, checkbox: false });
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
  return new Styles(
    styles.map(({ numberFormatId, unlocked, checkbox }) => ({
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
