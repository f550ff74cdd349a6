/** An engine in another thread. */
import type { CheckStep } from '../check/check';
import type { OfficeConfigReading } from '../check/office-config';
import type { Recognition } from '../check/recognition';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type {
  CheckQuestion,
  ComparisonQuestion,
  CorrectionQuestion,
  Engine,
  ExamplesQuestion,
  FormName,
  LastYearAnswer,
  LastYearFile,
  Watch,
} from './engine';
import type { RpcClient } from './rpc';
import type { EngineMethods, FindingsPart } from './serve';
import { partsOf } from './snapshot-parts';
import type {
  ComparisonView,
  CorrectionView,
  ExampleView,
  FindingView,
  MoneyView,
  ReasonsView,
  ResultView,
} from './views';

export class RemoteEngine implements Engine {
  /** The snapshot that the server has; `null` if it has none. */
  private sent: WorkbookSnapshot | null = null;
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly client: RpcClient<EngineMethods>) {}

  async check(
    snapshot: WorkbookSnapshot,
    question: CheckQuestion,
    watch: Watch = {},
  ): Promise<ResultView | null> {
    // Checks are sent one after another: the parts of two snapshots must not mix, and a check is about the snapshot sent last.
    const sent = this.sending.then(async () => {
      await this.send(snapshot);
      return { answer: this.checkSent(question, watch) };
    });
    this.sending = sent.then(
      () => undefined,
      () => undefined,
    );
    return (await sent).answer;
  }

  correct(question: CorrectionQuestion, { signal }: Watch = {}): Promise<CorrectionView | null> {
    return this.client.call('correct', [question], { signal });
  }

  recognize(name: FormName): Promise<Recognition> {
    return this.client.call('recognize', [name]);
  }

  money(name: FormName): Promise<MoneyView> {
    return this.client.call('money', [name]);
  }

  examples(question: ExamplesQuestion): Promise<readonly ExampleView[]> {
    return this.client.call('examples', [question]);
  }

  openLastYear(file: LastYearFile): Promise<LastYearAnswer> {
    return this.client.call('openLastYear', [file]);
  }

  compareYears(question: ComparisonQuestion): Promise<ComparisonView> {
    return this.client.call('compareYears', [question]);
  }

  reasons(ruleId: string): Promise<ReasonsView> {
    return this.client.call('reasons', [ruleId]);
  }

  readConfig(text: string): Promise<OfficeConfigReading> {
    return this.client.call('readConfig', [text]);
  }

  ruleCount(): Promise<number> {
    return this.client.call('ruleCount', []);
  }

  private async checkSent(question: CheckQuestion, { signal, onStep }: Watch): Promise<ResultView | null> {
    const findings = new Map<number, FindingView[]>();
    const onProgress = (progress: unknown): void => {
      // `EngineMethods.check` reports nothing else.
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
    // If sending fails half way, it is unknown what the server has.
    this.sent = null;
    for (const part of partsOf(snapshot, before)) await this.client.call('receivePart', [part]);
    this.sent = snapshot;
  }
}
