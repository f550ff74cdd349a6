/**
 * Lets Excel on this machine trust the development server: `npm run trust`, and `npm run untrust` (or `--remove`).
 * The certificate is valid for localhost only and cannot sign others. The system's command puts it into the user's store.
 * office-addin-dev-certs is not used, because it sends usage data.
 */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localCertificate } from './lib/certificate.mjs';

const FILE = fileURLToPath(new URL('../.cert/localhost.cert.pem', import.meta.url));
const removing = process.argv.includes('--remove');
const { cert } = await localCertificate();
const fingerprint = new X509Certificate(cert).fingerprint.replaceAll(':', '');
const KEYCHAIN = join(homedir(), 'Library/Keychains/login.keychain-db');

/** By platform: the commands that add and remove the certificate. */
const COMMANDS = {
  win32: {
    add: [['certutil', '-user', '-addstore', 'Root', FILE]],
    remove: [['certutil', '-user', '-delstore', 'Root', fingerprint]],
  },
  darwin: {
    add: [['security', 'add-trusted-cert', '-r', 'trustRoot', '-p', 'ssl', '-k', KEYCHAIN, FILE]],
    remove: [
      ['security', 'remove-trusted-cert', FILE],
      ['security', 'delete-certificate', '-Z', fingerprint, KEYCHAIN],
    ],
  },
};

const commands = COMMANDS[process.platform]?.[removing ? 'remove' : 'add'];
if (!commands) {
  console.error('只有 Windows 和 Mac 上有桌面版 Excel，这台机器不需要信任证书。');
  process.exitCode = 1;
} else {
  const failed = commands.filter((command) => !succeeds(command));
  // Removing fails if the certificate is not there, which is not a problem.
  if (removing) console.log('已不再信任本机的开发证书。');
  else if (failed.length === 0) console.log('已信任本机的开发证书（只用于 localhost）。请重新打开 Excel。');
  else {
    console.error('没有信任证书：系统没有同意。请重新运行，并在系统的提示中选“是”。');
    process.exitCode = 1;
  }
}

function succeeds([program, ...args]) {
  try {
    execFileSync(program, args, { stdio: removing ? 'ignore' : 'inherit' });
    return true;
  } catch {
    return false;
  }
}
