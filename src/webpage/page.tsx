/** Starts the page. */
import { createRoot } from 'react-dom/client';
import { browserMemory } from '../taskpane/browser/memory';
import '../taskpane/taskpane.css';
import { followBack } from './browser-back';
import { WebPage } from './components/WebPage';
import { AppController } from './app-controller';
import { workerStarter } from './worker/start-worker';

/** Defined by webpack. */
declare const __VERSION__: string;

/** @param script the text of the page's script */
export function start(script: string): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  const app = new AppController({ startWorker: workerStarter(script), memory: browserMemory() });
  followBack(app);
  createRoot(root).render(<WebPage app={app} version={__VERSION__} />);
}
