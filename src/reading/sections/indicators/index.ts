/** 绩效目标: the indicator table. */
import type { TextCell } from '../../../form/cells';
import type { Layout } from '../../../form/declaration';
import type { Indicator, IndicatorColumn, TargetCell } from '../../../form/indicators';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { isEmptyListItem } from '../../../language/placeholder';
import { stripInvisible } from '../../../language/text/text';
import { cellKey } from '../../../workbook/a1';
import type { CellRef } from '../../../workbook/cell';
import { placesWithin, usedRows } from '../../sheet/row-span';
import type { TableBlock } from '../../sheet/table';
import { columnsOfRows, type CellOfColumn, type RecognizedGroup } from '../recognized';
import { roleCells, type MissingColumns, type RoleCell, type TableSection } from '../section';
import { INDICATOR_LABELS } from './labels';
import { readIndicators } from './read';
import { headerAcross, readAcross } from './across';
import { readSideways } from './sideways';
import { headerOfRows } from './without-header';

/** Printed names of the columns that the rules need. */
const NEEDED_TITLES: Readonly<Record<IndicatorColumn, string>> = {
  dimension: '一级目标',
  category: '二级目标',
  name: '三级目标',
  target: '目标值',
};
const LEVELS = ['dimension', 'category'] as const;

export const indicators: TableSection = {
  id: 'indicators',
  kind: 'table',
  names:
    '绩效目标 绩效指标 项目绩效目标 项目绩效指标 绩效目标表 年度绩效指标 绩效目标情况 长期绩效指标 中期绩效指标 总体绩效指标 实施期绩效指标',
  labels: INDICATOR_LABELS,
  lookedFor: '绩效目标：一级目标、二级目标、三级目标、目标值（或一级指标、二级指标、三级指标、指标值）',
  printedIn: ['shanghai', 'shanghai-2025', 'national'],
  header: {
    kinds: ['indicator'],
    identifying: ['dimension', 'category', 'name', 'target'],
    minimum: 2,
    // A table that has only levels is a list to choose from.
    anyOf: ['name', 'target', 'nameWithTarget'],
    exclusive: ['dimension', 'category'],
  },
  limit: 'targets',
  fieldsAbove: ['field.mainActivity'],
  // Tables of key figures in other papers have no levels.
  isCertain: ({ cells }) => cells.some(({ columns }) => LEVELS.some((level) => columns.has(level))),
  isAboutResults,
  readsSideways: true,
  headerAcross,
  headerOfRows,
  read: (blocks) => {
    const [first] = blocks;
    if (first?.header.isSideways) return readSideways(first);
    return first?.header.isAcross ? readAcross(blocks) : readIndicators(blocks);
  },
  cells: indicatorCells,
  numbers: ({ indicators: table }) => table?.rows.length ?? 0,
  isFilled: areIndicatorsFilled,
  isTemplate: hasOnlyPlaceholders,
  recognized: recognizedIndicators,
  unread: ({ indicators: table }) => table?.unreadColumns ?? [],
  columns: missingColumns,
};

/** Headers of columns for achieved results, but not of last year. */
const ACHIEVED =
  /^(?:全年|年度|实际|累计|截至.{1,8})*完成(?:值|数|情况)$|^(?:全年|年度|本年)?实[际现](?:完成)?(?:值|情况)|^(?:全年|\d{1,2}[-~—至]\d{1,2}月)(?:预计)?(?:执行|完成)情况|^自评得分|^偏差原因/;

/**
 * Tells whether a table has a column for results beside the column of the targets, and a result in it. In a table
 * without any targets, a blank column for results also counts: the document is a report that is not filled in.
 */
function isAboutResults({ sheet, header }: TableBlock, last: number): boolean {
  const { top, bottom, cells } = header;
  const targets = cells.filter(({ columns }) => columns.has('target'));
  if (targets.length === 0) return false;
  const results = placesWithin(sheet, { top, bottom }).filter(({ text }) =>
    ACHIEVED.test(stripInvisible(text)),
  );
  const rows = usedRows(sheet, { top: bottom + 1, bottom: last });
  const isFilled = (column: number): boolean =>
    rows.some((row) => sheet.grid.placesIn(row).some((place) => place.column === column));
  const hasTargets = targets.some(({ place }) => isFilled(place.column));
  return results.some(({ column }) => !hasTargets || isFilled(column));
}

function indicatorCells({ indicators: table }: FormTables): RoleCell[] {
  if (!table) return [];
  const { mainActivity, rows, parentWeights } = table;
  return [
    ...roleCells('narrative', mainActivity),
    ...rows.flatMap(({ dimension, category, name, target, note, weight }): RoleCell[] => [
      { cell: { ...dimension, label: NEEDED_TITLES.dimension }, role: null },
      { cell: { ...category, label: NEEDED_TITLES.category }, role: null },
      ...roleCells('name', name),
      ...roleCells('note', target, note),
      ...roleCells(null, weight),
      ...[target.operatorAt, target.unitAt].flatMap((at): RoleCell[] =>
        at ? [{ cell: { at, label: target.label }, role: null }] : [],
      ),
    ]),
    ...roleCells(null, ...parentWeights.map(({ weight }) => weight)),
  ];
}

/** Texts that templates print in place of an indicator's name: `指标1：`, `具体指标`, `定性指标描述`, `……`. */
const TEMPLATE_NAME =
  /^(?:[一二三]级|具体)?(?:定量|定性)?(?:指标|目标)?(?:描述|内容|名称)?\s*(?:[\d０-９一二三四五六七八九十]+\s*)?[:：]?$|^[.．。·…\s]+$/;

const PRINTED_DIMENSION = /^(?:投入|过程)(?:指标|目标)?$/;

function areIndicatorsFilled({ indicators: table }: FormTables, isTemplate: boolean): boolean {
  return (table?.rows ?? []).some(
    ({ dimension, category, name, target }) =>
      !PRINTED_DIMENSION.test(dimension.text) &&
      (isFilledTarget(target) ||
        (!isTemplate &&
          // In a template the names of the categories may stand in the column of the indicators.
          cellKey(name.at) !== cellKey(category.at) &&
          !TEMPLATE_NAME.test(name.text.trim()) &&
          !isEmptyListItem(name.text))),
  );
}

/** Tells whether some targets are placeholders such as `≥**%` and the other targets are blank. */
function hasOnlyPlaceholders({ indicators: table }: FormTables): boolean {
  const targets = (table?.rows ?? []).map(({ target }) => target);
  return targets.some(({ value }) => value.kind === 'placeholder') && !targets.some(isFilledTarget);
}

function isFilledTarget({ value }: TargetCell): boolean {
  return !['blank', 'placeholder'].includes(value.kind);
}

function recognizedIndicators({ indicators: table }: FormTables): RecognizedGroup[] {
  const { title } = SECTION_WORDS.indicators;
  const rows = table?.rows ?? [];
  return [
    {
      title: `${title}：各列`,
      cells: table
        ? columnsOfRows(
            INDICATOR_LABELS,
            table.header,
            rows
              .flatMap(cellsByColumn)
              .filter(({ id }) => !table.missingColumns.some((name) => id === `indicator.${name}`)),
          )
        : [],
    },
    {
      // The targets of several places or periods are in the same row.
      title: `${title}：${new Set(rows.map(({ name }) => cellKey(name.at))).size} 行`,
      cells: rows.map(({ name, target }) => ({ label: name.text, text: target.combined, at: target.at })),
    },
  ];
}

/** The cells of a row with their columns; periods side by side have separate columns. */
function cellsByColumn({ dimension, category, name, target, weight, note }: Indicator): CellOfColumn[] {
  const optional = (id: CellOfColumn['id'], at: CellRef | undefined): CellOfColumn[] =>
    at ? [{ id, at, isThere: true }] : [];
  const named = (id: CellOfColumn['id'], { at, text }: Pick<TextCell, 'at' | 'text'>): CellOfColumn => ({
    id,
    at,
    isThere: text !== '',
  });
  return [
    named('indicator.dimension', dimension),
    named('indicator.category', category),
    named('indicator.name', name),
    ...optional('indicator.target', target.at),
    ...optional('indicator.operator', target.operatorAt),
    ...optional('indicator.unit', target.unitAt),
    ...optional('indicator.weight', weight?.at),
    ...optional('indicator.note', note?.at),
  ];
}

/** If the layout may do without levels, a table whose header names no level, or only 二级, is complete; in unknown layouts also one with 一级 alone. */
function missingColumns(
  { indicators: table }: FormTables,
  { id, printsLevels }: Layout,
): MissingColumns | null {
  if (!table) return null;
  const { header, missingColumns, headerLevels } = table;
  // A level that the header names in another row (二级指标 above 一级目标) is not missing.
  const missing = missingColumns.filter((column) => !headerLevels.some((level) => level === column));
  const mayLackLevels =
    !printsLevels &&
    (id === 'other' ||
      headerLevels.length === 0 ||
      !missing.includes('category') ||
      LEVELS.every((level) => missing.includes(level)));
  const needed = mayLackLevels
    ? missing.filter((column) => !LEVELS.some((level) => level === column))
    : missing;
  return { header, missing: needed.map((column) => NEEDED_TITLES[column]) };
}
