/** The server side of `RemoteEngine`: an engine whose methods another thread calls. */
import type { CheckQuestion, Engine } from './engine';
import { serveRpc, type Port } from './rpc';
import { SnapshotReceiver, type SnapshotPart } from './snapshot-parts';
import type { FindingView, ResultView } from './views';

/** Number of findings in one message; more would block the receiving thread for more than a few milliseconds. */
const FINDINGS_PER_MESSAGE = 500;

/** Findings of one form of the result to come, in order. They are reported as progress of `check`. */
export interface FindingsPart {
  /** Index of the form in the result. */
  readonly form: number;
  readonly findings: readonly FindingView[];
}

/** The methods of `Engine`, with a check in parts. */
export interface EngineMethods extends Omit<Engine, 'check'> {
  /** Receives the next part of a snapshot; parts arrive in order. */
  readonly receivePart: (part: SnapshotPart) => void;
  /** Checks the snapshot that was received last. The findings of the result have been reported as progress and are left out. */
  readonly check: (question: CheckQuestion) => ResultView | null;
}

/** Answers the `RemoteEngine` at the other end of the port, from now on. */
export function serveEngine(engine: Engine, port: Port): void {
  const receiver = new SnapshotReceiver();
  serveRpc<EngineMethods>(port, {
    receivePart: (_, part) => receiver.take(part),
    check: async ({ signal, reportProgress }, question) => {
      const result = await engine.check(receiver.snapshot, question, { signal, onStep: reportProgress });
      return result && reportFindings(result, reportProgress);
    },
    correct: ({ signal }, question) => engine.correct(question, { signal }),
    recognize: (_, name) => engine.recognize(name),
    money: (_, name) => engine.money(name),
    examples: (_, question) => engine.examples(question),
    openLastYear: (_, file) => engine.openLastYear(file),
    compareYears: (_, question) => engine.compareYears(question),
    reasons: (_, ruleId) => engine.reasons(ruleId),
    readConfig: (_, text) => engine.readConfig(text),
    ruleCount: () => engine.ruleCount(),
  });
}

/** Reports the findings of a result in parts. @returns the result without them */
function reportFindings(result: ResultView, report: (part: FindingsPart) => void): ResultView {
  for (const [form, { findings }] of result.forms.entries()) {
    for (let start = 0; start < findings.length; start += FINDINGS_PER_MESSAGE) {
      report({ form, findings: findings.slice(start, start + FINDINGS_PER_MESSAGE) });
    }
  }
  return { ...result, forms: result.forms.map((form) => ({ ...form, findings: [] })) };
}
