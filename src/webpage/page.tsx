/** Starts the page. */
import { createRoot } from 'react-dom/client';
import { browserMemory } from '../taskpane/browser/memory';
import '../taskpane/taskpane.css';
import { WebPage } from './WebPage';
import { AppController } from './app-controller';
import { workerStarter } from './worker/start-worker';

/** `history.state` of the history entry for an opened file; the entry has the same address as the page. */
const FILE = 'file';

/** Starts the page. @param script the text of the page's script */
export function start(script: string): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  const app = new AppController({ startWorker: workerStarter(script), memory: browserMemory() });
  followBack(app);
  createRoot(root).render(<WebPage app={app} />);
}

/** Lets the browser's back button return from an opened file to the previous screen instead of leaving the page. */
function followBack(app: AppController): void {
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
      // The person went forward to a file that was closed.
      leave();
    } else if (wasLeaving) {
      // Another file was opened in the meantime.
      history.pushState(FILE, '');
    } else {
      app.back();
      // The person may choose to stay when they are asked about unsaved corrections.
      if (isOpen()) history.forward();
    }
  });
}
