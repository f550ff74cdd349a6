/** Combines the chosen fixes of one check. Of two conflicting fixes the first one is applied. */
import { applySpans, type Finding, type FixEdit } from '../check';
import type { SpanChange } from '../form/change';
import { cellKey } from '../workbook/a1';
import { isFormula, sameContent, type CellEdit } from '../workbook/cell';

/** A finding with the edits of its chosen fix. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly edits: readonly FixEdit[];
}

export interface PassResult {
  /** One edit for each cell, relative to the start of the pass. */
  readonly edits: readonly CellEdit[];
  readonly applied: readonly ChosenFix[];
  /** Findings whose fixes conflict with an earlier one; no part of such a fix is applied. */
  readonly refused: readonly Finding[];
}

/** Combines fixes. Each is applied completely or not at all. */
export function combine(fixes: readonly ChosenFix[]): PassResult {
  const cells = new Map<string, FixEdit>();
  const applied: ChosenFix[] = [];
  const refused: Finding[] = [];
  for (const fix of fixes) {
    const merged = mergeAll(fix.edits, cells);
    for (const [key, edit] of merged ?? []) cells.set(key, edit);
    if (merged) applied.push(fix);
    else refused.push(fix.finding);
  }
  return {
    edits: [...cells.values()].map(({ at, before, after }) => ({ at, before, after })),
    applied,
    refused,
  };
}

function mergeAll(
  edits: readonly FixEdit[],
  cells: ReadonlyMap<string, FixEdit>,
): Map<string, FixEdit> | null {
  const merged = new Map<string, FixEdit>();
  for (const edit of edits) {
    const key = cellKey(edit.at);
    const earlier = cells.get(key);
    const both = earlier ? merge(earlier, edit) : edit;
    if (!both) return null;
    merged.set(key, both);
  }
  return merged;
}

/** Combines two edits of one cell; `null` if they conflict. */
function merge(first: FixEdit, second: FixEdit): FixEdit | null {
  if (sameContent(first.after, second.after)) return first;
  if (!first.spans || !second.spans || isFormula(first.before)) return null;
  const { spans: firstSpans } = first;
  const added = second.spans.filter((span) => !firstSpans.some((other) => sameSpan(span, other)));
  if (added.some((span) => firstSpans.some((other) => overlap(span, other)))) return null;
  const spans = [...firstSpans, ...added];
  const after = applySpans(first.before === null ? '' : String(first.before), spans);
  return after === undefined ? null : { ...first, after, spans };
}

function sameSpan(a: SpanChange, b: SpanChange): boolean {
  return a.start === b.start && a.end === b.end && a.insert === b.insert;
}

/** Tells whether two spans overlap; two insertions at one position do, because their order is unknown. */
function overlap(a: SpanChange, b: SpanChange): boolean {
  const bothInsertHere = a.start === a.end && b.start === b.end && a.start === b.start;
  return bothInsertHere || (a.start < b.end && b.start < a.end);
}
