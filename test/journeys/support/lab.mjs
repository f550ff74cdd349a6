/**
 * What all files of browser tests share: the built pages, their servers and the browsers.
 * A process of its own, because the builder and the server are modules that the test runner cannot load. It tells its
 * parent where they are, and ends with it, however that ends.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from '../../../scripts/lib/build-stale.mjs';
import { startServer } from '../../../scripts/lib/https-server.mjs';
import { addinHeaders, WORKBENCH_MOUNTS } from '../../../scripts/lib/workbench-mounts.mjs';
import { offerBrowsers } from './browsers.mjs';
import { servePackage } from './packaged.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The test pages, office.js and the built task pane, under the policy of the deployed add-in. */
const TEST_PAGES = [
  { path: '/office-js/', folder: path.join(ROOT, 'node_modules/@microsoft/office-js/dist') },
  { path: '/pane/', folder: path.join(ROOT, 'dist/taskpane'), headers: addinHeaders },
  { path: '/', folder: path.join(ROOT, 'dist/journeys'), headers: addinHeaders },
];

/** The workbench with nothing but our port over office.js in its pane. */
const PORT_IN_WORKBENCH = [
  { path: '/', folder: path.join(ROOT, 'dist/journeys/in-pane') },
  ...WORKBENCH_MOUNTS,
  ...TEST_PAGES,
];

process.once('disconnect', () => process.exit());
// Ended from outside, it ends its browsers all the same.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const { JIXIAO_PACKAGE: folder } = process.env;
// A package has its own pane.
await buildStale([...(folder ? [] : ['taskpane']), 'workbench', 'webpage', 'pages']);
const [{ browserArgs, ...addresses }, portInWorkbench] = await Promise.all([
  folder ? servePackage(folder) : serveBuilt(),
  startServer({ mounts: PORT_IN_WORKBENCH }),
]);
process.send({
  browsers: await offerBrowsers(browserArgs),
  ...addresses,
  portInWorkbench: portInWorkbench.url,
});

async function serveBuilt() {
  const [pages, workbench] = await Promise.all([
    startServer({ mounts: TEST_PAGES }),
    startServer({ mounts: WORKBENCH_MOUNTS }),
  ]);
  return { pages: pages.url, pane: `${pages.url}/pane`, workbench: workbench.url, browserArgs: [] };
}
