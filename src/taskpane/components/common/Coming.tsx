import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { Missing } from './Missing';
import { useComing } from './useComing';
import { focusInside } from './useRows';

const useStyles = makeStyles({ place: { display: 'contents' } });

export interface ComingProps<Value> {
  /** The same function for the same thing. */
  readonly ask: () => Promise<Value>;
  /** What is there already. */
  readonly known?: Value | null;
  readonly onHere?: (() => void) | undefined;
  readonly children: (value: Value) => ReactNode;
}

/**
 * Something that has to be waited for: a word stands in its place, and where it could not be had, what to do about it. The
 * keyboard stays where it is; whoever has asked once more finds it in what came.
 */
export function Coming<Value>({ ask, known = null, onHere, children }: ComingProps<Value>) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { value, stage, onRetry, afterRetry } = useComing(ask, known);
  const isHere = value !== null;
  useEffect(() => {
    if (!isHere) return;
    if (afterRetry && place.current) focusInside(place.current);
    onHere?.();
  }, [isHere, afterRetry, onHere]);
  return (
    <div ref={place} className={styles.place}>
      {isHere ? children(value) : <Missing stage={stage} onRetry={onRetry} />}
    </div>
  );
}
