/** The state of the pane; its screens depend on nothing else. */
import type { CheckStep } from '../../check';
import type { Explanations } from '../../check/explanations';
import type { WriteReport } from '../../correction';
import type { Decisions } from '../../engine/choices';
import type { CheckedView, ResultView } from '../../engine/views';
import type { DoneFinding } from './findings-view';
import type { CellEdit, CellRef } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { loadExplanations } from './explanations';
import type { Failure } from './failure';
import type { PaneHost } from './host';
import type { LastYear } from './last-year';
import type { OfficeRules } from './office-rules';
import type { Preview } from './preview';
import type { StageChoices } from './safeguard-matrix';
import { loadSettings, haveSameEffect, type Settings } from './settings';
import type { UndoPlan } from './undo';

/** Work in progress. `sheets` of `total` have been read; `quiet` work was not started by the person. */
export type Busy =
  | { readonly kind: 'reading'; readonly sheets: number; readonly total: number; readonly quiet: boolean }
  | { readonly kind: 'checking'; readonly step: CheckStep | null; readonly quiet: boolean }
  | { readonly kind: 'writing' | 'undoing' | 'reporting' | 'explaining' };

/** Tells whether the pane runs a check that the person did not start; requests of the person wait for its end. */
export function isQuiet(busy: Busy | null): boolean {
  return busy !== null && 'quiet' in busy && busy.quiet;
}

/** The work that the person started, including work that waits for the end of a quiet check. */
export function requestedWork({ busy, waiting }: Pick<SessionState, 'busy' | 'waiting'>): Busy | null {
  return isQuiet(busy) ? waiting : busy;
}

/** The part of the state on which a check depends. */
export type CheckInput = Pick<SessionState, 'settings' | 'explanations' | 'officeRules'>;

/** A finished check. */
export interface Outcome {
  readonly result: ResultView;
  readonly snapshot: WorkbookSnapshot;
  /** Settings, reasons and rules of the check. */
  readonly input: CheckInput;
  readonly at: Date;
  /** Duration of reading and checking, in milliseconds. */
  readonly took: number;
}

/** The outcome of a write or an undo. */
export interface Written {
  readonly kind: 'write' | 'undo';
  readonly report: WriteReport;
  readonly at: Date;
  /** The pane was closed before the write ended: the report was made later, by reading the workbook. */
  readonly interrupted?: true;
}

/** Edits that were written since the pane was opened, for the report. */
export interface LoggedWrite {
  readonly at: Date;
  readonly edits: readonly CellEdit[];
}

/** A request to the screen to move the focus; a new object each time. */
export interface FocusRequest {
  /** `Finding.key`; `null` for the status. */
  readonly finding: string | null;
  /** Whether to open the finding's details. */
  readonly expand?: true;
}

/** The effect of a typed value. */
export interface TypedEffect {
  /** Names of the problems that would remain. */
  readonly remaining: readonly string[];
  /** Whether fewer errors or warnings would remain than without the correction. */
  readonly improves: boolean;
}

export interface SessionState {
  readonly busy: Busy | null;
  /** The person's request during a quiet check; it starts after the check. */
  readonly waiting: Busy | null;
  readonly outcome: Outcome | null;
  /** The workbook was edited after the check. */
  readonly stale: boolean;
  readonly failure: Failure | null;
  /** `DeclarationForm.id` of the form shown. */
  readonly formId: string | null;
  readonly decisions: Decisions;
  readonly stageChoices: StageChoices;
  /** By `choiceKey`; only for corrections with a typed value. */
  readonly typedEffects: ReadonlyMap<string, TypedEffect>;
  /** Findings that were corrected one by one since the last check that the person asked for. */
  readonly done: readonly DoneFinding[];
  /** The corrections of the form shown; `null` before the first check. */
  readonly preview: Preview | null;
  readonly written: Written | null;
  readonly undo: UndoPlan | null;
  readonly log: readonly LoggedWrite[];
  readonly explanations: Explanations;
  readonly settings: Settings;
  readonly officeRules: OfficeRules;
  readonly focus: FocusRequest | null;
  /** The cell that is being selected in the workbook. */
  readonly locating: CellRef | null;
  /** Whether the report was inserted into the workbook. */
  readonly reportPlaced: boolean;
  /** Last year's form for 与上年对照; `null` if none was chosen. */
  readonly lastYear: LastYear | null;
}

/** The state before the first check, which contains only stored data. */
export function initialState(host: PaneHost, undo: UndoPlan | null): SessionState {
  return {
    busy: null,
    waiting: null,
    outcome: null,
    stale: false,
    failure: null,
    formId: null,
    decisions: new Map(),
    stageChoices: new Map(),
    typedEffects: new Map(),
    done: [],
    preview: null,
    written: null,
    undo,
    log: [],
    explanations: loadExplanations(host),
    settings: loadSettings(host.memory),
    officeRules: { kind: 'none' },
    focus: null,
    locating: null,
    reportPlaced: false,
    lastYear: null,
  };
}

/** The form shown; `null` before the first check and if there is none. */
export function currentForm(state: SessionState): CheckedView | null {
  const forms = state.outcome?.result.forms ?? [];
  return forms.find(({ form }) => form.id === state.formId) ?? forms[0] ?? null;
}

/** Tells whether a check gives the same result with both inputs. */
export function checksAlike(one: CheckInput, other: CheckInput): boolean {
  return haveSameEffect(one.settings, other.settings) && one.explanations === other.explanations;
}

/** Tells whether settings or reasons were changed after the shown check. */
export function needsRecheck(state: SessionState): boolean {
  return state.outcome !== null && !checksAlike(state.outcome.input, state);
}

export type Screen = 'reading' | 'failed' | 'no-form' | 'blank' | 'result';

/** The screen to show. A failure fills the pane only if there is no result. */
export function screenOf(state: SessionState): Screen {
  if (!state.outcome) return state.failure && !state.busy ? 'failed' : 'reading';
  const checked = currentForm(state);
  if (!checked) return 'no-form';
  return checked.blank ? 'blank' : 'result';
}
