import { cellIndex, cellOfIndex } from '../../workbook/a1';
import type { CheckedView, FindingView } from '../../engine/views';
import type { Severity } from '../../profiles/profile';
import type { SessionState } from '../../taskpane/session/state';
import type { CellEdit, CellRange, CellRef } from '../../workbook/cell';
import type { CellMark } from './PreviewCell';

const DESCENDING_SEVERITY: readonly Severity[] = ['error', 'warning', 'hint'];

/** Findings and corrections of a sheet's cells, by `cellIndex`. */
export function marksOf(
  sheet: string,
  forms: readonly CheckedView[],
  edits: readonly CellEdit[],
): ReadonlyMap<number, CellMark> {
  const marks = new Map<number, CellMark>();
  const mark = ({ row, column }: CellRef, change: (now: CellMark) => CellMark): void => {
    const key = cellIndex(row, column);
    marks.set(key, change(marks.get(key) ?? { severity: null, findings: 0, isChanged: false }));
  };
  for (const { at, severity } of forms.flatMap(({ findings }) => findings)) {
    if (at?.sheet !== sheet) continue;
    mark(at, (now) => ({ ...now, findings: now.findings + 1, severity: worse(now.severity, severity) }));
  }
  for (const { at } of edits) {
    if (at.sheet === sheet) mark(at, (now) => ({ ...now, isChanged: true }));
  }
  return marks;
}

function worse(one: Severity | null, other: Severity): Severity {
  return DESCENDING_SEVERITY.find((severity) => severity === one || severity === other) ?? other;
}

/** The gravest finding at a cell, preferably of the form that is shown; `null` if there is none. */
export function findingAt(
  { outcome, formId }: SessionState,
  at: CellRef,
): { readonly formId: string; readonly finding: string } | null {
  const isThere = ({ at: place }: FindingView): boolean =>
    place?.sheet === at.sheet && place.row === at.row && place.column === at.column;
  const forms = [...(outcome?.result.forms ?? [])].sort(
    (a, b) => Number(b.form.id === formId) - Number(a.form.id === formId),
  );
  for (const { form, findings } of forms) {
    const found = findings.filter(isThere);
    const worst = DESCENDING_SEVERITY.flatMap((severity) =>
      found.filter((one) => one.severity === severity),
    )[0];
    if (worst) return { formId: form.id, finding: worst.key };
  }
  return null;
}

export const SIDES = ['above', 'below', 'left', 'right'] as const;

interface MarksBeyond {
  /** Number of cells with findings. */
  readonly count: number;
  /** The cell that is nearest to the visible range; `null` if there is none. */
  readonly nearest: { readonly row: number; readonly column: number } | null;
}

/**
 * Cells with findings outside the visible range, by side. A cell above or below counts on that side, even if it is also
 * further left or right.
 */
export function marksBeyond(
  marks: ReadonlyMap<number, CellMark>,
  { top, bottom, left, right }: CellRange,
): Readonly<Record<(typeof SIDES)[number], MarksBeyond>> {
  const none = () => ({ count: 0, distance: Infinity, nearest: null as MarksBeyond['nearest'] });
  const sides = { above: none(), below: none(), left: none(), right: none() };
  for (const [index, { severity }] of marks) {
    const { row, column } = cellOfIndex(index);
    const side =
      row < top ? 'above' : row > bottom ? 'below' : column < left ? 'left' : column > right ? 'right' : null;
    if (severity === null || side === null) continue;
    const found = sides[side];
    const distance = { above: top - row, below: row - bottom, left: left - column, right: column - right }[
      side
    ];
    found.count += 1;
    if (distance >= found.distance) continue;
    found.distance = distance;
    found.nearest = { row, column };
  }
  return sides;
}
