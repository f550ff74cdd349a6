/**
 * Shortcuts of the pane. They are few, and avoid keys that hosts and screen readers use: Excel for Windows handles F6
 * itself, and Alt with a letter opens its ribbon; Excel on the web handles Ctrl+F6, F2 and Escape; screen readers use
 * Insert, Caps Lock and Ctrl+Alt (Ctrl+Option). No shortcut types a character in a text field.
 */

interface Shortcut {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  /** As displayed. */
  readonly text: string;
  /** In the format of `aria-keyshortcuts`. */
  readonly aria: string;
}

export type ShortcutId = 'primary' | 'check' | 'next' | 'previous';

export const SHORTCUTS: Readonly<Record<ShortcutId, Shortcut>> = {
  primary: { key: 'Enter', ctrl: true, shift: false, text: 'Ctrl+Enter', aria: 'Control+Enter' },
  check: { key: 'Enter', ctrl: true, shift: true, text: 'Ctrl+Shift+Enter', aria: 'Control+Shift+Enter' },
  next: { key: 'F8', ctrl: false, shift: false, text: 'F8', aria: 'F8' },
  previous: { key: 'F8', ctrl: false, shift: true, text: 'Shift+F8', aria: 'Shift+F8' },
};

const IDS: readonly ShortcutId[] = ['primary', 'check', 'next', 'previous'];

/** The members of a key event that identify a shortcut. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut that was pressed; `null` for any other key. On a Mac, Command and Control are both accepted. */
export function shortcutOf(press: KeyPress): ShortcutId | null {
  if (press.altKey) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  const isPressed = (one: Shortcut) =>
    one.key === press.key && one.ctrl === ctrl && one.shift === press.shiftKey;
  return IDS.find((id) => isPressed(SHORTCUTS[id])) ?? null;
}
