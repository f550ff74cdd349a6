/** The build copies all files of office.js that a supported Excel may request, and fails if one is missing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DIST = path.resolve('node_modules/@microsoft/office-js/dist');
const MODULE = path.resolve('scripts/lib/office-js-files.mjs');

/**
 * Calls the module in a separate process, because the test runner cannot load it.
 * @throws if the module throws
 */
function filesOf(folder: string): string[] {
  const script = `import { officeJsFiles } from ${JSON.stringify(MODULE)};
    console.log(JSON.stringify(officeJsFiles(${JSON.stringify(folder)})));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' });
  return JSON.parse(output.toString()) as string[];
}

test('includes the file for every Excel that office.js supports and that is still in use', () => {
  const office = readFileSync(path.join(DIST, 'office.js'), 'utf8');
  const versions = /HostSpecificFileVersionMap=\{.*?excel:\{([^}]*)\}/.exec(office)?.[1] ?? '';
  const wanted = [...versions.matchAll(/(\w+):"([\d.]+)"/g)].map(([, place, version]) => [place, version]);
  // Excel for Windows phones no longer exists.
  const files = wanted
    .filter(([place]) => place !== 'winrt')
    .map(([place, version]) => `excel-${String(place)}-${String(version)}.js`);
  expect(files.length).toBeGreaterThanOrEqual(4);
  expect(filesOf(DIST)).toEqual(expect.arrayContaining(files));
});

test('reports a missing file and builds nothing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-office-'));
  try {
    for (const file of filesOf(DIST).filter((name) => name !== 'excel-mac-16.00.js')) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), '');
    }
    expect(() => filesOf(folder)).toThrow('excel-mac-16.00.js');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
