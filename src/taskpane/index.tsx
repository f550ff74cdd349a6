/** The task pane's entry: waits for Office, then draws the pane, which checks by itself. */
import { createRoot } from 'react-dom/client';
import { refreshSettings } from '../excel/document-settings';
import { keepKeysInPane } from './browser/keys';
import { App } from './components/App';
import { officeHost, officeTheme } from './office-host';
import { PaneSession } from './session/session';
import './taskpane.css';
import type {} from './watchdog-api';
import { startup } from './words';

/** Lowest requirement set that everything works with. */
const EXCEL_API = '1.9';

/** Put in by the build. */
declare const __VERSION__: string;

Office.onReady().then(whenReady, (error: unknown) => {
  console.warn(error);
  window.jixiaoFailure(startup.notConnected);
});

function whenReady({ host }: Pick<Awaited<ReturnType<typeof Office.onReady>>, 'host'>): void {
  const root = document.getElementById('root');
  if (!root) return;
  if (host !== Office.HostType.Excel) {
    window.jixiaoFailure(startup.notExcel);
  } else if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) {
    window.jixiaoFailure(startup.tooOld);
  } else {
    void start(root);
  }
}

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
