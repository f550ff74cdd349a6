/** The browser's back button returns from an opened file to the previous screen instead of leaving the page. */
import type { AppController } from './app-controller';

/** `history.state` of the entry of an opened file; its address is that of the page. */
const FILE = 'file';

/** Keeps the browser's history in step with the app. */
export function followBack(app: AppController): void {
  const isAtFile = (): boolean => history.state === FILE;
  const isOpen = (): boolean => ['opening', 'file'].includes(app.store.get().view.kind);
  // `history.back()` is asynchronous.
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    history.back();
  };
  // The page may have been reloaded while a file was open.
  if (isAtFile()) history.replaceState(null, '');
  app.store.subscribe(() => {
    if (isOpen() && !isAtFile()) history.pushState(FILE, '');
    else if (!isOpen() && isAtFile()) leave();
  });
  window.addEventListener('popstate', () => {
    const wasLeaving = isLeaving;
    isLeaving = false;
    if (isAtFile() === isOpen()) return;
    if (isAtFile()) {
      // The person went forward to a file that is closed.
      leave();
    } else if (wasLeaving) {
      // Another file was opened in the meantime.
      history.pushState(FILE, '');
    } else {
      app.back();
      // The person may choose to stay when asked about unsaved corrections.
      if (isOpen()) history.forward();
    }
  });
}
