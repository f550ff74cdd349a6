/**
 * Runs the browser tests on a package as an office serves it: `JIXIAO_PACKAGE=FOLDER npx jest --selectProjects
 * journeys`, with a package made for `https://jixiao.officeapps.live.com/jixiao/`. Besides the package's site, nginx
 * serves the tests' pages under the same host name.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf } from '../../../scripts/lib/deployed-headers.mjs';
import { WORKBENCH_POLICY } from '../../../scripts/lib/workbench-mounts.mjs';
import { serveWithNginx } from '../../package/support/nginx.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const at = (name) => path.join(ROOT, name);
const sent = (headers) =>
  Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join(' ');

/** @param {string} folder of the package */
export async function servePackage(folder) {
  const { address, browserArgs } = await serveWithNginx(folder, ({ path: prefix }) =>
    [
      ...readdirSync(at('dist/workbench')).map(
        (name) =>
          `location = ${prefix}${name} { alias ${at('dist/workbench')}/${name}; ${sent({ 'content-security-policy': WORKBENCH_POLICY })} }`,
      ),
      `location ^~ ${prefix}forms/ { alias ${at('test/forms')}/; }`,
      `location ^~ /office-js/ { alias ${at('node_modules/@microsoft/office-js/dist')}/; }`,
      `location / { root ${at('dist/journeys')}; ${sent(headersOf('host.html'))} }`,
    ].join('\n'),
  );
  const site = address.href.slice(0, -1);
  return { pages: address.origin, pane: site, workbench: site, browserArgs };
}
