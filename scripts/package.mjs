/**
 * Makes the package for an office's server, as a folder and a zip in dist/package:
 * npm run package -- --base-url https://office.example/jixiao/ [--office-js self|cdn|21vianet] [--share \\server\folder]
 * The same arguments and sources give the same archive, byte for byte.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const USAGE =
  '用法：npm run package -- --base-url https://单位的网址/jixiao/ [--office-js self|cdn|21vianet] [--share \\\\服务器\\文件夹] [--out 文件夹]';

/** A problem that the user can solve; it is shown without a stack trace. */
class PackageProblem extends Error {}

try {
  await makePackage(readOptions());
} catch (error) {
  if (!(error instanceof PackageProblem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        'base-url': { type: 'string' },
        'office-js': { type: 'string', default: 'self' },
        share: { type: 'string', default: '\\\\服务器\\加载项' },
        out: { type: 'string', default: path.join(ROOT, 'dist/package') },
      },
    });
    return values;
  } catch (error) {
    throw new PackageProblem(`${error.message}\n${USAGE}`);
  }
}

async function makePackage({ 'base-url': base, 'office-js': officeJs, share, out }) {
  const { isOfficeJsSource } = await import('./lib/office-js.mjs');
  const address = addressOf(base);
  if (!isOfficeJsSource(officeJs)) throw new PackageProblem(`--office-js 不能是 ${officeJs}。\n${USAGE}`);
  if (!share.startsWith('\\\\'))
    throw new PackageProblem(`--share 应当形如 \\\\服务器\\文件夹，不能是 ${share}。`);
  const { version } = readJson('package.json');
  const folder = path.resolve(out, `jixiao-${version}`);
  const work = mkdtempSync(path.join(tmpdir(), 'jixiao-package-'));
  try {
    const { contents } = await import('./lib/package/contents.mjs');
    const { writePackage } = await import('./lib/package/archive.mjs');
    const files = await contents({
      root: ROOT,
      work,
      address,
      officeJs,
      share,
      version,
      manifest: readJson('package.json'),
      lock: readJson('package-lock.json'),
    });
    rmSync(folder, { recursive: true, force: true });
    const { zip, sha256 } = writePackage(folder, files);
    console.log(`已生成 ${zip}\nsha256 ${sha256}\n怎样部署：${path.join(folder, 'README.md')}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The address with a closing slash. @throws PackageProblem */
function addressOf(base) {
  let url = null;
  try {
    url = new URL(base ?? '');
  } catch {
    // The next test reports the fault.
  }
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username || url.password)
    throw new PackageProblem(`请用 --base-url 给出加载项所在的 https 地址。\n${USAGE}`);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  if (!/^\/(?:[\w.~-]+\/)*$/.test(url.pathname))
    throw new PackageProblem(`地址中的路径只能用英文字母、数字和 - _ . ~，不能是 ${url.pathname}。`);
  return url;
}

function readJson(name) {
  return JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
}
