/** Answers another thread's questions to an engine. */
import type { Engine, Watch } from './engine';
import type { FromEngine, Port, Question, ToEngine } from './messages';
import { SnapshotReceiver } from './snapshot-parts';
import type { ResultView } from './views';

/** Findings a piece: taking so many in takes a few milliseconds on the other side. */
const FINDINGS_A_PIECE = 500;

/** Serves whoever is at the other end, from now on. */
export function serve(engine: Engine, port: Port): void {
  const receiver = new SnapshotReceiver();
  const running = new Map<number, AbortController>();
  const tell = (message: FromEngine): void => port.postMessage(message);

  const answer = async (call: number, question: Question): Promise<void> => {
    const control = new AbortController();
    running.set(call, control);
    const watch: Watch = {
      signal: control.signal,
      onStep: (step) => tell({ kind: 'step', call, step }),
    };
    try {
      const value = await ask(engine, question, receiver, watch);
      tell({ kind: 'answer', call, value: question.ask === 'check' ? inPieces(value, call, tell) : value });
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      tell({ kind: 'failure', call, message, stack: stack ?? message });
    } finally {
      running.delete(call);
    }
  };

  port.onmessage = ({ data }) => {
    // Nobody but our own page is at the other end.
    const message = data as ToEngine;
    if (message.kind === 'part') receiver.take(message.part);
    else if (message.kind === 'give-up') running.get(message.call)?.abort();
    else void answer(message.call, message.question);
  };
  tell({ kind: 'ready' });
}

function ask(engine: Engine, question: Question, receiver: SnapshotReceiver, watch: Watch): Promise<unknown> {
  switch (question.ask) {
    case 'check':
      return engine.check(receiver.snapshot, question.about, watch);
    case 'correct':
      return engine.correct(question.about, watch);
    case 'recognize':
      return engine.recognize(question.about);
    case 'money':
      return engine.money(question.about);
    case 'reasons':
      return engine.reasons(question.about);
    case 'readConfig':
      return engine.readConfig(question.about);
    case 'ruleCount':
      return engine.ruleCount();
  }
}

/** Sends the findings of a result ahead. @returns the result without them */
function inPieces(value: unknown, call: number, tell: (message: FromEngine) => void): ResultView | null {
  const result = value as ResultView | null;
  if (!result) return null;
  for (const [form, { findings }] of result.forms.entries()) {
    for (let start = 0; start < findings.length; start += FINDINGS_A_PIECE) {
      tell({ kind: 'findings', call, form, findings: findings.slice(start, start + FINDINGS_A_PIECE) });
    }
  }
  return { ...result, forms: result.forms.map((form) => ({ ...form, findings: [] })) };
}
