/** The corrections of a form with the person's decisions, and the resulting edits. */
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
  /** The typed value, if there is one. */
  readonly after: CellContent;
  /** The value that the rule suggests. */
  readonly suggested: CellContent;
  /** Whether another value may be typed. */
  readonly editable: boolean;
  /** The changed parts of a text, as positions in the text as read; absent if the whole content changes. */
  readonly spans?: readonly SpanChange[];
}

interface PreviewChoice {
  readonly label: string;
  readonly edits: readonly PreviewEdit[];
}

/** `safe` 可直接修正; `suggested` 需您确认; `follows` 随之更正: the correction follows from other corrections. */
export type PreviewKind = 'safe' | 'suggested' | 'follows';

/** One correction. Its edits are written together or not at all. */
export interface PreviewFix {
  /** `choiceKey` of its finding. */
  readonly key: string;
  readonly kind: PreviewKind;
  readonly finding: FindingView;
  readonly decision: Decision;
  readonly edits: readonly PreviewEdit[];
  /** The alternatives, if there are any; `edits` are those of the chosen one. */
  readonly choices: readonly PreviewChoice[];
  /** The reason why a ticked correction is not written: another correction changes the same place, or the two undo each other. */
  readonly refused: 'overlap' | 'circle' | null;
}

export interface Preview {
  readonly fixes: readonly PreviewFix[];
  /** The edits that would be written, one per cell. */
  readonly edits: readonly CellEdit[];
  /** Remaining errors, and warnings without a reason. */
  readonly left: { readonly errors: number; readonly warnings: number };
}

/**
 * The preview of one form.
 * @param correction the effect of the decisions; `null` while it is being computed, when nothing can be written
 * @param last the previous preview: unchanged corrections stay the same object, so that they are not drawn again
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
  return { edits: [], refused: [], repeated: [], open: [], remaining: [], left: { errors, warnings } };
}

/** The remaining findings without those about typed values, because typed values are kept. */
function leftOpen(after: readonly FindingView[], decisions: Decisions): readonly FindingView[] {
  const typed = new Set([...decisions.values()].flatMap(({ values }) => [...(values?.keys() ?? [])]));
  return after.filter((finding) => !changedCells(finding).some((cell) => typed.has(cell)));
}

/** Adjusts the edits of a correction that a later pass changed: they lead from the content as read to the final one. */
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
