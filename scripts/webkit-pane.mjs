/**
 * Opens the pane in WebKit, the engine that shows it on the Mac: xvfb-run -a node scripts/webkit-pane.mjs Checks the
 * sample form, writes its corrections back, and prints the violations of the pane's policy. For Debian with the
 * packages webkit2gtk-driver and xvfb. Not part of `npm test`.
 */
import { once } from 'node:events';
import https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { buildStale } from './lib/build-stale.mjs';
import { localCertificate } from './lib/certificate.mjs';
import { startServer } from './lib/https-server.mjs';
import { findWebKit, openWebKit, WEBKIT_MISSING } from './lib/webkit.mjs';
import { addinHeaders, WORKBENCH_MOUNTS } from './lib/workbench-mounts.mjs';

const browser = findWebKit();
if (!browser) {
  console.error(WEBKIT_MISSING);
  process.exit(2);
}

/** Functions that stop the started programs, in the order in which these were started. */
const started = [];
const violations = [];
try {
  await buildStale(['taskpane', 'workbench']);
  process.exitCode = await tryPane();
} finally {
  for (const end of started.reverse()) await end();
}

/** @returns 0 on success, 1 if the policy was violated */
async function tryPane() {
  const reports = await listenToReports();
  const reported = (name) => {
    const headers = addinHeaders(name);
    const policy = `${headers['content-security-policy']}; report-uri ${reports}`;
    return { ...headers, 'content-security-policy': policy };
  };
  const mounts = WORKBENCH_MOUNTS.map((mount) =>
    mount.headers === addinHeaders ? { ...mount, headers: reported } : mount,
  );
  const server = await startServer({ mounts });
  started.push(server.close);
  const page = await openWebKit(browser);
  started.push(page.close);
  await page.go(`${server.url}/workbench.html`);
  await page.intoFrame('#pane iframe');
  const checked = await page.text('[role=status]', (text) => /不能提交|需说明|可以提交/.test(text));
  console.log(`校验：${oneLine(checked)}`);
  await page.press('一键校验');
  await page.text('[role=status]', (text) => /不能提交|需说明|可以提交/.test(text) && !/正在/.test(text));
  await page.press('修正预览');
  await page.press('写回工作簿');
  const written = await page.text('body', (text) => /已写回 \d+ 个单元格/.test(text));
  console.log(`写回：${/已写回 \d+ 个单元格[^\n]*/.exec(written)[0]}`);
  // The browser sends its reports with a delay.
  await wait(1000);
  console.log(
    violations.length === 0 ? '内容安全策略：没有违反' : `内容安全策略：\n${violations.join('\n')}`,
  );
  return violations.length === 0 ? 0 : 1;
}

/** Starts a server that collects reports of policy violations. @returns its address */
async function listenToReports() {
  const server = https.createServer(await localCertificate(), async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    violations.push(text);
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  started.push(() => server.close());
  return `https://localhost:${server.address().port}/`;
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
