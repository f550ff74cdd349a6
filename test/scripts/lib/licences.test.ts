/** Reasons for refusing a package: version ranges, licences that were not checked, development code. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { evaluateInScript } from '../../support/script-module';

const ROOT = path.join(__dirname, '../../..');

test('the project’s own dependencies are pinned, and their licences allowed', () => {
  execFileSync(process.execPath, ['scripts/check-dependencies.mjs'], { cwd: ROOT });
});

test('reports inexact versions and licences that are not allowed', () => {
  const manifest = { dependencies: { a: '^1.0.0', b: '1.0.0' }, devDependencies: { c: 'latest' } };
  const packages = {
    '': {},
    'node_modules/a': { license: 'GPL-3.0' },
    'node_modules/b': { license: 'MIT' },
    'node_modules/c': { license: 'MPL-2.0', dev: true },
    // Tools may have this licence, deployed packages may not.
    'node_modules/d': { license: 'MPL-2.0' },
    'node_modules/e': {},
  };
  const faults = evaluateInScript(
    'licences.mjs',
    `lib.faultsOfDependencies(${JSON.stringify(manifest)}, { packages: ${JSON.stringify(packages)} })`,
  );
  expect(faults).toEqual([
    'a: ^1.0.0 is no exact version',
    'c: latest is no exact version',
    'node_modules/a: the licence GPL-3.0 is not on the list',
    'node_modules/d: the licence MPL-2.0 is not on the list',
    'node_modules/e: the licence (none) is not on the list',
  ]);
});

test('reports development code in a bundle', () => {
  const sources = [
    'src/taskpane/index.tsx',
    'src/workbench/host/host.ts',
    'node_modules/react/cjs/react.production.js',
    'node_modules/react/cjs/react.development.js',
    'node_modules/jest/build/index.js',
  ];
  const isTool = '(source) => (source.includes("/jest/") ? { dev: true } : {})';
  expect(
    evaluateInScript('package/build.mjs', `lib.developmentCode(${JSON.stringify(sources)}, ${isTool})`),
  ).toEqual([
    'src/workbench/host/host.ts is for development alone',
    "node_modules/react/cjs/react.development.js is a library's development build",
    'node_modules/jest/build/index.js is of a package for development alone',
  ]);
});

test('the allowed frame ancestors of the pane depend on the source of office.js', () => {
  const ancestors = (officeJs: string): unknown =>
    evaluateInScript('deployed-headers.mjs', `lib.frameAncestors('${officeJs}')`);
  const world = [
    'https://*.officeapps.live.com',
    'https://*.sharepoint.com',
    'https://*.sharepoint.cn',
    'https://*.cloud.microsoft',
    'https://onedrive.live.com',
    'https://*.office.com',
  ];
  expect(ancestors('cdn')).toEqual(world);
  expect(ancestors('21vianet')).toEqual([...world, 'https://*.partner.officewebapps.cn']);
  expect(ancestors('self')).toEqual([...world, 'https://*.partner.officewebapps.cn']);
});

test('21Vianet: the settings allow its office.js and its Excel', () => {
  const site = "{ path: '/jixiao/', version: '1.0.0', officeJs: '21vianet', hasWebpage: false }";
  const settings = String(evaluateInScript('package/server-settings.mjs', `lib.nginxSettings(${site})`));
  expect(settings).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  expect(settings).toContain('https://*.office.com https://*.partner.officewebapps.cn" always;');
});

test('derives the folder of a site from its path', () => {
  const folder = (address: string): unknown =>
    evaluateInScript('package/server-settings.mjs', `lib.nginxFolder('${address}')`);
  expect([folder('/'), folder('/jixiao/'), folder('/a/b/')]).toEqual([
    '/srv/www/jixiao',
    '/srv/www/jixiao',
    '/srv/www/a/b',
  ]);
});

test('registry files have the format of Windows, with the shared folder and the hosts of Excel on the web', () => {
  const texts =
    "Object.entries(lib.registryFiles('\\\\\\\\server\\\\加载项')).map(([name, bytes]) => [name, bytes.toString('utf16le')])";
  const files = new Map(evaluateInScript('package/windows-settings.mjs', texts) as [string, string][]);
  const read = (name: string): string => files.get(name) ?? '';
  const shared = read('shared-folder-add.reg');
  expect(shared.startsWith('\ufeffWindows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\')).toBe(
    true,
  );
  expect(shared).toContain('"Url"="\\\\\\\\server\\\\加载项"\r\n"Flags"=dword:00000001\r\n');
  const [, key, id] = /\[(.*TrustedCatalogs\\(\{[0-9A-F-]{36}\}))\]/.exec(shared) ?? [];
  expect(shared).toContain(`"Id"="${id ?? ''}"`);
  expect(read('shared-folder-remove.reg')).toContain(`[-${key ?? ''}]`);
  const policy = read('browser-local-network-add.reg');
  expect(policy).toContain(
    '\\Microsoft\\Edge\\LocalNetworkAccessAllowedForUrls]\r\n"1"="https://[*.]officeapps.live.com"',
  );
  expect(policy).toContain('"7"="https://[*.]partner.officewebapps.cn"');
  expect(read('browser-local-network-remove.reg')).toContain(
    '[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\LocalNetworkAccessAllowedForUrls]',
  );
});

test('refuses to make a package without a valid address, with a message', () => {
  const make = (...args: readonly string[]): string => {
    try {
      execFileSync(process.execPath, ['scripts/package.mjs', ...args], {
        cwd: ROOT,
        stdio: 'pipe',
        encoding: 'utf8',
      });
      return '';
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };
  expect(make()).toMatch(/^请用 --base-url 给出加载项所在的 https 地址。\n用法：/);
  expect(make('--base-url', 'http://office.example/')).toMatch(/^请用 --base-url/);
  expect(make('--base-url', 'https://office.example/绩效/')).toMatch(/^地址中的路径只能用/);
  expect(make('--base-url', 'https://office.example/', '--office-js', 'npm')).toMatch(
    /^--office-js 不能是 npm/,
  );
  expect(make('--base-url', 'https://office.example/', '--share', 'C:\\表')).toMatch(/^--share 应当形如/);
});
