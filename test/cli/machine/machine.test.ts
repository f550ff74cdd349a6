/** Real files: refusals are explained in Chinese, and no file is lost. */
import { execFileSync } from 'node:child_process';
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, type FileStamp, type WriteOptions } from '../../../src/cli/io';
import { nodeFiles } from '../../../src/cli/machine/node-io';

const MB = 1024 * 1024;
const STAMP: FileStamp = { size: 0n, changed: 0n, mode: 0o100644 };
const NEW: WriteOptions = { replace: false, inPlace: false, source: STAMP };
const OVER: WriteOptions = { ...NEW, replace: true };

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-'));
  await writeFile(at('file'), 'x');
  await mkdir(at('sub'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function refusal(done: Promise<unknown>): Promise<string> {
  const error = await done.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`no refusal: ${String(error)}`);
  return error.message;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const content = (path: string): Promise<string> => readFile(path, 'utf8');
/** The permission bits of a file's mode. */
const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o7777;

describe('reading', () => {
  test('refuses a file that does not exist, is a folder, is inside a file or is too large', async () => {
    const large = await open(at('large'), 'w');
    await large.truncate(3 * 2 ** 30);
    await large.close();
    expect([
      await refusal(nodeFiles.read(at('none'), MB)),
      await refusal(nodeFiles.read(at('sub'), MB)),
      await refusal(nodeFiles.list(at('file'))),
      await refusal(nodeFiles.read(at('large'), MB)),
    ]).toEqual([
      `${at('none')}：无法读取，找不到这个文件或文件夹。请检查名称和所在的位置。`,
      `${at('sub')}：无法读取，这是一个文件夹。请写明文件名。`,
      `${at('file')}：无法读取，路径中有一段不是文件夹。请检查路径。`,
      `${at('large')}：无法读取，文件超过 1 MB，太大了。请检查是否选对了文件。`,
    ]);
  });

  test('refuses devices and pipes without opening them', async () => {
    execFileSync('mkfifo', [at('pipe.xlsx')]);
    for (const path of [at('pipe.xlsx'), '/dev/zero']) {
      expect(await nodeFiles.kind(path)).toBe('special');
      expect(await refusal(nodeFiles.read(path, MB))).toBe(
        `${path}：不是普通文件（是设备或管道），没有读取。请写明文件的路径。`,
      );
    }
  });

  test('lists a link in a folder as the kind of its target', async () => {
    await symlink(at('sub'), at('to-folder'));
    await symlink(at('file'), at('to-file'));
    await symlink(at('nothing'), at('to-nothing'));
    execFileSync('mkfifo', [at('pipe')]);
    const entries = [...(await nodeFiles.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(entries).toEqual([
      { name: 'file', kind: 'file', linked: false },
      { name: 'pipe', kind: 'special', linked: false },
      { name: 'sub', kind: 'folder', linked: false },
      { name: 'to-file', kind: 'file', linked: true },
      { name: 'to-folder', kind: 'folder', linked: true },
      { name: 'to-nothing', kind: 'file', linked: true },
    ]);
  });

  test('reads and writes files with names that are not UTF-8', async () => {
    const name = Buffer.concat([Buffer.from('表'), Buffer.from([0xb1, 0xed, 0xff]), Buffer.from('.xlsx')]);
    await writeFile(Buffer.concat([Buffer.from(`${at('sub')}/`), name]), 'content');
    const [entry] = await nodeFiles.list(at('sub'));
    const path = at('sub', entry?.name ?? '');
    expect(entry?.name).toBe('表\udcb1\udced\udcff.xlsx');
    expect(await nodeFiles.kind(path)).toBe('file');
    expect((await nodeFiles.read(path, MB)).bytes).toEqual(bytes('content'));
    expect(await nodeFiles.canonical(path)).toBe(path);
    await nodeFiles.write(path, bytes('new'), OVER);
    expect(await readdir(at('sub'), { encoding: 'buffer' })).toEqual([name]);
    expect(await refusal(nodeFiles.read(`${path}.none`, MB))).toContain('表\\xb1\\xed\\xff.xlsx.none：');
  });
});

describe('writing', () => {
  test('creates the folder and writes the whole content', async () => {
    // The longest name that most file systems allow: 255 bytes.
    const path = at('new', `${'表'.repeat(83)}.xlsx`);
    await nodeFiles.write(path, bytes('one'), NEW);
    await nodeFiles.write(path, bytes('three'), OVER);
    expect([await content(path), await readdir(at('new'))]).toEqual(['three', [`${'表'.repeat(83)}.xlsx`]]);
  });

  test('leaves no file behind if writing fails', async () => {
    expect([
      await refusal(nodeFiles.write(at('sub'), bytes('x'), OVER)),
      await refusal(nodeFiles.write(at('n'.repeat(300)), bytes('x'), NEW)),
      await refusal(nodeFiles.write(at('file', 'out.xlsx'), bytes('x'), NEW)),
    ]).toEqual([
      `${at('sub')}：无法写入，这是一个文件夹。请写明文件名。`,
      `${at('n'.repeat(300))}：无法写入，文件名太长。请改短后再试。`,
      `${at('file', 'out.xlsx')}：无法写入，要建文件夹的地方已有同名的文件。请换一个位置。`,
    ]);
    expect((await readdir(folder)).sort()).toEqual(['file', 'sub']);
  });

  test('replaces an existing file, or a file that appears during the write, only if requested', async () => {
    expect(await refusal(nodeFiles.write(at('file'), bytes('new'), NEW))).toBe(
      `${at('file')}：没有写入，文件已经存在。要替换它，请加 --force。`,
    );
    const verify = () => writeFile(at('late'), 'theirs');
    expect(await refusal(nodeFiles.write(at('late'), bytes('new'), { ...NEW, verify }))).toContain(
      '已经存在',
    );
    expect([await content(at('file')), await content(at('late'))]).toEqual(['x', 'theirs']);
    expect((await readdir(folder)).sort()).toEqual(['file', 'late', 'sub']);
  });

  test('verifies the written bytes before the file is renamed', async () => {
    let seen = '';
    const verify = (written: Uint8Array) => {
      seen = new TextDecoder().decode(written);
      return Promise.reject(new InputError('not good'));
    };
    expect(await refusal(nodeFiles.write(at('file'), bytes('new'), { ...OVER, verify }))).toBe('not good');
    expect([seen, await content(at('file')), (await readdir(folder)).sort()]).toEqual([
      'new',
      'x',
      ['file', 'sub'],
    ]);
  });

  test('keeps the permissions of a file; a new file gets those of its source', async () => {
    await chmod(at('file'), 0o600);
    await nodeFiles.write(at('file'), bytes('new'), OVER);
    await nodeFiles.write(at('private'), bytes('new'), { ...NEW, source: { ...STAMP, mode: 0o100400 } });
    expect([await modeOf(at('file')), await modeOf(at('private'))]).toEqual([0o600, 0o600]);
  });

  test('keeps a link and replaces its target', async () => {
    await symlink('../file', at('sub', 'link'));
    await nodeFiles.write(at('sub', 'link'), bytes('new'), OVER);
    expect([await readlink(at('sub', 'link')), await content(at('file'))]).toEqual(['../file', 'new']);
    expect(await readdir(at('sub'))).toEqual(['link']);
  });

  test('refuses a broken link, a hard link, a read-only file and a pipe', async () => {
    await symlink('nothing', at('dangling'));
    await link(at('file'), at('other-name'));
    await writeFile(at('read-only'), 'x', { mode: 0o444 });
    execFileSync('mkfifo', [at('pipe')]);
    const before = (await readdir(folder)).sort();
    expect([
      await refusal(nodeFiles.write(at('dangling'), bytes('new'), OVER)),
      await refusal(nodeFiles.write(at('file'), bytes('new'), OVER)),
      await refusal(nodeFiles.write(at('read-only'), bytes('new'), OVER)),
      await refusal(nodeFiles.write(at('pipe'), bytes('new'), OVER)),
    ]).toEqual([
      `${at('dangling')}：没有写入，这是一个失效的链接，指向的文件已不在。请删去它，或换一个名称。`,
      `${at('file')}：没有写入，这个文件另有 1 个名称（硬链接），替换会使它们不再是同一个文件。请用 -o 另存为别的文件。`,
      `${at('read-only')}：没有写入，文件是只读的。请先取消只读，或用 -o 另存为别的文件。`,
      `${at('pipe')}：不是普通文件（是设备或管道），没有写入。请写明文件的路径。`,
    ]);
    expect([await content(at('other-name')), await content(at('read-only'))]).toEqual(['x', 'x']);
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  test('does not overwrite a file that was changed since it was read', async () => {
    const { stamp } = await nodeFiles.read(at('file'), MB);
    const options = { replace: true, inPlace: true, source: stamp };
    await utimes(at('file'), 1, 1);
    expect(await refusal(nodeFiles.write(at('file'), bytes('new'), options))).toBe(
      `${at('file')}：没有写入，修正期间文件被其他程序改动了，没有覆盖。请再运行一次。`,
    );
    const fresh = (await nodeFiles.read(at('file'), MB)).stamp;
    const verify = () => writeFile(at('file'), 'theirs, longer');
    expect(
      await refusal(nodeFiles.write(at('file'), bytes('new'), { ...options, source: fresh, verify })),
    ).toContain('改动了');
    expect([await content(at('file')), (await readdir(folder)).sort()]).toEqual([
      'theirs, longer',
      ['file', 'sub'],
    ]);
  });

  test('removes temporary files of ended runs, and keeps those of running processes', async () => {
    const host = hostname().replace(/[^\w-]/g, '');
    // No process has this number, because Linux has none above 4194304.
    const ofEndedProcess = `.jixiao-${host}-99999999-0-1-abc.tmp`;
    const ofRunningProcess = `.jixiao-${host}-${process.pid}-0-1-abc.tmp`;
    const elsewhere = '.jixiao-another-host-7-0-1-abc.tmp';
    const old = '.jixiao-another-host-8-0-1-abc.tmp';
    const notes = '.jixiao-notes.tmp';
    for (const name of [ofEndedProcess, ofRunningProcess, elsewhere, old, notes])
      await writeFile(at('sub', name), 'half');
    await utimes(at('sub', old), 1, 1);
    await nodeFiles.write(at('sub', 'out'), bytes('new'), NEW);
    expect((await readdir(at('sub'))).sort()).toEqual([ofRunningProcess, elsewhere, notes, 'out'].sort());
  });

  test('keeps the owner of another user’s file', async () => {
    // Only the administrator can make such a file, and the administrator is never refused.
    if (process.getuid?.() !== 0) return;
    execFileSync('chown', ['12345:12345', at('file')]);
    await nodeFiles.write(at('file'), bytes('new'), OVER);
    const { uid, gid } = await lstat(at('file'));
    expect([uid, gid, await content(at('file'))]).toEqual([12345, 12345, 'new']);
  });
});
