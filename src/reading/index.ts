/** From a workbook's snapshot to the declarations in it. Everything is found by its label, nothing by its address. */
import type { DeclarationForm } from '../form/declaration';
import { Calculator } from '../formula';
import { isReportSheet } from '../workbook/report-sheet';
import { SECTION_WORDS } from '../form/section';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { formOf } from './form';
import { assembleForms } from './locate/assemble';
import type { Part } from './locate/parts';
import { otherPaperOn } from './locate/document-kind';
import { findHeaders } from './locate/headers';
import { readList } from './locate/project-list';
import { readSideBySide, type Reading } from './locate/side-by-side';
import { tracesOf } from './locate/traces';
import { SECTIONS } from './sections';
import { LABELS } from './sections/labels';
import type { RecognizedGroup } from './sections/recognized';
import { Grid } from './sheet/grid';
import { LabelReader } from './sheet/label-reader';
import type { ExtraLabels } from './sheet/labels';
import { Sheet } from './sheet/sheet';

export { LabelNames } from './label-conflicts';
export { LABELS } from './sections/labels';
export type { RecognizedCell, RecognizedGroup } from './sections/recognized';
export type { ExtraLabels } from './sheet/labels';
export { ShownTexts } from './shown-texts';

export interface ReadingOptions {
  /** Words of a place for labels that are known here by other words. */
  readonly labels?: ExtraLabels;
}

export interface LookedAt {
  readonly sheet: string;
  readonly found: readonly string[];
  /** What the sheet is, where it is another paper: its title, or what tells it; `null` where it may be a declaration. */
  readonly otherPaper: string | null;
}

export interface ReadingResult {
  /** In workbook order; empty when the workbook holds no form. */
  readonly forms: readonly DeclarationForm[];
  /** What was recognized on each sheet, in Chinese; empty where nothing was. */
  readonly lookedAt: readonly LookedAt[];
  /** Labels that would have made the workbook a form, in Chinese. */
  readonly lookedFor: readonly string[];
}

/** Reads all forms of a workbook. Never throws on odd content. */
export function readForms(snapshot: WorkbookSnapshot, options: ReadingOptions = {}): ReadingResult {
  const calculator = new Calculator(snapshot);
  const labels = labelReader(options.labels);
  const sheets = snapshot.sheets
    .filter((sheet) => !isReportSheet(sheet))
    .map((sheet, position) => new Sheet(new Grid(sheet, calculator, snapshot.date1904), labels, position));
  const found = sheets.map((sheet) => {
    const headers = findHeaders(sheet);
    return { sheet, pieces: readList(sheet, headers) ?? readSideBySide(sheet, headers) };
  });
  const pieces = found.flatMap((entry) => entry.pieces);
  const all = pieces.flatMap((piece) => piece.parts);
  const isOther = ({ document }: Part): boolean => document === 'report' || document === 'other';
  const others = all.filter(isOther);
  const parts = shown(all.filter((part) => !isOther(part)));
  const { forms, left } = assembleForms(parts);
  const traces = tracesOf(
    pieces.map(({ sheet }) => sheet),
    [...parts, ...others],
  );
  const states = new Map(
    traces.map(({ section, isProse }) => [section, isProse ? ('prose' as const) : ('unreadable' as const)]),
  );
  return {
    forms: forms.map((own) => formOf(own, states, sheets, all)),
    lookedAt: found.map(({ sheet, pieces: own }) => ({
      sheet: sheet.grid.name,
      otherPaper: otherPaper(sheet, own),
      found: [
        ...own.flatMap((piece) =>
          piece.parts.map((part) => describe(part, parts.includes(part) && !left.includes(part))),
        ),
        ...traces.filter((trace) => own.some(({ sheet: at }) => at === trace.sheet)).map(({ text }) => text),
      ],
    })),
    lookedFor: SECTIONS.map(({ lookedFor }) => lookedFor),
  };
}

/** What was recognized of a form: fields, funds, columns and rows; groups without cells are left out. */
export function recognizedIn(form: DeclarationForm): RecognizedGroup[] {
  return SECTIONS.flatMap((section) => section.recognized(form)).filter(({ cells }) => cells.length > 0);
}

/** What the built-in labels were found to say of texts, from workbook to workbook: forms print the same words. */
let builtIn = new LabelReader(LABELS);
/** Texts that are kept in mind at most. */
const MOST_KNOWN = 10_000;

function labelReader(extra: ExtraLabels = {}): LabelReader {
  if (Object.keys(extra).length > 0) return new LabelReader(LABELS, extra);
  if (builtIn.known > MOST_KNOWN) builtIn = new LabelReader(LABELS);
  return builtIn;
}

const SAMPLE = /模板|样表|样例|示例|范例|范本|空表|空白/;

/**
 * A sheet that is hidden, or named as a template or an example, counts only for a section that no other sheet has: it may
 * be what the form was filled in from, or last year's form.
 */
function shown(parts: readonly Part[]): Part[] {
  const counts = ({ sheet: { grid } }: Part): boolean => grid.visible && !SAMPLE.test(grid.name);
  const found = new Set(parts.filter(counts).map(({ section }) => section));
  return parts.filter((part) => counts(part) || !found.has(part.section));
}

/** A report without a title is told by its columns. */
function otherPaper(sheet: Sheet, pieces: readonly Reading[]): string | null {
  const parts = pieces.flatMap((piece) => piece.parts);
  const isReport = parts.length > 0 && parts.every(({ document }) => document === 'report');
  return otherPaperOn(sheet) ?? (isReport ? '自评表或监控表' : null);
}

/** @param belongs whether it is of a form */
function describe(part: Part, belongs: boolean): string {
  const { section, rows, document } = part;
  const where = `${SECTION_WORDS[section.id].title}（第${rows.top + 1}行至第${rows.bottom + 1}行）`;
  if (document === 'report') return `${where}，是自评表或监控表的内容，不是申报表`;
  if (document === 'other') return `${where}，是部门整体或汇总的内容，不是项目申报表`;
  return belongs ? where : `${where}，没有归入任何一份申报表`;
}
