/** The same sources give the same archive, at any time and in any place. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HANGS, makePackage } from './support/make';

const work = mkdtempSync(path.join(tmpdir(), 'jixiao-twice-'));
afterAll(() => rmSync(work, { recursive: true }));

test(
  'two builds with different time zones, languages and folders give identical archives',
  async () => {
    const folders = await Promise.all([
      makePackage(path.join(work, 'one')),
      makePackage(path.join(work, '另一 处'), { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }),
    ]);
    const [one, two] = folders.map((folder) => readFileSync(`${folder}.zip`));
    expect(one?.length).toBeGreaterThan(1_000_000);
    expect(one?.equals(two ?? Buffer.of())).toBe(true);
  },
  HANGS,
);
