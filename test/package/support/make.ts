/** Makes the package that an office deploys. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export const ROOT = path.resolve(__dirname, '../../..');
/** One of the hosts that may frame the pane, so that an emulated Excel with the same name can. */
export const HOST = 'jixiao.officeapps.live.com';
export const ADDRESS = `https://${HOST}/jixiao/`;
export const VERSION = (
  JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
).version;

/** In milliseconds. One processor core builds a package in a minute; a busy machine takes longer. */
export const HANGS = 1_200_000;

/**
 * Makes a package below `out`.
 * @param environment variables that replace those of this process
 * @returns its folder; the archive is beside it
 */
export async function makePackage(out: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const args = ['scripts/package.mjs', '--base-url', ADDRESS, '--out', out];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment } });
  return path.join(out, `jixiao-${VERSION}`);
}
