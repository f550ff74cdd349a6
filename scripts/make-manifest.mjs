/**
 * Writes the manifest for an office's own server: npm run manifest -- https://oa.example.gov.cn/jixiao [OUT]
 * Every address of manifest.xml below https://localhost:3000/ becomes one below the given base.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DEVELOPMENT = 'https://localhost:3000/';
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
const target = url.href.endsWith('/') ? url.href : `${url.href}/`;
const escaped = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const source = readFileSync(fileURLToPath(new URL('../manifest.xml', import.meta.url)), 'utf8');
writeFileSync(out, source.replaceAll(DEVELOPMENT, escaped));
console.log(`已写入 ${out}：${target}taskpane.html`);
