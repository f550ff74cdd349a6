/** A 财政项目支出绩效目标申报表 as its readers speak of it. */
import type { MoneyUnit } from '../language/numbers/units';
import type { CellRef } from '../workbook/cell';
import type { TextCell } from './cells';
import type { FormTables, SectionId, SectionState } from './section';

/** A value that several places of a form repeat, e.g. the project's name above each sheet. */
export interface Mention<Value> {
  readonly value: Value;
  /** `text` is the value as written and `start` its place in the cell. */
  readonly cell: TextCell;
  readonly section: SectionId;
}

/** A family of layouts. */
export interface Layout {
  /** `shanghai` is the three-sheet form, `national` the 财预 one. */
  readonly id: 'shanghai' | 'shanghai-2025' | 'national' | 'other';
  readonly title: string;
  /** Its 项目构成分解 prints 单价 and 数量; in other layouts a table of amounts alone is complete. */
  readonly printsUnitPrices: boolean;
  /** Its 绩效目标 always has 一级 and 二级目标; other offices print tables that have neither. */
  readonly printsLevels: boolean;
  /** Digits that a telephone number without area code has at least where the layout is used. */
  readonly localPhoneDigits: 7 | 8;
}

/** A table of the form, with what its layout prints and it lacks. */
export interface TableColumns {
  readonly section: SectionId;
  readonly header: CellRef;
  /** Printed names of the columns that its rules need. */
  readonly missing: readonly string[];
}

/** A text of the form and where it belongs. */
export interface SectionText extends TextCell {
  readonly section: SectionId;
}

/** Prose and names that text rules look at. */
export interface ProseCell extends SectionText {
  /** `narrative`: paragraphs; `name`: indicators, items, documents; `note`: remarks, bases, measures. */
  readonly role: 'narrative' | 'name' | 'note';
}

/** Rows with values that nothing of the form was read from. */
export interface UnreadRows {
  /** The first of their cells. */
  readonly at: CellRef;
  /** Their last row, 0-based. */
  readonly bottom: number;
  /** What stands in the first cell, without white space. */
  readonly text: string;
  /** It is a column of a table that was read, headed by the text. */
  readonly isColumn?: true;
}

/** A form with the sections that were read. */
export interface DeclarationForm extends FormTables {
  /** Unique in the workbook and stable between reads of the same layout: sheet and first row. */
  readonly id: string;
  readonly layout: Layout;
  /** Sheets that hold parts of this form, in workbook order. */
  readonly sheets: readonly string[];
  /** As 项目总体情况 has it, else the first mention; `''` when none. */
  readonly projectName: string;
  /** The budget year that most titles name; `null` when none is written. */
  readonly year: number | null;
  /** The unit of money; 万元 where the form says nothing. */
  readonly moneyUnit: MoneyUnit;
  readonly sections: Readonly<Record<SectionId, SectionState>>;
  /** Its tables, in the order in which a form is read. */
  readonly tables: readonly TableColumns[];
  /** 空白: nothing has been filled in. */
  readonly isBlank: boolean;
  /** Names that are filled in: of 项目总体情况, above each table, and of every row of the breakdown (each cell once). */
  readonly projectNames: readonly Mention<string>[];
  readonly years: readonly Mention<number>[];
  readonly moneyUnits: readonly Mention<MoneyUnit>[];
  /** Every text cell that the form reads, each cell once, in reading order. */
  readonly prose: readonly ProseCell[];
  /** Text cells with check marks that are no prose, each cell once: the boxes of 项目类别, the stages of 制度保障. */
  readonly markCells: readonly SectionText[];
  /** How many cells were read that hold text or numbers. */
  readonly cellsRead: number;
  /** Cells read whose value is an error value. */
  readonly errorCells: readonly {
    readonly at: CellRef;
    readonly error: string;
    readonly label: string;
    readonly section: SectionId;
  }[];
  /** In reading order; notes, instructions and signatures are left out. */
  readonly unread: readonly UnreadRows[];
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}
