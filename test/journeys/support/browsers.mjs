/** The browsers of the tests: one for each process of the test runner, which keeps its windows from file to file. */
import { spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browserOptions } from '../../../scripts/lib/browser.mjs';
import { localCertificate } from '../../../scripts/lib/certificate.mjs';

/** Besides those of every browser that this project starts. */
const FLAGS = [
  '--remote-debugging-port=0',
  '--lang=zh-CN',
  '--accept-lang=zh-CN',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--mute-audio',
  '--password-store=basic',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-popup-blocking',
  // A window in the background works like the one in front.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * Answers `/3` with the address of the third process's browser, which starts when it is first asked for.
 * All browsers end with this process.
 * @param {readonly string[]} more flags of theirs
 * @returns {Promise<string>} the address to ask, without a closing `/`
 */
export async function offerBrowsers(more) {
  const flags = [...(await trusting()), ...more];
  const { executablePath, args } = await browserOptions();
  const started = new Map();
  const server = http.createServer((request, response) => {
    const worker = request.url.slice(1);
    if (!started.has(worker)) started.set(worker, launch(executablePath, [...args, ...flags]));
    started.get(worker).then(
      (address) => response.end(address),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

/** Trusts the servers' certificate: what comes with an untrusted one is never cached. */
async function trusting() {
  const { cert } = await localCertificate();
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(key).digest('base64');
  return [...FLAGS, `--ignore-certificate-errors-spki-list=${hash}`];
}

async function launch(executablePath, flags) {
  const profile = mkdtempSync(path.join(tmpdir(), 'jixiao-browser-'));
  const child = spawn(executablePath, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of processes, which ends as a whole: nothing writes into the profile any more.
    detached: true,
  });
  process.once('exit', () => {
    if (child.pid !== undefined) killGroup(child.pid);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (text) => {
      said += text;
      const [, address] = /^DevTools listening on (ws:\S+)$/m.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the browser does not start:\n${said}`)));
  });
}

function killGroup(pid) {
  try {
    // Windows knows no groups.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
