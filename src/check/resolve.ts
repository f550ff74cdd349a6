/** Turns the changes that rules propose into edits with the cells' original contents. */
import { isSpanChange, type CellChange, type SpanChange } from '../form/change';
import type { ProposedFix } from '../rules/rule';
import { isFormula, sameContent, type CellContent, type CellRef } from '../workbook/cell';
import { cellKey } from '../workbook/a1';
import { spansWithFormatCharacters } from '../language/text/text';
import type { Alternative, Fix, FixEdit } from './result';
import { groupBy } from '../workbook/group-by';

export type ContentOf = (at: CellRef) => CellContent;

/**
 * Resolves a proposed fix.
 * @returns `undefined` if a constant would replace a formula, spans overlap, or nothing would change
 */
export function resolveFix(fix: ProposedFix, contentOf: ContentOf): Fix | undefined {
  if ('alternatives' in fix) {
    const alternatives: Alternative[] = [];
    for (const { label, changes } of fix.alternatives) {
      const edits = resolveChanges(changes, contentOf);
      if (edits) alternatives.push({ label, edits });
    }
    return alternatives.length > 0 ? { kind: 'suggested', alternatives } : undefined;
  }
  const edits = resolveChanges(fix.changes, contentOf);
  if (!edits) return undefined;
  if (fix.kind === 'safe') return { kind: 'safe', edits };
  return fix.preselected ? { kind: 'suggested', edits, preselected: true } : { kind: 'suggested', edits };
}

/**
 * Combines changes into one edit for each cell, in the order of the cells' first changes.
 * @returns `null` if they conflict, would replace a formula by a constant, or change nothing
 */
export function resolveChanges(changes: readonly CellChange[], contentOf: ContentOf): FixEdit[] | null {
  const edits: FixEdit[] = [];
  for (const cellChanges of groupBy(changes, ({ at }) => cellKey(at)).values()) {
    const { at } = cellChanges[0];
    const before = contentOf(at);
    const inCell = changesInCell(cellChanges, before);
    const after = compose(before, inCell);
    if (after === undefined) return null;
    if (isFormula(before) && !isFormula(after)) return null;
    if (sameContent(before, after)) continue;
    const spans = inCell.filter(isSpanChange);
    edits.push(spans.length > 0 ? { at, before, after, spans } : { at, before, after });
  }
  return edits.length > 0 ? edits : null;
}

/** Converts changes of the text that rules see, which has no format characters, into changes of the cell's text, which keeps them. */
function changesInCell(changes: readonly CellChange[], before: CellContent): readonly CellChange[] {
  if (typeof before !== 'string' || !changes.some(isSpanChange)) return changes;
  const spanOf = spansWithFormatCharacters(before);
  return changes.map((change) => (isSpanChange(change) ? { ...change, ...spanOf(change) } : change));
}

/** The content of a cell after its changes; `undefined` if they conflict. */
function compose(before: CellContent, changes: readonly CellChange[]): CellContent | undefined {
  const spans = changes.filter(isSpanChange);
  if (spans.length < changes.length) {
    const [only, second] = changes;
    return only && !second && !isSpanChange(only) ? only.content : undefined;
  }
  if (isFormula(before)) return undefined;
  return applySpans(before === null ? '' : String(before), spans);
}

/** Applies changes of spans to a text; `undefined` if spans overlap or are outside of the text. */
export function applySpans(text: string, spans: readonly SpanChange[]): string | undefined {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, insert } of ordered) {
    if (start < done || end < start || end > text.length) return undefined;
    result += text.slice(done, start) + insert;
    done = end;
  }
  return result + text.slice(done);
}
