/**
 * What all files of browser tests share: the built pages, their servers and the browsers.
 * A process of its own, because the builder and the server are modules that the test runner cannot load. It tells its
 * parent where they are, and ends with it, however that ends.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from '../../../scripts/lib/build-stale.mjs';
import { startServer } from '../../../scripts/lib/https-server.mjs';
import { ADDIN_POLICY, WORKBENCH_MOUNTS } from '../../../scripts/lib/workbench-mounts.mjs';
import { offerBrowsers } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const headers = { 'content-security-policy': ADDIN_POLICY };
/** The test pages, office.js and the built task pane, under the policy of the deployed add-in. */
const TEST_PAGES = [
  { path: '/office-js/', folder: path.join(ROOT, 'node_modules/@microsoft/office-js/dist') },
  { path: '/pane/', folder: path.join(ROOT, 'dist/taskpane'), headers },
  { path: '/', folder: path.join(ROOT, 'dist/e2e'), headers },
];

/** The workbench with nothing but our port over office.js in its pane. */
const PORT_IN_WORKBENCH = [
  { path: '/', folder: path.join(ROOT, 'dist/e2e/in-pane') },
  ...WORKBENCH_MOUNTS,
  ...TEST_PAGES,
];

process.once('disconnect', () => process.exit());
await buildStale(['taskpane', 'workbench', 'pages']);
const [browsers, pages, workbench, portInWorkbench] = await Promise.all([
  offerBrowsers(),
  startServer({ mounts: TEST_PAGES }),
  startServer({ mounts: WORKBENCH_MOUNTS }),
  startServer({ mounts: PORT_IN_WORKBENCH }),
]);
process.send({
  browsers,
  pages: pages.url,
  workbench: workbench.url,
  portInWorkbench: portInWorkbench.url,
});
