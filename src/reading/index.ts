/** From a workbook's snapshot to the declarations in it. Everything is found by its label, nothing by its address. */
import type { DeclarationForm } from '../form/declaration';
import { Calculator } from '../formula';
import { isReportSheet } from '../workbook/report-sheet';
import { SECTION_TITLES } from '../form/section';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { assembleForms } from './locate/assemble';
import { formOf } from './form';
import { Grid } from './sheet/grid';
import { hintsOf } from './locate/hints';
import { LabelReader, type ExtraLabels } from './sheet/label-reader';
import type { Part } from './locate/parts';
import { Sheet } from './sheet/sheet';
import { readSideBySide } from './locate/side-by-side';

export type { ExtraLabels } from './sheet/label-reader';
export { labelNamedBy } from './sheet/label-conflicts';
export { LABELS, type LabelId } from './sheet/labels';

export interface ReadingOptions {
  /** Words of a place for labels that are known here by other words. */
  readonly labels?: ExtraLabels;
}

export interface ReadingResult {
  /** In workbook order; empty when the workbook holds no form. */
  readonly forms: readonly DeclarationForm[];
  /** What was recognized on each sheet, in Chinese; empty where nothing was. */
  readonly lookedAt: readonly { readonly sheet: string; readonly found: readonly string[] }[];
  /** Labels that would have made the workbook a form, in Chinese. */
  readonly lookedFor: readonly string[];
}

const LOOKED_FOR: readonly string[] = [
  '项目总体情况：项目名称、项目概况、立项依据、项目总预算、当年预算等栏目',
  '绩效目标：一级目标、二级目标、三级目标、目标值（或一级指标、二级指标、三级指标、指标值）',
  '项目构成分解：项目内容、项目明细、明细金额、单价、数量',
  '制度保障：类别、文件名称、具体措施、保障阶段',
];

/** Reads all forms of a workbook. Never throws on odd content. */
export function readForms(snapshot: WorkbookSnapshot, options: ReadingOptions = {}): ReadingResult {
  const calculator = new Calculator(snapshot);
  const labels = new LabelReader(options.labels);
  const sheets = snapshot.sheets
    .filter((sheet) => !isReportSheet(sheet))
    .map((sheet, position) => new Sheet(new Grid(sheet, calculator, snapshot.date1904), labels, position));
  const found = sheets.map((sheet) => ({ sheet, pieces: readSideBySide(sheet) }));
  const pieces = found.flatMap((entry) => entry.pieces);
  const all = pieces.flatMap((piece) => piece.parts);
  const parts = shown(all.filter(({ paper }) => paper !== 'afterwards'));
  const { forms, left } = assembleForms(parts);
  const hints = hintsOf(
    pieces.map(({ sheet }) => sheet),
    [...parts, ...all.filter(({ paper }) => paper === 'afterwards')],
  );
  return {
    forms: forms.map((own) => formOf(own, new Set(hints.map(({ section }) => section)), sheets)),
    lookedAt: found.map(({ sheet, pieces: own }) => ({
      sheet: sheet.grid.name,
      found: [
        ...own.flatMap((piece) =>
          piece.parts.map((part) => describe(part, parts.includes(part) && !left.includes(part))),
        ),
        ...hints.filter((hint) => own.some((piece) => piece.sheet === hint.sheet)).map(({ text }) => text),
      ],
    })),
    lookedFor: LOOKED_FOR,
  };
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

/** @param belongs whether it is of a form */
function describe(part: Part, belongs: boolean): string {
  const { section, rows, paper } = part;
  const where = `${SECTION_TITLES[section]}（第${rows.top + 1}行至第${rows.bottom + 1}行）`;
  if (paper === 'afterwards') return `${where}，是自评表或监控表的内容，不是申报表`;
  return belongs ? where : `${where}，没有归入任何一份申报表`;
}
