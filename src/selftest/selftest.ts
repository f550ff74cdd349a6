/** The self-test's state and what a person can start. */
import { toWorkbookError } from '../excel/errors';
import { browserMemory } from '../taskpane/browser/memory';
import { Store } from '../taskpane/session/store';
import type { WorkbookFault } from '../workbook/workbook';
import { perform } from './check';
import { GROUPS } from './checks';
import type { Fact, Json } from './facts';
import { isSameData } from '../workbook/same-data';
import { STEPS } from './steps';
import { showSheet, type Step } from './steps/step';
import { Scratch, type Obstacle } from './workbook/scratch';

/** How far a person's step has come. */
export interface StepState {
  readonly step: Step;
  /** `asked`: its question is to be answered. `waiting`: the button is to be pressed. */
  readonly at: 'preparing' | 'instructed' | 'acting' | 'waiting' | 'asked' | 'resumed';
  readonly text: string;
  readonly button: string;
}

export interface SelfTestState {
  readonly phase: 'looking' | 'blocked' | 'ready' | 'running' | 'ended' | 'stopped' | 'failed';
  readonly obstacle: Obstacle | null;
  readonly fault: WorkbookFault | null;
  /** One for each id, in the order of the answers. */
  readonly facts: readonly Fact[];
  /** The title of the running check, and the number of checks before it. */
  readonly running: string | null;
  readonly done: number;
  readonly step: StepState | null;
}

/** Number of checks. */
export const TOTAL = GROUPS.reduce((sum, { checks }) => sum + checks.length, 0);

/** Key of the results in the browser's storage: some steps continue after Excel was closed. */
const FACTS = 'jixiao.selftest.facts';

function keptFacts(): readonly Fact[] {
  try {
    const facts: unknown = JSON.parse(browserMemory().get(FACTS) ?? '[]');
    return Array.isArray(facts) ? (facts as readonly Fact[]) : [];
  } catch {
    return [];
  }
}

function isOfStep({ id }: Fact): boolean {
  return STEPS.some((step) => step.id === id);
}

export class SelfTest {
  readonly store = new Store<SelfTestState>({
    phase: 'looking',
    obstacle: null,
    fault: null,
    facts: keptFacts(),
    running: null,
    done: 0,
    step: null,
  });
  readonly #scratch = new Scratch();
  #stopped = false;
  #pressed: () => void = () => undefined;

  /** Checks whether the workbook can be used, and continues a step that was begun before the workbook was closed. */
  async look(): Promise<void> {
    this.store.update({ phase: 'looking', fault: null });
    await this.#try(async () => {
      const obstacle = await this.#scratch.obstacle();
      this.store.update({ obstacle, phase: obstacle ? 'blocked' : 'ready' });
      const step = obstacle ? undefined : STEPS.find(({ resume }) => resume?.isPending());
      if (step?.resume)
        this.#show({ step, at: 'resumed', text: step.resume.instruction, button: step.resume.ready });
    });
  }

  /** Runs all checks that need no person. Its sheets are always removed. */
  async run(): Promise<void> {
    this.#stopped = false;
    const facts = this.store.get().facts.filter(isOfStep);
    this.store.update({ phase: 'running', facts, done: 0, fault: null });
    await this.#try(() => this.#runAll());
    // Also after a failure, if Excel still answers.
    await this.#try(() => this.#scratch.remove());
    this.store.update({ running: null });
    if (this.store.get().phase === 'running') this.store.update({ phase: this.#endedAs() });
  }

  #endedAs(): 'stopped' | 'ended' {
    return this.#stopped ? 'stopped' : 'ended';
  }

  /** Ends the run after the running check. */
  stop(): void {
    this.#stopped = true;
  }

  async #runAll(): Promise<void> {
    const obstacle = await this.#scratch.obstacle();
    if (obstacle) {
      this.store.update({ obstacle, phase: 'blocked' });
      return;
    }
    for (const check of GROUPS.flatMap(({ checks }) => checks)) {
      if (this.#stopped) return;
      this.store.update({ running: check.title });
      this.#add(await perform(check, this.#scratch));
      this.store.update({ done: this.store.get().done + 1 });
    }
  }

  /** Prepares a person's step. */
  async begin(step: Step): Promise<void> {
    this.#show({ step, at: 'preparing', text: '', button: '' });
    await this.#stepping(async () => {
      await showSheet(this.#scratch, step.content);
      this.#show({ step, at: 'instructed', text: step.instruction, button: step.ready });
    });
  }

  /** The person has pressed the step's button. */
  async press(): Promise<void> {
    const { step: state } = this.store.get();
    if (state?.at === 'waiting') this.#pressed();
    if (state?.at !== 'instructed' && state?.at !== 'resumed') return;
    const { step } = state;
    if (state.at === 'resumed' && step.resume) {
      const { act } = step.resume;
      await this.#stepping(async () => this.#finish(step, await act()));
      return;
    }
    this.#show({ ...state, at: 'acting', text: '', button: '' });
    await this.#stepping(async () => {
      const observed = await step.act({
        scratch: this.#scratch,
        say: (text) => this.#show({ step, at: 'acting', text, button: '' }),
        wait: (button, text = step.instruction) =>
          new Promise((resolve) => {
            this.#pressed = () => {
              this.#show({ step, at: 'acting', text: '', button: '' });
              resolve();
            };
            this.#show({ step, at: 'waiting', text, button });
          }),
      });
      if (step.question === undefined) await this.#finish(step, observed);
      else this.#show({ step, at: 'asked', text: step.question, button: '' });
    });
  }

  /** The person has answered the step's question. */
  async answer(yes: boolean): Promise<void> {
    const { step: state } = this.store.get();
    if (state?.at === 'asked') await this.#stepping(() => this.#finish(state.step, yes));
  }

  /** The person does not want to do the step. */
  async leave(): Promise<void> {
    this.store.update({ step: null });
    await this.#try(() => this.#scratch.remove());
  }

  async #finish({ id, title, expected, source }: Step, observed: Json): Promise<void> {
    const wanted = expected();
    const status = isSameData(observed, wanted) ? 'passed' : 'differs';
    this.#add({ id, title, status, expected: wanted, observed, source });
    await this.leave();
  }

  #show(step: StepState): void {
    this.store.update({ step });
  }

  #add(fact: Fact): void {
    const others = this.store.get().facts.filter(({ id }) => id !== fact.id);
    const facts = [...others, fact];
    this.store.update({ facts });
    browserMemory().set(FACTS, JSON.stringify(facts));
  }

  #stepping(work: () => Promise<void>): Promise<void> {
    return this.#try(work, () => this.leave());
  }

  /** Shows the error of some work. @param cleanUp runs first */
  async #try(work: () => Promise<void>, cleanUp?: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await cleanUp?.();
      console.warn(error);
      this.store.update({ phase: 'failed', fault: toWorkbookError(error).fault });
    }
  }
}
