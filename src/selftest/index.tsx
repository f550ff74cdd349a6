/** Entry of `selftest.html`: a page of the add-in that tests the behaviour of an Excel. */
import { createRoot } from 'react-dom/client';
import { keepKeysInPane } from '../taskpane/browser/keys';
import { inExcel } from '../taskpane/in-excel';
import { officeTheme } from '../taskpane/office-host';
import '../taskpane/taskpane.css';
import type {} from '../taskpane/watchdog-api';
import { SelfTestPage } from './components/SelfTestPage';
import { watchPolicy } from './probes/pane';
import { SelfTest } from './selftest';

watchPolicy();

inExcel(async (root) => {
  const selfTest = new SelfTest();
  createRoot(root).render(<SelfTestPage selfTest={selfTest} theme={officeTheme} />);
  keepKeysInPane(document);
  window.jixiaoStarted();
  await selfTest.look();
});
