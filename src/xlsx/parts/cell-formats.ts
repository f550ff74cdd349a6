/** Cell formats of the styles part as far as a check needs them: number format, lock, checkbox. */
import { XlsxError } from '../errors';
import { MAX_STYLES } from '../limits';
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
  /** The list that is being read; `null` in other lists, because conditional and table formats (`dxfs`) contain the same elements. */
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
      numberFormat: codeOf(custom.get(numberFormatId) ?? BUILT_IN.get(numberFormatId)),
      unlocked,
      checkbox,
    })),
  );
}

function codeOf(code: string | undefined): string | undefined {
  if (code === undefined || code.length > MAX_FORMAT_LENGTH) return undefined;
  return code.toLowerCase() === 'general' ? undefined : code;
}

/**
 * Built-in number formats, which files refer to only by id (ECMA-376 part 1, 18.8.30), as Excel's en-US codes. 27–36 and 50–58
 * are those of Excel in simplified Chinese.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

interface Bag {
  readonly type: string;
  /** Key → index of another bag. */
  readonly links: Map<string, number>;
  /** Key of an array → indexes of other bags. */
  readonly lists: Map<string, number[]>;
}

const NAMESPACE = '{http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag}';

/**
 * Finds the complements of cell formats that make a cell a checkbox ([MS-XLSX] 2.3.18, featurePropertyBag): the complement's bag links to `XFControls`, which links to
 * `CellControl`, which has the type `Checkbox`.
 * @returns indexes as of `xfComplement/@i`
 */
function readCheckboxComplements(pkg: XlsxPackage, partName: string | null): ReadonlySet<number> {
  const bags = partName === null ? [] : readBags(pkg, partName);
  const complements =
    bags.find(({ type }) => type === 'XFComplements')?.lists.get('MappedFeaturePropertyBags') ?? [];
  const follow = (bag: Bag | undefined, key: string) => bags[bag?.links.get(key) ?? -1];
  const isCheckbox = (bag: Bag | undefined) =>
    follow(follow(bag, 'XFControls'), 'CellControl')?.type === 'Checkbox';
  return new Set(complements.flatMap((bagIndex, index) => (isCheckbox(bags[bagIndex]) ? [index] : [])));
}

function readBags(pkg: XlsxPackage, partName: string): Bag[] {
  const bags: Bag[] = [];
  let list: number[] | null = null;
  let key: string | null = null;
  let text = '';
  let inBagId = false;
  pkg.parse(partName, {
    open(element) {
      const bag = bags.at(-1);
      if (element.name === `${NAMESPACE}bag`) {
        bags.push({ type: element.attribute('type') ?? '', links: new Map(), lists: new Map() });
      } else if (element.name === `${NAMESPACE}a` && bag) {
        list = [];
        bag.lists.set(element.attribute('k') ?? '', list);
      } else if (element.name === `${NAMESPACE}bagId`) {
        inBagId = true;
        key = element.attribute('k') ?? null;
        text = '';
      }
    },
    text(piece) {
      if (inBagId) text += piece;
    },
    close(name) {
      if (name === `${NAMESPACE}a`) list = null;
      if (name !== `${NAMESPACE}bagId`) return;
      inBagId = false;
      const index = Number(text);
      if (list) list.push(index);
      else if (key !== null) bags.at(-1)?.links.set(key, index);
    },
  });
  return bags;
}
