/** The package that an office puts on its server: its contents, and the responses of nginx. */
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IncomingHttpHeaders } from 'node:http';
import { ADDRESS, HANGS, HOST, makePackage, ROOT, VERSION } from './support/make';

const work = mkdtempSync(path.join(tmpdir(), 'jixiao-packages-'));
/** Folder of the package; an existing one may be given. */
let folder = process.env.JIXIAO_PACKAGE ?? '';
const file = (name: string): Buffer => readFileSync(path.join(folder, name));
const text = (name: string): string => file(name).toString('utf8');

beforeAll(async () => {
  if (folder === '') folder = await makePackage(work);
}, HANGS);
afterAll(() => rmSync(work, { recursive: true }));

test('a file next to the archive contains its checksum', () => {
  const sum = createHash('sha256')
    .update(readFileSync(`${folder}.zip`))
    .digest('hex');
  expect(readFileSync(`${folder}.zip.sha256`, 'utf8')).toBe(`${sum}  jixiao-${VERSION}.zip\n`);
});

test('the package contains every file to which its guides link or which they name', () => {
  const guides = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!site).*\.md$/.test(name),
  );
  expect(guides).toContain('config.md');
  const named = guides.flatMap((guide) => {
    const links = [...text(guide).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
    const files = [...text(guide).matchAll(/`((?:site|nginx|windows)\/[\w.-]*)`/g)].map(
      ([, name = '']) => name,
    );
    return [...links.map((to) => path.join(path.dirname(guide), to)), ...files];
  });
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
});

test('files with different content have different times, because web servers compare versions by time', () => {
  const archive = readFileSync(`${folder}.zip`);
  const times = new Map<string, number>();
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 46)) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    const content = readFileSync(path.join(path.dirname(folder), name), 'latin1');
    times.set(content, archive.readUInt32LE(at + 12));
  }
  expect(times.size).toBeGreaterThan(25);
  expect(new Set(times.values()).size).toBe(times.size);
});

test('SHA256SUMS has the checksum of every other file', () => {
  const listed = text('SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  expect(listed.map(([, name]) => name)).toEqual(files.filter((name) => name !== 'SHA256SUMS').sort());
  for (const [sum, name] of listed) {
    expect([name, createHash('sha256').update(file(name)).digest('hex')]).toEqual([name, sum]);
  }
});

test('the manifest has the address of the server and the permanent id of the add-in', () => {
  const manifest = text('site/manifest.xml');
  expect(manifest).toContain('<Id>74dc5662-3cf5-4a72-9bff-d5adc8763f71</Id>');
  expect(manifest).toContain(`<Version>${VERSION}.0</Version>`);
  const addresses = manifest.match(/DefaultValue="https:[^"]*"/g) ?? [];
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(address).toContain(`"${ADDRESS}`);
    const name = address.slice(`DefaultValue="${ADDRESS}`.length, -1);
    expect(file(`site/${name}`).length).toBeGreaterThan(0);
  }
});

test('office.js is an unchanged copy with its licence', () => {
  const source = path.join(ROOT, 'node_modules/@microsoft/office-js');
  const names = readdirSync(path.join(folder, 'site/office-js'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'LICENSE.md')
    .map((entry) =>
      path.relative(path.join(folder, 'site/office-js'), path.join(entry.parentPath, entry.name)),
    );
  expect(names).toContain('office.js');
  for (const name of names) {
    expect(file(`site/office-js/${name}`).equals(readFileSync(path.join(source, 'dist', name)))).toBe(true);
  }
  expect(file('site/office-js/LICENSE.md').equals(readFileSync(path.join(source, 'LICENSE.md')))).toBe(true);
});

test('the SBOM lists versions and licences of all components, without those of the workbench', () => {
  const { components } = JSON.parse(text('sbom.cdx.json')) as {
    components: { name: string; version: string; licenses: { license: { id?: string; name?: string } }[] }[];
  };
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'big.js', '@microsoft/office-js']));
  expect(names.filter((name) => /univer|jest|playwright|eslint/.test(name))).toEqual([]);
  const licences = text('LICENSES.txt');
  for (const { name, version, licenses } of components) {
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(licenses[0]?.license.id ?? licenses[0]?.license.name).toBeTruthy();
    expect(licences).toContain(`\n${name} ${version}\n`);
  }
});

test('the settings of IIS and nginx set the same headers and caching', () => {
  const settings = text('site/web.config');
  execFileSync('xmllint', ['--noout', path.join(folder, 'site/web.config')]);
  const nginx = text('nginx/jixiao.conf');
  const [, policy] = /add_header Content-Security-Policy "([^"]*)"/.exec(nginx) ?? [];
  expect(settings).toContain(
    `name="Content-Security-Policy" value="${(policy ?? '').replaceAll("'", '&apos;')}"`,
  );
  const hashed = readdirSync(path.join(folder, 'site')).filter((name) =>
    /\.[0-9a-f]{8}\.(?:js|css)$/.test(name),
  );
  expect(hashed.length).toBeGreaterThan(1);
  const cachedFor = (name: string, days: number) =>
    expect(settings.replace(/\s+/g, ' ')).toContain(
      `<location path="${name}"> <system.webServer> <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00"`,
    );
  for (const name of hashed) cachedFor(name, 365);
  cachedFor('assets/icon-32.png', 1);
});

describe('served by nginx with the settings of the package', () => {
  let server: ChildProcess;
  let site: { readonly port: number; readonly browser: { executablePath: string; args: string[] } };

  beforeAll(async () => {
    server = fork(path.join(__dirname, 'support/serve.mjs'), [folder, HOST], { execArgv: [] });
    site = await new Promise((resolve, reject) => {
      server.once('message', (message) => resolve(message as typeof site));
      server.once('exit', (code) => reject(new Error(`nginx does not serve (${String(code)})`)));
    });
  });
  afterAll(() => server.disconnect());

  function ask(name: string, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders }> {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: site.port, path: name, method, rejectUnauthorized: false };
      request(options, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      })
        .once('error', reject)
        .end();
    });
  }

  test('hashed files are cached for a year, icons for a day, all others are revalidated', async () => {
    const cachingOf = (name: string): string => {
      if (/\.[0-9a-f]{8}\.(?:js|css)$/.test(name)) return 'public, max-age=31536000, immutable';
      return name.startsWith('assets/') ? 'public, max-age=86400' : 'no-cache';
    };
    const names = readdirSync(path.join(folder, 'site'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(folder, 'site'), path.join(entry.parentPath, entry.name)))
      .filter((name) => name !== 'web.config');
    expect(names.filter((name) => name.startsWith('assets/')).length).toBeGreaterThan(3);
    for (const name of names) {
      const { status, headers } = await ask(`/jixiao/${name}`);
      expect({ name, status, ...headers }).toMatchObject({
        name,
        status: 200,
        'cache-control': cachingOf(name),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'content-security-policy': expect.stringContaining('frame-ancestors ') as string,
      });
    }
  });

  test('serves scripts, pages and data with their content types', async () => {
    const types = new Map([
      ['taskpane.html', 'text/html; charset=utf-8'],
      ['webpage.html', 'text/html; charset=utf-8'],
      ['watchdog.js', 'application/javascript; charset=utf-8'],
      ['manifest.xml', 'text/xml; charset=utf-8'],
      ['jixiao.config.json', 'application/json; charset=utf-8'],
      ['assets/icon-32.png', 'image/png'],
    ]);
    for (const [name, type] of types) {
      expect([name, (await ask(`/jixiao/${name}`)).headers['content-type']]).toEqual([name, type]);
    }
  });

  test('the settings of IIS are not served', async () => {
    expect((await ask('/jixiao/web.config')).status).toBe(404);
  });

  test('does not cache missing files, list folders or accept POST', async () => {
    const missing = await ask('/jixiao/taskpane.00000000.js');
    expect(missing).toMatchObject({ status: 404, headers: { 'x-content-type-options': 'nosniff' } });
    expect(missing.headers['cache-control']).toBeUndefined();
    expect((await ask('/jixiao/office-js/')).status).toBe(403);
    expect((await ask('/jixiao/taskpane.html', 'POST')).status).toBe(405);
    expect((await ask('/jixiao')).headers.location).toMatch(/\/jixiao\/$/);
  });

  test('only a page of Excel on the web may frame the pane', async () => {
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch(site.browser);
    try {
      /** Tells whether the pane's page ran its first script inside the frame. */
      const framed = async (name: string): Promise<{ shown: boolean; refused: boolean }> => {
        const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
        const problems: string[] = [];
        const requestedUrls: string[] = [];
        page.on('request', (one) => requestedUrls.push(one.url()));
        page.on('console', (message) => problems.push(message.text()));
        await page.goto(`https://${name}/framing.html`, { waitUntil: 'load' });
        const shown = requestedUrls.includes(`${ADDRESS}watchdog.js`);
        return { shown, refused: problems.some((words) => words.includes('frame-ancestors')) };
      };
      for (const name of [
        'excel.officeapps.live.com',
        'office.sharepoint.cn',
        'x.partner.officewebapps.cn',
      ]) {
        expect([name, await framed(name)]).toEqual([name, { shown: true, refused: false }]);
      }
      for (const name of ['foreign.example', 'officeapps.live.com.foreign.example', 'live.com']) {
        expect([name, await framed(name)]).toEqual([name, { shown: false, refused: true }]);
      }
    } finally {
      await browser.close();
    }
  });
});
