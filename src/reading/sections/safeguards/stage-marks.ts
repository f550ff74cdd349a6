/** Reads the stages of each row: names with marks in a cell, marks under stage headers, or a list of names. */
import type { Mark } from '../../../form/marks';
import { STAGES, type Safeguard, type Stage, STAGE_TITLES } from '../../../form/safeguards';
import { isBlankText } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { marksBeside, markInCell } from '../../marks/find-marks';
import { markAlone } from '../../marks/marks';
import type { FoundMark } from '../../marks/found-mark';
import { MarkStyles } from '../../marks/mark-style';
import type { Sheet } from '../../sheet/sheet';
import type { HeaderCell, TableHeader } from '../../sheet/table';
import { stagesIn, isWordForAll, type StageName } from './stage-names';

type FoundStages = Partial<Record<Stage, FoundMark>>;

interface StageColumn {
  readonly column: number;
  /** The stage named by its header or by most of its rows. */
  readonly stage: Stage | null;
  /** The stage's name as most rows print it beside the mark; `''` if the mark stands alone. */
  readonly name: string;
}

export function hasStages(header: TableHeader): boolean {
  return header.cells.some(({ columns }) => isStageHeader(columns));
}

/**
 * Reads the stages of rows.
 * @returns for each row, in order
 */
export function readStages(
  sheet: Sheet,
  header: TableHeader,
  rows: readonly number[],
): Safeguard['stages'][] {
  const columns = stageColumns(sheet, header, rows);
  const found = rows.map((row) => stagesOfRow(sheet, columns, row));
  const [first] = columns;
  const settled: readonly FoundStages[] =
    first && isListing(columns, found) ? listedStages(sheet, first.column, rows) : settleBareNames(found);
  const styles = new MarkStyles(settled.flatMap((stages) => Object.values(stages)));
  return settled.map((stages) => {
    const marks: Partial<Record<Stage, Mark>> = {};
    for (const stage of STAGES) {
      const mark = stages[stage];
      if (mark) marks[stage] = styles.markOf(mark);
    }
    return marks;
  });
}

function isStageHeader(columns: ReadonlySet<string>): boolean {
  return columns.has('stages') || [...columns].some((column) => column.startsWith('stage.'));
}

function stageColumns(sheet: Sheet, header: TableHeader, rows: readonly number[]): StageColumn[] {
  const headers = header.cells.filter(({ columns }) => isStageHeader(columns));
  const columns = headers.flatMap((cell) => columnsUnder(sheet, header, cell, rows));
  const named = columns.map((column): StageColumn => {
    const usual = usualName(sheet, column.column, rows);
    return usual ? { ...column, stage: column.stage ?? usual.stage, name: usual.name } : column;
  });
  const unnamed = named.filter(({ stage }) => stage === null);
  // Marks without names in three columns under 保障阶段 are in the order of the stages.
  if (unnamed.length === named.length && named.length === STAGES.length) {
    return named.map((column, index) => ({ ...column, stage: STAGES[index] ?? null }));
  }
  return named;
}

function columnsUnder(
  sheet: Sheet,
  header: TableHeader,
  cell: HeaderCell,
  rows: readonly number[],
): StageColumn[] {
  const { area } = cell.place;
  const stage = STAGES.find((candidate) => cell.columns.has(`stage.${candidate}`)) ?? null;
  if (stage) return [{ column: area.left, stage, name: '' }];
  const next =
    header.cells.find(({ place }) => place.column > area.right)?.place.column ?? sheet.grid.lastColumn + 1;
  const columns: StageColumn[] = [];
  for (let column = area.left; column < next; column += 1) {
    const places = rows.map((row) => sheet.grid.place(row, column));
    const beyond = column > area.right && !places.some((place) => marksStage(sheet, place));
    // Empty columns between the stages are skipped; a column with other words ends the stages.
    if (beyond && places.every(({ text }) => isBlankText(text))) continue;
    if (beyond) break;
    columns.push({ column, stage: null, name: '' });
  }
  return columns;
}

function marksStage(sheet: Sheet, { text }: Place): boolean {
  return stagesIn(sheet, text).length > 0 || markAlone(text) !== null || /^(?:TRUE|FALSE)$/.test(text);
}

/** The stage that most rows with one name print in a column. */
function usualName(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
): { stage: Stage; name: string } | null {
  const counts = new Map<Stage, { count: number; name: string }>();
  for (const row of rows) {
    const place = sheet.grid.place(row, column);
    const [only, second] = place.column === column ? stagesIn(sheet, place.text) : [];
    if (!only || second) continue;
    const name = place.text.slice(only.span.start, only.span.end);
    counts.set(only.stage, { count: (counts.get(only.stage)?.count ?? 0) + 1, name });
  }
  const [most] = [...counts].sort((a, b) => b[1].count - a[1].count);
  return most ? { stage: most[0], name: most[1].name } : null;
}

function stagesOfRow(sheet: Sheet, columns: readonly StageColumn[], row: number): FoundStages {
  const { grid } = sheet;
  const stages: FoundStages = {};
  const waiting: { readonly stage: Stage; readonly place: Place }[] = [];
  const seen = new Set<number>();
  for (const column of columns) {
    const { stage } = column;
    const place = grid.place(row, column.column);
    if (seen.has(place.column)) continue;
    seen.add(place.column);
    const names = stagesIn(sheet, place.text);
    if (names.length === 0) {
      const named = waiting.pop();
      const standsForMark = named && markIsSeparate(sheet, place, column);
      const owner = standsForMark ? named.stage : stage;
      if (owner && (standsForMark === true || !stages[owner])) {
        stages[owner] = withName(markInCell(grid, place), standsForMark === true ? '' : column.name);
      }
      continue;
    }
    const marks = marksBeside(
      grid,
      place,
      names.map(({ span }) => span),
    );
    marks.forEach(({ found }, index) => {
      const name = names[index];
      if (name && !stages[name.stage]) stages[name.stage] = found;
    });
    const [only, second] = names;
    if (only && !second && marks[0]?.option.glyphs === null) waiting.push({ stage: only.stage, place });
  }
  return stages;
}

/** `实施阶段 | √`: the mark stands in the cell after the name. */
function markIsSeparate(sheet: Sheet, place: Place, { stage }: StageColumn): boolean {
  return stage === null && (isBlankText(place.text) || marksStage(sheet, place));
}

/** A blank cell needs the name and the mark if the other rows of its column print the name. */
function withName(found: FoundMark, name: string): FoundMark {
  return found.place.kind === 'blank' ? { ...found, place: { kind: 'blank', name } } : found;
}

/**
 * Decides names without a mark. If the table has empty boxes, a box is missing and the state is unknown. If the table has
 * only ticks, a name alone is not ticked.
 */
function settleBareNames(rows: readonly FoundStages[]): FoundStages[] {
  const ticked = rows.some((stages) => marksOf(stages).some((found) => found.ticked === false))
    ? null
    : false;
  return rows.map((stages) =>
    Object.fromEntries(
      Object.entries(stages).map(([stage, found]) => [
        stage,
        found.place.kind === 'name' ? { ...found, ticked } : found,
      ]),
    ),
  );
}

/** Tells whether naming a stage ticks it: the table has no marks, and not every row names all stages. */
function isListing(columns: readonly StageColumn[], rows: readonly FoundStages[]): boolean {
  const cells = new Set(rows.flatMap((stages) => Object.values(stages).map(({ at }) => at.column)));
  return (
    columns.length > 0 &&
    cells.size === 1 &&
    rows.every((stages) => marksOf(stages).length === 0) &&
    rows.some((stages) => Object.keys(stages).length > 0 && !namesEach(stages))
  );
}

/** Tells whether each stage is named separately; 全过程 is one name for all stages. */
function namesEach(stages: FoundStages): boolean {
  const starts = Object.values(stages).map(({ place }) => (place.kind === 'name' ? place.start : -1));
  return starts.length === STAGES.length && new Set(starts).size > 1;
}

function marksOf(stages: FoundStages): FoundMark[] {
  return Object.values(stages).filter(({ place }) => place.kind === 'glyphs' || place.kind === 'boolean');
}

const SEPARATORS = /[、，,;；/\s]/;

/**
 * The stages of rows that list them.
 * @param column the column with the lists
 * @returns for each row, in order; a mark for each stage because every stage can be added to the list
 */
function listedStages(sheet: Sheet, column: number, rows: readonly number[]): Record<Stage, FoundMark>[] {
  const texts = rows.map((row) => sheet.grid.text(row, column));
  const printed = new Map<Stage, string>();
  for (const text of texts) {
    const names = stagesIn(sheet, text);
    for (const { stage, span } of isWordForAll(names) ? [] : names) {
      if (!printed.has(stage)) printed.set(stage, text.slice(span.start, span.end));
    }
  }
  return rows.map((row, index) => {
    const text = texts[index] ?? '';
    const names = stagesIn(sheet, text);
    const mark = (stage: Stage): FoundMark => {
      const at = sheet.grid.ref(row, column);
      const content = sheet.grid.content(at.row, at.column);
      const name = names.find((candidate) => candidate.stage === stage);
      if ((content !== null && typeof content !== 'string') || isWordForAll(names))
        return { at, ticked: name !== undefined, place: { kind: 'fixed', content } };
      if (name) return { at, ticked: true, place: { kind: 'listed', span: withSeparator(text, name) } };
      const separator = isBlankText(text) ? '' : '、';
      const insert = separator + (printed.get(stage) ?? STAGE_TITLES[stage]);
      return { at, ticked: false, place: { kind: 'unlisted', end: text.trimEnd().length, insert } };
    };
    return { planning: mark('planning'), execution: mark('execution'), closing: mark('closing') };
  });
}

/** A name with the separator before it; for the first name, with the separator after it. */
function withSeparator(text: string, { span }: StageName): { start: number; end: number } {
  let { start, end } = span;
  while (start > 0 && SEPARATORS.test(text.charAt(start - 1))) start -= 1;
  if (start > 0) return { start, end };
  while (end < text.length && SEPARATORS.test(text.charAt(end))) end += 1;
  return { start: span.start, end };
}
