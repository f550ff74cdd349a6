/** Serves the package of its first argument with nginx until its parent process ends, and sends the addresses to the parent. */
import { browserOptions } from '../../../scripts/lib/browser.mjs';
import { serveWithNginx } from './nginx.mjs';

const { address, port, browserArgs } = await serveWithNginx(
  process.argv[2],
  // A plain page that frames the pane, served under any name.
  ({ path }) =>
    `location = /framing.html { default_type text/html; return 200 '<iframe src="https://${process.argv[3]}${path}taskpane.html"></iframe>'; }`,
);
const { executablePath, args } = await browserOptions();
process.send({ address: address.href, port, browser: { executablePath, args: [...args, ...browserArgs] } });
process.once('disconnect', () => process.exit());
