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
    win32: '已登记到 Excel。请重新打开 Excel，在“开始”选项卡找到“绩效申报”。',
    darwin: '已登记到 Excel。请重新打开 Excel，在“插入 → 我的加载项”中打开“绩效申报校验”。',
  }[process.platform] ??
  `这台机器上没有桌面版 Excel。请在网页版 Excel 中选“插入 → 加载项 → 上传我的加载项”，选择 ${path}`;

if (process.argv.includes('--remove')) {
  if (process.platform === 'win32') execFileSync('reg', ['delete', REGISTRY_KEY, '/v', id, '/f']);
  rmSync(path, { force: true });
  console.log('已移除登记。');
} else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, manifest);
  if (process.platform === 'win32') {
    execFileSync('reg', ['add', REGISTRY_KEY, '/v', id, '/t', 'REG_SZ', '/d', path, '/f']);
  }
  console.log(next);
  console.log(`Excel 只打开受信任的地址：请先在浏览器中打开 ${address}taskpane.html，按提示信任证书。`);
  spawn(process.execPath, [fileURLToPath(new URL('start.mjs', import.meta.url))], { stdio: 'inherit' });
}
