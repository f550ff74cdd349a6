import { useEffect, useState } from 'react';
import type { SessionState } from '../../session/state';
import { waiting as words } from '../../words';
import { Message } from '../common/Message';

/** How long Excel may take before a word is said about it, in milliseconds. */
const PATIENCE = 3_000;

/**
 * What was asked for while a cell is being edited is carried out afterwards: Excel does not tell which of the two it is, so
 * that this says what to do, if anything.
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

/** What Excel is doing for a person; each step of it is another object. */
function askedOf({ busy, locating }: SessionState): object | null {
  if (!busy) return locating;
  if (busy.kind === 'checking' || ('quiet' in busy && busy.quiet)) return null;
  return busy;
}
