/** The command as it is built by `npm ci`, without the help of a linked package. */
import { execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const COMMAND = path.join(__dirname, '../../dist/cli/jixiao.cjs');

test('the built command can be run as it is', async () => {
  expect(() => accessSync(COMMAND, constants.X_OK)).not.toThrow();
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, 'help']);
  expect(stdout).toMatch(/^用法：/);
});

test('a reader that stops early is no fault', async () => {
  const child = spawn(process.execPath, [COMMAND, 'check', path.join(__dirname, '../forms')]);
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, told]).toEqual([1, '']);
});
