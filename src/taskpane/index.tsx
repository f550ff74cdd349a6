/** The task pane's entry: waits for Office, then draws the pane, which checks by itself. */
import { createRoot } from 'react-dom/client';
import { refreshSettings } from '../excel/document-settings';
import { keepKeysInPane } from './browser/keys';
import { App } from './components/App';
import { inExcel } from './in-excel';
import { officeHost, officeTheme } from './office-host';
import { PaneSession } from './session/session';
import './taskpane.css';
import type {} from './watchdog-api';

/** Put in by the build. */
declare const __VERSION__: string;

inExcel(start);

async function start(root: HTMLElement): Promise<void> {
  await refreshSettings(Office.context.document.settings);
  const session = new PaneSession(officeHost(), {
    now: () => new Date(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  createRoot(root).render(<App session={session} theme={officeTheme} version={__VERSION__} />);
  keepKeysInPane(document);
  window.jixiaoStarted();
  void session.check();
}
