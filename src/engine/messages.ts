/** What an engine in another thread is told, and what it answers. */
import type { CheckStep } from '../check/check';
import type { CorrectionQuestion, CheckQuestion, FormName } from './engine';
import type { SnapshotPart } from './snapshot-parts';
import type { FindingView } from './views';

/** A question of `Engine`. That of a check is about the snapshot that was sent last. */
export type Question =
  | { readonly ask: 'check'; readonly about: CheckQuestion }
  | { readonly ask: 'correct'; readonly about: CorrectionQuestion }
  | { readonly ask: 'recognize' | 'money'; readonly about: FormName }
  | { readonly ask: 'reasons' | 'readConfig'; readonly about: string }
  | { readonly ask: 'ruleCount'; readonly about: null };

export type ToEngine =
  | { readonly kind: 'part'; readonly part: SnapshotPart }
  | { readonly kind: 'question'; readonly call: number; readonly question: Question }
  | { readonly kind: 'give-up'; readonly call: number };

export type FromEngine =
  /** It has started. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly call: number; readonly step: CheckStep }
  /** More findings of a form of the answer to come, in order. */
  | {
      readonly kind: 'findings';
      readonly call: number;
      readonly form: number;
      readonly findings: readonly FindingView[];
    }
  | { readonly kind: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly call: number; readonly message: string; readonly stack: string };

/** One end of the line to another thread: a worker, its inside, a message port. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
}
