/**
 * What all files of browser tests share: the built pages, their servers and one browser.
 * A process of its own, because the builder and the server are modules that the test runner cannot load. It tells its
 * parent where they are, and ends with it, however that ends.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserOptions } from '../../../scripts/lib/browser.mjs';
import { buildStale } from '../../../scripts/lib/build-stale.mjs';
import { startServer } from '../../../scripts/lib/https-server.mjs';
import { ADDIN_POLICY, WORKBENCH_MOUNTS } from '../../../scripts/lib/workbench-mounts.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const headers = { 'content-security-policy': ADDIN_POLICY };
/** The test pages, office.js and the built task pane, under the policy of the deployed add-in. */
const TEST_PAGES = [
  { path: '/office-js/', folder: path.join(ROOT, 'node_modules/@microsoft/office-js/dist') },
  { path: '/pane/', folder: path.join(ROOT, 'dist/taskpane'), headers },
  { path: '/', folder: path.join(ROOT, 'dist/e2e'), headers },
];

process.once('disconnect', () => process.exit());
await buildStale(['taskpane', 'workbench', 'pages']);
const [browser, pages, workbench] = await Promise.all([
  browserOptions().then((options) => chromium.launchServer(options)),
  startServer({ mounts: TEST_PAGES }),
  startServer({ mounts: WORKBENCH_MOUNTS }),
]);
process.send({ browser: browser.wsEndpoint(), pages: pages.url, workbench: workbench.url });
