import { findInputs, type Inputs } from '../../src/cli/inputs';
import type { FolderEntry, PathKind } from '../../src/cli/io';
import { MemoryIo } from '../support/memory-io';

/** A file system with invented folders: names with a `/` are folders, `=>` is a link to a folder, `|` is a pipe. */
class Folders extends MemoryIo {
  constructor(private readonly folders: Readonly<Record<string, readonly string[]>>) {
    super();
  }

  override kind(path: string): Promise<PathKind> {
    return Promise.resolve(this.folders[this.real(path)] ? 'folder' : 'file');
  }

  override list(folder: string): Promise<FolderEntry[]> {
    const entries = this.folders[this.real(folder)] ?? [];
    return Promise.resolve(
      entries.map((entry): FolderEntry => {
        const [name = '', target] = entry.split('=>');
        if (target !== undefined) return { name, kind: 'folder', linked: true };
        if (name.endsWith('/')) return { name: name.slice(0, -1), kind: 'folder', linked: false };
        if (name.endsWith('|')) return { name: name.slice(0, -1), kind: 'special', linked: false };
        return { name, kind: 'file', linked: false };
      }),
    );
  }

  override canonical(path: string): Promise<string> {
    return Promise.resolve(this.real(path));
  }

  private real(path: string): string {
    let real = '';
    for (const name of path.split('/')) {
      const link = this.folders[real]?.find((entry) => entry.startsWith(`${name}=>`));
      real = link === undefined ? [real, name].filter(Boolean).join('/') : (link.split('=>')[1] ?? '');
    }
    return real;
  }
}

const names = ({ files }: Inputs): string[] => files.map(({ path }) => path);

test('sorts numbers in file names by value', async () => {
  const found = await findInputs(
    ['in'],
    new Folders({ in: ['10.xlsx', '1.xlsx', '2.xlsx', '01.xlsx'].map((name) => `第${name}`) }),
  );
  expect(names(found)).toEqual(['in/第01.xlsx', 'in/第1.xlsx', 'in/第2.xlsx', 'in/第10.xlsx']);
});

test('finds all 150,000 files of a folder, in order', async () => {
  const many = Array.from({ length: 150_000 }, (_, index) => `${String(index).padStart(6, '0')}.xlsx`);
  const found = await findInputs(['in'], new Folders({ in: [...many].reverse() }));
  expect(found.files).toHaveLength(150_000);
  expect([found.files[0]?.path, found.files.at(-1)?.within]).toEqual(['in/000000.xlsx', '149999.xlsx']);
});

test('follows each linked folder once, and prefers the real path of a file', async () => {
  const io = new Folders({
    in: ['a-link=>in/real', 'out-link=>elsewhere', 'real/', 'self=>in', 'x.xlsx'],
    'in/real': ['back=>in', 'y.xlsx'],
    elsewhere: ['z.xlsx', 'home=>in'],
  });
  expect(names(await findInputs(['in'], io))).toEqual(['in/real/y.xlsx', 'in/x.xlsx', 'in/out-link/z.xlsx']);
});

test('lists files once if a folder is given twice or inside another folder', async () => {
  const io = new Folders({ in: ['sub/', 'x.xlsx'], 'in/sub': ['y.xlsx'] });
  const found = await findInputs(['in', './in/x.xlsx', 'in/sub', 'in'], io);
  expect([names(found), found.problems]).toEqual([['in/sub/y.xlsx', 'in/x.xlsx'], []]);
});

test('reports devices and pipes among the workbooks', async () => {
  const found = await findInputs(['in'], new Folders({ in: ['a.xlsx|', 'b.xlsx', 'other|'] }));
  expect(names(found)).toEqual(['in/b.xlsx']);
  expect(found.problems).toEqual([
    { path: 'in/a.xlsx', message: 'in/a.xlsx：不是普通文件（是设备或管道），没有读取。请写明文件的路径。' },
  ]);
});

test('escapes control characters in reported names, on one line', async () => {
  const io = new Folders({ 'in\n': ['a\u001b.xls'] });
  const found = await findInputs(['in\n'], io);
  expect(found.problems[0]?.message).toBe(
    'in\\n：文件夹中没有 .xlsx 或 .xlsm 文件。有 1 个其他格式的表格没有处理（in\\n/a\\u001b.xls），请用 Excel 打开后另存为 .xlsx。',
  );
});

test('explains what to do about a file name that the shell could not pass', async () => {
  const { problems } = await findInputs(['\ufffd\ufffd.xlsx'], new MemoryIo());
  expect(problems[0]?.message).toContain('请写它所在的文件夹，或给文件改名。');
});
