/**
 * Stops office.js on the web from handling some keys, which it does at the window, after the pane:
 * - Tab: office.js moves the focus between elements with a tab stop. If the focused element has none, such as a heading that was
 * focused by script, it leaves the pane; the browser moves the focus correctly.
 * - Escape: if the pane has handled it, office.js would still move the focus to the pane's first button.
 */
export function keepKeysInPane(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented } = event;
    const isOffItsPath = target instanceof HTMLElement && target.tabIndex < 0;
    if ((key === 'Tab' && isOffItsPath) || (key === 'Escape' && defaultPrevented)) event.stopPropagation();
  });
}
