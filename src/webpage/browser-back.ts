/** The browser's own Back: from an opened file to where it was chosen, rather than out of the page. */
import type { AppController } from './app-controller';

/** State of the entry in the browser's history that stands for an opened file; its address is the page's own. */
const FILE = 'file';

/** Keeps the browser's history and the app together from now on. */
export function followBack(app: AppController): void {
  const isAtFile = (): boolean => history.state === FILE;
  const isOpen = (): boolean => ['opening', 'file'].includes(app.store.get().view.kind);
  // The browser goes back by and by.
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    history.back();
  };
  // The page may have been loaded anew while a file was open.
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
      // Forward, to a file that was let go.
      leave();
    } else if (wasLeaving) {
      // Another file was opened meanwhile.
      history.pushState(FILE, '');
    } else {
      app.back();
      // Asked about what would be lost, the person may still stay.
      if (isOpen()) history.forward();
    }
  });
}
