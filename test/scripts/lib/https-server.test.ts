/** The development server serves only the intended files, and only to this machine. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';

let folder: string;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'));
  for (const name of ['pages', 'pages/sub', 'forms', 'outside']) mkdirSync(path.join(folder, name));
  const put = (name: string) => writeFileSync(path.join(folder, name), `content of ${name}`);
  ['pages/x.js', 'pages/sub/y.js', 'forms/a.xlsx', 'forms/a.test.ts', 'outside/secret.js'].forEach(put);
  symlinkSync('../outside', path.join(folder, 'pages/link'));
  symlinkSync('../outside/secret.js', path.join(folder, 'pages/link.js'));
  symlinkSync('sub/y.js', path.join(folder, 'pages/within.js'));
  symlinkSync('pages', path.join(folder, 'named'));
  const mounts = [
    { path: '/forms/', folder: path.join(folder, 'forms'), ending: '.xlsx' },
    { path: '/named/', folder: path.join(folder, 'named') },
    { path: '/', folder: path.join(folder, 'pages') },
  ];
  server = fork(path.join(__dirname, 'serve.mjs'), [JSON.stringify(mounts)], { execArgv: [] });
  port = await new Promise<number>((resolve, reject) => {
    server.once('message', (message) => resolve(Number(new URL((message as { url: string }).url).port)));
    server.once('error', reject);
  });
});
afterAll(() => {
  server.disconnect();
  rmSync(folder, { recursive: true });
});

/** Sends a request and returns the answer, both exactly as transferred. */
function ask(target: string, headers: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () =>
      socket.write(`GET ${target} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

async function status(target: string, headers = 'Host: localhost'): Promise<number> {
  return Number((await ask(target, headers)).split(' ')[1]);
}

test.each([
  ['/x.js', 200],
  ['/sub/y.js', 200],
  ['/within.js', 200],
  ['/named/x.js', 200],
  ['/forms/a.xlsx', 200],
  ['/forms/a.test.ts', 404],
  ['/link.js', 404],
  ['/link/secret.js', 404],
  ['/named/link.js', 404],
  ['/..%2foutside/secret.js', 404],
  ['/x.js%00', 404],
  ['/%', 404],
  ['/sub', 404],
  ['http://elsewhere.example/x.js', 404],
  ['//x.js', 404],
])('answers a request for %s with %d', async (target, expected) => {
  expect(await status(target)).toBe(expected);
});

test.each([
  ['Host: localhost:3000', 200],
  ['Host: 127.0.0.1', 200],
  ['host: LOCALHOST', 200],
  ['Host: elsewhere.example', 403],
  ['Host: local\thost', 403],
  ['Host: localhost:123456', 403],
  ['Host: localhost\r\nHost: localhost', 403],
  ['Host: localhost\r\nHost: elsewhere.example', 403],
  ['Host: elsewhere.example\r\nhost: localhost', 403],
])('answers a request with headers %j with %d', async (headers, expected) => {
  expect(await status('/x.js', headers)).toBe(expected);
});

test('answers 304 for a file that the browser has cached, until the file changes', async () => {
  const file = path.join(folder, 'pages/changing.js');
  const again = (etag: string) => ask('/changing.js', `Host: localhost\r\nIf-None-Match: ${etag}`);
  writeFileSync(file, 'first');
  const first = await ask('/changing.js', 'Host: localhost');
  const [, etag = ''] = /^etag: (.+)\r$/im.exec(first) ?? [];
  expect(first).toMatch(/^HTTP\/1.1 200 [^]*\r\n\r\nfirst$/);
  expect(await again(etag)).toMatch(/^HTTP\/1.1 304 [^]*\r\n\r\n$/);
  writeFileSync(file, 'second');
  expect(await again(etag)).toMatch(/^HTTP\/1.1 200 [^]*\r\n\r\nsecond$/);
});
