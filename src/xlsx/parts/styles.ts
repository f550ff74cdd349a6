/** What cell styles say that matters to us: number format, lock, checkbox. */
import { XlsxError } from '../errors';
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

/** Excel itself stops at 65,490. */
const MAX_STYLES = 100_000;
const DEFAULT: CellStyle = { numberFormat: undefined, unlocked: false, checkbox: false };
const COMPLEMENT = '{http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag}xfComplement';

/** Styles by the index that a cell's `s` gives. */
export class Styles {
  constructor(private readonly cellStyles: readonly CellStyle[]) {}

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
  let inCellStyles = false;
  pkg.parse(workbook.styles, {
    open(element) {
      const current = inCellStyles ? styles.at(-1) : undefined;
      if (element.name === 'numFmt' && !inCellStyles) {
        custom.set(element.number('numFmtId') ?? 0, element.attribute('formatCode') ?? 'General');
      } else if (element.name === 'cellXfs') {
        inCellStyles = true;
      } else if (element.name === 'xf' && inCellStyles) {
        if (styles.length >= MAX_STYLES) throw new XlsxError('too-large', 'too many styles');
        styles.push({ numberFormatId: element.number('numFmtId') ?? 0, unlocked: false, checkbox: false });
      } else if (element.name === 'protection' && current) {
        const locked = element.attribute('locked');
        current.unlocked = locked === '0' || locked === 'false';
      } else if (element.name === COMPLEMENT && current) {
        current.checkbox = checkboxes.has(element.number('i') ?? -1);
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return new Styles(
    styles.map(({ numberFormatId, unlocked, checkbox }) => {
      const code = custom.get(numberFormatId) ?? builtInFormat(numberFormatId);
      return {
        numberFormat: code === undefined || /^general$/i.test(code) ? undefined : code,
        unlocked,
        checkbox,
      };
    }),
  );
}
