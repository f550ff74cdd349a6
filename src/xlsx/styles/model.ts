/** Formats of cells and sheets. */

/** Kinds of border lines that user interfaces draw differently. */
export type BorderLine = 'thin' | 'hair' | 'dotted' | 'dashed' | 'double' | 'medium' | 'thick';

export interface Border {
  readonly line: BorderLine;
  /** `#rrggbb`. */
  readonly color: string;
}

/** Format of a cell. An absent member has Excel's default. */
export interface CellStyle {
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

/** Format of a sheet. Rows and columns are 0-based. */
export interface SheetStyles {
  /** Column → width in characters of the default font, as Excel counts it. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Row → height in points, if the file fixes it. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Row → height in points that the program which saved the file had fitted to the content. */
  readonly fittedHeights: ReadonlyMap<number, number>;
  /** `cellIndex` of a cell → index into the workbook's styles. */
  readonly cells: ReadonlyMap<number, number>;
  readonly gridlines: boolean;
  /** Width of other columns in characters, and height of other rows in points; absent: Excel's default. */
  readonly defaultWidth?: number;
  readonly defaultHeight?: number;
}

export interface WorkbookStyles {
  /** Cell styles by the file's style index. */
  readonly styles: readonly CellStyle[];
  /** In the order of the workbook's sheets. */
  readonly sheets: readonly SheetStyles[];
}
