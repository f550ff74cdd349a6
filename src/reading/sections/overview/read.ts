/** Reads 项目总体情况: fields, funds and the boxes of 项目类别. */
import type { TextCell } from '../../../form/cells';
import { OVERVIEW_FIELDS, type Overview, type OverviewFieldId } from '../../../form/overview';
import { readDate } from '../../../language/dates/dates';
import type { MoneyUnit } from '../../../language/numbers/units';
import { compactText, isBlankText, stripInvisible, trimEndOf } from '../../../language/text/text';
import { readCategories } from './category';
import { fieldArea, valueOf, type FieldArea } from '../../sheet/field-value';
import { periodSumsIn, type Years } from './fund-periods';
import { withYearsTotal } from './fund-totals';
import { readFunds } from './funds';
import { schedulesIn } from './schedule';
import type { LabelId } from '../../sheet/labels';
import { moneyInUnit } from '../../sheet/table-units';
import type { Place } from '../../sheet/grid';
import { textAt } from '../../sheet/value-cells';
import { hitsWithin, perSpan, type RowSpan } from '../../sheet/row-span';
import type { SheetRows } from '../section';
import type { Hit, Sheet } from '../../sheet/sheet';
import { addTo } from '../../../workbook/group-by';

/** The certainty of a label, 0 for the highest: it fills its cell, begins its cell, or stands further inside. */
const RANK: Readonly<Record<Hit['kind'], number>> = { whole: 0, start: 0, within: 1 };
const DATES: ReadonlySet<OverviewFieldId> = new Set<OverviewFieldId>(['startDate', 'endDate']);
/** Digits that may be a telephone number, whether valid or not. */
const BARE_PHONE = /^\s*[\d(（][\d\-－—() （）]{5,20}\s*$/;
const PHONE = /(?:\+?\d[\d\-－—() （）转分机]{5,}\d)/;

interface Candidate {
  readonly hit: Hit;
  readonly value: TextCell;
  readonly rank: number;
}

/**
 * Reads the section itself (`sources[0]`) and its fields elsewhere in the form, for example below a table.
 * @param moneyUnit of the funds
 * @param year of the form
 */
export function readOverview(
  sources: readonly SheetRows[],
  moneyUnit: MoneyUnit,
  year: number | null,
): Overview | null {
  const [main] = sources;
  if (!main) return null;
  const { unit } = main.span.list ?? {};
  const fields: Partial<Record<OverviewFieldId, TextCell>> = unit ? { declaringUnit: unit } : {};
  const schedules = sources.flatMap(({ sheet, span }) =>
    schedulesIn(sheet, span).map((one) => ({ ...one, sheet })),
  );
  /** A cell under 单位名称、项目名称 names the project if the unit is named elsewhere. */
  let sharedUnit: TextCell | undefined;
  for (const { sheet, span } of sources) {
    const headers = schedules.filter((one) => one.sheet === sheet).map(({ header }) => header);
    const found = fieldsIn(sheet, span, ...headers);
    const [unit, project] = [found.get('declaringUnit'), found.get('projectName')];
    const isShared = unit && project && isSameValue(unit, project);
    if (isShared) sharedUnit ??= unit;
    for (const [id, cell] of found) if (!isShared || id !== 'declaringUnit') fields[id] ??= cell;
  }
  if (sharedUnit && !main.span.list) fields.declaringUnit ??= sharedUnit;
  for (const { sheet, span } of sources) {
    readBesideSectionNames(sheet, span, fields);
    readNumberedGoals(sheet, span, fields);
  }
  splitPhone(fields);
  for (const { sheet } of sources) readPhoneBeside(sheet, fields);
  const read = sources.map(({ sheet, span }) => readFunds(sheet, span, year));
  const overallFunds = read.find(({ overall }) => overall)?.overall;
  const funds = read.reduceRight<Overview['funds']>((rest, source) => ({ ...rest, ...source.funds }), {});
  return {
    fields,
    ...fundsInUnit({ funds: withYearsTotal(funds), fundRows: read.flatMap(({ rows }) => rows) }, moneyUnit),
    periodSums: sources.flatMap(({ sheet, span }) =>
      periodSumsIn(sheet, span, yearsIn(fields)).map(({ name, total, parts }) => ({
        name,
        total: moneyInUnit(total, moneyUnit),
        parts: parts.map((part) => moneyInUnit(part, moneyUnit)),
      })),
    ),
    schedule: schedules.flatMap(({ steps }) => steps),
    ...(overallFunds && { overallFunds: fundsInUnit(overallFunds, moneyUnit) }),
    categories:
      sources.map(({ sheet, span }) => readCategories(sheet, span)).find(({ length }) => length > 0) ?? [],
  };
}

function fundsInUnit(
  { funds, fundRows }: Pick<Overview, 'funds' | 'fundRows'>,
  unit: MoneyUnit,
): Pick<Overview, 'funds' | 'fundRows'> {
  return {
    funds: Object.fromEntries(Object.entries(funds).map(([id, cell]) => [id, moneyInUnit(cell, unit)])),
    fundRows: fundRows.map((row) => ({ ...row, cell: moneyInUnit(row.cell, unit) })),
  };
}

/** Fields that some forms print under the name of a section: 绩效目标 or 项目总体情况 beside a text. */
const FIELD_OF_SECTION = { 'section.indicators': 'annualGoal', 'section.overview': 'summary' } as const;
/** Shorter texts beside the name of a section may be headers of columns. */
const MIN_PROSE = 12;

function readBesideSectionNames(
  sheet: Sheet,
  span: RowSpan,
  fields: Partial<Record<OverviewFieldId, TextCell>>,
): void {
  for (const { place, ids, kind } of hitsWithin(sheet, span)) {
    const [, field] =
      kind === 'whole'
        ? ((Object.entries(FIELD_OF_SECTION) as [LabelId, OverviewFieldId][]).find(([id]) => ids.has(id)) ??
          [])
        : [];
    const beside = span.list
      ? sheet.grid.place(span.list.row, place.column)
      : (aloneBelow(sheet, place) ?? sheet.grid.place(place.row, place.area.right + 1));
    const isProse = stripInvisible(beside.text).length > MIN_PROSE && !sheet.isLabel(beside);
    const isBlank = isBlankText(beside.text);
    const isBlankGoal = field === 'annualGoal' && isBlank && isPlaceOfGoal(sheet, place, beside, span);
    const isValue = span.list ? !isBlank : isProse;
    const isKnown = field === undefined || fields[field] || (field === 'annualGoal' && fields.overallGoal);
    if ((isValue || isBlankGoal) && !isKnown) fields[field] = textAt(sheet.grid, beside, place.text);
  }
}

/** The first of several goals in a cell without a label: 目标1：完成…. */
const NUMBERED_GOAL = /^\s*(?:绩效|年度|总体)?目标\s*[1１一]\s*[:：]/;

function readNumberedGoals(
  { grid }: Sheet,
  span: RowSpan,
  fields: Partial<Record<OverviewFieldId, TextCell>>,
): void {
  if (fields.annualGoal || fields.overallGoal || span.list) return;
  const goal = grid
    .rowsWithin(span.top, span.bottom)
    .flatMap((row) => grid.placesIn(row))
    .find(({ text }) => NUMBERED_GOAL.test(text));
  if (goal) fields.annualGoal = textAt(grid, goal, '目标');
}

/** Tells whether a blank place is meant for a goal: a merged cell that fills the rest of its row, or a cell in the column of a list. */
function isPlaceOfGoal({ grid }: Sheet, label: Place, { row, area }: Place, { list }: RowSpan): boolean {
  if (list) return label.area.left === label.area.right;
  const isLine = row === label.row && area.right > area.left && area.bottom === label.area.bottom;
  return isLine && grid.placesIn(row).length === 1;
}

/** The only text of the row below a heading that is the last of its row; `null` if there is none. */
function aloneBelow({ grid }: Sheet, heading: Place): Place | null {
  const [text, ...others] = grid.placesIn(heading.area.bottom + 1);
  const isAlone = grid.placesIn(heading.row).at(-1)?.column === heading.column && others.length === 0;
  return isAlone && text?.column === heading.column ? text : null;
}

/**
 * The value of a label of goals: if 名称 | 目标说明 stand beside it, the goal below them, unless its name there is a label itself.
 */
function belowHeaderOfGoals(sheet: Sheet, value: TextCell | null): TextCell | null {
  if (!value || !/^(?:目标)?名称$/.test(stripInvisible(value.text))) return value;
  const { grid } = sheet;
  const [header, name] = [0, 1].map((down) => grid.place(value.at.row + down, value.at.column));
  const goals = header && grid.place(header.row, header.area.right + 1);
  if (!name || !goals || sheet.isLabel(name)) return null;
  return textAt(grid, grid.place(name.row, goals.column), value.label);
}

/** Labels of the money from which a project is paid; they name the project only if nothing else does. */
const FUND_NAME = /^(?:专项(?:资金)?|资金|政策|转移支付)名称$/;

type FoundFields = ReadonlyMap<OverviewFieldId, TextCell>;

/** The values of all fields of a span. @param headers the rows of the headers of schedules, which name no fields */
const fieldsIn = perSpan((sheet, span, ...headers: readonly number[]): FoundFields => {
  const area = fieldArea(sheet, span);
  const isColumn = ({ place: { row, area } }: Hit): boolean => headers.includes(row) && area.bottom === row;
  const hits = hitsWithin(sheet, span).filter((hit) => !isColumn(hit));
  const candidates = new Map<OverviewFieldId, Candidate[]>();
  for (const hit of hits) {
    const ids = [...hit.ids].flatMap((id) => OVERVIEW_FIELDS.find((field) => id === `field.${field}`) ?? []);
    if (ids.length === 0) continue;
    const value = belowHeaderOfGoals(sheet, valueOf(sheet, hit, area));
    if (!value) continue;
    if (ids.every((id) => DATES.has(id) && isScheduleColumn(sheet, hits, hit, value, area))) continue;
    for (const id of ids) addTo(candidates, id, { hit, value, rank: RANK[hit.kind] });
  }
  const fields = new Map<OverviewFieldId, TextCell>();
  for (const [id, found] of candidates) {
    const ofProject = found.filter(
      ({ hit }) => !FUND_NAME.test(compactText(hit.segment?.label ?? hit.place.text)),
    );
    const best = (ofProject.length > 0 ? ofProject : found).reduce((a, b) => (isBetter(b, a) ? b : a));
    fields.set(id, best.value);
  }
  splitPeriod(sheet, fields);
  // If 项目立项情况 is not divided into 依据, 必要性 and 可行性, its text is the 依据.
  const approval = hits.find(({ ids }) => ids.has('field.approval'));
  if (approval && !(['basis', 'necessity', 'feasibility'] as const).some((id) => fields.has(id))) {
    const value = valueOf(sheet, approval, area);
    if (value) fields.set('basis', value);
  }
  return fields;
});

const TO = /(?:[到至~～—－-]|—{2}|-{2})$/;

/** Reads the two dates of 起止时间 that stand in separate cells: `20210101 | 到 | 20211231`, `2021年1月— | 2021年12月`. */
function splitPeriod(sheet: Sheet, fields: Map<OverviewFieldId, TextCell>): void {
  const period = fields.get('period');
  if (!period || fields.has('startDate') || fields.has('endDate')) return;
  const { grid } = sheet;
  const { at, label } = period;
  const next = ({ area }: Place): Place => grid.place(at.row, area.right + 1);
  const word = next(grid.place(at.row, at.column));
  const isBetween = !isBlankText(word.text) && stripInvisible(word.text).replace(TO, '') === '';
  const end = isBetween ? next(word) : word;
  const text = period.text.replace(TO, '').trimEnd();
  const isSplit = isBetween ? !isBlankText(text) : [text, end.text].every((one) => isDateAlone(one));
  if (!isSplit || isBlankText(end.text) || sheet.isLabel(end)) return;
  fields.delete('period');
  fields.set('startDate', { ...period, text });
  fields.set('endDate', textAt(grid, end, label));
}

function isDateAlone(text: string): boolean {
  const { kind } = readDate(text);
  return kind !== 'none' && kind !== 'blank';
}

/** 开始时间 and 完成时间 above several dates, or beside 起止时间, are columns of a schedule (项目实施进度计划), not the dates of the project. */
function isScheduleColumn(
  sheet: Sheet,
  hits: readonly Hit[],
  { place }: Hit,
  value: TextCell,
  { bottom }: FieldArea,
): boolean {
  const { text } = sheet.grid.place(place.area.bottom + 1, place.column);
  // 完成时间 | 负责单位 above 2026年5月 | 某某公司.
  if (value.at.row <= place.area.bottom) return /^\D+$/.test(value.text) && /\d{4}/.test(text);
  if (hits.some(({ ids, kind }) => ids.has('field.period') && kind !== 'within')) return true;
  const first = sheet.grid.place(value.at.row, value.at.column);
  const next = sheet.grid.place(first.area.bottom + 1, first.column);
  return next.row <= bottom && !isBlankText(next.text) && !sheet.isLabel(next);
}

/** A telephone number without a separate label may stand right of the person: 责任人 | 郎某 | 0731-84880000. */
function readPhoneBeside({ grid, labels }: Sheet, fields: Partial<Record<OverviewFieldId, TextCell>>): void {
  for (const person of ['manager', 'contact'] as const) {
    const cell = fields[person];
    if (!cell || fields.phone || cell.at.sheet !== grid.name) continue;
    const { area } = grid.place(cell.at.row, cell.at.column);
    const place = area.right < grid.lastColumn ? grid.place(cell.at.row, area.right + 1) : null;
    if (place && BARE_PHONE.test(place.text) && !labels.hasLabel(place.text))
      fields.phone = textAt(grid, place, '联系电话');
  }
}

/** The candidate with the more certain label is better; if equal, the one with a filled value. */
function isBetter(candidate: Candidate, than: Candidate): boolean {
  if (candidate.rank !== than.rank) return candidate.rank < than.rank;
  return than.value.text === '' && candidate.value.text !== '';
}

/** Whether two fields have the same part of the same cell as their value. */
function isSameValue(a: TextCell, b: TextCell): boolean {
  return a.at.row === b.at.row && a.at.column === b.at.column && a.start === b.start;
}

/** The years of the project's dates; `null` if none is written. */
function yearsIn({
  period,
  startDate,
  endDate,
}: Readonly<Partial<Record<OverviewFieldId, TextCell>>>): Years | null {
  const years = [period, startDate, endDate].flatMap((cell) =>
    (cell?.text.match(/(?:19|20)\d\d/g) ?? []).map(Number),
  );
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : null;
}

/** Splits the value of 项目负责人及电话: the digits are the phone, the rest is the person. */
function splitPhone(fields: Partial<Record<OverviewFieldId, TextCell>>): void {
  const { phone } = fields;
  if (!phone) return;
  for (const person of ['manager', 'contact'] as const) {
    const cell = fields[person];
    if (!cell || !isSameValue(cell, phone)) continue;
    const match = PHONE.exec(cell.text);
    const end = cell.start + cell.text.length;
    fields.phone = match
      ? { ...cell, text: match[0], start: cell.start + match.index }
      : { ...cell, text: '', start: end };
    const name = match ? trimEndOf(cell.text.slice(0, match.index), /[\s,，、;；:：/（(]/) : cell.text;
    fields[person] = { ...cell, text: name };
  }
}
