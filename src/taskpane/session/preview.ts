/** 修正预览: what would be written, line by line, as the person decided so far. */
import type { Fix, FixEdit } from '../../check';
import { changedCells } from '../../correction';
import { firstDecision, followDecision, type Decision, type Decisions } from '../../engine/choices';
import type { CheckedView, CorrectionView, FindingView } from '../../engine/views';
import type { SpanChange } from '../../form/change';
import { cellKey } from '../../workbook/a1';
import { isFormula, type CellContent, type CellEdit, type CellRef } from '../../workbook/cell';
import { countFindings } from './findings-view';

/** One change of one cell. */
export interface PreviewEdit {
  readonly key: string;
  readonly at: CellRef;
  readonly before: CellContent;
  /** With what the person typed. */
  readonly after: CellContent;
  /** What the product suggested. */
  readonly suggested: CellContent;
  /** The person may type another value. */
  readonly editable: boolean;
  /** Where the change touches only parts of a text: the parts, in the text as read. */
  readonly spans?: readonly SpanChange[];
}

export interface PreviewChoice {
  readonly label: string;
  readonly edits: readonly PreviewEdit[];
}

/** `safe` 可直接修正; `suggested` 需您确认; `follows` 随之更正: comes of the others. */
export type PreviewKind = 'safe' | 'suggested' | 'follows';

/** One correction: done whole or not at all. */
export interface PreviewFix {
  /** `choiceKey` of its finding. */
  readonly key: string;
  readonly kind: PreviewKind;
  readonly finding: FindingView;
  readonly decision: Decision;
  readonly edits: readonly PreviewEdit[];
  /** The choices, where there are several; `edits` are then those of the chosen one. */
  readonly choices: readonly PreviewChoice[];
  /** Ticked, but left out: another correction changes the same place, or the two would chase each other. */
  readonly refused: 'overlap' | 'circle' | null;
}

export interface Preview {
  readonly fixes: readonly PreviewFix[];
  /** What would be written: one edit a cell. */
  readonly edits: readonly CellEdit[];
  /** Errors, and warnings without a reason, that would be left. */
  readonly left: { readonly errors: number; readonly warnings: number };
}

/**
 * Puts the preview of one form together from what its corrections came to with the decisions.
 * @param correction `null` while that is not known: nothing can be written yet
 * @param last the preview before: what is the same in it stays the same object, so that it needn't be drawn again
 */
export function previewOf(
  form: CheckedView,
  correction: CorrectionView | null,
  decisions: Decisions,
  last: Preview | null,
): Preview {
  const lastFixes = new Map(last?.fixes.map((fix) => [fix.finding, fix]));
  const { edits, refused, repeated, open, left } = correction ?? nothingMade(form);
  const reasons = new Map(refused.map(({ choice, why }) => [choice, why]));
  const written = new Map(edits.map((edit) => [cellKey(edit.at), edit]));
  const first = form.findings.filter((finding) => finding.fix !== undefined);
  const repeatedKeys = new Set(repeated.map(({ choice }) => choice));
  const toFix = (finding: FindingView, kind: PreviewKind): PreviewFix => {
    const key = finding.choice;
    const decision =
      decisions.get(key) ??
      (kind === 'follows' ? followDecision : firstDecision)(finding, finding.writeWarning);
    const why = reasons.get(key) ?? null;
    const known = lastFixes.get(finding);
    if (known?.kind === kind && known.refused === why && sameDecision(known.decision, decision)) return known;
    return { key, kind, finding, decision, refused: why, ...partsOf(finding, decision) };
  };
  const known = new Set(first.map(({ choice }) => choice));
  const follows = uniqueBy([...repeated, ...leftOpen(open, decisions)], ({ choice }) => choice).filter(
    (finding) => finding.fix !== undefined && !known.has(finding.choice),
  );
  const fixes = [
    ...first.map((finding) => toFix(finding, finding.fix?.kind ?? 'suggested')),
    ...follows.map((finding) => toFix(finding, 'follows')),
  ];
  return {
    fixes: fixes.map((fix) => (repeatedKeys.has(fix.key) ? withWritten(fix, written) : fix)),
    edits,
    left,
  };
}

function nothingMade({ findings }: CheckedView): CorrectionView {
  const { error: errors, warning: warnings } = countFindings(findings);
  return { edits: [], refused: [], repeated: [], open: [], left: { errors, warnings } };
}

/** What is left afterwards, but for what the person typed: that stands. */
function leftOpen(after: readonly FindingView[], decisions: Decisions): readonly FindingView[] {
  const typed = new Set([...decisions.values()].flatMap(({ values }) => [...(values?.keys() ?? [])]));
  return after.filter((finding) => !changedCells(finding).some((cell) => typed.has(cell)));
}

/** Shows what a later pass made of it: from the workbook as read, not from the step before. */
function withWritten(fix: PreviewFix, written: ReadonlyMap<string, CellEdit>): PreviewFix {
  if (!fix.decision.ticked) return fix;
  const edits = fix.edits.map((edit) => {
    const final = written.get(cellKey(edit.at));
    if (!final) return edit;
    const { key, at, suggested, editable } = edit;
    return { key, at, suggested, editable, before: final.before, after: final.after };
  });
  return { ...fix, edits };
}

function partsOf(finding: FindingView, decision: Decision): Pick<PreviewFix, 'edits' | 'choices'> {
  const { fix } = finding;
  if (!fix) return { edits: [], choices: [] };
  const toEdits = (edits: readonly FixEdit[]) => edits.map((edit) => toPreviewEdit(edit, fix, decision));
  if (!('alternatives' in fix)) return { edits: toEdits(fix.edits), choices: [] };
  const choices = fix.alternatives.map(({ label, edits }) => ({ label, edits: toEdits(edits) }));
  return { edits: choices[decision.alternative ?? -1]?.edits ?? [], choices };
}

function toPreviewEdit(edit: FixEdit, fix: Fix, decision: Decision): PreviewEdit {
  const key = cellKey(edit.at);
  const typed = decision.values?.get(key);
  return {
    key,
    at: edit.at,
    before: edit.before,
    after: typed === undefined ? edit.after : typed,
    suggested: edit.after,
    editable: fix.kind === 'suggested' && !('alternatives' in fix) && isTypeable(edit.after),
    ...(edit.spans && typed === undefined ? { spans: edit.spans } : {}),
  };
}

function sameDecision(a: Decision, b: Decision): boolean {
  return a.ticked === b.ticked && a.alternative === b.alternative && a.values === b.values;
}

function isTypeable(content: CellContent): boolean {
  return !isFormula(content) && typeof content !== 'boolean';
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
