/** How a workbook's file says that its sheets look: only what a picture of them needs. Rows and columns are 0-based. */

/** Kinds of border lines that are drawn apart. */
export type BorderLine = 'thin' | 'hair' | 'dotted' | 'dashed' | 'double' | 'medium' | 'thick';

export interface Border {
  readonly line: BorderLine;
  /** `#rrggbb`. */
  readonly color: string;
}

/** Looks of a cell. An absent member is the default. */
export interface CellLooks {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** `#rrggbb`. */
  readonly color?: string;
  /** `#rrggbb`. */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: true;
  readonly borders?: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>>;
}

export interface SheetLooks {
  /** Column → width in characters of the default font, as Excel counts it. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Row → height in points, where the file fixes it. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Row → height in points to which whoever saved the file had fitted it. */
  readonly fittedHeights: ReadonlyMap<number, number>;
  /** `row,column` → index into the workbook's looks. */
  readonly cells: ReadonlyMap<string, number>;
  readonly gridlines: boolean;
  /** Of columns without a width of their own, in characters, and of rows without a height, in points; absent: Excel's. */
  readonly defaultWidth?: number;
  readonly defaultHeight?: number;
}

export interface WorkbookLooks {
  /** Looks by the file's style index. */
  readonly styles: readonly CellLooks[];
  /** In the order of the workbook's sheets. */
  readonly sheets: readonly SheetLooks[];
}

/** Key of `SheetLooks.cells`. */
export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}
