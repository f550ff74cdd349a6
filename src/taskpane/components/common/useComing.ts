import { useEffect, useState } from 'react';
import type { MissingStage } from './Missing';

export interface Coming<Value> {
  /** `null` while it is not there. */
  readonly value: Value | null;
  readonly stage: MissingStage;
  readonly onRetry: () => void;
  /** It came after it had been asked for again: the keyboard, which was at that button, belongs into it. */
  readonly afterRetry: boolean;
}

/**
 * Something that has to be waited for, and that may fail.
 * @param ask the same function for the same thing: another one asks for something else
 * @param known what is there already
 */
export function useComing<Value>(ask: () => Promise<Value>, known: Value | null = null): Coming<Value> {
  const [state, setState] = useState<{
    readonly of: () => Promise<Value>;
    readonly value: Value | null;
    readonly stage: MissingStage;
    readonly afterRetry: boolean;
  }>({ of: ask, value: known, stage: 'coming', afterRetry: false });
  const isNew = state.of !== ask;
  // What was there before stays in sight until what takes its place has come.
  const value = isNew ? (known ?? state.value) : state.value;
  const { stage, afterRetry } = isNew ? { stage: 'coming' as const, afterRetry: false } : state;
  const isOpen = isNew ? known === null : value === null && stage !== 'failed';
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    ask().then(
      (found) => {
        if (isWanted) setState({ of: ask, value: found, stage, afterRetry: stage === 'again' });
      },
      (error: unknown) => {
        console.warn(error);
        if (isWanted) setState({ of: ask, value: null, stage: 'failed', afterRetry: false });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [ask, isOpen, stage]);
  return {
    value,
    stage,
    onRetry: () => setState({ of: ask, value: null, stage: 'again', afterRetry: false }),
    afterRetry,
  };
}
