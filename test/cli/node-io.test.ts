/** What the machine refuses is told in Chinese: which file, why, what to do. */
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../src/cli/io';
import { nodeIo } from '../../src/cli/node-io';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-'));
  await writeFile(join(folder, 'file'), 'x');
  await mkdir(join(folder, 'sub'));
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

test('a file that is not there, is a folder, lies under a file, or is no form by its size alone', async () => {
  const at = (...names: string[]): string => join(folder, ...names);
  const large = await open(at('large'), 'w');
  await large.truncate(3 * 2 ** 30);
  await large.close();
  expect([
    await refusal(nodeIo.read(at('none'))),
    await refusal(nodeIo.read(at('sub'))),
    await refusal(nodeIo.list(at('file'))),
    await refusal(nodeIo.read(at('large'))),
    await refusal(nodeIo.write(at('n'.repeat(300)), new Uint8Array())),
    await refusal(nodeIo.write(at('file', 'out.xlsx'), new Uint8Array())),
  ]).toEqual([
    `${at('none')}：无法读取，找不到这个文件或文件夹。请检查名称和所在的位置。`,
    `${at('sub')}：无法读取，这是一个文件夹。请写明文件名。`,
    `${at('file')}：无法读取，路径中有一段不是文件夹。请检查路径。`,
    `${at('large')}：无法读取，文件太大，不像是申报表。请检查是否选对了文件。`,
    `${at('n'.repeat(300))}：无法写入，文件名太长。请改短后再试。`,
    `${at('file', 'out.xlsx')}：无法写入，要建文件夹的地方已有同名的文件。请换一个位置。`,
  ]);
});

test('what cannot be written leaves nothing behind', async () => {
  expect(await refusal(nodeIo.write(join(folder, 'sub'), new Uint8Array([1])))).toContain('无法写入');
  expect((await readdir(folder)).sort()).toEqual(['file', 'sub']);
});

test('a write makes its folder and replaces what was there', async () => {
  // The longest name that most file systems take: 255 bytes.
  const path = join(folder, 'new', `${'表'.repeat(83)}.xlsx`);
  await nodeIo.write(path, new Uint8Array([1]));
  await nodeIo.write(path, new Uint8Array([2, 3]));
  expect([...(await readFile(path))]).toEqual([2, 3]);
  expect([await nodeIo.kind(path), await nodeIo.kind(join(folder, 'file', 'x'))]).toEqual([
    'file',
    'missing',
  ]);
});
