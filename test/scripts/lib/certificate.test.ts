/** The certificate of the development server; its module can only be loaded by Node itself. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MODULE = path.join(__dirname, '../../../scripts/lib/certificate.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-certificate-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The certificates of two servers that start at the same time. */
function askTwice(): string[] {
  const script = `import { localCertificate } from ${JSON.stringify(MODULE)};
    const both = await Promise.all([1, 2].map(() => localCertificate(${JSON.stringify(folder)})));
    console.log(JSON.stringify(both.map(({ cert }) => cert)));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(output) as string[];
}

test('servers that start at the same time, and later ones, have the same certificate', () => {
  const [first, second] = askTwice();
  expect(second).toBe(first);
  expect(askTwice()).toEqual([first, first]);
});

test('replaces a key that does not belong to the certificate', () => {
  const keyFile = path.join(folder, 'localhost.key.pem');
  const [before] = askTwice();
  const key = readFileSync(keyFile, 'utf8');
  rmSync(folder, { recursive: true });
  askTwice();
  writeFileSync(keyFile, key);
  const [made] = askTwice();
  expect(made).not.toBe(before);
  expect(readFileSync(keyFile, 'utf8')).not.toBe(key);
});
