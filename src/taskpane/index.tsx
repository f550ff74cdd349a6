/** Entry of the task pane: waits for Office, then draws the pane, which starts a check. */
import { createRoot } from 'react-dom/client';
import { refreshSettings } from '../excel/document-settings';
import { PAGE_PACING } from '../engine/scheduling';
import { startEngine } from './browser/engine';
import { keepKeysInPane } from './browser/keys';
import { App } from './components/App';
import { inExcel } from './in-excel';
import { officeHost, officeTheme } from './office-host';
import { PaneSession } from './session/session';
import './taskpane.css';
import './frame.css';
import { prepareTheme } from './theme/themes';
import { themeNameOf } from './theme/useTheme';
import type {} from './watchdog-api';

/** The engine starts while Office is loading. */
const engine = startEngine(PAGE_PACING);

inExcel(start);

async function start(root: HTMLElement): Promise<void> {
  await Promise.all([
    refreshSettings(Office.context.document.settings),
    prepareTheme(themeNameOf(officeTheme)),
  ]);
  const session = new PaneSession(officeHost(), { ...PAGE_PACING, engine });
  createRoot(root).render(<App session={session} theme={officeTheme} />);
  keepKeysInPane(document);
  window.jixiaoStarted();
  void session.check();
}
