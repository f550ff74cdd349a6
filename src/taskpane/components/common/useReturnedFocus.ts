import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface ReturnedFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Returns the focus when an element with the focus is removed: to the element that had it before, unless another element got it
 * meanwhile.
 * @param onLost called if there was no such element or it no longer exists
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
      // At this moment the removed element is still in the document and its replacement is not there yet.
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
