/**
 * Builds and serves the pages of all browser tests, and decides how their browsers start. It is a separate process, because
 * Jest cannot load the modules of webpack and of the server. It sends its parent the addresses and ends with it.
 */
import { createHash, X509Certificate } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserOptions } from '../../../scripts/lib/browser.mjs';
import { buildStale } from '../../../scripts/lib/build-stale.mjs';
import { localCertificate } from '../../../scripts/lib/certificate.mjs';
import { startServer } from '../../../scripts/lib/https-server.mjs';
import { addinHeaders, WORKBENCH_MOUNTS } from '../../../scripts/lib/workbench-mounts.mjs';
import { servePackage } from './packaged.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The test pages, office.js and the built task pane, under the policy of the deployed add-in. */
const TEST_PAGES = [
  { path: '/office-js/', folder: path.join(ROOT, 'node_modules/@microsoft/office-js/dist') },
  { path: '/pane/', folder: path.join(ROOT, 'dist/taskpane'), headers: addinHeaders },
  { path: '/', folder: path.join(ROOT, 'dist/journeys'), headers: addinHeaders },
];

/** The workbench with nothing but the port over office.js in its pane. */
const PORT_IN_WORKBENCH = [
  { path: '/', folder: path.join(ROOT, 'dist/journeys/in-pane') },
  ...WORKBENCH_MOUNTS,
  ...TEST_PAGES,
];

/** Options of the tests, besides those of every browser that this project starts. */
const BROWSER_ARGS = [
  '--lang=zh-CN',
  '--accept-lang=zh-CN',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

process.once('disconnect', () => process.exit());
const { JIXIAO_PACKAGE: folder } = process.env;
// A package already contains the pane.
await buildStale([...(folder ? [] : ['taskpane']), 'workbench', 'webpage', 'pages']);
const [{ browserArgs, ...addresses }, portInWorkbench] = await Promise.all([
  folder ? servePackage(folder) : serveBuilt(),
  startServer({ mounts: PORT_IN_WORKBENCH }),
]);
const { executablePath, args } = await browserOptions();
process.send({
  launch: {
    executablePath,
    args: [...args, ...BROWSER_ARGS, await trustingArg(), ...browserArgs],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  },
  ...addresses,
  portInWorkbench: portInWorkbench.url,
});

/** Trusts the certificate of the servers, because browsers cache nothing from a server that they do not trust. */
async function trustingArg() {
  const { cert } = await localCertificate();
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(key).digest('base64');
  return `--ignore-certificate-errors-spki-list=${hash}`;
}

async function serveBuilt() {
  const [pages, workbench] = await Promise.all([
    startServer({ mounts: TEST_PAGES }),
    startServer({ mounts: WORKBENCH_MOUNTS }),
  ]);
  return { pages: pages.url, pane: `${pages.url}/pane`, workbench: workbench.url, browserArgs: [] };
}
