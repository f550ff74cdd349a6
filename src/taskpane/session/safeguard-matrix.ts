/** 制度保障阶段: documents × stages, what is ticked, what is suggested and why. */
import { resolveChanges, type ContentOf } from '../../check/resolve';
import type { SafeguardsView, SafeguardView } from '../../engine/views';
import { STAGES, type Stage } from '../../form/safeguards';
import { cellKey } from '../../workbook/a1';
import type { CellEdit, CellRef } from '../../workbook/cell';

export interface MatrixCell {
  readonly stage: Stage;
  readonly at: CellRef;
  /** What the sheet says; `null` where the cell holds neither a tick nor an empty box. */
  readonly ticked: boolean | null;
  /** What the person wants. */
  readonly wanted: boolean;
  /** Why a tick is suggested; `null` where none is. */
  readonly suggestion: string | null;
  /** `false` where a formula makes the mark: it is left alone. */
  readonly writable: boolean;
}

export interface MatrixRow extends Omit<SafeguardView, 'stages'> {
  readonly cells: readonly MatrixCell[];
}

/** Wanted ticks, by `matrixKey`; what is not in it stays as the sheet says. */
export type StageChoices = ReadonlyMap<string, boolean>;

export function matrixKey(row: number, stage: Stage): string {
  return `${row}|${stage}`;
}

/** Rows in the order of the sheet; none where the form has no such table. */
export function matrixOf(safeguards: SafeguardsView | null, stageChoices: StageChoices): MatrixRow[] {
  if (!safeguards) return [];
  const contentOf = contentIn(safeguards);
  return safeguards.rows.map(({ stages, ...row }) => ({
    ...row,
    cells: STAGES.flatMap((stage) => {
      const view = stages[stage];
      if (!view) return [];
      const { at, ticked, tick, untick, suggestion } = view;
      const wanted = stageChoices.get(matrixKey(row.row, stage)) ?? ticked === true;
      const change = ticked === true ? untick : tick;
      const writable = resolveChanges([change], contentOf) !== null;
      return [{ stage, at, ticked, wanted, suggestion, writable }];
    }),
  }));
}

/** The edits that make the sheet say what the person wants, in the style of its own marks. */
export function matrixEdits(safeguards: SafeguardsView | null, stageChoices: StageChoices): CellEdit[] {
  if (!safeguards) return [];
  const contentOf = contentIn(safeguards);
  return safeguards.rows.flatMap(({ row, stages }) => {
    const changes = STAGES.flatMap((stage) => {
      const view = stages[stage];
      const choice = stageChoices.get(matrixKey(row, stage));
      if (!view || choice === undefined || choice === (view.ticked === true)) return [];
      return [choice ? view.tick : view.untick];
    });
    const edits = resolveChanges(changes, contentOf) ?? [];
    return edits.map(({ at, before, after }) => ({ at, before, after }));
  });
}

/** How many of the edits would give a text of several fonts a single one. */
export function fontsLostBy(edits: readonly CellEdit[], safeguards: SafeguardsView | null): number {
  return edits.filter(({ at }) => safeguards?.losingFonts.has(cellKey(at))).length;
}

function contentIn({ contents }: SafeguardsView): ContentOf {
  return (at) => contents.get(cellKey(at)) ?? null;
}
