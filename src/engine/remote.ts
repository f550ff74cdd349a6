/** An engine in another thread. */
import type { CheckStep } from '../check/check-forms';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { CheckQuestion, Engine, ProgressOptions } from './engine';
import type { RpcClient } from './rpc';
import type { EngineMethods, FindingsPart } from './serve';
import { partsOf } from './snapshot-parts';
import type { FindingView, ResultView } from './views';

export class RemoteEngine implements Engine {
  /** The snapshot that the server has; `null` if it has none. */
  private sent: WorkbookSnapshot | null = null;
  private sending: Promise<void> = Promise.resolve();

  readonly correct: Engine['correct'] = (question, { signal } = {}) =>
    this.client.call('correct', [question], { signal });

  readonly recognize: Engine['recognize'] = (name) => this.client.call('recognize', [name]);
  readonly money: Engine['money'] = (name) => this.client.call('money', [name]);
  readonly examples: Engine['examples'] = (question) => this.client.call('examples', [question]);
  readonly openLastYear: Engine['openLastYear'] = (file) => this.client.call('openLastYear', [file]);
  readonly compareYears: Engine['compareYears'] = (question) => this.client.call('compareYears', [question]);
  readonly reasons: Engine['reasons'] = (ruleId) => this.client.call('reasons', [ruleId]);
  readonly readConfig: Engine['readConfig'] = (text) => this.client.call('readConfig', [text]);
  readonly ruleCount: Engine['ruleCount'] = () => this.client.call('ruleCount', []);

  constructor(private readonly client: RpcClient<EngineMethods>) {}

  async check(
    snapshot: WorkbookSnapshot,
    question: CheckQuestion,
    progress: ProgressOptions = {},
  ): Promise<ResultView | null> {
    // Checks are sent one after another, because the parts of two snapshots must not mix and a check is about the
    // snapshot that was sent last.
    const sent = this.sending.then(async () => {
      await this.send(snapshot);
      return { answer: this.checkSent(question, progress) };
    });
    this.sending = sent.then(
      () => undefined,
      () => undefined,
    );
    return (await sent).answer;
  }

  private async checkSent(
    question: CheckQuestion,
    { signal, onStep }: ProgressOptions,
  ): Promise<ResultView | null> {
    const findings = new Map<number, FindingView[]>();
    const onProgress = (progress: unknown): void => {
      // `EngineMethods.check` reports no other kind of progress.
      const report = progress as CheckStep | FindingsPart;
      if (!('findings' in report)) onStep?.(report);
      else findings.set(report.form, [...(findings.get(report.form) ?? []), ...report.findings]);
    };
    const result = await this.client.call('check', [question], { signal, onProgress });
    if (!result) return null;
    const forms = result.forms.map((form, index) => ({ ...form, findings: findings.get(index) ?? [] }));
    return { ...result, forms };
  }

  /** Sends a snapshot in parts. Waiting for each answer keeps this thread responsive. */
  private async send(snapshot: WorkbookSnapshot): Promise<void> {
    if (snapshot === this.sent) return;
    const before = this.sent;
    // If sending fails half-way, it is unknown which cells the server has.
    this.sent = null;
    for (const part of partsOf(snapshot, before)) await this.client.call('receivePart', [part]);
    this.sent = snapshot;
  }
}
