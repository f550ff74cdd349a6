/** What the rest of the program asks a section. Each is a folder here and a line in the list of `index.ts`. */
import type { TextCell } from '../../form/cells';
import type { Layout, Mention, ProseCell, TableColumns, UnreadRows } from '../../form/declaration';
import type { FormTables, SectionId } from '../../form/section';
import type { MoneyUnit } from '../../language/numbers/units';
import type { CellRef } from '../../workbook/cell';
import type { LabelledMark } from '../marks/mark-cells';
import type { LabelGroup, LabelId } from '../sheet/labels';
import type { RowSpan } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import type { Stretch, TableHeader } from '../sheet/table';
import type { RecognizedGroup } from './recognized';

/** Rows of a sheet. */
export interface SheetRows {
  readonly sheet: Sheet;
  readonly span: RowSpan;
}

/** What the form says around a section. */
export interface Surroundings {
  /** Rows above and below the tables, and those of fields: first the section's own. */
  readonly spans: readonly SheetRows[];
  readonly moneyUnits: readonly Mention<MoneyUnit>[];
  /** The form's own unit of money. */
  readonly moneyUnit: MoneyUnit;
}

/** A cell that the form reads. */
export interface RoleCell {
  readonly cell: TextCell | { readonly at: CellRef; readonly label: string };
  /** `null`: no prose (numbers, dates, marks, and what another cell of the list has as prose). */
  readonly role: ProseCell['role'] | null;
}

/** Cells of one role, as far as the form has them. */
export function* roleCells(
  role: RoleCell['role'],
  ...cells: readonly (TextCell | undefined)[]
): Generator<RoleCell, void> {
  for (const cell of cells) if (cell) yield { cell, role };
}

/** The header of a table, and printed names of the columns that it needs and lacks. */
export type MissingColumns = Omit<TableColumns, 'section'>;

interface SectionBase {
  readonly id: SectionId;
  /** Words that name it as a title, separated by blanks. */
  readonly names: string;
  readonly labels: readonly LabelGroup[];
  /** Labels that would have shown it, in Chinese, for a person whose workbook has none. */
  readonly lookedFor: string;
  /** Layouts that are not complete without it. */
  readonly printedIn: readonly Layout['id'][];
  /** The layout for which it speaks, since no other has it. */
  readonly speaksFor?: Layout['id'];
  /** Every cell that was read, in reading order; made anew each time, as a table has hundreds of thousands. */
  cells(tables: FormTables): Iterable<RoleCell>;
  /** How many amounts, prices, quantities and targets it has; absent where it has none. */
  numbers?(tables: FormTables): number;
  /** Its check marks; absent where it has none. */
  marks?(tables: FormTables): LabelledMark[];
  /** Names of the project that its rows repeat. */
  projectNames?(tables: FormTables): readonly TextCell[];
  /** Columns with values that were not read; absent where all are known. */
  unread?(tables: FormTables): readonly Omit<UnreadRows, 'isColumn'>[];
  /**
   * Tells whether a person has filled in any of it.
   * @param isTemplate some section is a template: what is printed with one is not filled in
   */
  isFilled(tables: FormTables, isTemplate: boolean): boolean;
  /** Tells whether what it asks for has been left as the template prints it; absent where that can't be told. */
  isTemplate?(tables: FormTables): boolean;
  /** What was recognized where: its fields, columns and rows. */
  recognized(tables: FormTables): RecognizedGroup[];
}

/** Fields beside their labels: found by how many of them stand together. */
export interface FieldSection extends SectionBase {
  readonly kind: 'fields';
  /** Fields that may stand above the project's name, or above a table. */
  readonly aboveName: readonly LabelId[];
  /** Fields that may stand below a table, where its own words would not be fields. */
  readonly belowTables: readonly LabelId[];
  /** Fields that no rule is about: what stands beside them is known, and not checked. */
  readonly unruled: readonly LabelId[];
  /** Tells whether rows hold the section. */
  isIn(sheet: Sheet, span: RowSpan): boolean;
  /** Tells whether what was found is a declaration's beyond doubt. */
  isCertain(sheet: Sheet, span: RowSpan): boolean;
  /** The labels by which it is told, as far as the rows have them. */
  labelsIn(sheet: Sheet, span: RowSpan): ReadonlySet<LabelId>;
  /** Reads the section itself, which comes first, and what of it stands elsewhere in the form. */
  read(sources: readonly SheetRows[]): FormTables;
}

/** How the header of a table is told. Columns are named without their kind. */
export interface HeaderSigns {
  /** Kinds of labels that its header has; a column of any but the first is named with its kind. */
  readonly kinds: readonly string[];
  /** Columns that tell it, and how many of them must be there. */
  readonly telling: readonly string[];
  readonly enough: number;
  /** At least one of these must be there. */
  readonly any: readonly string[];
  /** Columns that no other table has: more than one of them in a row is a broken header. */
  readonly own: readonly string[];
}

/** Rows under a header. */
export interface TableSection extends SectionBase {
  readonly kind: 'table';
  readonly header: HeaderSigns;
  /** Fields that stand above it. */
  readonly fieldsAbove: readonly LabelId[];
  /** The row that closes it. */
  readonly closingRow?: LabelId;
  /** Other papers have such tables, too: on a sheet of its own it may belong to anything. */
  readonly isCommon?: true;
  /** Tells whether a header without a title is a declaration's beyond doubt: it says so in more than common words. */
  isCertain(header: TableHeader): boolean;
  /** Tells whether the table is about what has been achieved. */
  isAboutResults?(sheet: Sheet, header: TableHeader): boolean;
  /** Reads stretches, perhaps of several sheets; `null` when no table can be made out under the headers. */
  read(stretches: readonly Stretch[]): ReadTable | null;
  /** The columns that it needs and lacks in a layout; `null` where the form has no such table. */
  columns(tables: FormTables, layout: Layout): MissingColumns | null;
}

/** A table that was read, before it is known to which form it belongs. */
export interface ReadTable {
  /** The last row that it takes. */
  readonly bottom: number;
  /** What its rows are called. */
  readonly names: readonly string[];
  /** Parts that its rows are divided into, row by row; none of them is begun twice. `[]` where it has none. */
  readonly groups: readonly string[];
  /** Whether its closing row was found; `null` where such a table has none. */
  readonly isClosed: boolean | null;
  /** As its rows have it; `''` where they name none. */
  readonly projectName: string;
  /** As its header has it; `null` where that names none, absent in a table without amounts. */
  readonly moneyUnit?: MoneyUnit | null;
  /** The table as its form has it. */
  inForm(around: Surroundings): FormTables;
}

export type Section = FieldSection | TableSection;
