/** Reads 项目实施进度计划: steps with the dates when they begin and end, or tasks with their deadlines. */
import type { TextCell } from '../../../form/cells';
import type { ScheduleStep } from '../../../form/overview';
import { findDates } from '../../../language/dates/dates';
import { hasHan, stripInvisible } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { perSpan, usedRows } from '../../sheet/row-span';
import type { Sheet } from '../../sheet/sheet';
import { verticalLabel } from '../../sheet/vertical-label';
import { textAt } from '../../sheet/value-cells';

/** The headers 开始时间 and 完成时间, or only the latter, above the dates of steps. */
export interface Schedule {
  readonly header: number;
  readonly steps: readonly ScheduleStep[];
}

/** Words of a column that says what is done, or of the label beside the steps. */
const ABOUT_STEPS = /内容|进度|进展|计划|安排|阶段|步骤|事项|任务|工作/;

/** Headers of a column of dates that does not say which ones they are. */
const DEADLINE = /^(?:计划|预计|拟)?(?:完成|实施|截止|工作|任务)?(?:时间(?:节点|安排|要求)?|时限|期限|日期)$/;

/** The schedules of a span. Dates of the project itself stand below their labels too, but in one row and without a column of steps. */
export const schedulesIn = perSpan((sheet, span): readonly Schedule[] => {
  return usedRows(sheet, span).flatMap((header) => {
    const columns = columnsOf(sheet, header) ?? deadlinesOf(sheet, header);
    if (!columns) return [];
    const steps: ScheduleStep[] = [];
    let last = header;
    for (const row of usedRows(sheet, { top: header + 1, bottom: span.bottom })) {
      const step = row === last + 1 ? stepIn(sheet, columns, row) : null;
      if (!step) break;
      steps.push(step);
      last = row;
    }
    const dated = steps.filter(({ start, end }) => (start?.text ?? '') !== '' || end.text !== '');
    const isAlone = dated.length === 1 && columns.isAboutSteps && columns.start !== null;
    return dated.length > 1 || isAlone ? [{ header, steps }] : [];
  });
});

/** Tells whether a row heads the steps of a plan: 项目内容, 开始时间, 完成时间. */
export function headsSteps(sheet: Sheet, row: number): boolean {
  return columnsOf(sheet, row)?.isAboutSteps === true;
}

interface Columns {
  /** `null` if only the dates of completion have a column. */
  readonly start: Place | null;
  readonly end: Place;
  /** The column of what is done; `null` without such a column. */
  readonly content: Place | null;
  readonly isAboutSteps: boolean;
}

function columnsOf(sheet: Sheet, row: number): Columns | null {
  const label = (id: 'startDate' | 'endDate'): Place | undefined =>
    sheet.hitsIn(row).find(({ ids, kind, segment }) => kind === 'whole' && !segment && ids.has(`field.${id}`))
      ?.place;
  const bare = (word: RegExp): Place | undefined =>
    sheet.grid.placesIn(row).find(({ text }) => word.test(stripInvisible(text)));
  const [start, end] = [
    label('startDate') ?? bare(/^(?:开始|起始)$/),
    label('endDate') ?? bare(/^(?:结束|完成)$/),
  ];
  if (!start || !end || end.column !== start.area.right + 1) return null;
  const beside = leftOf(sheet, start);
  const isVertical = beside !== null && beside.area.bottom > start.area.bottom;
  const content = isVertical ? null : beside;
  const vertical = isVertical ? beside : content && leftOf(sheet, content);
  const words = [content, vertical].map((place) => stripInvisible(place?.text ?? ''));
  return { start, end, content, isAboutSteps: words.some((text) => ABOUT_STEPS.test(text)) };
}

/** A column of dates beside one of words that says what is done: 任务名称 | 完成时间 | 负责单位. `null` without a date in the next row. */
function deadlinesOf(sheet: Sheet, row: number): Columns | null {
  const places = sheet.grid.placesIn(row).filter(({ area }) => area.bottom === row);
  const end = places.find(({ text }) => DEADLINE.test(stripInvisible(text)));
  const content = places.find((place) => place !== end && ABOUT_STEPS.test(place.text));
  if (!end || !content || !isDate(sheet.grid.text(row + 1, end.column))) return null;
  return { start: null, end, content, isAboutSteps: true };
}

function isDate(text: string): boolean {
  return findDates(text).length > 0 && !hasHan(text.replace(WORDS_OF_DATES, ''));
}

function leftOf(sheet: Sheet, { row, area }: Place): Place | null {
  const place = sheet.grid
    .placesIn(row)
    .filter(({ column }) => column < area.left)
    .at(-1);
  const label = verticalLabel(sheet.grid, row, area.left - 1);
  return label && label.column >= (place?.column ?? 0) ? label : (place ?? null);
}

const WORDS_OF_DATES = /[年月日号上中下旬底初至到前后季度半末]/g;

/** The step in a row; `null` if the row belongs to something else. */
function stepIn(sheet: Sheet, { start, end, content }: Columns, row: number): ScheduleStep | null {
  const heads = start ? [start, end] : [end];
  const places = heads.map(({ column }) => sheet.grid.place(row, column));
  const isOfRow = places.every((place, index) => place.row === row && place.column === heads[index]?.column);
  if (!isOfRow || sheet.grid.placesIn(row).some((place) => sheet.isLabel(place))) return null;
  // A sentence in the columns of the dates shows that the row belongs to another table.
  if (places.some(({ text }) => hasHan(text.replace(WORDS_OF_DATES, '')) && (!start || text.length > 12)))
    return null;
  const { grid } = sheet;
  const cell = ({ column, text }: Place): TextCell => textAt(grid, grid.place(row, column), text);
  return { ...(start && { start: cell(start) }), end: cell(end), ...(content && { content: cell(content) }) };
}
