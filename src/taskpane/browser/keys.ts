/**
 * Prevents office.js on the web from handling some keys, which it does at the window, after the pane:
 * - Tab: office.js moves the focus between elements with a tab stop. If the focused element has none, such as a heading
 *   that was focused by script, office.js moves the focus out of the pane; the browser moves it correctly.
 * - Escape: even if the pane has handled it, office.js would move the focus to the pane's first button.
 */
export function keepKeysInPane(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented } = event;
    const isOffItsPath = target instanceof HTMLElement && target.tabIndex < 0;
    if ((key === 'Tab' && isOffItsPath) || (key === 'Escape' && defaultPrevented)) event.stopPropagation();
  });
}
