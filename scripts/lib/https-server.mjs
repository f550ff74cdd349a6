/** Serves folders over HTTPS on 127.0.0.1. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import https from 'node:https';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { localCertificate } from './certificate.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/**
 * @typedef {object} Mount A folder and where it is served.
 * @property {string} path begins and ends with `/`; with `file` the path of that file
 * @property {string} folder on disk
 * @property {string} [file] the one file of the folder that is served, by its name
 * @property {Record<string, string> | ((file: string) => Record<string, string>)} [headers] sent with its files, or by the
 *   path of each below `folder`
 * @property {string} [ending] only files with this ending are served, for example `.xlsx`
 */

/**
 * Starts serving on 127.0.0.1. If mounts overlap, the first one that has the file serves it.
 * @param {{ port?: number, mounts: readonly Mount[] }} options without a port, any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` without a closing `/`
 */
export async function startServer({ port = 0, mounts }) {
  const server = https.createServer(await localCertificate(), (request, response) => {
    respond(request, response, mounts).catch(() => fail(response, 500));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `https://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(request, response, mounts) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(response, 405);
  if (!isForThisMachine(request)) return fail(response, 403);
  const wanted = decodedPath(request.url);
  const found = wanted === null ? null : await find(wanted, mounts);
  if (!found) return fail(response, 404);
  const headers = {
    'content-type': TYPES[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    etag: found.etag,
    'x-content-type-options': 'nosniff',
    ...(typeof found.headers === 'function' ? found.headers(found.name) : found.headers),
  };
  // With 304 the browser also reuses its compiled scripts.
  if (request.headers['if-none-match'] === found.etag) {
    response.writeHead(304, headers);
    return response.end();
  }
  response.writeHead(200, { ...headers, 'content-length': found.size });
  if (request.method === 'HEAD') return response.end();
  pipeline(createReadStream(found.file), response, () => undefined);
}

/** Protects against DNS rebinding: only requests with one `Host` header that names this machine are answered. */
function isForThisMachine({ headers, rawHeaders }) {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  return hosts.length === 1 && /^(localhost|127\.0\.0\.1)(:\d{1,5})?$/i.test(headers.host);
}

/** @returns {string | null} `null` if the URL has no valid path */
function decodedPath(url) {
  if (!url.startsWith('/') || url.startsWith('//')) return null;
  try {
    return decodeURIComponent(new URL(url, 'https://localhost').pathname);
  } catch {
    return null;
  }
}

async function find(wanted, mounts) {
  for (const { path: prefix, folder, file: only, headers, ending = '' } of mounts) {
    if (only === undefined ? !wanted.startsWith(prefix) || !wanted.endsWith(ending) : wanted !== prefix)
      continue;
    const name = only ?? wanted.slice(prefix.length);
    const file = await realFile(folder, name);
    const info = file && (await stat(file));
    if (info?.isFile()) {
      return { file, name, size: info.size, etag: `"${info.size}-${info.mtimeMs}"`, headers };
    }
  }
  return null;
}

/** The file with links resolved; `null` if it does not exist or a link leads out of the folder. */
async function realFile(folder, name) {
  if (name.includes('\0')) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.resolve(root, name));
    return file.startsWith(root + path.sep) ? file : null;
  } catch {
    return null;
  }
}

function fail(response, status) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end();
}
