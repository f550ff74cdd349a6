/** The manifest of the self-test: a separate add-in all of whose pages are the self-test's. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const MODULE = path.resolve('scripts/lib/manifest.mjs');

/** Calls the module in a separate process, because the test runner cannot load it. */
function selfTestManifest(base: string): string {
  const script = `import { selfTestManifestFor } from ${JSON.stringify(MODULE)};
    process.stdout.write(selfTestManifestFor(${JSON.stringify(base)}));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script]).toString();
}

test('has a different id than the pane, and opens the self-test', () => {
  const pane = readFileSync('manifest.xml', 'utf8');
  const manifest = selfTestManifest('https://localhost:3100');
  const id = (text: string) => /<Id>([^<]+)<\/Id>/.exec(text)?.[1];
  expect(id(manifest)).toMatch(/^[0-9a-f-]{36}$/);
  expect(id(manifest)).not.toBe(id(pane));
  const pages = [...manifest.matchAll(/https:\/\/localhost:\d+\/[\w-]*\.html/g)].map(([page]) => page);
  expect(new Set(pages)).toEqual(new Set(['https://localhost:3100/selftest.html']));
  expect(manifest).toContain('<DisplayName DefaultValue="绩效申报校验自检">');
});
