/** Programs that scripts start, and what they need. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Starts a program.
 * @param {string} program
 * @param {readonly string[]} given
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {() => Promise<void>} ends it, and waits until it has ended
 */
export function startProgram(program, given, options) {
  const child = spawn(program, given, { stdio: 'ignore', ...options });
  child.once('error', (error) => console.error(`${program}: ${error.message}`));
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  return async () => {
    child.kill();
    await ended;
  };
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Tries until it works.
 * @param {number} patience milliseconds
 * @param {string} what could not be done then
 * @throws {Error} with the last reason
 */
export async function eventually(patience, what, work) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}：${error.message}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  }
}

/** In milliseconds. */
const LOOK_AGAIN = 200;
