/**
 * Registers the development manifest with Excel on this machine, then serves the add-in: npm run sideload
 * [-- --selftest | --remove]. `--selftest` registers the self-test, a separate add-in, instead of the pane.
 * It does not use office-addin-debugging, because that package sends usage data.
 * Microsoft: "Sideload Office Add-ins for testing" (Windows: registry; Mac: the wef folder; web: upload in Excel).
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestFor, selfTestManifestFor } from './lib/manifest.mjs';
import { readPort } from './lib/port.mjs';

const REGISTRY_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
const MAC_FOLDER = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');

const port = readPort(process.env.PORT);
const address = `https://localhost:${port}/`;
const PANE = registration('绩效申报校验', 'manifest.xml', manifestFor(address));
const SELFTEST = registration('绩效申报校验自检', 'selftest.xml', selfTestManifestFor(address));

if (process.argv.includes('--remove')) {
  [PANE, SELFTEST].forEach(remove);
  console.log('已移除登记。');
} else {
  const wanted = process.argv.includes('--selftest') ? SELFTEST : PANE;
  register(wanted);
  console.log(next(wanted));
  console.log('窗格提示内容没有签名时，请先运行 npm run trust，让系统信任本机的开发证书，再重新打开 Excel。');
  spawn(process.execPath, [fileURLToPath(new URL('start.mjs', import.meta.url))], { stdio: 'inherit' });
}

function registration(name, file, manifest) {
  const [, id] = /<Id>([^<]+)<\/Id>/.exec(manifest);
  const path =
    process.platform === 'darwin'
      ? join(MAC_FOLDER, `${id}.xml`)
      : fileURLToPath(new URL(`../dist/sideload/${file}`, import.meta.url));
  return { name, id, path, manifest };
}

function register({ id, path, manifest }) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, manifest);
  if (process.platform === 'win32')
    execFileSync('reg', ['add', REGISTRY_KEY, '/v', id, '/t', 'REG_SZ', '/d', path, '/f']);
}

/** Does nothing if nothing was registered. */
function remove({ id, path }) {
  if (process.platform === 'win32') {
    try {
      execFileSync('reg', ['delete', REGISTRY_KEY, '/v', id, '/f'], { stdio: 'ignore' });
    } catch {
      // `reg` fails if the value does not exist.
    }
  }
  rmSync(path, { force: true });
}

/** The next steps for the user. */
function next({ name, path }) {
  if (process.platform === 'win32' || process.platform === 'darwin')
    return `已登记到 Excel。请重新打开 Excel，点“开始 → 加载项”，在“开发人员加载项”中选“${name}”。`;
  return `这台机器上没有桌面版 Excel。网页版 Excel 要从能访问到的 https 地址加载，只开在本机的服务通常不行；地址合适时，点“开始 → 加载项 → 更多加载项 → 上传我的加载项”，选择 ${path}`;
}
