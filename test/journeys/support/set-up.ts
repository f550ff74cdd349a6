/** Jest's global setup of the browser tests: starts once the servers and pages that all files of tests use. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { offer, type Shared } from './shared';

/** Waits until the servers and pages are ready; the child process ends with this one. */
export default async function setUp(): Promise<void> {
  const child = fork(path.join(__dirname, 'lab.mjs'), { execArgv: [] });
  offer(
    await new Promise<Shared>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Shared));
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the browser tests cannot start (${String(code)})`)));
    }),
  );
  // The child process does not keep the test runner from ending.
  child.unref();
  child.channel?.unref();
}
