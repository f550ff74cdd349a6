import { fork } from 'node:child_process';
import path from 'node:path';

/** A folder and where it is served; see scripts/lib/https-server.mjs. */
export interface Mount {
  /** Begins and ends with `/`. */
  readonly path: string;
  readonly folder: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestServer {
  /** Without a closing `/`. */
  readonly url: string;
  close(): void;
}

/** The policy of the deployed add-in's page, without who may frame it. */
const ADDIN_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'";

export const ROOT = path.resolve(__dirname, '../../..');

/** The test pages, office.js and the built task pane, as a browser should get them. */
export const TEST_PAGES: readonly Mount[] = [
  { path: '/office-js/', folder: path.join(ROOT, 'node_modules/@microsoft/office-js/dist') },
  { path: '/pane/', folder: path.join(ROOT, 'dist/taskpane') },
  {
    path: '/',
    folder: path.join(ROOT, 'dist/e2e'),
    headers: { 'content-security-policy': ADDIN_POLICY },
  },
];

/** Serves folders over HTTPS on a free port of this machine. */
export async function startTestServer(mounts: readonly Mount[] = TEST_PAGES): Promise<TestServer> {
  const child = fork(path.join(__dirname, 'serve.mjs'), [JSON.stringify(mounts)], { execArgv: [] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
  return { url, close: () => child.disconnect() };
}
