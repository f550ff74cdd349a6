import { useEffect, useState } from 'react';
import { requestedWork, type SessionState } from '../../session/state';
import { waiting as words } from '../../words';
import { Message } from '../common/Message';

/** Milliseconds without an answer of Excel after which the message is shown. */
const MESSAGE_DELAY = 3_000;

/**
 * Advice for the person if Excel does not answer. office.js does not report whether Excel is busy or waits until a cell
 * is no longer edited; in both cases the request is executed later.
 */
export function WaitingMessage({ state }: { readonly state: SessionState }) {
  const asked = pendingRequest(state);
  const [late, setLate] = useState<object | null>(null);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setLate(asked), MESSAGE_DELAY);
    return () => clearTimeout(timer);
  }, [asked]);
  if (!asked || late !== asked) return null;
  return (
    <Message intent="info" title={words.title}>
      {words.text}
    </Message>
  );
}

/** The person's request on which Excel is working; a new object for each step. */
function pendingRequest(state: SessionState): object | null {
  const asked = requestedWork(state);
  if (!asked) return state.locating;
  return asked.kind === 'checking' ? null : asked;
}
