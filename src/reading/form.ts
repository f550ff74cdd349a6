/** Makes a declaration of the parts that belong together. */
import type { Breakdown } from '../form/breakdown';
import { cellKey } from '../workbook/a1';
import type { TextCell } from '../form/cells';
import type { DeclarationForm, Mention } from '../form/declaration';
import type { MoneyUnit } from '../language/numbers/units';
import type { IndicatorTable } from '../form/indicators';
import type { Overview } from '../form/overview';
import { SECTION_TITLES, type SectionId, type SectionState } from '../form/section';
import { foldWidth, stripInvisible } from '../language/text/text';
import type { PartsOfForm } from './locate/assemble';
import { fieldArea, valueOf, widestLine } from './sheet/field-value';
import { layoutOf } from './locate/layout';
import { moneyUnitsIn, projectNameOf, titlesIn, yearsIn } from './locate/mentions';
import { markCellsOf } from './marks/mark-cells';
import { readOverview } from './sections/overview/overview';
import type { Part } from './locate/parts';
import { errorCellsOf, proseOf, type ReadCell } from './prose';
import { cellsOfForm } from './sections/read-cells';
import { hitsWithin, usedRows, type RowSpan } from './sheet/row-span';
import type { Sheet } from './sheet/sheet';

const ORDER: readonly SectionId[] = ['overview', 'indicators', 'breakdown', 'safeguards'];

/**
 * @param parts at least one
 * @param hints sections of which only a title or a part of the header was found, not yet given to another form
 */
export function formOf(
  parts: PartsOfForm,
  hints: ReadonlySet<SectionId>,
  sheets: readonly Sheet[],
): DeclarationForm {
  const present = ORDER.flatMap((section) => [
    ...(parts[section] ? [parts[section]] : []),
    ...(parts[section]?.more ?? []),
  ]);
  const overview = overviewOf(parts, present);
  const indicators = indicatorsOf(parts.indicators, present);
  const moneyUnits = present.flatMap((part) => mentions(part, moneyUnitsIn));
  const moneyUnit = moneyUnits[0]?.value ?? '万元';
  const breakdown = breakdownOf(parts.breakdown, moneyUnits, moneyUnit);
  const safeguards =
    parts.safeguards?.read?.section === 'safeguards' ? parts.safeguards.read.table : undefined;
  const projectNames = [...present.flatMap(nameAbove), ...namesInRows(breakdown)];
  const years = present.flatMap((part) => mentions(part, yearsIn));
  const titles = present.flatMap((part) =>
    titlesIn(part.sheet, part.lead).map((cell) => ({ cell, section: part.section })),
  );
  const sections = {
    ...(overview && { overview }),
    ...(indicators && { indicators }),
    ...(breakdown && { breakdown }),
    ...(safeguards && { safeguards }),
  };
  const layout = layoutOf({
    texts: evidence(present, titles),
    sections: new Set(present.map(({ section }) => section)),
    unit: [overview?.fields.declaringUnit, overview?.fields.competentDepartment]
      .map((cell) => cell?.text ?? '')
      .join(' '),
    dimensions: new Set(indicators?.rows.map(({ dimension }) => dimension.id)),
  });
  const positions = new Set(present.map(({ sheet }) => sheet.position));
  const cells: ReadCell[] = [
    ...titles.map(({ cell, section }): ReadCell => ({ cell, section, role: null })),
    ...[...projectNames, ...years, ...moneyUnits].map(({ cell, section }): ReadCell => ({
      cell,
      section,
      role: null,
    })),
    ...cellsOfForm(sections),
  ];
  const first = present.reduce((a, b) => (isBefore(b, a) ? b : a));
  return {
    id: `${first.sheet.grid.name}!${Math.min(first.rows.top, first.lead.top <= first.lead.bottom ? first.lead.top : Infinity) + 1}`,
    layout,
    sheets: sheets.filter(({ position }) => positions.has(position)).map(({ grid }) => grid.name),
    projectName:
      overview?.fields.projectName?.text || (projectNames.find(({ value }) => value !== '')?.value ?? ''),
    year: commonYear(years),
    moneyUnit,
    sections: statesOf(sections, parts, hints, layout.sections),
    ...sections,
    projectNames,
    years,
    moneyUnits,
    prose: proseOf(cells, sheets),
    markCells: markCellsOf(sections, sheets),
    errorCells: errorCellsOf([...cells, ...present.flatMap(errorsAround)], sheets),
    date1904: first.sheet.grid.date1904,
  };
}

function overviewOf({ overview }: PartsOfForm, present: readonly Part[]): Overview | null {
  if (!overview) return null;
  const own = [overview, ...(overview.more ?? [])].map(({ sheet, rows }) => ({ sheet, span: rows }));
  const around = present.flatMap(({ sheet, lead, foot, section }) =>
    (section === 'overview' ? [foot] : [lead, foot]).map((span) => ({ sheet, span })),
  );
  return readOverview([...own, ...around.filter(({ span }) => span.top <= span.bottom)]);
}

function indicatorsOf(part: Part | undefined, present: readonly Part[]): IndicatorTable | undefined {
  if (part?.read?.section !== 'indicators') return undefined;
  const spans = [part, ...present].flatMap(({ sheet, lead, foot, rows, section }) =>
    [lead, section === 'overview' ? rows : lead, foot].map((span) => ({ sheet, span })),
  );
  for (const { sheet, span } of spans) {
    const hit = hitsWithin(sheet, span).find(
      ({ ids, kind }) => ids.has('field.mainActivity') && kind !== 'within',
    );
    const mainActivity = hit && valueOf(sheet, hit, fieldArea(sheet, span));
    if (mainActivity) return { ...part.read.table, mainActivity };
  }
  return part.read.table;
}

/** The year that most places name; the first of them where they are even. */
function commonYear(years: readonly Mention<number>[]): number | null {
  const counts = new Map<number, number>();
  for (const { value } of years) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** Amounts are in the unit of their header, else of their own sheet, else of the form. */
function breakdownOf(
  part: Part | undefined,
  units: readonly Mention<MoneyUnit>[],
  formUnit: MoneyUnit,
): Breakdown | undefined {
  if (part?.read?.section !== 'breakdown') return undefined;
  const { table, amountUnit, priceUnit } = part.read;
  const onSheet = units
    .filter(({ cell }) => cell.at.sheet === part.sheet.grid.name && cell.at.row < part.rows.top)
    .at(-1);
  const unit = amountUnit ?? onSheet?.value ?? formUnit;
  return { ...table, amountUnit: unit, priceUnit: priceUnit ?? unit };
}

function mentions<Value>(
  part: Part,
  find: (sheet: Sheet, span: RowSpan) => readonly { readonly value: Value; readonly cell: TextCell }[],
): Mention<Value>[] {
  return find(part.sheet, part.lead).map((found) => ({ ...found, section: part.section }));
}

function nameAbove(part: Part): Mention<string>[] {
  const cell = projectNameOf(part.sheet, part.lead);
  return cell && cell.text !== '' ? [{ value: cell.text, cell, section: part.section }] : [];
}

/** Error values where labels, titles and fields should be: they can't be read, so they are looked for by their place. */
function errorsAround({ section, sheet, lead, foot, stretches }: Part): ReadCell[] {
  const header = stretches?.[0]?.header.cells.map(({ place }) => place.area.right);
  return [lead, foot].flatMap((span) => {
    const right = header ? Math.max(...header, widestLine(sheet, lead)) : fieldArea(sheet, span).right;
    return usedRows(sheet, span).flatMap((row) =>
      sheet.grid
        .placesIn(row)
        .filter(({ column }) => column <= right)
        .map(({ column }): ReadCell => {
          const at = { sheet: sheet.grid.name, row, column };
          return { cell: { at, label: SECTION_TITLES[section] }, section, role: null };
        }),
    );
  });
}

/** The names in the rows of the breakdown, each cell once. */
function namesInRows(breakdown: Breakdown | undefined): Mention<string>[] {
  const seen = new Set<string>();
  return (breakdown?.items ?? []).flatMap(({ project }): Mention<string>[] => {
    const key = project ? cellKey(project.at) : '';
    if (!project || project.text === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ value: project.text, cell: project, section: 'breakdown' }];
  });
}

function statesOf(
  read: Readonly<Partial<Record<SectionId, unknown>>>,
  parts: PartsOfForm,
  hints: ReadonlySet<SectionId>,
  printed: readonly SectionId[],
): Record<SectionId, SectionState> {
  const state = (section: SectionId): SectionState => {
    if (read[section]) return 'read';
    if (parts[section] || hints.has(section)) return 'unreadable';
    return printed.includes(section) ? 'missing' : 'absent';
  };
  return {
    overview: state('overview'),
    indicators: state('indicators'),
    breakdown: state('breakdown'),
    safeguards: state('safeguards'),
  };
}

/** Titles and printed words of a form, by which its layout is told. */
function evidence(present: readonly Part[], titles: readonly { readonly cell: TextCell }[]): string[] {
  const texts = titles.map(({ cell }) => cell.text);
  for (const { sheet, rows, lead, foot } of present) {
    for (const span of [lead, rows, foot]) {
      for (const { place, segment } of hitsWithin(sheet, span)) texts.push(segment?.label ?? place.text);
    }
  }
  return [...new Set(texts.map((text) => stripInvisible(foldWidth(text))))];
}

function isBefore(left: Part, right: Part): boolean {
  return left.sheet.position !== right.sheet.position
    ? left.sheet.position < right.sheet.position
    : left.rows.top < right.rows.top;
}
