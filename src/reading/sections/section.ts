/** The interface of a section for the rest of the program. Each section is a folder here and an entry in the list of `index.ts`. */
import type { TextCell, UnreadCells } from '../../form/cells';
import type { Layout, Mention, ProseCell, TableColumns } from '../../form/declaration';
import type { FormTables, SectionId } from '../../form/section';
import type { MoneyUnit } from '../../language/numbers/units';
import type { CellRef } from '../../workbook/cell';
import type { LabelledMark } from '../marks/mark-cells';
import type { LabelGroup, LabelId } from '../sheet/labels';
import type { RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import type { TableBlock, TableHeader } from '../sheet/table';
import type { RecognizedGroup } from './recognized';

export interface SheetRows {
  readonly sheet: Sheet;
  readonly span: RowSpan;
}

/** The context of a section in its form. */
export interface Surroundings {
  /** Rows above and below the tables and rows of fields; those of the section come first. */
  readonly spans: readonly SheetRows[];
  readonly moneyUnits: readonly Mention<MoneyUnit>[];
  readonly moneyUnit: MoneyUnit;
  /** The form's year; `null` if it names none. */
  readonly year: number | null;
}

export interface RoleCell {
  readonly cell: TextCell | { readonly at: CellRef; readonly label: string };
  /** `null`: no prose (numbers, dates, marks, and cells that another entry has as prose). */
  readonly role: ProseCell['role'] | null;
}

/** The cells of the list that the form has, all with the same role. */
export function* roleCells(
  role: RoleCell['role'],
  ...cells: readonly (TextCell | undefined)[]
): Generator<RoleCell, void> {
  for (const cell of cells) if (cell) yield { cell, role };
}

/** The header of a table, and the printed names of the needed columns that are missing. */
export type MissingColumns = Omit<TableColumns, 'section'>;

interface SectionBase {
  readonly id: SectionId;
  /** Words that name it as a title, separated by spaces. */
  readonly names: string;
  readonly labels: readonly LabelGroup[];
  /** Labels that would have identified it, in Chinese, for a person whose workbook has none. */
  readonly lookedFor: string;
  /** Layouts that are not complete without it. */
  readonly printedIn: readonly Layout['id'][];
  /** The only layout that has such a section. */
  readonly uniqueToLayout?: Layout['id'];
  /** Every cell that was read, in reading order; generated at each call because a table may have 100,000 cells. */
  cells(tables: FormTables): Iterable<RoleCell>;
  /** The number of its amounts, prices, quantities and targets; absent if it has none. */
  numbers?(tables: FormTables): number;
  /** Its check marks; absent if it has none. */
  marks?(tables: FormTables): LabelledMark[];
  /** Names of the project that its rows repeat. */
  projectNames?(tables: FormTables): readonly TextCell[];
  /** Columns and cells of its table with values that were not read; absent if it reads every cell. */
  unread?(tables: FormTables): readonly UnreadCells[];
  /**
   * Tells whether a person has filled in any of it.
   * @param isTemplate whether some section is a template; what is printed with a template is not filled in
   */
  isFilled(tables: FormTables, isTemplate: boolean): boolean;
  /** Tells whether its fields still hold what the template prints; absent if that can't be decided. */
  isTemplate?(tables: FormTables): boolean;
  recognized(tables: FormTables): RecognizedGroup[];
}

/** A section of fields beside their labels; recognized by the number of such fields in adjacent rows. */
export interface FieldSection extends SectionBase {
  readonly kind: 'fields';
  /** Fields that may stand above the project's name, or above a table. */
  readonly aboveName: readonly LabelId[];
  /** Fields that may stand below a table, if the table has no such column. */
  readonly belowTables: readonly LabelId[];
  /** Fields whose labels may begin with the year of the form. */
  readonly ofYear: readonly LabelId[];
  /** Fields that no rule checks. */
  readonly unruled: readonly LabelId[];
  /** Tells whether rows hold the section. */
  isIn(sheet: Sheet, span: RowSpan): boolean;
  /** Tells whether the rows can only be a declaration's. */
  isCertain(sheet: Sheet, span: RowSpan): boolean;
  labelsIn(sheet: Sheet, span: RowSpan): ReadonlySet<LabelId>;
  /** Tells whether it reads the rows below a header that looks like that of a table; absent if it reads none. */
  readsBelow?(sheet: Sheet, header: number): boolean;
  /**
   * Reads the section itself (the first source) and its fields elsewhere in the form.
   * @param moneyUnit of the form
   * @param year of the form
   */
  read(sources: readonly SheetRows[], moneyUnit: MoneyUnit, year: number | null): FormTables;
}

/** How the header of a table is recognized. Columns are named without their kind. */
export interface HeaderSignature {
  /** Kinds of labels that its header has; a column of any but the first is named with its kind. */
  readonly kinds: readonly string[];
  /** Columns that identify the table, and how many of them a header needs. */
  readonly identifying: readonly string[];
  readonly minimum: number;
  /** Matches headers that occur in no other document: with such a header two columns are enough. */
  readonly sure?: RegExp;
  /** A header needs one of these. */
  readonly anyOf: readonly string[];
  /** Columns that no other table has: a row with several of them is an incomplete header. */
  readonly exclusive: readonly string[];
}

/** A section that is a table: rows under a header. */
export interface TableSection extends SectionBase {
  readonly kind: 'table';
  readonly header: HeaderSignature;
  readonly fieldsAbove: readonly LabelId[];
  readonly closingRow?: LabelId;
  /** The limit of its rows times its columns. */
  readonly limit: 'cells' | 'targets';
  /** Other papers have such tables too: on a sheet without other sections it may belong to anything. */
  readonly isCommon?: true;
  /** Tells whether a header without a title can only be a declaration's. */
  isCertain(header: TableHeader): boolean;
  /** Tells whether results are filled in beside the targets. */
  isAboutResults?(block: TableBlock, bottom: number): boolean;
  /** Tells that the section also reads a vertical header, with the values right of it. */
  readonly readsSideways?: true;
  /** The header in a row that names levels in place of columns; absent if such a table can't be recognized. */
  headerAcross?(sheet: Sheet, row: number): TableHeader | null;
  /** A header for a table without a header row: its rows begin at `top`. Absent if such a table cannot be recognized. */
  headerOfRows?(sheet: Sheet): TableHeader | null;
  /** Reads blocks, perhaps of several sheets; `null` if no table is recognized under the headers. */
  read(blocks: readonly TableBlock[]): ReadTable | null;
  /** The columns that it needs and lacks in a layout; `null` if the form has no such table. */
  columns(tables: FormTables, layout: Layout): MissingColumns | null;
}

/** A table that was read, before it is known to which form it belongs. */
export interface ReadTable {
  /** Its last row, 0-based. */
  readonly bottom: number;
  readonly names: readonly string[];
  /** The group of each row; a table begins no group twice. */
  readonly groups?: readonly string[];
  /** Whether its closing row was found; absent if such a table has none. */
  readonly isClosed?: boolean;
  /** The project that its rows name, if any. */
  readonly projectName?: string;
  /** The unit in its header; `null` if the header names none, absent in a table without amounts. */
  readonly moneyUnit?: MoneyUnit | null;
  inForm(around: Surroundings): FormTables;
}

export type Section = FieldSection | TableSection;
