/** 制度保障阶段: documents × stages, what is ticked, what is suggested and why. */
import type { CheckedForm } from '../../check';
import { resolveChanges, type ContentOf } from '../../check/resolve';
import { STAGES, type Safeguard, type Stage } from '../../form/safeguards';
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

export interface MatrixRow {
  /** 0-based row of the sheet; unique in the table. */
  readonly row: number;
  readonly category: string;
  readonly document: string;
  readonly documentAt: CellRef;
  readonly measure: string;
  /** Absent stages have no place in the form. */
  readonly cells: readonly MatrixCell[];
}

/** Wanted ticks, by `matrixKey`; what is not in it stays as the sheet says. */
export type StageChoices = ReadonlyMap<string, boolean>;

export function matrixKey(row: number, stage: Stage): string {
  return `${row}|${stage}`;
}

/** Rows in the order of the sheet. */
export function matrixOf(
  checked: CheckedForm,
  stageChoices: StageChoices,
  contentOf: ContentOf,
): MatrixRow[] {
  const rows = checked.form.safeguards?.rows ?? [];
  return rows.map((safeguard) => {
    const suggestions = suggestedStages(safeguard, checked);
    return {
      row: safeguard.row,
      category: safeguard.category.text,
      document: safeguard.document.text,
      documentAt: safeguard.document.at,
      measure: safeguard.measure.text,
      cells: STAGES.flatMap((stage) => {
        const mark = safeguard.stages[stage];
        if (!mark) return [];
        const { ticked } = mark;
        const wanted = stageChoices.get(matrixKey(safeguard.row, stage)) ?? ticked === true;
        const change = ticked === true ? mark.untick : mark.tick;
        return [
          {
            stage,
            at: mark.at,
            ticked,
            wanted,
            suggestion: suggestions.get(stage) ?? null,
            writable: resolveChanges([change], contentOf) !== null,
          },
        ];
      }),
    };
  });
}

/** The edits that make the sheet say what the person wants, in the style of its own marks. */
export function matrixEdits(
  checked: CheckedForm,
  stageChoices: StageChoices,
  contentOf: ContentOf,
): CellEdit[] {
  return (checked.form.safeguards?.rows ?? []).flatMap((safeguard) => {
    const changes = STAGES.flatMap((stage) => {
      const mark = safeguard.stages[stage];
      const choice = stageChoices.get(matrixKey(safeguard.row, stage));
      if (!mark || choice === undefined || choice === (mark.ticked === true)) return [];
      return [choice ? mark.tick : mark.untick];
    });
    const edits = resolveChanges(changes, contentOf) ?? [];
    return edits.map(({ at, before, after }) => ({ at, before, after }));
  });
}

/** Stages that the findings about a row would tick, each with its reason. */
function suggestedStages(safeguard: Safeguard, { findings }: CheckedForm): ReadonlyMap<Stage, string> {
  const reasons = new Map<Stage, string>();
  for (const { subject, fix, message } of findings) {
    if (subject.kind !== 'safeguard' || subject.safeguard !== safeguard || !fix) continue;
    for (const stage of subject.stages) reasons.set(stage, message);
  }
  return reasons;
}
