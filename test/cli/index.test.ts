/** The built command as a process: its streams, signals and files. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { check } from '../../src/check';
import { openXlsx } from '../../src/xlsx';
import { buildCommand, COMMAND, jixiao } from '../support/command';

const FORMS = path.join(__dirname, '../forms');
const FORM = path.join(FORMS, 'minhang-2020.xlsx');
/** A device that accepts no data, like a full disk. */
const FULL = '/dev/full';

let folder: string;
const at = (...names: string[]): string => path.join(folder, ...names);
beforeAll(buildCommand);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'));
  copyFileSync(FORM, at('form.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command like `jixiao` and returns its two output streams separately. */
async function ran(args: readonly string[], stdio: ('ignore' | 'pipe' | number)[]) {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

test('the built command is executable', async () => {
  expect(() => accessSync(COMMAND, constants.X_OK)).not.toThrow();
  const { stdout } = await promisify(execFile)(COMMAND, ['help']);
  expect(stdout).toMatch(/^用法：/);
  const { version } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(jixiao(['version']).out).toBe(`${version}\n`);
});

test('the built command reports the same findings as the sources', async () => {
  const names = readdirSync(FORMS).filter((name) => /^(?:minhang|national|shanghai).*\.xlsx$/.test(name));
  const report = JSON.parse(jixiao(['check', '--json', ...names], { cwd: FORMS }).out) as {
    files: { file: string; forms: { findings: { rule: string }[]; checked: object[] }[] }[];
  };
  for (const name of names) {
    const { forms } = check(await openXlsx(readFileSync(path.join(FORMS, name)), name).read());
    const built = report.files.find(({ file }) => file === name)?.forms;
    expect([name, built?.map(({ checked }) => checked)]).toMatchObject([
      name,
      forms.map(({ checked }) =>
        checked.map(({ rule, places, status }) => ({ rule: rule.id, places, status })),
      ),
    ]);
    expect(built?.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(
      forms.map(({ findings }) => findings.map(({ rule }) => rule.id)),
    );
  }
});

describe('streams', () => {
  test('exits normally when stdout is closed early', async () => {
    // Files with many findings, none of which is refused.
    const files = readdirSync(FORMS).filter((file) => /^minhang-.*\.xlsx$/.test(file));
    const child = spawn(process.execPath, [COMMAND, 'check', ...files.map((file) => path.join(FORMS, file))]);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([1, '']);
  });

  test('exits with 2 and one message if stdout is full, after writing the files', async () => {
    const full = openSync(FULL, 'w');
    const { code, err } = await ran(['fix', '-o', 'out.xlsx', 'form.xlsx'], ['ignore', full, 'pipe']);
    expect([code, err]).toEqual([2, '结果没有输出完，磁盘空间不足。请腾出空间后再试。\n']);
    expect(readdirSync(folder).sort()).toEqual(['form.xlsx', 'out.xlsx']);
  });

  test('writes the file and returns the right exit code if stderr is closed or full', async () => {
    writeFileSync(at('bad.xlsx'), 'x');
    const full = openSync(FULL, 'w');
    const args = ['fix', '--force', '-o', 'out/', 'bad.xlsx', 'form.xlsx'];
    const fullErr = await ran(args, ['ignore', 'pipe', full]);
    expect([fullErr.code, readdirSync(at('out'))]).toEqual([2, ['form.xlsx']]);
    const closed = spawn('sh', ['-c', `exec "$0" "$@" 2>&-`, process.execPath, COMMAND, ...args], {
      cwd: folder,
    });
    expect(await new Promise((resolve) => closed.on('close', resolve))).toBe(2);
  });
});

describe('several threads', () => {
  beforeEach(() => {
    mkdirSync(at('in/deep'), { recursive: true });
    for (const name of ['funds-in-one-cell', 'national-2024', 'price-in-yuan', 'reference-template'])
      copyFileSync(path.join(FORMS, `${name}.xlsx`), at('in', `${name}.xlsx`));
    copyFileSync(FORM, at('in/deep/again.xlsm'));
    writeFileSync(at('in/broken.xlsx'), 'PK\u0003\u0004 not whole');
    writeFileSync(at('in/m.xlsx'), readFileSync(FORM).subarray(0, 5000));
  });

  test.each(['check', 'inspect'])('print the same output as one thread: %s', (name) => {
    const [one, three] = ['1', '3'].map((jobs) => jixiao([name, '--jobs', jobs, 'in'], { cwd: folder }));
    expect(one?.out.length).toBeGreaterThan(5_000);
    expect(three).toEqual(one);
    expect(one?.err.split('\n')).toHaveLength(3);
  });

  test('write the same files as one thread', () => {
    const written = ['1', '2'].map((jobs) => {
      const args = ['fix', '--suggested', '--json', '--jobs', jobs, '-o', `out${jobs}`, 'in'];
      const { code, out } = jixiao(args, { cwd: folder });
      const files = readdirSync(at(`out${jobs}`), { recursive: true, encoding: 'utf8' }).sort();
      const texts = files
        .filter((name) => name.endsWith('x') || name.endsWith('m'))
        .map((name) => readFileSync(at(`out${jobs}`, name), 'base64'));
      return { code, out: out.replaceAll(`out${jobs}`, 'out'), files, texts };
    });
    expect(written[0]?.texts.length).toBe(5);
    expect(written[1]).toEqual(written[0]);
  });
});

describe('files', () => {
  test('replaces an existing output file only with --force', () => {
    writeFileSync(at('out.xlsx'), 'mine');
    const refused = jixiao(['fix', '-o', 'out.xlsx', 'form.xlsx'], { cwd: folder });
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: 'out.xlsx：已经存在，没有修正。请换一个位置；要替换，请加 --force。\n',
    });
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('mine');
    expect(jixiao(['fix', '--force', '-o', 'out.xlsx', 'form.xlsx'], { cwd: folder }).code).toBe(1);
    expect(statSync(at('out.xlsx')).size).toBeGreaterThan(1000);
  });

  test('writes nothing into a folder if one of the output files exists', () => {
    mkdirSync(at('in'));
    mkdirSync(at('out'));
    for (let number = 10; number < 22; number += 1) {
      copyFileSync(FORM, at('in', `${number}.xlsx`));
      writeFileSync(at('out', `${number}.xlsx`), 'mine');
    }
    copyFileSync(FORM, at('in', '99.xlsx'));
    const { code, err } = jixiao(['fix', '-o', 'out', 'in'], { cwd: folder });
    expect([code, err]).toEqual([
      2,
      `${Array.from({ length: 10 }, (_, index) => `out/${index + 10}.xlsx`).join('、')} 等 12 个文件：已经存在，没有修正。请换一个位置；要替换，请加 --force。\n`,
    ]);
    expect(readdirSync(at('out'))).toHaveLength(12);
  });

  test('--in-place keeps permissions and links, refuses a read-only file, and corrects a file with two names once', () => {
    chmodSync(at('form.xlsx'), 0o600);
    symlinkSync('form.xlsx', at('link.xlsx'));
    copyFileSync(FORM, at('read-only.xlsx'));
    chmodSync(at('read-only.xlsx'), 0o444);
    const { code, out, err } = jixiao(['fix', '--in-place', 'link.xlsx', 'form.xlsx', 'read-only.xlsx'], {
      cwd: folder,
    });
    expect([code, out.match(/^\S+ → \S+：修正 \d+ 个单元格/gm)]).toEqual([
      2,
      [expect.stringMatching(/^link\.xlsx → link\.xlsx：/)],
    ]);
    expect(err).toBe('read-only.xlsx：没有写入，文件是只读的。请先取消只读，或用 -o 另存为别的文件。\n');
    expect(statSync(at('form.xlsx')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('form.xlsx'))).not.toEqual(readFileSync(FORM));
    expect(readFileSync(at('link.xlsx'))).toEqual(readFileSync(at('form.xlsx')));
    expect(readFileSync(at('read-only.xlsx'))).toEqual(readFileSync(FORM));
  });

  test('--in-place refuses a file of another user', () => {
    // Only the administrator can run the command as another user.
    if (process.getuid?.() !== 0) return;
    chmodSync(folder, 0o777);
    chmodSync(at('form.xlsx'), 0o666);
    const { code, err } = jixiao(['fix', '--in-place', 'form.xlsx'], { cwd: folder, uid: 65534, gid: 65534 });
    expect([code, err]).toEqual([
      2,
      'form.xlsx：没有写入，文件属于别的用户或用户组，替换后就不再属于它。请由文件的主人来做，或用 -o 另存为别的文件。\n',
    ]);
    expect(readFileSync(at('form.xlsx'))).toEqual(readFileSync(FORM));
    expect(readdirSync(folder)).toEqual(['form.xlsx']);
  });

  test('reports pipes and devices without reading them, as workbooks and as settings', () => {
    execFileSync('mkfifo', [at('pipe.xlsx')]);
    const cases = [
      ['check', '.'],
      ['check', 'pipe.xlsx'],
      ['check', '--profile', '/dev/zero', 'form.xlsx'],
    ];
    for (const args of cases) {
      const { code, err } = jixiao(args, { cwd: folder, timeout: 60_000 });
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^(pipe\.xlsx|\/dev\/zero)：不是普通文件（是设备或管道），没有读取。.*\n$/),
      ]);
    }
  });

  test('files with names that are not UTF-8 are read, corrected and written under the same names', () => {
    mkdirSync(at('in'));
    const name = Buffer.from([0xb1, 0xed, 0xc9, 0xea, ...Buffer.from('.xlsx')]);
    writeFileSync(Buffer.concat([Buffer.from(`${at('in')}/`), name]), readFileSync(FORM));
    const { code, out, err } = jixiao(['fix', '-o', 'out', 'in'], { cwd: folder });
    expect([code, err, out.split('：')[0]]).toEqual([
      1,
      '',
      'in/\\xb1\\xed\\xc9\\xea.xlsx → out/\\xb1\\xed\\xc9\\xea.xlsx',
    ]);
    expect(readdirSync(at('out'), { encoding: 'buffer' })).toEqual([name]);
    const report = JSON.parse(jixiao(['check', '--json', 'in'], { cwd: folder }).out) as {
      files: { file: string }[];
    };
    expect(report.files[0]?.file).toBe('in/\udcb1\udced\udcc9\udcea.xlsx');
  });

  test('escapes control characters in file names, each name on one line', () => {
    copyFileSync(FORM, at('a\u001b[31m\n\u202eb.xlsx'));
    writeFileSync(at('c\r\u009b.xlsx'), 'x');
    const { out, err } = jixiao(['check', '.'], { cwd: folder });
    expect(out.split('\n')[0]).toBe('a\\u001b[31m\\n\\u202eb.xlsx');
    expect(err).toMatch(/^c\\r\\u009b\.xlsx：这个文件/);
    expect(`${out}${err}`).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
  });
});
