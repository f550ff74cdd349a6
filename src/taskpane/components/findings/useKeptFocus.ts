import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { FindingView } from '../../../engine/views';
import { nextFinding } from '../../session/findings-view';
import { focusRow, rowKeyAround } from '../common/useRows';

/**
 * Keeps the focus in the list: if the focused finding is removed or hidden, the next one gets the focus. Does nothing while the
 * focus is elsewhere, for example in the workbook.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, findings: readonly FindingView[]): void {
  const focused = useRef<string | null>(null);
  const before = useRef(findings);
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      focused.current = rowKeyAround(event.target);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = findings;
    const lost = focused.current;
    if (old === findings || lost === null || findings.some(({ key }) => key === lost)) return;
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const next = nextFinding(old, findings, new Set([lost]));
    if (next !== null && root.current) focusRow(root.current, next);
  }, [findings, root]);
}
