/**
 * Serves a package with the machine's nginx and the package's settings, only to this machine. The package must be made
 * for an address of Excel on the web, so that an emulated Excel with the same host name may frame the pane; browsers
 * resolve that name to this machine.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { localCertificate } from '../../../scripts/lib/certificate.mjs';

const NGINX = 'nginx';
/** Debian keeps nginx in a folder that is not on every user's path. */
const PATH = `${process.env.PATH ?? ''}${path.delimiter}/usr/sbin`;
/** Milliseconds until nginx must answer. */
const TIMEOUT = 10_000;

/**
 * @param {string} folder of the package
 * @param {(site: { path: string }) => string} [more] further settings of the server
 * @returns {Promise<{ address: URL, port: number, browserArgs: string[], close: () => Promise<void> }>} `address`: the
 *   package's; `browserArgs` lead a Chromium there
 */
export async function serveWithNginx(folder, more = () => '') {
  const address = addressOf(folder);
  const port = await freePort();
  const { key, cert } = await localCertificate();
  const work = mkdtempSync(path.join(tmpdir(), 'jixiao-nginx-'));
  const put = (name, text) => {
    const file = path.join(work, name);
    writeFileSync(file, text);
    return file;
  };
  const link = path.join(work, 'www', ...address.pathname.split('/').filter(Boolean));
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(path.join(path.resolve(folder), 'site'), link);
  const settings = readFileSync(path.join(folder, 'nginx/jixiao.conf'), 'utf8');
  const siteConfig = put(
    'jixiao.conf',
    settings.replaceAll('root /srv/www;', `root ${path.join(work, 'www')};`),
  );
  const main = put(
    'nginx.conf',
    [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      'worker_processes 1;',
      `pid ${work}/pid;`,
      `error_log ${work}/error.log;`,
      'events {}',
      'http {',
      'include /etc/nginx/mime.types;',
      'access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${work}/${name};`,
      ),
      'server {',
      `listen 127.0.0.1:${port} ssl;`,
      `ssl_certificate ${put('cert.pem', cert)};`,
      `ssl_certificate_key ${put('key.pem', key)};`,
      `include ${siteConfig};`,
      more({ path: address.pathname }),
      '}',
      '}',
    ].join('\n'),
  );
  const env = { ...process.env, PATH };
  execFileSync(NGINX, ['-t', '-q', '-c', main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const child = spawn(NGINX, ['-c', main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const close = async () => {
    child.kill('SIGQUIT');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  process.once('exit', () => child.kill());
  await answers(port);
  const browserArgs = [`--host-resolver-rules=MAP *:443 127.0.0.1:${port}`];
  return { address, port, browserArgs, close };
}

function addressOf(folder) {
  const manifest = readFileSync(path.join(folder, 'site/manifest.xml'), 'utf8');
  const [, page] = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest) ?? [];
  return new URL('.', page);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  const { connect } = await import('node:net');
  const tryOnce = () =>
    new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true));
      socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
    });
  for (const end = Date.now() + TIMEOUT; Date.now() < end; await wait(50)) if (await tryOnce()) return;
  throw new Error('nginx does not answer');
}
