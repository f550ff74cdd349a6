import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

export interface ReturnedFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * For an element that goes away while it may have the keyboard: whatever had it before gets it back, unless something
 * else has taken it.
 * @param onLost where that is gone, too, or nothing had it
 */
export function useReturnedFocus(onLost?: () => void): ReturnedFocus {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const lost = useRef(onLost);
  useLayoutEffect(() => {
    lost.current = onLost;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // The element is still there, and what comes in its place isn't yet.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (before.current?.isConnected) before.current.focus();
        else lost.current?.();
      });
    };
  }, []);
  return {
    ref,
    onFocus: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
        before.current = relatedTarget;
      }
    },
  };
}
