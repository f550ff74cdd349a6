/** Writes the manifest for an office's own server: npm run manifest -- https://oa.example.gov.cn/jixiao [OUT] */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { manifestFor } from './lib/manifest.mjs';

const [base, out = 'dist/manifest.xml'] = process.argv.slice(2);

let url;
try {
  url = new URL(base ?? '');
} catch {
  url = null;
}
if (url?.protocol !== 'https:' || url.search || url.hash) {
  console.error('请给出加载项所在的 https 地址，例如：npm run manifest -- https://oa.example.gov.cn/jixiao');
  process.exit(2);
}
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, manifestFor(url.href));
console.log(`已写入 ${out}`);
