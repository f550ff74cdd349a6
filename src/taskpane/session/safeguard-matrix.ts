/** 制度保障阶段: a matrix of documents × stages with the present ticks and the suggested ones with their reasons. */
import { resolveChanges, type ContentOf } from '../../check/resolve';
import type { SafeguardsView, SafeguardView } from '../../engine/views';
import { STAGES, type Stage } from '../../form/safeguards';
import { cellKey } from '../../workbook/a1';
import type { CellEdit, CellRef } from '../../workbook/cell';

export interface MatrixCell {
  readonly stage: Stage;
  readonly at: CellRef;
  /** The tick in the sheet; `null` if the cell holds neither a tick nor an empty box. */
  readonly ticked: boolean | null;
  /** The tick that the person chose. */
  readonly wanted: boolean;
  /** The reason for suggesting a tick; `null` if none is suggested. */
  readonly suggestion: string | null;
  /** `false` if the mark is made by a formula, which is not changed. */
  readonly writable: boolean;
}

export interface MatrixRow extends Omit<SafeguardView, 'stages'> {
  readonly cells: readonly MatrixCell[];
}

/** Chosen ticks, by `matrixKey`; other marks are not changed. */
export type StageChoices = ReadonlyMap<string, boolean>;

export function matrixKey(row: number, stage: Stage): string {
  return `${row}|${stage}`;
}

/** Rows in the order of the sheet; empty if the form has no such table. */
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

/** The edits that write the chosen ticks in the style of the sheet's marks. */
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

/** The number of edits that would replace several fonts within a text by one. */
export function fontsLostBy(edits: readonly CellEdit[], safeguards: SafeguardsView | null): number {
  return edits.filter(({ at }) => safeguards?.losingFonts.has(cellKey(at))).length;
}

function contentIn({ contents }: SafeguardsView): ContentOf {
  return (at) => contents.get(cellKey(at)) ?? null;
}
