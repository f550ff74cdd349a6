/**
 * A self-signed certificate for https://localhost, kept in .cert/ (ignored by git). Only `npm run trust` puts it into a trust store.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

const FOLDER = fileURLToPath(new URL('../../.cert', import.meta.url));
const MILLISECONDS_A_DAY = 86_400_000;

/** Folder → its certificate. */
const asked = new Map();

/**
 * The certificate. It is created on the first run and renewed before it expires. Servers that start at the same time get the
 * same certificate.
 * @returns {Promise<{ key: string, cert: string }>} both in PEM
 */
export function localCertificate(folder = FOLDER) {
  if (!asked.has(folder)) asked.set(folder, keptOrMade(folder));
  return asked.get(folder);
}

async function keptOrMade(folder) {
  const keyFile = path.join(folder, 'localhost.key.pem');
  const certFile = path.join(folder, 'localhost.cert.pem');
  const kept = await readBoth(keyFile, certFile);
  if (kept && belongTogether(kept) && expiresIn(kept.cert) > MILLISECONDS_A_DAY) return kept;
  const certificate = await make();
  await mkdir(folder, { recursive: true });
  await writeFile(keyFile, certificate.key, { mode: 0o600 });
  await writeFile(certFile, certificate.cert);
  return certificate;
}

async function make() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key, cert };
}

async function readBoth(keyFile, certFile) {
  try {
    const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]);
    return { key, cert };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The two files may belong to different certificates if a process was killed or another process wrote at the same time. */
function belongTogether({ key, cert }) {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/** Remaining validity in milliseconds; 0 if it is not a certificate. */
function expiresIn(cert) {
  try {
    return Date.parse(new X509Certificate(cert).validTo) - Date.now();
  } catch {
    return 0;
  }
}
