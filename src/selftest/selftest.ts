/** The self-test's state and the actions that a person can start. */
import { toWorkbookError } from '../excel/errors';
import { runInExcel } from '../excel/run';
import { browserMemory } from '../taskpane/browser/memory';
import { Store } from '../taskpane/session/store';
import { workbookOf } from '../workbook/sketch';
import type { WorkbookFault } from '../workbook/workbook';
import { perform, type Fact } from './check';
import { CHECKS } from './checks';
import { PROBE_SHEET } from './probes/sheet';
import { STEPS } from './steps';
import type { Step } from './steps/step';
import { Scratch, type Obstacle } from './workbook/scratch';

/** A step that a person is doing. */
export interface StepState {
  readonly step: Step;
  /** The instruction for the person; empty while the self-test works. */
  readonly text: string;
  readonly buttons: readonly string[];
}

export interface SelfTestState {
  readonly phase: 'looking' | 'blocked' | 'ready' | 'running' | 'ended' | 'stopped' | 'failed';
  readonly obstacle: Obstacle | null;
  readonly fault: WorkbookFault | null;
  /** One for each title, in the order in which they were obtained. */
  readonly facts: readonly Fact[];
  /** The title of the running check, and the number of checks before it. */
  readonly running: string | null;
  readonly done: number;
  readonly step: StepState | null;
}

/** Key of the results in the browser's storage. They are stored because one step continues after Excel was closed. */
const FACTS = 'jixiao.selftest.facts';

function keptFacts(): readonly Fact[] {
  try {
    const facts: unknown = JSON.parse(browserMemory().get(FACTS) ?? '[]');
    return Array.isArray(facts) ? (facts as readonly Fact[]) : [];
  } catch {
    return [];
  }
}

function isOfStep({ title }: Fact): boolean {
  return STEPS.some((step) => step.title === title);
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
  #abort = new AbortController();
  #press: (button: string) => void = () => undefined;

  /** Checks whether the workbook can be used. */
  async look(): Promise<void> {
    this.store.update({ phase: 'looking', fault: null });
    await this.#try(async () => {
      const obstacle = await this.#scratch.obstacle();
      this.store.update({ obstacle, phase: obstacle ? 'blocked' : 'ready' });
    });
  }

  /** Runs all checks that need no person. Its sheets are removed in any case. */
  async run(): Promise<void> {
    this.#abort = new AbortController();
    const facts = this.store.get().facts.filter(isOfStep);
    this.store.update({ phase: 'running', facts, done: 0, fault: null });
    await this.#try(() => this.#runAll());
    // The sheets are removed also after a failure, if Excel still answers.
    await this.#try(() => this.#scratch.remove());
    this.store.update({ running: null });
    if (this.store.get().phase === 'running')
      this.store.update({ phase: this.#abort.signal.aborted ? 'stopped' : 'ended' });
  }

  /** Ends the run after the running check. */
  stop(): void {
    this.#abort.abort();
  }

  async #runAll(): Promise<void> {
    const obstacle = await this.#scratch.obstacle();
    if (obstacle) {
      this.store.update({ obstacle, phase: 'blocked' });
      return;
    }
    for (const check of CHECKS) {
      if (this.#abort.signal.aborted) return;
      this.store.update({ running: check.title });
      const start = performance.now();
      const fact = await perform(check, this.#scratch);
      this.#add({ ...fact, milliseconds: Math.round(performance.now() - start) });
      this.store.update({ done: this.store.get().done + 1 });
    }
  }

  /** Does a step with the person. */
  async begin(step: Step): Promise<void> {
    const show = (text: string, buttons: readonly string[] = []): void =>
      this.store.update({ step: { step, text, buttons } });
    const choose = (text: string, ...buttons: readonly string[]): Promise<string> => {
      show(text, buttons);
      return new Promise((resolve) => {
        this.#press = (button) => {
          show('');
          resolve(button);
        };
      });
    };
    show('');
    await this.#try(async () => {
      await this.#showSheet(step);
      const run = (scratch: Scratch): Promise<void> => step.act({ scratch, say: show, choose });
      this.#add(await perform({ title: step.title, run }, this.#scratch));
    });
    await this.leave();
  }

  /** Shows the sheet on which a step is done. */
  async #showSheet({ content = {} }: Step): Promise<void> {
    await this.#scratch.show(workbookOf({ [PROBE_SHEET]: content }));
    await runInExcel(async (context) => {
      this.#scratch.sheet(context, PROBE_SHEET).activate();
      await context.sync();
    });
  }

  /** The person has pressed a button of the step. */
  press(button: string): void {
    this.#press(button);
  }

  /** Ends a step. A step that was waiting for the person gets no result. */
  async leave(): Promise<void> {
    this.store.update({ step: null });
    await this.#try(() => this.#scratch.remove());
  }

  #add(fact: Fact): void {
    const others = this.store.get().facts.filter(({ title }) => title !== fact.title);
    const facts = [...others, fact];
    this.store.update({ facts });
    browserMemory().set(FACTS, JSON.stringify(facts));
  }

  /** Runs some work and shows its error. */
  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.warn(error);
      this.store.update({ phase: 'failed', fault: toWorkbookError(error).fault });
    }
  }
}
