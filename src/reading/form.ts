/** Builds a declaration from the parts that belong together. */
import type { TextCell } from '../form/cells';
import type { DeclarationForm, Mention } from '../form/declaration';
import {
  SECTION_IDS,
  SECTION_WORDS,
  type FormTables,
  type SectionId,
  type SectionState,
} from '../form/section';
import type { MoneyUnit } from '../language/numbers/units';
import { compactText } from '../language/text/text';
import { accountOf } from './locate/account';
import type { PartsOfForm } from './locate/assemble';
import { layoutOf, sectionsOf } from './locate/layout';
import {
  foreignUnitsIn,
  moneyUnitsIn,
  projectNameOf,
  titlesIn,
  unclearYearsIn,
  yearOfHeading,
  yearsIn,
} from './locate/mentions';
import { isTable, nameIn, nameOf, type Part } from './locate/parts';
import { markCellsOf } from './marks/mark-cells';
import { errorCellsOf, proseOf, type ReadCell } from './prose';
import { FIELD_SECTIONS, SECTIONS, TABLE_SECTIONS } from './sections';
import type { SheetRows, Surroundings } from './sections/section';
import { fieldArea, widestLine } from './sheet/field-value';
import { firstUsedRows, hitsWithin, placesWithin, type RowSpan } from './sheet/row-span';
import type { Sheet } from './sheet/sheet';

/**
 * @param parts at least one
 * @param partial the states of sections of which only a title or a part of the header was found
 * @param all the parts of all forms
 * @param covers cover pages on separate sheets
 */
export function formOf(
  parts: PartsOfForm,
  partial: ReadonlyMap<SectionId, SectionState>,
  sheets: readonly Sheet[],
  all: readonly Part[],
  covers: readonly SheetRows[],
): DeclarationForm {
  const present = SECTION_IDS.flatMap((id) => [
    ...(parts[id] ? [parts[id]] : []),
    ...(parts[id]?.more ?? []),
  ]);
  const pages = covers.filter((page) => addsFields(page, present));
  const moneyUnits = [
    ...present.flatMap((part) => mentions(part, moneyUnitsIn)),
    ...pages.flatMap(({ sheet, span }) =>
      moneyUnitsIn(sheet, span).map((found) => ({ ...found, section: 'overview' as const })),
    ),
  ];
  const moneyUnit = moneyUnits[0]?.value ?? '万元';
  const years = present.flatMap((part) => mentions(part, yearsIn));
  const year = commonYear(years) ?? yearOfFields(present) ?? yearOfHeadings(present);
  const found = SECTION_IDS.reduce<FormTables>((known, id) => {
    const part = parts[id];
    return part
      ? {
          ...known,
          ...tableOf(part, { spans: [...around(part, present), ...pages], moneyUnits, moneyUnit, year }),
        }
      : known;
  }, {});
  const titles = present.flatMap((part) =>
    titlesIn(part.sheet, part.rowsAbove).map((cell) => ({ cell, section: part.section.id })),
  );
  const layout = layoutOf({
    texts: printedTexts(present, titles),
    sections: new Set(present.map(({ section }) => section)),
    unit: [found.overview?.fields.declaringUnit, found.overview?.fields.competentDepartment]
      .map((cell) => cell?.text ?? '')
      .join(' '),
    dimensions: new Set(found.indicators?.rows.map(({ dimension }) => dimension.id)),
  });
  const printed = sectionsOf(layout);
  const tables = { ...found, ...fieldsBeside(present, pages, parts, printed, moneyUnit, year) };
  const projectNames = [
    ...present.flatMap((part) => namesAbove(part.sheet, part.rowsAbove, part.section.id)),
    ...[...present.flatMap(({ sheet, cover }) => (cover ? [{ sheet, span: cover }] : [])), ...covers].flatMap(
      ({ sheet, span }) =>
        namesAbove(sheet, span, 'overview').map((name) => ({ ...name, isOnCover: true as const })),
    ),
    ...SECTIONS.flatMap((section) =>
      (section.projectNames?.(tables) ?? []).map((cell) => ({ value: cell.text, cell, section: section.id })),
    ),
  ];
  const positions = new Set([...present, ...covers].map(({ sheet }) => sheet.position));
  const cells: Iterable<ReadCell> = {
    *[Symbol.iterator]() {
      for (const mentioned of [titles, projectNames, years, moneyUnits])
        for (const { cell, section } of mentioned) yield { cell, section, role: null };
      for (const section of SECTIONS)
        for (const { cell, role } of section.cells(tables)) yield { cell, section: section.id, role };
    },
  };
  const prose = proseOf(cells, sheets);
  const markCells = SECTIONS.flatMap((section) =>
    markCellsOf(section.id, section.marks?.(tables) ?? [], sheets),
  );
  const read = [...cells, ...markCells.map((cell) => ({ cell }))];
  const unreadColumns = SECTIONS.flatMap((section) => section.unread?.(tables) ?? []);
  const states = statesOf(tables, parts, partial, printed);
  const account = accountOf(present, all, read, unreadColumns, covers, isComplete(tables, states));
  const numbers = SECTIONS.map((section) => section.numbers?.(tables) ?? 0);
  const first = present.find(({ rows }) => rows.list) ?? present.reduce((a, b) => (isBefore(b, a) ? b : a));
  return {
    id: `${first.sheet.grid.name}!${topOf(first) + 1}`,
    layout,
    sheets: sheets.filter(({ position }) => positions.has(position)).map(({ grid }) => grid.name),
    projectName:
      tables.overview?.fields.projectName?.text ||
      (projectNames.find(({ value }) => value !== '')?.value ?? ''),
    year,
    moneyUnit,
    sections: states,
    ...tables,
    tables: TABLE_SECTIONS.flatMap((section) => {
      const columns = section.columns(tables, layout);
      return columns ? [{ section: section.id, ...columns }] : [];
    }),
    isBlank: !isFilled(tables),
    projectNames,
    years,
    unclearYears: present.flatMap((part) => mentions(part, unclearYearsIn)),
    moneyUnits,
    foreignUnits: present.flatMap((part) => mentions(part, foreignUnitsIn)),
    prose,
    markCells,
    cellsRead: numbers.reduce((sum, count) => sum + count, prose.length),
    errorCells: errorCellsOf([cells, present.flatMap(errorsAround)], sheets),
    otherValues: account.others,
    requiredBlanks: account.requiredBlanks,
    unread: account.unread,
  };
}

/** Tells whether a page of the same project has fields, and the form's own section of fields has none of them. */
function addsFields({ sheet, span }: SheetRows, present: readonly Part[]): boolean {
  const name = nameIn(sheet, span);
  const names = present.map(nameOf).filter((other) => other !== '');
  if (name !== '' && names.length > 0 && !names.includes(name)) return false;
  return FIELD_SECTIONS.some((section) => {
    const known = new Set(
      present.flatMap((part) => (isTable(part) ? [] : [...part.section.labelsIn(part.sheet, part.rows)])),
    );
    const labels = section.labelsIn(sheet, span);
    return labels.size > 0 && ![...labels].some((id) => known.has(id));
  });
}

/** The first row of a part; in a list of projects the row of the project. */
function topOf({ rows, rowsAbove }: Part): number {
  return rows.list?.row ?? Math.min(rows.top, rowsAbove.top <= rowsAbove.bottom ? rowsAbove.top : Infinity);
}

function tableOf(part: Part, surroundings: Surroundings): FormTables {
  if (isTable(part)) return part.read.inForm(surroundings);
  const rowsOfPart = [part, ...(part.more ?? [])].map(({ sheet, rows }) => ({ sheet, span: rows }));
  const { spans, moneyUnit, year } = surroundings;
  return part.section.read(eachOnce([...rowsOfPart, ...spans]), moneyUnit, year);
}

/**
 * Reads fields above or below a table that are too few for a section, such as an amount or a goal. Only for layouts without
 * such a section.
 */
function fieldsBeside(
  present: readonly Part[],
  pages: readonly SheetRows[],
  parts: PartsOfForm,
  printed: readonly SectionId[],
  moneyUnit: MoneyUnit,
  year: number | null,
): FormTables {
  const spans = eachOnce([
    ...pages,
    ...present
      .flatMap(({ sheet, rowsAbove, rowsBelow }) => [rowsAbove, rowsBelow].map((span) => ({ sheet, span })))
      .filter(({ span }) => span.top <= span.bottom),
  ]);
  return FIELD_SECTIONS.filter(
    (section) =>
      !parts[section.id] &&
      !printed.includes(section.id) &&
      spans.some(({ sheet, span }) => section.labelsIn(sheet, span).size > 0),
  ).reduce<FormTables>((known, section) => ({ ...known, ...section.read(spans, moneyUnit, year) }), {});
}

function isFilled(tables: FormTables): boolean {
  const isTemplate = SECTIONS.some((section) => section.isTemplate?.(tables) === true);
  return SECTIONS.some((section) => section.isFilled(tables, isTemplate));
}

/** The rows of a form that may hold fields; those beside a part come first. */
function around(part: Part, present: readonly Part[]): SheetRows[] {
  const spans = [part, ...present].flatMap((one) =>
    [one.rowsAbove, one.rowsBelow, ...rowsBetweenBlocks(one)].map((span) => ({ sheet: one.sheet, span })),
  );
  return eachOnce(spans.filter(({ span }) => span.top <= span.bottom));
}

/** The rows between the blocks of a table, which may hold the goal of the next period. */
function rowsBetweenBlocks(part: Part): RowSpan[] {
  const blocks = isTable(part) ? part.blocks.filter(({ sheet }) => sheet === part.sheet) : [];
  return blocks.slice(1).map(({ header }, index) => ({
    top: (blocks[index]?.rows.at(-1) ?? header.top) + 1,
    bottom: header.top - 1,
  }));
}

function eachOnce(spans: readonly SheetRows[]): SheetRows[] {
  return [...new Map(spans.map((rows) => [rows.span, rows])).values()];
}

/**
 * The only year with which labels of fields begin (2026年度目标), for forms without a place for the year; `null` if there
 * is none or several.
 */
function yearOfFields(present: readonly Part[]): number | null {
  const named = present.flatMap(({ sheet, rowsAbove }) =>
    hitsWithin(sheet, rowsAbove).flatMap(({ place, ids, kind }) => {
      const [, year] = /^\s*((?:19|20)\d\d)年/.exec(place.text) ?? [];
      const isField =
        kind !== 'within' && FIELD_SECTIONS.some(({ ofYear }) => ofYear.some((id) => ids.has(id)));
      return year !== undefined && isField ? [Number(year)] : [];
    }),
  );
  return onlyYear(named);
}

/** The first rows hold the number of a paper (附件3) and its heading. */
const ROWS_OF_HEADINGS = 2;

/** The year of a heading above all forms of a sheet: 某市科协2026年部门预算绩效文本. `null` if there is none, or several years. */
function yearOfHeadings(present: readonly Part[]): number | null {
  const years = present.flatMap(({ sheet }) =>
    firstUsedRows(sheet, ROWS_OF_HEADINGS).flatMap((row) => {
      const [heading, ...others] = sheet.grid.placesIn(row);
      return heading && others.length === 0 ? (yearOfHeading(heading.text) ?? []) : [];
    }),
  );
  return onlyYear(years);
}

/** The year if all are the same; `null` if there is none or several. */
function onlyYear(years: readonly number[]): number | null {
  const [only, second] = new Set(years);
  return second === undefined ? (only ?? null) : null;
}

/** The year that most places name, the first of equally frequent years; `null` if no place names one. */
function commonYear(years: readonly Mention<number>[]): number | null {
  const counts = new Map<number, number>();
  for (const { value } of years) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

function mentions<Value>(
  part: Part,
  find: (sheet: Sheet, span: RowSpan) => readonly { readonly value: Value; readonly cell: TextCell }[],
): Mention<Value>[] {
  return find(part.sheet, part.rowsAbove).map((found) => ({ ...found, section: part.section.id }));
}

function namesAbove(sheet: Sheet, span: RowSpan, section: SectionId): Mention<string>[] {
  const cell = projectNameOf(sheet, span);
  return cell && cell.text !== '' ? [{ value: cell.text, cell, section }] : [];
}

/** The cells around a part. Error values there replaced labels, titles and fields, which can no longer be recognized. */
function errorsAround(part: Part): ReadCell[] {
  const { sheet, rowsAbove, rowsBelow } = part;
  const { id: section } = part.section;
  const header = isTable(part)
    ? part.blocks[0]?.header.cells.map(({ place }) => place.area.right)
    : undefined;
  return [rowsAbove, rowsBelow].flatMap((span) => {
    const right = header ? Math.max(...header, widestLine(sheet, rowsAbove)) : fieldArea(sheet, span).right;
    return placesWithin(sheet, span)
      .filter(({ column }) => column <= right)
      .map(({ row, column }): ReadCell => {
        const at = { sheet: sheet.grid.name, row, column };
        return { cell: { at, label: SECTION_WORDS[section].title }, section, role: null };
      });
  });
}

/** Tells whether a form lacks neither a section of its layout nor a goal. */
function isComplete({ overview }: FormTables, states: Readonly<Record<SectionId, SectionState>>): boolean {
  const lacks = Object.values(states).some((state) => state === 'missing' || state === 'unreadable');
  return !lacks && Boolean(overview?.fields.annualGoal ?? overview?.fields.overallGoal);
}

function statesOf(
  tables: FormTables,
  parts: PartsOfForm,
  partial: ReadonlyMap<SectionId, SectionState>,
  printed: readonly SectionId[],
): Record<SectionId, SectionState> {
  const state = (section: SectionId): SectionState => {
    if (tables[section]) return 'read';
    if (parts[section]) return 'unreadable';
    const found = partial.get(section);
    if (found) return found;
    return printed.includes(section) ? 'missing' : 'absent';
  };
  return Object.fromEntries(SECTION_IDS.map((id) => [id, state(id)])) as Record<SectionId, SectionState>;
}

/** Titles and printed words of a form, from which its layout is recognized. */
function printedTexts(present: readonly Part[], titles: readonly { readonly cell: TextCell }[]): string[] {
  const texts = titles.map(({ cell }) => cell.text);
  for (const { sheet, rows, rowsAbove, rowsBelow } of present) {
    for (const span of [rowsAbove, rows, rowsBelow]) {
      for (const { place, segment } of hitsWithin(sheet, span)) texts.push(segment?.label ?? place.text);
    }
  }
  return [...new Set(texts.map((text) => compactText(text)))];
}

function isBefore(left: Part, right: Part): boolean {
  return left.sheet.position !== right.sheet.position
    ? left.sheet.position < right.sheet.position
    : left.rows.top < right.rows.top;
}
