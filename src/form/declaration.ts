/** A 财政项目支出绩效目标申报表 as rules see it. */
import type { MoneyUnit } from '../language/numbers/units';
import type { CellRef } from '../workbook/cell';
import type { TextCell, UnreadCells } from './cells';
import type { FormTables, SectionId, SectionState } from './section';

/** A value that several places of a form repeat, for example the project's name above each table. */
export interface Mention<Value> {
  readonly value: Value;
  /** `text` is the value as written and `start` its place in the cell. */
  readonly cell: TextCell;
  readonly section: SectionId;
  /** Present for a value on the cover page. */
  readonly isOnCover?: true;
}

/** A family of layouts. */
export interface Layout {
  /** `shanghai` is the three-sheet form, `national` the 财预 one. */
  readonly id: 'shanghai' | 'shanghai-2025' | 'national' | 'other';
  readonly title: string;
  /** Its 项目构成分解 prints 单价 and 数量; in other layouts a table of amounts alone is complete. */
  readonly printsUnitPrices: boolean;
  /** Its 绩效目标 always has 一级 and 二级目标; other layouts may have neither. */
  readonly printsLevels: boolean;
  /** The minimum number of digits of a telephone number without area code in the region that uses the layout. */
  readonly localPhoneDigits: 7 | 8;
}

/** A table of the form, with the columns that its layout prints and that were not found. */
export interface TableColumns {
  readonly section: SectionId;
  readonly header: CellRef;
  /** Printed names of the columns that its rules need. */
  readonly missing: readonly string[];
}

export interface SectionText extends TextCell {
  readonly section: SectionId;
}

/** Prose and names for text rules. */
export interface ProseCell extends SectionText {
  /** `narrative`: paragraphs; `name`: indicators, items, documents; `note`: remarks, bases, measures. */
  readonly role: 'narrative' | 'name' | 'note';
}

export interface UnreadRows extends UnreadCells {
  readonly cells: readonly TextCell[];
}

/** A form with the sections that were read. */
export interface DeclarationForm extends FormTables {
  /** Sheet and first row; unique in the workbook and stable between reads of the same layout. */
  readonly id: string;
  readonly layout: Layout;
  /** Sheets that hold parts of this form, in workbook order. */
  readonly sheets: readonly string[];
  /** From 项目总体情况, otherwise the first mention; `''` if there is none. */
  readonly projectName: string;
  /** The budget year that most places name; `null` if none is written. */
  readonly year: number | null;
  /** The unit of money; 万元 if the form names none. */
  readonly moneyUnit: MoneyUnit;
  readonly sections: Readonly<Record<SectionId, SectionState>>;
  /** Its tables, in the order in which a form is read. */
  readonly tables: readonly TableColumns[];
  /** Whether nothing has been filled in. */
  readonly isBlank: boolean;
  /** Filled names: in 项目总体情况, above each table, and in every row of the breakdown (each cell once). */
  readonly projectNames: readonly Mention<string>[];
  readonly years: readonly Mention<number>[];
  /** Places for the year that are blank or contain no year, with what they contain: '', `26`, `2O26`. */
  readonly unclearYears: readonly Mention<string>[];
  readonly moneyUnits: readonly Mention<MoneyUnit>[];
  /** Units of money of other currencies: `万美元`. */
  readonly foreignUnits: readonly Mention<string>[];
  /** Every text cell that the form reads, each cell once, in reading order. */
  readonly prose: readonly ProseCell[];
  /** Text cells with check marks, which are not prose, each cell once: boxes of 项目类别, stages of 制度保障. */
  readonly markCells: readonly SectionText[];
  /** The number of cells that were read as text or numbers. */
  readonly cellsRead: number;
  /** Cells of the form with an error value. */
  readonly errorCells: readonly {
    readonly at: CellRef;
    readonly error: string;
    readonly label: string;
    readonly section: SectionId;
  }[];
  /** Values that were read with their label and that no rule checks. */
  readonly otherValues: readonly TextCell[];
  /** Blank cells that the form marks as required, beside labels that no rule needs. */
  readonly requiredBlanks: readonly TextCell[];
  /** Rows and columns with values that were not read; notes, instructions and signatures are left out. */
  readonly unread: readonly UnreadRows[];
  /** Serial dates count from 1904 instead of 1900. */
}
