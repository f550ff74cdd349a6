/** Reads 绩效目标: the indicator table. */
import { cellKey } from '../../../workbook/a1';
import type { NumberCell, TextCell } from '../../../form/cells';
import type {
  CategoryId,
  DimensionId,
  Indicator,
  IndicatorColumn,
  IndicatorTable,
  TargetCell,
} from '../../../form/indicators';
import { isBlankOrNone } from '../../../language/numbers/number-text';
import { isEmptyListItem } from '../../../language/placeholder';
import { parseTarget } from '../../../language/target-value/parse';
import { operatorAt } from '../../../language/target-value/operators';
import type { Span } from '../../../language/text/span';
import {
  compactText,
  foldWidth,
  isBlankText,
  normalizeName,
  stripListMark,
  trimEndOf,
} from '../../../language/text/text';
import { storedValue } from '../../../formula';
import { fieldArea, valueOf } from '../../sheet/field-value';
import type { Grid, Place } from '../../sheet/grid';
import { CaptionLevels } from './captions';
import { indicatorColumns, type IndicatorColumns, type IndicatorGroup } from './columns';
import { divideItem, pairedItems, sharedItems, type SharedItem } from './items';
import { DIMENSION_OF, leadingLevels, LevelColumn, type LeadingLevels } from './levels';
import { isOperator, isQualitative, isUnit } from './signs';
import { unreadColumns } from './unread-columns';
import { parentWeights, totalLabel, type WeightRows } from './parent-weights';
import type { Sheet } from '../../sheet/sheet';
import { hitsWithin } from '../../sheet/row-span';
import { valuePlace, type HeaderCell, type TableBlock } from '../../sheet/table';
import { numberAt, partOf, textAt } from '../../sheet/value-cells';
import type { ReadTable, SheetRows } from '../section';

const NO_UNIT = /^[-—/\\]*$|^无$/;
/** After more blank rows the table ends, unless the next row is an indicator. */
const MAX_BLANK_ROWS = 3;

export function readIndicators(blocks: readonly TableBlock[]): ReadTable | null {
  const [first] = blocks;
  if (!first) return null;
  const columns = columnsOf(first);
  const read: WeightRows[] = [];
  let bottom = first.header.bottom;
  let readers: readonly GroupReader[] = [];
  for (const block of blocks) {
    const { sheet } = block;
    const blockColumns = block === first ? columns : columnsOf(block);
    readers = blockColumns.groups.map((group, index) => new GroupReader(sheet, group, readers[index]));
    const used: number[] = [];
    const indicators: Indicator[] = [];
    let previous = block.header.bottom;
    const [levels] = blockColumns.groups.map(({ dimension, category }) => [dimension, category]);
    for (const row of rowsOfTable(sheet, levels ?? [], block.rows)) {
      const found = totalLabel(sheet, row) ? [] : readers.flatMap((reader) => reader.next(row));
      const gap = row - previous > MAX_BLANK_ROWS;
      if (gap && found.length === 0) break;
      indicators.push(...found);
      used.push(row);
      bottom = previous = row;
    }
    const ofProject = levels?.some((level) => level) ? indicators : withoutTitles(indicators);
    read.push({ sheet, columns: blockColumns, rows: used, indicators: ofProject });
  }
  const { groups, parentWeights: ofParents } = columns;
  const [{ name, target, category } = {}] = groups;
  const header = name ?? target ?? category ?? first.header.cells[0];
  if (!header) return null;
  const weight = groups.find((group) => group.weight)?.weight ?? ofParents[0]?.column;
  const { grid } = first.sheet;
  const all = read.flatMap(({ indicators }) => indicators);
  const table: IndicatorTable = {
    header: grid.ref(header.place.row, header.place.column),
    ...(weight && { weightHeader: grid.ref(weight.place.row, weight.place.column) }),
    missingColumns: missingColumns(columns, all),
    headerLevels: (['dimension', 'category'] as const).filter((level) =>
      first.header.cells.some(({ columns: named }) => named.has(level)),
    ),
    rows: all,
    unreadColumns: read.flatMap(({ sheet, columns: blockColumns, indicators }, index) => {
      const rows = [...new Set(indicators.map(({ row }) => row))];
      return unreadColumns(sheet, blocks[index]?.header ?? first.header, blockColumns, rows);
    }),
    parentWeights: parentWeights(read),
  };
  return {
    bottom,
    names: table.rows.map(({ name }) => name.text),
    groups: table.rows.map(({ dimension: { id, text } }) => id ?? normalizeName(text)),
    inForm: ({ spans, year }) => {
      const activity = mainActivityIn(spans);
      const rows = withYear(table.rows, year);
      return { indicators: { ...table, rows, ...(activity && { mainActivity: activity }) } };
    },
  };
}

/** Leaves out the rows without a target above the first caption, which name the unit and the project. */
function withoutTitles(indicators: readonly Indicator[]): readonly Indicator[] {
  const isUnderLevel = ({ dimension, category }: Indicator): boolean => dimension.text + category.text !== '';
  const first = indicators.findIndex(isUnderLevel);
  return indicators.filter(({ target }, index) => index >= first || target.text !== '');
}

/** In columns headed by years, the targets of the form's year are the annual ones: 2026年目标值, 2027年目标值. */
function withYear(rows: readonly Indicator[], year: number | null): readonly Indicator[] {
  const yearOf = ({ target }: Indicator): string | undefined =>
    /^(?:19|20)\d\d(?=年)/.exec(target.label)?.[0];
  const years = new Set(rows.map(yearOf));
  if (years.size < 2 || years.has(undefined) || !years.has(String(year))) return rows;
  return rows.map((row) => ({ ...row, period: yearOf(row) === String(year) ? 'annual' : 'overall' }));
}

/** Words that are headers of other tables. */
const HEADING =
  /(?:序号|内容|安排|计划|进度|时间|日期|月份|阶段|期限|名称|事项|措施|步骤|要求|单位|部门|科室|地点|责任人|负责人|人数|数量|单价|金额|资金|支出|预算|情况|说明|备注|依据|方式)$/;
const MAX_HEADING = 12;

/**
 * The rows above another table that follows without a break: a row of headers, more than half of which are known as such, with
 * other words instead of levels, and no level below it.
 * @param levels the columns of the levels
 */
function rowsOfTable(
  sheet: Sheet,
  levels: readonly (HeaderCell | undefined)[],
  rows: readonly number[],
): readonly number[] {
  const columns = levels.flatMap((column) => column ?? []);
  const hasLevel = rows.map((row) =>
    columns.some((column) => sheet.labels.hasRole(valuePlace(sheet, column, row).text, 'level')),
  );
  const lastLevel = hasLevel.lastIndexOf(true);
  const end = rows.findIndex((row, index) => {
    if (index <= lastLevel || lastLevel < 0 || index === rows.length - 1) return false;
    const places = sheet.grid.placesIn(row);
    const headings = places.filter(({ text }) => HEADING.test(compactText(text)));
    return (
      columns.every((column) => beginsIn(valuePlace(sheet, column, row), row)) &&
      places.every(({ text }) => text.length <= MAX_HEADING && !/[\d０-９]/.test(text)) &&
      places.length > 2 &&
      headings.length * 2 > places.length
    );
  });
  return end < 0 ? rows : rows.slice(0, end);
}

function mainActivityIn(spans: readonly SheetRows[]): TextCell | null {
  for (const { sheet, span } of spans) {
    const hit = hitsWithin(sheet, span).find(
      ({ ids, kind }) => ids.has('field.mainActivity') && kind !== 'within',
    );
    const found = hit && valueOf(sheet, hit, fieldArea(sheet, span));
    if (found) return found;
  }
  return null;
}

function columnsOf({ sheet, header, under }: TableBlock): IndicatorColumns {
  return indicatorColumns(sheet, header, under);
}

/** A level without a column is not missing if captions name it. */
function missingColumns({ groups }: IndicatorColumns, rows: readonly Indicator[]): IndicatorColumn[] {
  const levels = (['dimension', 'category'] as const).filter(
    (level) => !groups.some((group) => group[level]) && !rows.some((row) => row[level].text !== ''),
  );
  return [
    ...levels,
    ...(['name', 'target'] as const).filter((column) => !groups.some((group) => group[column])),
  ];
}

/** Reads the rows of one group of columns, filling its levels forward. */
class GroupReader {
  private readonly dimension: LevelColumn<DimensionId>;
  private readonly category: LevelColumn<CategoryId>;
  /** Level 一级 if it is written in the column of 二级 under a heading. */
  private readonly parent: LevelColumn<DimensionId>;
  private dimensionKey: string;
  /** The key of the heading above 一级 in the column of 二级. */
  private headed = '';
  /** `null` if the levels have a column. */
  private readonly captions: CaptionLevels | null;

  /** @param above the reader of the same group in the block before, whose levels continue */
  constructor(
    private readonly sheet: Sheet,
    private readonly group: IndicatorGroup,
    above?: GroupReader,
  ) {
    this.dimension = new LevelColumn(sheet, 'dimension', above?.dimension);
    this.category = new LevelColumn(sheet, 'category', above?.category);
    this.parent = new LevelColumn(sheet, 'dimension', above?.parent);
    this.dimensionKey = above?.dimensionKey ?? '';
    this.captions =
      group.dimension || group.category || group.headedBy
        ? null
        : new CaptionLevels(sheet, above?.captions ?? undefined);
  }

  /** The indicators of a row: one unless its cells list several, none if neither a name nor a target begins in the row. */
  next(row: number): Indicator[] {
    const { group } = this;
    const dimensionPlace = this.levelPlace('dimension', row);
    const upper = this.dimension.next(dimensionPlace);
    const key = cellKey(upper.at);
    if (key !== this.dimensionKey) {
      this.category.reset();
      this.parent.reset();
    }
    this.dimensionKey = key;
    const categoryPlace = this.levelPlace('category', row);
    const lower = this.category.next(categoryPlace);
    // Under a heading such as 实施效果指标 the column of 二级 may hold 一级: 产出指标, 效益指标. Then there are no categories.
    if (this.category.isOf('dimension', lower.text)) this.headed = key;
    const isHeaded = this.headed === key && this.parent.names(lower.text);
    const isOne = group.dimension === undefined || group.dimension === group.category;
    // Unknown words above known categories (工程完成), or 社会效益 in a cell across both columns.
    const isUnknown = upper.id === null && upper.text !== '';
    const dimension = isHeaded
      ? this.parent.next(categoryPlace)
      : lower.id !== null && (isOne || isUnknown)
        ? { ...upper, id: DIMENSION_OF[lower.id] ?? null }
        : upper;
    const category = isHeaded ? { ...lower, text: '', id: null } : lower;
    const name = this.place(group.name, row);
    const target = this.targetPlace(row);
    if (!name && !target) return [];
    const isAlone = !target || isBlankText(target.text) || isSame(name, target);
    if (isAlone && name?.row === row && this.captions?.take(name)) return [];
    // One cell across both columns is a caption or a note.
    const sharesCell = group.name !== undefined && group.name === group.target;
    if ((isSame(name, target) && !sharesCell) || isSame(name, dimensionPlace)) return [];
    if (!beginsIn(target, row) && (!name || !beginsIn(name, row) || isEmptyListItem(name.text))) return [];
    // An unused row is marked `/` or 无.
    if (isUnused(name?.text ?? '') && isUnused(target?.text ?? '')) return [];
    const note = group.note && this.text(group.note, row);
    const weight = group.weight && this.number(group.weight, row);
    const at = name && this.sheet.grid.ref(name.row, name.column);
    const listed = itemsIn(name, target, sharesCell);
    const items =
      name && category.text === '' ? withLevels(this.sheet, name, target, listed, sharesCell) : listed;
    // The remark and the weight of a row belong to all of its indicators, and count once.
    return items.map(({ parts, levels }, index) => ({
      row,
      period: group.period,
      dimension: levels && at ? { ...levels.dimension, at } : (this.captions?.dimension ?? dimension),
      category: levels && at ? { ...levels.category, at } : (this.captions?.category ?? category),
      name: this.name(row, parts && name ? this.part(group.name, name, parts.name) : undefined),
      target: this.target(row, parts && target ? this.part(group.target, target, parts.target) : undefined),
      ...(note && { note }),
      ...(weight && index === 0 && { weight }),
    }));
  }

  /** @param part the name in a cell that holds more */
  private name(row: number, part?: TextCell): TextCell {
    const { group } = this;
    const cell = part ?? this.text(group.name ?? group.target, row);
    return group.name ? cell : { ...cell, text: '', start: cell.whole.length };
  }

  /** @param part the target in a cell that holds more */
  private target(row: number, part?: TextCell): TargetCell {
    const { sheet, group } = this;
    const { grid } = sheet;
    const column = group.target;
    if (!column) {
      const beside = this.text(group.name, row);
      const blank = { ...beside, text: '', start: beside.whole.length };
      return { value: parseTarget({ text: '' }), combined: '', ...blank };
    }
    const cell = part ?? this.text(column, row, this.targetPlace(row));
    const operator = group.operator && this.text(group.operator, row);
    const unit = group.unit && this.text(group.unit, row);
    const kinds = group.kinds.map((column) => this.text(column, row));
    const folded = foldWidth(cell.text).trimStart();
    const sign =
      operator && isOperator(operator.text) && !operatorAt(folded, 0) ? compactText(operator.text) : '';
    const takesOperator = operator && (isBlankText(operator.text) || isOperator(operator.text));
    const beside = unit && !NO_UNIT.test(unit.text) ? unit.text : this.rateIn(row, cell.text);
    // A mark behind the number (95；) does not belong to it.
    const number = unit ? trimEndOf(cell.text, /[。；;，,、]/) : cell.text;
    const counter = foldWidth(number).endsWith(foldWidth(beside)) ? '' : beside;
    const combined = cell.text === '' ? '' : `${sign}${number}${counter}`;
    return {
      combined,
      value: combined !== cell.text || part ? parseTarget({ text: combined }) : wholeTarget(grid, cell),
      ...(takesOperator && { operatorAt: operator.at }),
      ...([operator, ...kinds].some((beside) => beside && isQualitative(beside.text)) && {
        qualitative: true,
      }),
      ...(unit && { unitAt: unit.at }),
      ...cell,
    };
  }

  /** `%` if the name of an indicator ends with it in brackets and its target is a bare number: 合格率（%） 95. */
  private rateIn(row: number, target: string): string {
    const name = foldWidth(this.text(this.group.name, row).text);
    const [, rate = ''] = /\(\s*([%‰])\s*\)\s*$/.exec(name) ?? [];
    return rate !== '' && /^[^\d]{0,4}\d+(?:\.\d+)?$/.test(foldWidth(target).trim()) ? rate : '';
  }

  private levelPlace(level: 'dimension' | 'category', row: number): Place | null {
    const { headedBy } = this.group;
    return headedBy?.level === level ? headedBy.place : this.place(this.group[level], row);
  }

  private place(column: HeaderCell | undefined, row: number): Place | null {
    return column ? valuePlace(this.sheet, column, row) : null;
  }

  /** The target in figures, otherwise in words. If one header spans the value and its unit, a unit alone is not the value. */
  private targetPlace(row: number): Place | null {
    const { target: column, targetInWords } = this.group;
    const place = this.place(column, row);
    const words = this.place(targetInWords, row);
    if (place && words && isBlankOrNone(place.text) && beginsIn(words, row)) return words;
    const isUnitAlone = column && place && place.column > column.place.area.left && isUnit(place.text);
    return isUnitAlone ? this.sheet.grid.place(row, column.place.area.left) : place;
  }

  private text(column: HeaderCell | undefined, row: number, place = this.place(column, row)): TextCell {
    const { grid } = this.sheet;
    return textAt(grid, place ?? grid.place(row, 0), column?.place.text ?? '');
  }

  private part(column: HeaderCell | undefined, place: Place, span: Span): TextCell {
    return partOf(this.sheet.grid, place, column?.place.text ?? '', span);
  }

  private number(column: HeaderCell, row: number): NumberCell {
    const place = valuePlace(this.sheet, column, row);
    return numberAt(this.sheet.grid, place, column.place.text);
  }
}

/** The target in a cell that holds nothing else, which may be a formatted number. */
export function wholeTarget(grid: Grid, { text, at: { row, column } }: TextCell): TargetCell['value'] {
  const result = grid.result(row, column);
  const value = result.kind === 'value' ? storedValue(result.value) : null;
  const { numberFormat } = grid.cell(row, column) ?? {};
  return parseTarget({ text, value, numberFormat, date1904: grid.date1904 });
}

/** An indicator of a row. */
interface Item {
  /** The parts of cells that hold several indicators; `null` if the cells hold only this one. */
  readonly parts: SharedItem | null;
  /** The levels written before this item or before an earlier item of the same cell; `null` if there are none. */
  readonly levels: LeadingLevels | null;
}

function itemsIn(name: Place | null, target: Place | null, sharesCell: boolean): readonly Item[] {
  const items =
    name && target ? (sharesCell ? sharedItems(name.text) : pairedItems(name.text, target.text)) : null;
  return (items ?? [null]).map((parts) => ({ parts, levels: null }));
}

/** The items after the levels that precede them: 数量指标：新建公厕8座；质量指标：合格率100%. A level applies until the next level in the cell. */
function withLevels(
  sheet: Sheet,
  { text }: Place,
  target: Place | null,
  items: readonly Item[],
  sharesCell: boolean,
): readonly Item[] {
  let levels: LeadingLevels | null = null;
  return items.map(({ parts }) => {
    const start = parts?.name.start ?? 0;
    const end = (sharesCell ? parts?.target : parts?.name)?.end ?? text.length;
    const found = leadingLevels(sheet, text.slice(start, end));
    levels = found ?? levels;
    if (!found || !target) return { parts, levels };
    const name = { start: start + found.end, end };
    const whole = { start: 0, end: target.text.length };
    return { parts: sharesCell ? divideItem(text, name) : { name, target: parts?.target ?? whole }, levels };
  });
}

/** Tells whether a text is blank or says that there is nothing: `/`, 无, 本项目不适用此指标. */
function isUnused(text: string): boolean {
  return (
    isBlankOrNone(text) ||
    /^(?:本项目|此项目|该项目)?(?:不适用|不涉及|无此项)(?:[本此该]?(?:项|类|指标)+)?[。.]?$/.test(
      stripListMark(text).trim(),
    )
  );
}

function isSame(left: Place | null, right: Place | null): boolean {
  return left !== null && right !== null && left.row === right.row && left.column === right.column;
}

/** Tells whether a place is filled and begins in the row, so that it is not merged from above. */
function beginsIn(place: Place | null, row: number): boolean {
  return place !== null && place.row === row && !isBlankText(place.text);
}
