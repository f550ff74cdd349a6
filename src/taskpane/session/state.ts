/** Everything the pane knows; its screens are drawn from this alone. */
import type { CheckStep } from '../../check';
import type { Explanations } from '../../check/explanations';
import type { WriteReport } from '../../correction';
import type { Decisions } from '../../engine/choices';
import type { CheckedView, ResultView } from '../../engine/views';
import type { CellEdit, CellRef } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { loadExplanations } from './explanations';
import type { Failure } from './failure';
import type { PaneHost } from './host';
import type { LastYear } from './last-year';
import type { OfficeRules } from './office-rules';
import type { Preview } from './preview';
import type { StageChoices } from './safeguard-matrix';
import { loadSettings, meanSame, type Settings } from './settings';
import type { UndoPlan } from './undo';

/** What the pane is doing. `sheets` of `total` have been read. */
export type Busy =
  | { readonly kind: 'reading'; readonly sheets: number; readonly total: number; readonly quiet: boolean }
  | { readonly kind: 'checking'; readonly step: CheckStep | null; readonly quiet: boolean }
  | { readonly kind: 'writing' | 'undoing' | 'reporting' | 'explaining' };

/** Tells whether the pane is checking without having been asked: what a person asks for waits for its end. */
export function isQuiet(busy: Busy | null): boolean {
  return busy !== null && 'quiet' in busy && busy.quiet;
}

/** What of the state a check depends on. */
export type CheckInput = Pick<SessionState, 'settings' | 'explanations' | 'officeRules'>;

/** A finished check. */
export interface Outcome {
  readonly result: ResultView;
  readonly snapshot: WorkbookSnapshot;
  /** What it was checked with. */
  readonly input: CheckInput;
  readonly at: Date;
  /** How long reading and checking took, in milliseconds. */
  readonly took: number;
}

/** What became of a write. */
export interface Written {
  readonly kind: 'write' | 'undo';
  readonly report: WriteReport;
  readonly at: Date;
  /** Nobody saw the end of it: the report is what a later look at the workbook found. */
  readonly interrupted?: true;
}

/** Something that was corrected since the pane was opened, for the report. */
export interface LoggedWrite {
  readonly at: Date;
  readonly edits: readonly CellEdit[];
}

/** Asks the screen to put the focus somewhere; a new object each time. */
export interface FocusRequest {
  /** `Finding.key`, or `null` for the status. */
  readonly finding: string | null;
}

export interface SessionState {
  readonly busy: Busy | null;
  readonly outcome: Outcome | null;
  /** The workbook was edited since the check. */
  readonly stale: boolean;
  readonly failure: Failure | null;
  /** `DeclarationForm.id` of the form shown. */
  readonly formId: string | null;
  readonly decisions: Decisions;
  readonly stageChoices: StageChoices;
  /** What would be written of the form shown; `null` before the first check. */
  readonly preview: Preview | null;
  readonly written: Written | null;
  readonly undo: UndoPlan | null;
  readonly log: readonly LoggedWrite[];
  readonly explanations: Explanations;
  readonly settings: Settings;
  readonly officeRules: OfficeRules;
  readonly focus: FocusRequest | null;
  /** The cell that is about to be selected in the workbook. */
  readonly locating: CellRef | null;
  /** The report was put into the workbook. */
  readonly reportPlaced: boolean;
  /** Last year's form for 与上年对照; `null` if none was chosen. */
  readonly lastYear: LastYear | null;
}

/** Before the first check: what is remembered, and nothing else. */
export function initialState(host: PaneHost, undo: UndoPlan | null): SessionState {
  return {
    busy: null,
    outcome: null,
    stale: false,
    failure: null,
    formId: null,
    decisions: new Map(),
    stageChoices: new Map(),
    preview: null,
    written: null,
    undo,
    log: [],
    explanations: loadExplanations(host.documentTexts),
    settings: loadSettings(host.memory),
    officeRules: { kind: 'none' },
    focus: null,
    locating: null,
    reportPlaced: false,
    lastYear: null,
  };
}

/** The form shown; `null` before the first check and where there is none. */
export function currentForm(state: SessionState): CheckedView | null {
  const forms = state.outcome?.result.forms ?? [];
  return forms.find(({ form }) => form.id === state.formId) ?? forms[0] ?? null;
}

/** Tells whether the person has changed nothing that a check depends on. */
export function checksAlike(one: CheckInput, other: CheckInput): boolean {
  return meanSame(one.settings, other.settings) && one.explanations === other.explanations;
}

/** Tells whether what is shown does not follow yet from settings and reasons that were changed since. */
export function isLate(state: SessionState): boolean {
  return state.outcome !== null && !checksAlike(state.outcome.input, state);
}

/** What the pane shows as a whole. */
export type Screen = 'reading' | 'failed' | 'no-form' | 'blank' | 'result';

/** Chooses the screen: a failure without a result fills the pane, one with a result stands above it. */
export function screenOf(state: SessionState): Screen {
  if (!state.outcome) return state.failure && !state.busy ? 'failed' : 'reading';
  const checked = currentForm(state);
  if (!checked) return 'no-form';
  return checked.blank ? 'blank' : 'result';
}
