/** Hostile workbooks are read, or refused in one line, by a process with little memory. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCommand, COMMAND } from '../support/command';

interface Hostile {
  readonly name: string;
  /** A pattern for the line of output; empty if a form is read. */
  readonly words: string;
  readonly file: string;
}

/** Size of V8's heap in MiB: enough for a million cells, too little for unbounded work. */
const HEAP = 256;
/** Milliseconds after which a process counts as hanging. */
const HANGS = 120_000;
/** Maximum output in bytes, enough for a report with thousands of findings. */
const MAX_OUTPUT = 64 * 1024 * 1024;

const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-hostile-'));
const scripts = path.join(__dirname, '../../scripts');

execFileSync(process.execPath, [path.join(scripts, 'hostile/write.mjs'), folder]);
const list = JSON.parse(readFileSync(path.join(folder, 'list.json'), 'utf8')) as Hostile[];

beforeAll(buildCommand);
afterAll(() => rmSync(folder, { recursive: true }));

const jixiao = (...args: readonly string[]) =>
  spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, COMMAND, ...args], {
    encoding: 'utf8',
    timeout: HANGS,
    maxBuffer: MAX_OUTPUT,
  });

it.each(list)('$name', ({ words, file }) => {
  if (words === '') {
    // Only `fix` is run, because it does all that `check` does.
    const { status, signal, stderr } = jixiao(
      ...['fix', '--suggested', '--force', '-o', path.join(folder, 'fixed.xlsx'), file],
    );
    const isRead = status === 0 || status === 1;
    expect({ isRead, signal, stderr }).toEqual({ isRead: true, signal: null, stderr: '' });
    return;
  }
  const { status, signal, stdout, stderr } = jixiao('check', file);
  expect({ status, signal, stdout }).toEqual({ status: 2, signal: null, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(new RegExp(words)) as string]);
  expect(stderr).not.toMatch(/程序出错|内存不够/);
});

it('every sample with random faults is refused in one line or read, and every output can be read', () => {
  const run = () =>
    execFileSync(process.execPath, [path.join(scripts, 'mutate-workbooks.mjs'), '200', '20260101', '100'], {
      encoding: 'utf8',
    });
  expect(run()).toMatch(/^200: \d+ could be read, \d+ were corrected$/m);
});
