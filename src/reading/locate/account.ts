/**
 * Accounts for the area of a form: each filled cell was read by a section, or is a label, a title, a note or a signature, or is
 * listed as another value or as unread. It is the last step of reading and alone decides what counts as unread.
 */
import { readNumber, isBlankOrNone } from '../../language/numbers/number-text';
import { compactText, isBlankText, isMarkedRequired } from '../../language/text/text';
import type { TextCell, UnreadCells } from '../../form/cells';
import type { UnreadRows } from '../../form/declaration';
import { cellKey } from '../../workbook/a1';
import type { CellRef } from '../../workbook/cell';
import { CellMap } from '../../workbook/cell-map';
import { groupBy } from '../../workbook/group-by';
import type { Place } from '../sheet/grid';
import { placesWithin, usedRows } from '../sheet/row-span';
import type { Sheet } from '../sheet/sheet';
import { EARLIER_YEAR } from '../sheet/table';
import { isSectionName, isTitle } from '../sheet/titles';
import { verticalLabel } from '../sheet/vertical-label';
import { cleanLabel, inlineCell, textAt } from '../sheet/value-cells';
import { FIELD_SECTIONS } from '../sections';
import type { SheetRows } from '../sections/section';
import { PAPER_NUMBER } from './document-kind';
import { isTable, startsExplanation, type Part, type TablePart } from './parts';

export interface Account {
  /** Values that were read with their label and that no rule checks, in reading order. */
  readonly others: readonly TextCell[];
  /** Rows, columns and cells with values that were not read; rows first. */
  readonly unread: readonly UnreadRows[];
  /** Blank cells beside labels that no rule needs and that the form marks as required. */
  readonly requiredBlanks: readonly TextCell[];
}

const UNRULED = FIELD_SECTIONS.flatMap(({ unruled }) => unruled);
const MAX_LABEL = 24;
/** A row with at least this many texts, none of them with a digit, and nothing below it is the header of a table without rows. */
const MIN_HEADER = 3;
/** The maximum distance in rows between a value and the header of its column outside a known table. */
const ROWS_ABOVE = 8;
/** `1、` without a text after it. */
const LIST_MARK = /^\s*(?:[(（]?[\d０-９一二三四五六七八九十]{1,2}[、.．)）]|[.．…·]+)\s*$/;
const NOTE = /^[(（【[]?(?:注|备注|附注|附件|附表|说明|填[表报写]说明|编制说明|注意事项|提示)/;
/** Texts for signatures: they may be filled in on any printed form. */
const SIGNATURE =
  /签[字名章]|盖章|公章|印章|(?:审核|复核|审批|经办|制表|填表|填报|批准|联系|负责)人|领导(?!小组|班子|干部|机构|下)|年\s*月\s*日|(?:审核|审批|评审|审查|主管部门|财政部门|科室|部门)意见/;
/** A label that ends with the unit of its amount, which was read: 已完成投资（万元）. */
const UNIT_BEHIND = /[(（][百千万亿]*元[)）]\s*$/;
/** A bare number, an amount of money, a share, or a target with a sign before it. */
const MAY_BE_FIGURE = /^(?:\D?\d[\d.,，．\s]*(?:[百千万亿]*元|[%％])?$|[≥≤><＞＜＝=])/u;
/** Headers of columns with row numbers. */
const ORDINAL = /^(?:序号|编号|行次|栏次)$/;

/** Cells that were read, with their printed labels. */
type Claimed = Pick<CellMap<string>, 'has' | 'get'>;

/**
 * @param parts the parts of the form
 * @param all the parts of all forms and papers in the workbook
 * @param read every cell that the form read
 * @param inTables unread columns and cells of tables
 * @param covers pages with nothing but a title and a few fields
 * @param isComplete whether all required sections and goals were found, so that a row without a known label cannot be one of them
 */
export function accountOf(
  parts: readonly Part[],
  all: readonly Part[],
  read: Iterable<{ readonly cell: { readonly at: CellRef; readonly label: string } }>,
  inTables: readonly UnreadCells[],
  covers: readonly SheetRows[],
  isComplete: boolean,
): Account {
  const claimed = new CellMap<string>();
  for (const { cell } of read) claimed.set(cell.at, cell.label);
  const others: TextCell[] = [];
  const unread: UnreadRows[] = [];
  const requiredBlanks: TextCell[] = [];
  for (const sheet of new Set(parts.map((part) => part.sheet))) {
    const rows = rowsOf(sheet, parts, all);
    const lost = unreadRows(
      sheet,
      rows.filter(({ table }) => table === null).map(({ row }) => row),
      claimed,
      isComplete,
    );
    unread.push(...lost.map((places) => unreadAt(sheet, places)));
    const isLost = new Set(lost.flat().map(({ row }) => row));
    const reader = new OtherValues(sheet, claimed, inTables);
    for (const { row, table } of rows) {
      if (isLost.has(row)) continue;
      others.push(...(table ? reader.inTable(table, row) : reader.inFields(row)));
      if (!table) requiredBlanks.push(...reader.requiredBlanks(row));
    }
  }
  for (const { sheet, span } of covers) {
    const reader = new OtherValues(sheet, claimed, []);
    others.push(...usedRows(sheet, span).flatMap((row) => reader.inFields(row)));
  }
  for (const { between } of parts) if (between) others.push(...valuesUnder(between, claimed));
  const sheets = new Map(parts.map(({ sheet }) => [sheet.grid.name, sheet]));
  const cells = inTables.map((part) => ({ ...part, cells: cellsOf(sheets.get(part.at.sheet), part) }));
  // In a list of projects the fields and the table of a project share a row, so a value may be found twice.
  const once = new Map(others.map((value) => [`${cellKey(value.at)} ${value.start}`, value]));
  return { others: [...once.values()], unread: [...unread, ...cells], requiredBlanks };
}

/** The values of rows between the projects of a list, labelled by its header. */
function valuesUnder({ sheet, header, rows }: NonNullable<Part['between']>, claimed: Claimed): TextCell[] {
  return rows.flatMap((row) =>
    sheet.grid
      .placesIn(row)
      .filter((place) => isFilled(place) && !claimed.has({ ...place, sheet: sheet.grid.name }))
      .map((place) => textAt(sheet.grid, place, sheet.grid.text(header, place.column))),
  );
}

/** A row of a form; `table`: the table to which it belongs. */
interface FormRow {
  readonly row: number;
  readonly table: TablePart | null;
}

/** The rows of a sheet that belong to a form, up to instructions for filling it in. */
function rowsOf(sheet: Sheet, ofForm: readonly Part[], all: readonly Part[]): FormRow[] {
  const parts = all
    .filter((part) => part.sheet === sheet)
    .map((part) => ({ part, top: startOf(part) }))
    .sort((a, b) => a.top - b.top);
  const rows: FormRow[] = [];
  parts.forEach(({ part, top }, index) => {
    // A part with a continuation is a copy, so parts are compared by their rows.
    if (!ofForm.some(({ sheet: other, rows: same }) => other === sheet && same === part.rows)) return;
    const bottom = (parts[index + 1]?.top ?? sheet.grid.lastRow + 1) - 1;
    for (const row of usedRows(sheet, { top, bottom })) {
      const isInTable = isTable(part) && row >= part.rows.top && row <= part.rows.bottom;
      if (!isInTable && startsExplanation(sheet, row)) break;
      rows.push({ row, table: isInTable ? part : null });
    }
  });
  return rows;
}

function startOf({ rows, rowsAbove, cover }: Part): number {
  return Math.min(
    ...[rows, rowsAbove, cover].flatMap((span) => (span && span.top <= span.bottom ? span.top : [])),
  );
}

/** Lists the values that no section read and that have a label. */
class OtherValues {
  private isInNote = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly claimed: Claimed,
    private readonly unread: readonly UnreadCells[],
  ) {}

  /** The values of a row of a table: the header of their column is their label. */
  inTable({ blocks, more }: TablePart, row: number): TextCell[] {
    const { sheet } = this;
    const ofTable = [...blocks, ...(more ?? []).flatMap((part) => (isTable(part) ? part.blocks : []))];
    const header = ofTable
      .filter((block) => block.sheet === sheet && block.header.top <= row)
      .map((block) => block.header)
      .at(-1);
    if (!header || row <= header.bottom) return [];
    const places = sheet.grid.placesIn(row);
    if (NOTE.test(plain(places[0])) && places.length === 1) return [];
    // Rows between the blocks of a table may hold fields.
    const isField =
      !places.some((place) => this.isRead(place)) && places.some((place) => sheet.isLabel(place));
    if (isField) return this.inFields(row);
    const first = Math.min(...header.cells.map(({ place }) => place.column));
    return places.flatMap((place) => {
      if (this.isRead(place) || isSectionName(sheet, place) || this.isUnread(place)) return [];
      const label = this.labelAbove(place, header.top, header.bottom);
      // A vertical label beside the table, the number of a row, and a level without an indicator are not values.
      if (label === '' && (place.column < first ? !isNoRowNumber(place) : place.area.bottom > row)) return [];
      const isNumberOfRow =
        ORDINAL.test(compactText(label)) && /^[\d()（）.．、一二三四五六七八九十]+$/.test(plain(place));
      if (isNumberOfRow || sheet.labels.hasRole(place.text, 'level')) return [];
      return isFilled(place) ? [textAt(sheet.grid, place, label)] : [];
    });
  }

  /** The values of a row outside tables: the text before a value is its label, otherwise the header of its column. */
  inFields(row: number): TextCell[] {
    const { sheet } = this;
    const places = sheet.grid.placesIn(row);
    const [first] = places;
    // 附件1 beside other texts is the number of a document; a number alone in the first cell of a row is not.
    const isPaperNumber =
      PAPER_NUMBER.test(plain(first)) && (places.length === 1 || /[附表]/.test(plain(first)));
    this.isInNote =
      !isPaperNumber &&
      !isTitle(first?.text ?? '') &&
      (NOTE.test(plain(first)) || (this.isInNote && places.length === 1));
    if (this.isInNote || isRowNumber(places)) return [];
    const found: TextCell[] = [];
    let label: Place | null = null;
    places.forEach((place, index) => {
      if (index === 0 && isPaperNumber) return;
      const inline = this.inlineValue(place);
      if (inline) found.push(inline);
      if (this.isRead(place)) label = UNIT_BEHIND.test(place.text) && isLabelLike(place) ? place : null;
      else if (
        inline ||
        this.isLabelOrTitle(place) ||
        isMarkedRequired(place.text) ||
        isFurtherLabel(sheet, place)
      )
        label = place;
      else if (isSignature(place, label)) label = isSigner(place) ? place : null;
      // A short text right of a label that spans several rows is the label of its own row.
      else if (label && label.area.bottom > place.area.bottom && isLabelLike(place)) label = place;
      else if (label) {
        if (isFilled(place)) found.push(textAt(sheet.grid, place, this.withEarlierYear(label, place)));
        label = /[:：]\s*$/.test(place.text) && isLabelLike(place) ? place : null;
      } else if (this.isHead(places, index)) label = place;
      else if (isFilled(place)) found.push(textAt(sheet.grid, place, this.labelAround(place)));
    });
    return found;
  }

  /**
   * Tells whether an unknown text is the label of the cell on its right. If a known label follows in the row, only the
   * first text of one or several rows can be one: the label of a group.
   */
  private isHead(places: readonly Place[], index: number): boolean {
    const [place, next] = [places[index], places[index + 1]];
    if (!place || !next || !isLabelLike(place) || next.column !== place.area.right + 1) return false;
    return index === 0 || place.area.top < place.area.bottom || !this.isLabelOrTitle(next);
  }

  requiredBlanks(row: number): TextCell[] {
    const { grid } = this.sheet;
    return grid.placesIn(row).flatMap((label) => {
      const column = label.area.right + 1;
      if (!isMarkedRequired(label.text) || !isLabelLike(label) || column > grid.lastColumn) return [];
      const place = grid.place(row, column);
      return isBlankText(place.text) && !this.isRead(place) ? [textAt(grid, place, label.text)] : [];
    });
  }

  private isRead({ row, column }: Place): boolean {
    return this.claimed.has({ sheet: this.sheet.grid.name, row, column });
  }

  private isLabelOrTitle(place: Place): boolean {
    const { name: sheet } = this.sheet.grid;
    const { row, column, area } = place;
    const [beside, below] = [
      this.claimed.get({ sheet, row, column: area.right + 1 }),
      this.claimed.get({ sheet, row: area.bottom + 1, column }),
    ];
    const label = cleanLabel(place.text);
    return (
      beside === label ||
      below === label ||
      (EARLIER_YEAR.test(label) && isLabelLike(place)) ||
      isTitle(place.text) ||
      isSectionName(this.sheet, place) ||
      this.sheet.hitsAt(place).some(({ kind }) => kind !== 'within')
    );
  }

  /** The unread value after a label in the label's cell. */
  private inlineValue(place: Place): TextCell | null {
    if (this.isRead(place)) return null;
    const [hit] = this.sheet.hitsAt(place);
    if (hit?.kind !== 'start' || !hit.segment) return null;
    const cell = inlineCell(this.sheet.grid, place, hit.segment);
    return isBlankText(cell.text) ? null : cell;
  }

  /** The label of a value, with the header of its column if the header names another year: 合计（上年度安排资金）. */
  private withEarlierYear(label: Place, place: Place): string {
    const header = this.labelAbove(place, Math.max(0, place.row - ROWS_ABOVE), place.row - 1);
    const plainLabel = cleanLabel(label.text);
    return EARLIER_YEAR.test(header) && header !== plainLabel ? `${plainLabel}（${header}）` : plainLabel;
  }

  /**
   * The label of an unlabelled value: that of the value above it if both are beside the same vertical label, otherwise the header above
   * or the vertical label beside it; `''` if there is none.
   */
  private labelAround(place: Place): string {
    const continued = continuedLabel(this.sheet, place, this.claimed);
    if (continued) return cleanLabel(continued.text);
    const above = this.labelAbove(place, Math.max(0, place.row - ROWS_ABOVE), place.row - 1);
    if (above !== '') return above;
    const beside = labelBeside(this.sheet, place);
    return beside ? cleanLabel(beside.text) : '';
  }

  /** The nearest short text above a place between two rows that is not a value itself. */
  private labelAbove(place: Place, top: number, bottom: number): string {
    for (let row = bottom; row >= top; row -= 1) {
      const above = this.sheet.grid.place(row, place.column);
      if (above.row === place.row || isBlankText(above.text) || isFigure(above.text)) continue;
      const isValue = /[:：]\s*\S/.test(above.text) || isTitle(above.text) || PAPER_NUMBER.test(plain(above));
      if (!isValue && !this.isRead(above) && plain(above).length <= MAX_LABEL) return cleanLabel(above.text);
    }
    return '';
  }

  private isUnread({ row, column }: Place): boolean {
    return this.unread.some(
      ({ at, bottom }) =>
        at.sheet === this.sheet.grid.name && at.column === column && row >= at.row && row <= bottom,
    );
  }
}

/** Consecutive rows without anything known that hold a value with a label, each with its places. */
function unreadRows(sheet: Sheet, rows: readonly number[], claimed: Claimed, isComplete: boolean): Place[][] {
  const found: Place[][] = [];
  let last: number | null = null;
  let isInNote = false;
  for (const row of rows) {
    const places = sheet.grid.placesIn(row);
    isInNote = NOTE.test(plain(places[0])) || (isInNote && places.length === 1);
    const isUnread = !isInNote && hasUnreadValue(sheet, places, claimed);
    if (isUnread && last !== null && last === row - 1) found.at(-1)?.push(...places);
    else if (isUnread) found.push([...places]);
    if (isUnread) last = row;
  }
  return found.filter((places) => !isHeaderAlone(places) && !(isComplete && areFields(places)));
}

/**
 * Tells whether rows hold fields: in each row a label and its value, or several pairs in a single row. Rows with figures are
 * excluded because they may be funds or targets, and several rows with several texts because they may be a table.
 */
function areFields(places: readonly Place[]): boolean {
  const rows = [...groupBy(places, ({ row }) => row).values()];
  return rows.every((line) => {
    const beside = line.filter(({ area }, index) => index > 0 || area.bottom === line.at(-1)?.area.bottom);
    return (
      beside.length % 2 === 0 &&
      (beside.length === 2 || rows.length === 1) &&
      beside.every((place, index) => {
        if (index % 2 === 0) return isLabelLike(place);
        const label = beside[index - 1];
        return label?.area.right === place.column - 1 && !MAY_BE_FIGURE.test(plain(place));
      })
    );
  });
}

/** Tells whether a row holds a value with a label, but nothing that was read and no known label. */
function hasUnreadValue(sheet: Sheet, places: readonly Place[], claimed: Claimed): boolean {
  if (places.some((place) => isKnown(sheet, place, claimed) || SIGNATURE.test(plain(place)))) return false;
  if (isRowNumber(places)) return false;
  const [first] = places;
  if (first && (continuedLabel(sheet, first, claimed) || isFurtherLabel(sheet, first))) return false;
  const group = first ? labelBeside(sheet, first) : null;
  if (group && UNRULED.some((id) => sheet.labels.labelsOf(group.text).has(id))) return false;
  return places.some((place, index) => {
    const previous = places[index - 1];
    const label = previous ?? (waitsForValue(sheet, place) ? null : group);
    return (
      label !== null &&
      // Right of a vertical label, the cells between a text and a number may have been merged with the text before.
      (label.area.right + 1 === place.column || (group && readNumber(place.text).kind === 'number')) &&
      isFilledNonzero(place) &&
      !isLabelled(label, place) &&
      !isSelfLabelled(place)
    );
  });
}

/** Tells whether a colon marks the text before words as their label: 审核方式： | 专家评审. Amounts are excluded because they may belong to 项目资金. */
function isLabelled(label: Place, value: Place): boolean {
  return /[:：]\s*$/.test(label.text) && isLabelLike(label) && readNumber(value.text).kind !== 'number';
}

/** Tells whether a text consists of a label and words: 主管：某县水利局. Amounts are excluded because they may belong to 项目资金. */
function isSelfLabelled({ text }: Place): boolean {
  const [, value] = SELF_LABELLED.exec(text) ?? [];
  return value !== undefined && readNumber(value).kind !== 'number';
}

const SELF_LABELLED = /^\s*\p{Script=Han}{2,8}\s*[:：]\s*(\S.*)$/u;

/** Tells whether a place holds a number that cannot be a row number. */
function isNoRowNumber({ text }: Place): boolean {
  const number = readNumber(text);
  return number.kind === 'number' && !/^\d{1,3}$/.test(text.trim());
}

/** Tells whether a row holds only its number in a list. */
function isRowNumber(places: readonly Place[]): boolean {
  return places.length === 1 && /^\d{1,2}(?:\.0+)?$/.test(plain(places[0]));
}

/** Tells whether a text is a place for a signature, not a value with a remark such as 某局（盖章） beside a label. */
function isSignature(place: Place, label: Place | null): boolean {
  const text = plain(place);
  const value = text.replace(/[（(][^()（）]*[)）]/g, '');
  return (
    text.length <= MAX_LABEL * 2 && SIGNATURE.test(text) && (!label || value === '' || SIGNATURE.test(value))
  );
}

/** Tells whether a place for a signature is also the label of a person: 绩效目标联系人 beside a name. */
function isSigner(place: Place): boolean {
  return /人[:：]?$/.test(plain(place)) && isLabelLike(place);
}

/** Tells whether a place was read, or is a label or a title. */
function isKnown(sheet: Sheet, place: Place, claimed: Claimed): boolean {
  return (
    claimed.has({ sheet: sheet.grid.name, row: place.row, column: place.column }) ||
    isTitle(place.text) ||
    isSectionName(sheet, place) ||
    sheet.isLabel(place)
  );
}

/** Tells whether a text beside a vertical label is itself a label: it is short and a blank cell follows. */
function waitsForValue(sheet: Sheet, place: Place): boolean {
  const next = place.area.right + 1;
  return (
    isLabelLike(place) && next <= sheet.grid.lastColumn && !isFilledNonzero(sheet.grid.place(place.row, next))
  );
}

function isLabelLike(place: Place): boolean {
  return (
    plain(place).length <= MAX_LABEL && !/[\d０-９。；;]/.test(place.text) && !LIST_MARK.test(place.text)
  );
}

/** The vertical label left of a place that begins in a row above. */
function labelBeside(sheet: Sheet, { row, column }: Place): Place | null {
  const beside = verticalLabel(sheet.grid, row, column - 1);
  return beside && beside.row < row && plain(beside).length <= MAX_LABEL ? beside : null;
}

/**
 * The vertical label of a text below a value that was read with the same label: 年度目标 for the second goal beside it.
 * `null` if there is none.
 */
function continuedLabel(sheet: Sheet, place: Place, claimed: Claimed): Place | null {
  const label = labelBeside(sheet, place);
  if (!label) return null;
  const { row, column, area } = sheet.grid.place(label.row, place.column);
  const isOfLabel = claimed.get({ sheet: sheet.grid.name, row, column }) === cleanLabel(label.text);
  return isOfLabel && area.right === place.area.right ? label : null;
}

/** A label with a number behind it. */
const NUMBERED = /^(\p{Script=Han}+)[（(]?[2-9二三四五六七八九][)）]?[:：]?$/u;

/** Tells whether a text is a known label with the number of a further value: 目标2 below 目标1. */
function isFurtherLabel({ labels }: Sheet, place: Place): boolean {
  const [, word] = NUMBERED.exec(plain(place)) ?? [];
  return word !== undefined && [word, `${word}1`].some((text) => labels.labelsOf(text).size > 0);
}

/** Tells whether a place holds a value, zero included: not a dash, a label with a colon, or a list mark alone. */
function isFilled({ text }: Place): boolean {
  return !/[:：]\s*$/.test(text) && !LIST_MARK.test(text) && !isBlankOrNone(text);
}

/** Like `isFilled`, but zero counts as blank. */
function isFilledNonzero(place: Place): boolean {
  const number = readNumber(place.text);
  return isFilled(place) && (number.kind !== 'number' || !number.value.eq(0));
}

function cellsOf(sheet: Sheet | undefined, { at, bottom }: UnreadCells): TextCell[] {
  if (!sheet) return [];
  return placesWithin(sheet, { top: at.row, bottom })
    .filter(({ column }) => column === at.column)
    .map((place) => textAt(sheet.grid, place, ''));
}

/** Tells whether a text is a number and not the year that heads a column. */
function isFigure(text: string): boolean {
  return readNumber(text).kind === 'number' && !/^(?:19|20)\d\d\s*年度?$/.test(text.trim());
}

/** Headers of a column of labels and a column of values. */
const GENERIC_HEADER = /^(?:序号|项目|栏目|事项|名称|内容|填写内容|填报内容|填报项目|说明|备注)$/;

function isHeaderAlone(places: readonly Place[]): boolean {
  const rows = new Set(places.map(({ row }) => row));
  if (places.every((place) => GENERIC_HEADER.test(plain(place)))) return true;
  return rows.size === 1 && places.length >= MIN_HEADER && !places.some(({ text }) => /[\d０-９]/.test(text));
}

function plain(place: Place | undefined): string {
  return place ? compactText(place.text) : '';
}

function unreadAt(sheet: Sheet, places: readonly Place[]): UnreadRows {
  const rows = places.map(({ row }) => row);
  const [first] = places;
  return {
    at: { sheet: sheet.grid.name, row: Math.min(...rows), column: first?.column ?? 0 },
    bottom: Math.max(...rows),
    text: first ? plain(first).slice(0, MAX_LABEL) : '',
    cells: places.map((place) => textAt(sheet.grid, place, '')),
  };
}
