/**
 * Registers the development manifest with Excel on this machine, then serves the add-in: npm run sideload [-- --remove]
 * Done by hand instead of through office-addin-debugging, which would bring usage data collection along; of
 * office-addin-cli only the part that needs no usage data is loaded.
 * Microsoft: "Sideload Office Add-ins for testing" (Windows: registry; Mac: the wef folder; web: upload in Excel).
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseNumber } from 'office-addin-cli/lib/parse.js';
import { manifestFor } from './lib/manifest.mjs';

const port = parseNumber(process.env.PORT ?? '3000', 'PORT 应为数字。');
const address = `https://localhost:${port}/`;
const manifest = manifestFor(address);
const id = /<Id>([^<]+)<\/Id>/.exec(manifest)[1];
const path =
  {
    darwin: join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef', `${id}.xml`),
  }[process.platform] ?? fileURLToPath(new URL('../dist/sideload/manifest.xml', import.meta.url));
const REGISTRY_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

const next =
  {
    win32: '已登记到 Excel。请重新打开 Excel，点“开始 → 加载项”，在“开发人员加载项”中选“绩效申报校验”。',
    darwin: '已登记到 Excel。请重新打开 Excel，点“开始 → 加载项”，在“开发人员加载项”中选“绩效申报校验”。',
  }[process.platform] ??
  `这台机器上没有桌面版 Excel。网页版 Excel 要从能访问到的 https 地址加载，只开在本机的服务通常不行；地址合适时，点“开始 → 加载项 → 更多加载项 → 上传我的加载项”，选择 ${path}`;

if (process.argv.includes('--remove')) {
  if (process.platform === 'win32') unregister();
  rmSync(path, { force: true });
  console.log('已移除登记。');
} else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, manifest);
  if (process.platform === 'win32') {
    execFileSync('reg', ['add', REGISTRY_KEY, '/v', id, '/t', 'REG_SZ', '/d', path, '/f']);
  }
  console.log(next);
  console.log('窗格提示内容没有签名时，请先运行 npm run trust，让系统信任本机的开发证书，再重新打开 Excel。');
  spawn(process.execPath, [fileURLToPath(new URL('start.mjs', import.meta.url))], { stdio: 'inherit' });
}

/** Where nothing was registered there is nothing to take away. */
function unregister() {
  try {
    execFileSync('reg', ['delete', REGISTRY_KEY, '/v', id, '/f'], { stdio: 'ignore' });
  } catch {
    // `reg` fails where the value does not exist.
  }
}
