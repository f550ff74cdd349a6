/** The self-test as it goes on: what the page shows, and what a person can have done. */
import { toWorkbookError } from '../excel/errors';
import { Store } from '../taskpane/session/store';
import type { WorkbookFault } from '../workbook/workbook';
import { perform } from './check';
import { GROUPS } from './checks';
import type { Fact, Json } from './facts';
import { isSame } from './same';
import { showSheet, type Step } from './steps';
import { Scratch, type Obstacle } from './workbook/scratch';

/** Where a step of the person's stands. */
export interface StepState {
  readonly step: Step;
  /** `asked`: its question is to be answered; `waiting`: a button of that name is to be pressed. */
  readonly at: 'preparing' | 'instructed' | 'acting' | 'waiting' | 'asked';
  readonly text: string;
  readonly button: string;
}

export interface SelfTestState {
  readonly phase: 'looking' | 'blocked' | 'ready' | 'running' | 'ended' | 'stopped' | 'failed';
  readonly obstacle: Obstacle | null;
  readonly fault: WorkbookFault | null;
  /** By id, in order of their answers. */
  readonly facts: readonly Fact[];
  readonly running: string | null;
  readonly step: StepState | null;
}

/** How many checks there are. */
export const TOTAL = GROUPS.reduce((sum, { checks }) => sum + checks.length, 0);

export class SelfTest {
  readonly store = new Store<SelfTestState>({
    phase: 'looking',
    obstacle: null,
    fault: null,
    facts: [],
    running: null,
    step: null,
  });
  readonly #scratch = new Scratch();
  #stopped = false;
  #pressed: () => void = () => undefined;

  /** Looks whether the workbook can be used. */
  async look(): Promise<void> {
    this.store.update({ phase: 'looking', fault: null });
    await this.#try(async () => {
      const obstacle = await this.#scratch.obstacle();
      this.store.update({ obstacle, phase: obstacle ? 'blocked' : 'ready' });
    });
  }

  /** Does everything that needs nobody, and leaves no sheet behind, however it ends. */
  async run(): Promise<void> {
    this.#stopped = false;
    this.store.update({ phase: 'running', facts: [], fault: null });
    await this.#try(() => this.#runAll());
    // Also after a failure, where that is still possible.
    await this.#try(() => this.#scratch.remove());
    this.store.update({ running: null });
    if (this.store.get().phase === 'running') this.store.update({ phase: this.#endedAs() });
  }

  #endedAs(): 'stopped' | 'ended' {
    return this.#stopped ? 'stopped' : 'ended';
  }

  /** Ends the run after the check that is going on. */
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
    }
  }

  /** Prepares a step of the person's. */
  async begin(step: Step): Promise<void> {
    this.#show({ step, at: 'preparing', text: '', button: '' });
    await this.#stepping(async () => {
      await showSheet(this.#scratch);
      this.#show({ step, at: 'instructed', text: step.instruction, button: step.ready });
    });
  }

  /** The person has pressed the step's button. */
  async press(): Promise<void> {
    const { step: state } = this.store.get();
    if (state?.at === 'waiting') this.#pressed();
    if (state?.at !== 'instructed') return;
    const { step } = state;
    this.#show({ ...state, at: 'acting', text: '', button: '' });
    await this.#stepping(async () => {
      const observed = await step.act({
        scratch: this.#scratch,
        say: (text) => this.#show({ step, at: 'acting', text, button: '' }),
        wait: (button) =>
          new Promise((resolve) => {
            this.#pressed = resolve;
            this.#show({ step, at: 'waiting', text: step.instruction, button });
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
    const status = isSame(observed, wanted) ? 'passed' : 'differs';
    this.#add({ id, title, status, expected: wanted, observed, source });
    await this.leave();
  }

  #show(step: StepState): void {
    this.store.update({ step });
  }

  #add(fact: Fact): void {
    const others = this.store.get().facts.filter(({ id }) => id !== fact.id);
    this.store.update({ facts: [...others, fact] });
  }

  async #stepping(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.leave();
      this.#failed(error);
    }
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    console.warn(error);
    this.store.update({ phase: 'failed', fault: toWorkbookError(error).fault });
  }
}
