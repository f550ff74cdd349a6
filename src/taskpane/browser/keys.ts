/**
 * Keys that office.js on the web would take at the window, after the pane:
 * - Tab: it moves the focus itself, among the elements that Tab reaches. From anything else, such as a heading that was given
 *   the focus, it knows of no next one and leaves the pane; there the browser is to do it.
 * - Escape: it puts the focus on the pane's first button, also when the pane has closed something and given the focus back.
 */
export function keepKeysInPane(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, defaultPrevented } = event;
    const isOffItsPath = target instanceof HTMLElement && target.tabIndex < 0;
    if ((key === 'Tab' && isOffItsPath) || (key === 'Escape' && defaultPrevented)) event.stopPropagation();
  });
}
