import { useEffect, useRef } from 'react';
import { shortcutOf, type ShortcutId } from '../../shortcuts';

/**
 * Runs the pane's shortcuts wherever the focus is in the pane. Handled keys are not propagated, because office.js on the web
 * passes every key with Ctrl or Shift on to Excel.
 */
export function useShortcuts(actions: Readonly<Record<ShortcutId, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const id = event.defaultPrevented || event.isComposing ? null : shortcutOf(event);
      if (id === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current[id]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
