/** Output of `npm start`: the workbench's address, or why it cannot start. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import https from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './support/shared';

interface Outcome {
  readonly status: number | null;
  readonly message: string;
}

function start(folder: string, port: string): Promise<Outcome> {
  const child: ChildProcess = spawn(process.execPath, [path.join(folder, 'scripts/start.mjs')], {
    cwd: folder,
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let message = '';
  child.stderr?.on('data', (text: Buffer) => (message += text.toString()));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, message })));
}

/** Status and text of a page of this machine, whose certificate is self-signed. */
function get(url: string): Promise<readonly [status: number | undefined, text: string]> {
  return new Promise((resolve, reject) => {
    const request = https.get(url, { rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.once('end', () => resolve([response.statusCode, text]));
    });
    request.once('error', reject);
  });
}

test('prints the address of the workbench and serves it with the pane and the sample form', async () => {
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/start.mjs')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (text: Buffer) => {
        output += text.toString();
        const [, ready] = /^就绪 (https:\/\/localhost:\d+\/workbench\.html)$/m.exec(output) ?? [];
        if (ready !== undefined) resolve(ready);
      });
      child.once('exit', () => reject(new Error(`npm start ended:\n${output}`)));
    });
    const [status, page] = await get(url);
    expect(status).toBe(200);
    expect(page).toContain('id="pane"');
    for (const part of ['taskpane.html', 'office-js/office.js', 'forms/minhang-2020.xlsx']) {
      expect([part, ...(await get(new URL(part, url).href)).slice(0, 1)]).toEqual([part, 200]);
    }
  } finally {
    child.kill();
  }
});

test('fails with a plain message if the port is in use', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  try {
    const { status, message } = await start(ROOT, String(port));
    expect(status).toBe(1);
    expect(message).toContain(`端口 ${port} 已被占用`);
    expect(message).not.toMatch(/\bat\b.*\.mjs/);
  } finally {
    other.close();
  }
});

test('fails with a plain message if the port is not a number', async () => {
  const { status, message } = await start(ROOT, '三千');
  expect(status).toBe(1);
  expect(message).toContain('不是端口号');
});

test('asks for npm ci if the dependencies are not installed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'jixiao-'));
  try {
    await cp(path.join(ROOT, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
    await cp(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
    const { status, message } = await start(folder, '0');
    expect(status).toBe(1);
    expect(message).toContain('npm ci');
  } finally {
    await rm(folder, { recursive: true });
  }
});
