import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteTarget, removeOwnTemporaryFiles, temporaryName } from '../../../src/cli/machine/temporary-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('removes the temporary files of this process and no others', () => {
  const host = hostname()
    .replace(/[^\w-]/g, '')
    .slice(0, 40);
  const other = `.jixiao-${host}-1-0-1-abc.tmp`;
  writeFileSync(temporaryName(folder), '');
  writeFileSync(join(folder, other), '');
  writeFileSync(join(folder, 'form.xlsx'), '');
  removeOwnTemporaryFiles();
  expect(readdirSync(folder)).toHaveLength(3);
  noteTarget(join(folder, 'new.xlsx'));
  removeOwnTemporaryFiles();
  expect(readdirSync(folder).sort()).toEqual([other, 'form.xlsx']);
});
