import { useEffect, useState } from 'react';
import { askedWork, type SessionState } from '../../session/state';
import { waiting as words } from '../../words';
import { Message } from '../common/Message';

/** Milliseconds without an answer of Excel after which the message is shown. */
const PATIENCE = 3_000;

/**
 * Tells the person what to do if Excel does not answer. office.js does not tell whether Excel is busy or waits until a cell is no
 * longer edited; the request is carried out in both cases.
 */
export function WaitingMessage({ state }: { readonly state: SessionState }) {
  const asked = askedOf(state);
  const [late, setLate] = useState<object | null>(null);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setLate(asked), PATIENCE);
    return () => clearTimeout(timer);
  }, [asked]);
  if (!asked || late !== asked) return null;
  return (
    <Message intent="info" title={words.title}>
      {words.text}
    </Message>
  );
}

/** The request of the person that Excel is working on; a new object for each step. */
function askedOf(state: SessionState): object | null {
  const asked = askedWork(state);
  if (!asked) return state.locating;
  return asked.kind === 'checking' ? null : asked;
}
