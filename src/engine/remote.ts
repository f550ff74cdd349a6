/** An engine in another thread. */
import type { CheckStep } from '../check/check';
import type { Recognition } from '../check/recognition';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import {
  EngineGone,
  type CheckQuestion,
  type ConfigAnswer,
  type CorrectionQuestion,
  type Engine,
  type FormName,
  type Watch,
} from './engine';
import type { FromEngine, Port, Question, ToEngine } from './messages';
import { partsOf } from './snapshot-parts';
import type { Pacing } from './stretches';
import type { CorrectionView, FindingView, MoneyView, ReasonsView, ResultView } from './views';

/** Longest time that sending a snapshot may take at once, in milliseconds. */
const STRETCH = 12;

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onStep: ((step: CheckStep) => void) | undefined;
  /** Findings that came ahead, by form. */
  readonly findings: FindingView[][];
}

export class RemoteEngine implements Engine {
  /** Settled once the other side has started. */
  readonly ready: Promise<void>;
  private readonly calls = new Map<number, Call>();
  private lastCall = 0;
  /** What the other side has; `null` for nothing. */
  private sent: WorkbookSnapshot | null = null;
  private sending: Promise<void> = Promise.resolve();
  private gone: EngineGone | null = null;
  private onReady: () => void = () => undefined;
  private onNotReady: (error: Error) => void = () => undefined;

  constructor(
    private readonly port: Port,
    private readonly pacing: Pacing,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.onReady = resolve;
      this.onNotReady = reject;
    });
    this.ready.catch(nothing);
    port.onmessage = ({ data }) => this.take(data as FromEngine);
  }

  /** The other side has ended: what it was asked fails, and so does whatever it is asked from now on. */
  end(why: string): void {
    this.gone ??= new EngineGone(why);
    this.onNotReady(this.gone);
    for (const { reject } of this.calls.values()) reject(this.gone);
    this.calls.clear();
  }

  async check(
    snapshot: WorkbookSnapshot,
    about: CheckQuestion,
    watch: Watch = {},
  ): Promise<ResultView | null> {
    // One after the other: the parts of two snapshots must not mix, and the question is about the last one sent.
    const asked = this.sending.then(async () => {
      await this.send(snapshot);
      return { answer: this.ask({ ask: 'check', about }, watch) };
    });
    this.sending = asked.then(nothing, nothing);
    return (await (
      await asked
    ).answer) as ResultView | null;
  }

  async correct(about: CorrectionQuestion, watch: Watch = {}): Promise<CorrectionView | null> {
    return (await this.ask({ ask: 'correct', about }, watch)) as CorrectionView | null;
  }

  async recognize(about: FormName): Promise<Recognition> {
    return (await this.ask({ ask: 'recognize', about })) as Recognition;
  }

  async money(about: FormName): Promise<MoneyView> {
    return (await this.ask({ ask: 'money', about })) as MoneyView;
  }

  async reasons(about: string): Promise<ReasonsView> {
    return (await this.ask({ ask: 'reasons', about })) as ReasonsView;
  }

  async readConfig(about: string): Promise<ConfigAnswer> {
    return (await this.ask({ ask: 'readConfig', about })) as ConfigAnswer;
  }

  async ruleCount(): Promise<number> {
    return (await this.ask({ ask: 'ruleCount', about: null })) as number;
  }

  private async send(snapshot: WorkbookSnapshot): Promise<void> {
    if (snapshot === this.sent) return;
    const { now, pause } = this.pacing;
    let since = now().getTime();
    const before = this.sent;
    // Where it is cut short, nobody knows what the other side has.
    this.sent = null;
    for (const part of partsOf(snapshot, before)) {
      this.post({ kind: 'part', part });
      if (now().getTime() - since < STRETCH) continue;
      await pause();
      since = now().getTime();
    }
    this.sent = snapshot;
  }

  private ask(question: Question, { signal, onStep }: Watch = {}): Promise<unknown> {
    if (this.gone) return Promise.reject(this.gone);
    if (signal?.aborted) return Promise.resolve(null);
    const call = (this.lastCall += 1);
    return new Promise((resolve, reject) => {
      this.calls.set(call, { resolve, reject, onStep, findings: [] });
      signal?.addEventListener('abort', () => this.giveUp(call), { once: true });
      this.post({ kind: 'question', call, question });
    });
  }

  private giveUp(call: number): void {
    const open = this.calls.get(call);
    if (!open) return;
    this.calls.delete(call);
    this.post({ kind: 'give-up', call });
    open.resolve(null);
  }

  private post(message: ToEngine): void {
    this.port.postMessage(message);
  }

  private take(message: FromEngine): void {
    if (message.kind === 'ready') {
      this.onReady();
      return;
    }
    const call = this.calls.get(message.call);
    if (!call) return;
    switch (message.kind) {
      case 'step':
        call.onStep?.(message.step);
        break;
      case 'findings':
        (call.findings[message.form] ??= []).push(...message.findings);
        break;
      case 'answer':
        this.calls.delete(message.call);
        call.resolve(whole(message.value, call.findings));
        break;
      case 'failure': {
        this.calls.delete(message.call);
        const error = new Error(message.message);
        error.stack = message.stack;
        call.reject(error);
      }
    }
  }
}

function nothing(): void {
  // What went wrong is told to whoever asked.
}

/** An answer with the findings that came ahead of it. */
function whole(value: unknown, findings: readonly (readonly FindingView[])[]): unknown {
  if (findings.length === 0) return value;
  const result = value as ResultView;
  return {
    ...result,
    forms: result.forms.map((form, index) => ({ ...form, findings: findings[index] ?? [] })),
  };
}
