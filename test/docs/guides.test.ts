/** The guides for administrators name and quote only what the program really has. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startup } from '../../src/taskpane/words';
import { evaluateInScript } from '../support/script-module';

const ROOT = path.join(__dirname, '../..');
const FOLDER = path.join(ROOT, 'docs/deploy');
const text = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const guides = new Map(readdirSync(FOLDER).map((name) => [name, text(`docs/deploy/${name}`)]));
const guide = (name: string): string => guides.get(name) ?? '';
const manifest = text('manifest.xml');

/** Commands and settings for copying, each with its language. */
const blocks = [...guides].flatMap(([name, guideText]) =>
  [...guideText.matchAll(/^ *```(\w*)\n([\s\S]*?)^ *```$/gm)].map(
    ([, kind = '', code = '']) => [name, kind, code] as const,
  ),
);

test('every page marks that it was not tested in Excel', () => {
  expect(guides.size).toBeGreaterThan(5);
  for (const [name, words] of guides)
    expect([name, words]).toEqual([name, expect.stringContaining('未在真实 Excel 验证')]);
});

test('commands are valid for a shell, without Chinese punctuation or curly quotes', () => {
  expect(blocks.map(([, kind]) => kind)).toEqual(expect.arrayContaining(['sh', 'bat', 'nginx']));
  for (const [name, kind, code] of blocks) {
    expect([name, kind, code.match(/[\u2018-\u201f\u3000-\u303f\uff00-\uffef]/g)]).toEqual([
      name,
      kind,
      null,
    ]);
    if (kind === 'sh') execFileSync('sh', ['-n'], { input: code });
  }
});

test('the folders in nginx commands match those of its settings', () => {
  const folder = evaluateInScript('package/server-settings.mjs', "lib.nginxFolder('/jixiao/')") as string;
  const links = blocks.flatMap(([, , code]) =>
    [...code.matchAll(/^ln -sfn \S+\/site (\S+)$/gm)].map(([, to]) => to),
  );
  expect(links.length).toBeGreaterThan(2);
  expect(new Set(links)).toEqual(new Set([folder]));
  expect(guide('update.md')).toContain(`rm ${folder} `);
});

test('the names of registry files and policies match the package', () => {
  const files = evaluateInScript(
    'package/windows-settings.mjs',
    "Object.entries(lib.registryFiles('\\\\\\\\server\\\\a')).map(([name, bytes]) => [name, bytes.toString('utf16le')])",
  ) as [string, string][];
  const all = [...guides.values()].join('\n');
  const named = new Set([...all.matchAll(/`windows\/([\w-]+\.reg)`/g)].map(([, name]) => name));
  expect(named).toEqual(new Set(files.map(([name]) => name)));
  const policy = new Map(files).get('browser-local-network-add.reg') ?? '';
  const numbers = [...policy.matchAll(/^"(\d+)"=/gm)].map(([, number]) => Number(number));
  expect(guide('excel.md')).toContain(`第 1 到 ${Math.max(...numbers)} 项`);
  expect(policy).toContain('\\LocalNetworkAccessAllowedForUrls]');
  expect(guide('excel.md')).toContain('`LocalNetworkAccessAllowedForUrls`');
});

test('quoted messages match those of the pane', () => {
  const said = [text('src/taskpane/watchdog.js'), ...Object.values(startup).flat()].join('\n');
  for (const words of ['请在 Excel 中打开', '没有连接上 Excel', '缺少 WebView2', '不能在 WPS 中使用']) {
    expect(said).toContain(words);
    expect([...guides.values()].some((guideText) => guideText.includes(`“${words}`))).toBe(true);
  }
});

test('ids, versions and hosts match the manifest and the headers', () => {
  const [, id = '?'] = /<Id>([^<]+)<\/Id>/.exec(manifest) ?? [];
  expect(guide('README.md')).toContain(id);
  const [, permissions = '?'] = /<Permissions>([^<]+)</.exec(manifest) ?? [];
  expect(guide('README.md')).toContain(`\`${permissions}\``);
  const [, excelApi = '?'] = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest) ?? [];
  expect(guide('versions.md')).toContain(`ExcelApi ${excelApi} 以上`);
  const { devDependencies } = JSON.parse(text('package.json')) as { devDependencies: Record<string, string> };
  expect(guide('offline.md')).toContain(
    `\`@microsoft/office-js\` ${devDependencies['@microsoft/office-js'] ?? '?'}`,
  );
  const [ancestor] = evaluateInScript('deployed-headers.mjs', "lib.frameAncestors('21vianet')") as string[];
  expect(guide('blank.md')).toContain(`\`${ancestor ?? '?'}\``);
  const [vianet] = evaluateInScript('deployed-headers.mjs', 'lib.EXCEL_OF_21VIANET') as string[];
  expect(guide('blank.md')).toContain(`\`${vianet ?? '?'}\``);
  const addresses = evaluateInScript('office-js.mjs', 'lib.OFFICE_JS_URLS') as Record<string, string>;
  for (const address of [addresses.cdn, addresses['21vianet']])
    expect(guide('offline.md')).toContain(new URL(address ?? '').host);
});
