/** Reads the declarations in a workbook's snapshot. Everything is found by labels, nothing by addresses. */
import type { DeclarationForm } from '../form/declaration';
import { Calculator } from '../formula';
import { isReportSheet } from '../workbook/report-sheet';
import { assertWithin, ExceededError, type LimitId } from '../form/limits';
import { SECTION_WORDS } from '../form/section';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { formOf } from './form';
import { assembleForms, type PartsOfForm } from './locate/assemble';
import { coverOn, isTable, nameIn, nameOf, pageOn, type Part } from './locate/parts';
import { namesPaper, otherPaperOn, unrelatedTitle } from './locate/document-kind';
import { findHeaders, type FoundHeader } from './locate/headers';
import { readList } from './locate/project-list';
import { readSideBySide, type Reading } from './locate/side-by-side';
import { charactersOf, columnsOf, rowsOf } from './locate/tables';
import { partialSections } from './locate/partial-sections';
import { SECTIONS } from './sections';
import { LABELS } from './sections/labels';
import type { RecognizedGroup } from './sections/recognized';
import type { SheetRows } from './sections/section';
import { Grid } from './sheet/grid';
import { LabelReader } from './sheet/label-reader';
import type { ExtraLabels } from './sheet/labels';
import { Sheet } from './sheet/sheet';
import type { TableHeader } from './sheet/table';
import { addTo } from '../workbook/group-by';

export { LabelWords } from './label-conflicts';
export { LABELS } from './sections/labels';
export type { RecognizedCell, RecognizedGroup } from './sections/recognized';
export type { ExtraLabels } from './sheet/labels';
export { ShownTexts } from './sheet/display';

export interface ReadingOptions {
  /** An office's words for known labels. */
  readonly labels?: ExtraLabels;
}

export interface LookedAt {
  readonly sheet: string;
  readonly found: readonly string[];
  /** The title or kind of a document that is not a declaration; `null` if the sheet may be a declaration. */
  readonly otherPaper: string | null;
  /** The first line of a sheet that contains no part of a declaration. */
  readonly title?: string;
}

/** Why a workbook has no readable form although its labels are not the reason. */
export type NoFormReason = 'empty' | LimitId;

export interface ReadingResult {
  /** In workbook order; empty if the workbook holds no form. */
  readonly forms: readonly DeclarationForm[];
  /** Absent if there are forms, or if no form was found. */
  readonly noFormReason?: NoFormReason;
  /** The recognized contents of each sheet, in Chinese. */
  readonly lookedAt: readonly LookedAt[];
  /** The labels that were looked for, in Chinese. */
  readonly lookedFor: readonly string[];
}

/** Reads all forms of a workbook, or none if they exceed a limit. It never throws because of the content. */
export function readForms(snapshot: WorkbookSnapshot, options: ReadingOptions = {}): ReadingResult {
  if (isEmpty(snapshot)) return withoutForm('empty');
  try {
    return readWithinLimits(snapshot, options);
  } catch (error) {
    if (error instanceof ExceededError) return withoutForm(error.limit);
    throw error;
  }
}

/** @throws ExceededError */
function readWithinLimits(snapshot: WorkbookSnapshot, options: ReadingOptions): ReadingResult {
  const readings = sheetReadings(snapshot, options);
  const sheets = readings.map(({ sheet }) => sheet);
  limitLabels(sheets);
  limitHeaders(readings.flatMap(({ headers }) => headers));
  const found = readings.map((reading) => reading.found);
  const pieces = found.flatMap((entry) => entry.pieces);
  const all = pieces.flatMap((piece) => piece.parts);
  const listed = new Set(
    found.filter(({ isList }) => isList).flatMap((entry) => entry.pieces.flatMap(({ parts }) => parts)),
  );
  // A summary that lists projects with their indicators is read unless the workbook also has their declarations.
  const hasDeclaration = all.some(
    ({ document, isCertain }) => isCertain && (document === 'declaration' || document === 'unknown'),
  );
  const isOther = (part: Part): boolean =>
    part.document === 'report' ||
    part.document === 'other' ||
    (part.document === 'summary' && (hasDeclaration || !listed.has(part)));
  const others = all.filter(isOther);
  const parts = visibleParts(all.filter((part) => !isOther(part)));
  assertWithin('parts', parts.length);
  const { forms, left } = assembleForms(parts);
  limitForms(forms);
  const unassigned = new Set(left);
  const assigned = new Set(parts.filter((part) => !unassigned.has(part)));
  const belongs = (part: Part): boolean => assigned.has(part);
  const partial = partialSections(
    pieces.map(({ sheet }) => sheet),
    [...parts, ...others],
  );
  const covers = coversOf(
    forms,
    found
      .filter((entry) => entry.pieces.every((piece) => piece.parts.length === 0))
      .map(({ sheet }) => sheet),
  );
  const onCovers = new Set([...covers.values()].flat().map(({ sheet }) => sheet));
  const states = new Map(
    partial.map(({ section, isProse }) => [section, isProse ? ('prose' as const) : ('unreadable' as const)]),
  );
  return {
    forms: forms.map((form) => formOf(form, states, sheets, all, covers.get(form) ?? [])),
    lookedAt: found.map(({ sheet, pieces: readings }) => ({
      sheet: sheet.grid.name,
      ...paperOn(
        sheet,
        readings.flatMap((piece) => piece.parts),
        belongs,
      ),
      found: [
        ...(onCovers.has(sheet) ? [coverOn(sheet) ? '封面' : '项目总体情况的一部分'] : []),
        ...readings.flatMap((piece) => piece.parts.map((part) => describe(part, belongs(part)))),
        ...partial
          .filter((found) => readings.some((reading) => reading.sheet === found.sheet))
          .map(({ text }) => text),
      ],
    })),
    lookedFor: SECTIONS.map(({ lookedFor }) => lookedFor),
  };
}

/** The headers, lists and sections of one sheet; they do not depend on other sheets. Each is found when it is first used. */
class SheetReading {
  private knownHeaders: readonly FoundHeader[] | undefined;
  private known: FoundOnSheet | undefined;

  /** @param settings what the reading depends on besides the cells */
  constructor(
    readonly sheet: Sheet,
    readonly settings: string,
  ) {}

  get headers(): readonly FoundHeader[] {
    return (this.knownHeaders ??= findHeaders(this.sheet));
  }

  get found(): FoundOnSheet {
    return (this.known ??= this.find());
  }

  private find(): FoundOnSheet {
    const { sheet, headers } = this;
    const list = readList(sheet, headers);
    return { sheet, isList: list !== null, pieces: list ?? readSideBySide(sheet, headers) };
  }
}

interface FoundOnSheet {
  readonly sheet: Sheet;
  /** Tells whether it lists projects. */
  readonly isList: boolean;
  readonly pieces: readonly Reading[];
}

/** Results for sheets without formulas. A correction checks the workbook again, and most of its sheets are unchanged then. */
const READINGS = new WeakMap<SheetSnapshot, SheetReading>();

function sheetReadings(snapshot: WorkbookSnapshot, { labels: extra }: ReadingOptions): SheetReading[] {
  const calculator = new Calculator(snapshot);
  const labels = labelReader(extra);
  const date1904 = snapshot.date1904 === true;
  const sheets = snapshot.sheets.filter((sheet) => !isReportSheet(sheet));
  return sheets.map((sheet, position) => {
    const settings = JSON.stringify([position, date1904, extra ?? {}]);
    const known = READINGS.get(sheet);
    if (known?.settings === settings) return known;
    const hasFormulas = sheet.cells.some(({ formula }) => formula !== undefined);
    const results = hasFormulas ? calculator : new Calculator({ ...snapshot, sheets: [sheet] });
    const reading = new SheetReading(
      new Sheet(new Grid(sheet, results, date1904), labels, position),
      settings,
    );
    if (!hasFormulas) READINGS.set(sheet, reading);
    return reading;
  });
}

/** Tells whether all sheets are empty. A sheet that the host cannot read may have contents. */
function isEmpty({ sheets, unread = [] }: WorkbookSnapshot): boolean {
  const isBlank = ({ value, formula }: CellSnapshot): boolean =>
    formula === undefined && (value === null || value === '');
  return unread.length === 0 && sheets.every(({ cells }) => cells.every(isBlank));
}

function limitLabels(sheets: readonly Sheet[]): void {
  let count = 0;
  for (const sheet of sheets) {
    for (const row of sheet.grid.wordRows) {
      count += sheet.hitsIn(row).length;
      assertWithin('labels', count);
    }
  }
}

function limitHeaders(headers: readonly TableHeader[]): void {
  assertWithin('headers', headers.length);
  for (const { cells } of headers) assertWithin('columns', cells.length);
}

function limitForms(forms: readonly PartsOfForm[]): void {
  const inLists = forms.filter((form) => Object.values(form).some(({ rows }) => rows.list)).length;
  assertWithin('projects', inLists);
  assertWithin('forms', forms.length - inLists);
  const parts = forms.flatMap((form) => Object.values(form));
  let [cells, words] = [0, 0];
  for (const part of parts) {
    if (!isTable(part)) continue;
    const rows = rowsOf(part.blocks);
    assertWithin('rows', rows);
    words += charactersOf(part.blocks);
    assertWithin('words', words);
    const size = rows * columnsOf(part.blocks);
    if (part.section.limit === 'targets') assertWithin('targets', size);
    cells += size;
    assertWithin('cells', cells);
  }
  const withMore = parts.flatMap((part) => [part, ...(part.more ?? [])]);
  let characters = 0;
  for (const sheet of new Set(withMore.map((part) => part.sheet))) {
    for (const row of sheet.grid.wordRows) {
      characters += sheet.grid.charactersIn(row);
      assertWithin('characters', characters);
    }
  }
}

function withoutForm(noFormReason: NoFormReason): ReadingResult {
  return { forms: [], noFormReason, lookedAt: [], lookedFor: [] };
}

/** The recognized fields, funds, columns and rows of a form; groups without cells are left out. */
export function recognizedIn(form: DeclarationForm): RecognizedGroup[] {
  const others = form.otherValues.map(({ label, text, at }) => ({ label, text, at }));
  return [
    ...SECTIONS.flatMap((section) => section.recognized(form)),
    { title: '仅读出，未核对', cells: others },
    { title: '没有读取', cells: form.unread.flatMap(({ cells }) => cells) },
  ].filter(({ cells }) => cells.length > 0);
}

/**
 * The cover pages and the pages with a few fields that belong to each form: those with its project's name, or all of
 * them if there is only one form.
 * @param sheets without any section
 */
function coversOf(forms: readonly PartsOfForm[], sheets: readonly Sheet[]): Map<PartsOfForm, SheetRows[]> {
  const covers = new Map<PartsOfForm, SheetRows[]>();
  for (const sheet of sheets) {
    const span = sheet.grid.visible && !otherPaperOn(sheet) ? (coverOn(sheet) ?? pageOn(sheet)) : null;
    const name = span && nameIn(sheet, span);
    const form =
      forms.find((parts) => Object.values(parts).some((part) => nameOf(part) === name)) ??
      (forms.length === 1 ? forms[0] : undefined);
    if (span && form) addTo(covers, form, { sheet, span });
  }
  return covers;
}

/** Kept between workbooks because forms print the same words. */
let builtIn = new LabelReader(LABELS);
const MAX_CACHED_TEXTS = 10_000;

function labelReader(extra: ExtraLabels = {}): LabelReader {
  if (Object.keys(extra).length > 0) return new LabelReader(LABELS, extra);
  if (builtIn.cachedTexts > MAX_CACHED_TEXTS) builtIn = new LabelReader(LABELS);
  return builtIn;
}

const SAMPLE = /模板|样表|样例|示例|范例|范本|空表|空白/;

/**
 * Hidden sheets and sheets named as a template or an example may hold last year's form or the source of this one. They count
 * only for a section that no other sheet has.
 */
function visibleParts(parts: readonly Part[]): Part[] {
  const counts = ({ sheet: { grid } }: Part): boolean => grid.visible && !SAMPLE.test(grid.name);
  const found = new Set(parts.filter(counts).map(({ section }) => section));
  return parts.filter((part) => counts(part) || !found.has(part.section));
}

/**
 * The kind of another paper: by its title, or for a report by its columns.
 * @param belongs whether a part of the sheet belongs to a form
 */
function paperOn(
  sheet: Sheet,
  parts: readonly Part[],
  belongs: (part: Part) => boolean,
): Pick<LookedAt, 'otherPaper' | 'title'> {
  const isReport = parts.length > 0 && parts.every(({ document }) => document === 'report');
  const isReadSummary = parts.some((part) => part.document === 'summary' && belongs(part));
  const known = isReadSummary ? null : (otherPaperOn(sheet) ?? (isReport ? '自评表或监控表' : null));
  const title = known === null && !parts.some(belongs) ? unrelatedTitle(sheet) : null;
  if (title === null) return { otherPaper: known };
  return namesPaper(title) ? { otherPaper: title, title } : { otherPaper: null, title };
}

/** @param belongs whether the part belongs to a form */
function describe(part: Part, belongs: boolean): string {
  const { section, rows, document } = part;
  const where = `${SECTION_WORDS[section.id].title}（第${rows.top + 1}行至第${rows.bottom + 1}行）`;
  if (document === 'report') return `${where}，是自评表或监控表的内容，不是申报表`;
  if (belongs) return where;
  if (document === 'other' || document === 'summary')
    return `${where}，是部门整体或汇总的内容，不是项目申报表`;
  return `${where}，没有归入任何一份申报表`;
}
