/** `check --report`: the written files, the refusals, and the findings between forms. */
import { check as checkWorkbook, type Report } from '../../../../src/check';
import type { WriteOptions } from '../../../../src/cli/io';
import { run } from '../../../../src/cli/run';
import { openXlsx } from '../../../../src/xlsx';
import { withReason } from '../../../support/document-texts';
import { compoundFile } from '../../../support/compound-file';
import { workbookOf } from '../../../support/snapshots';
import { xlsxOf } from '../../../support/xlsx-builder';
import { MemoryIo, sample } from '../../../support/memory-io';

const FORM = sample('minhang-2020.xlsx');
const OTHER = sample('national-2024.xlsx');
const BROKEN = new TextEncoder().encode('not a zip');
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const files = (): Record<string, Uint8Array> => ({
  'in/a.xlsx': FORM,
  'in/b b.xlsx': OTHER,
  'in/broken.xlsx': BROKEN,
});

async function check(args: string[], io: MemoryIo): Promise<number> {
  return run(['check', ...args], io);
}

describe('--report', () => {
  test('writes a page with relative links, and keeps the exit code of the check', async () => {
    const io = new MemoryIo(files());
    expect(await check(['in', '--report', 'out/汇总.html'], io)).toBe(2);
    expect(io.stdout).toContain('不能提交');
    expect(io.stderr).toContain('审核汇总已存到 out/汇总.html\n');
    const page = decode(io.files.get('out/汇总.html'));
    expect(page).toContain('<dd>3 个，申报表 2 份，读不了 1</dd>');
    expect(page).toContain('href="../in/b%20b.xlsx"');
    expect(page).toContain('2026年11月25日 09:05');
    // The reason does not repeat the name of the file.
    expect(page).toMatch(/<td colspan="\d">这个文件不是 Excel 工作簿。/);
  });

  test('counts spreadsheets of other formats separately, and shortens the message about a workbook without a form', async () => {
    const io = new MemoryIo({
      'in/a.xlsx': FORM,
      'in/旧表.xlsx': compoundFile('Workbook'),
      'in/价目表.xlsx': xlsxOf(workbookOf({ 价目表: { A1: '名称', B1: '价格' } })),
    });
    expect(await check(['in', '--report', '汇总.html'], io)).toBe(2);
    expect(io.stderr).toContain('；查找的内容：');
    const page = decode(io.files.get('汇总.html'));
    expect(page).toContain('<dd>3 个，申报表 1 份，不是申报表 1，请另存为 .xlsx 1</dd>');
    expect(page).not.toContain('查找的内容');
  });

  test('writes a list while stdout contains only the JSON', async () => {
    const io = new MemoryIo(files());
    await check(['--json', '--jobs', '2', '--report', 'out.csv', 'in'], io);
    const json = JSON.parse(io.stdout) as Report & { readonly across: unknown[] };
    expect(json.files).toHaveLength(3);
    expect(json.across).toEqual([]);
    const lines = decode(io.files.get('out.csv')).split('\r\n');
    expect(lines.filter((line) => line.includes('in/broken.xlsx'))).toHaveLength(1);
    // One row for each finding, or one for a form without findings.
    const rows = json.files.flatMap(({ forms }) => forms.map((form) => Math.max(1, form.findings.length)));
    const all = rows.reduce((sum, count) => sum + count, 0);
    // A heading, the rows, the broken file, and the end of the last line.
    expect(lines).toHaveLength(1 + all + 1 + 1);
  });

  test('writes a workbook that this program can read', async () => {
    const io = new MemoryIo(files());
    await check(['--report', '汇总.XLSX', 'in'], io);
    const workbook = openXlsx(io.files.get('汇总.XLSX') ?? BROKEN, '汇总.XLSX');
    const { sheets } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual([
      '审核汇总',
      '申报表',
      '问题',
      '申报表之间',
      '常见问题',
      '数据',
    ]);
  });

  test('writes an overview of a single file', async () => {
    const io = new MemoryIo(files());
    expect(await check(['in/a.xlsx', '--report', 'a.html'], io)).toBe(1);
    expect(decode(io.files.get('a.html'))).toContain('只有一份申报表，不用相互核对。');
  });

  test.each([
    ['a file name with an unknown extension', 'out.pdf', '不知道把审核汇总存成什么'],
    ['a file name without an extension', 'out', '.html（网页，可打印）'],
    ['an existing file', 'old.html', '已经存在，没有校验'],
    ['one of the checked files', 'in/a.xlsx', '这是要校验的文件'],
    ['a folder', 'in.html', '这里不是文件'],
  ])('refuses %s before anything is checked', async (_, path, why) => {
    const io = new MemoryIo({ ...files(), 'old.html': BROKEN, 'in.html/x.txt': BROKEN });
    expect(await check(['in/a.xlsx', '--report', path], io)).toBe(2);
    expect(io.stderr).toContain(why);
    expect(io.stdout).toBe('');
    expect(io.files.get('in/a.xlsx')).toBe(FORM);
    expect(io.files.get('old.html')).toBe(BROKEN);
  });

  test('explains the missing value of the option', async () => {
    const io = new MemoryIo(files());
    expect(await check(['in', '--report'], io)).toBe(2);
    expect(io.stderr).toContain('请写明审核汇总存到哪个文件，例如：--report 汇总.html');
  });

  test('--force replaces an existing overview, which is not checked as a form', async () => {
    const io = new MemoryIo({ 'in/a.xlsx': FORM, 'in/汇总.xlsx': BROKEN });
    expect(await check(['in', '--report', 'in/汇总.xlsx', '--force'], io)).toBe(1);
    expect(io.files.get('in/汇总.xlsx')).not.toBe(BROKEN);
    const first = io.files.get('in/汇总.xlsx');
    expect(await check(['in', '--report', 'in/汇总.xlsx', '--force'], io)).toBe(1);
    // The same forms give the same bytes.
    expect(Buffer.compare(io.files.get('in/汇总.xlsx') ?? BROKEN, first ?? BROKEN)).toBe(0);
  });

  test('reports that the overview could not be written, and prints valid JSON', async () => {
    class Full extends MemoryIo {
      override write(): Promise<void> {
        return Promise.reject(new Error('ENOSPC'));
      }
    }
    const io = new Full({ 'a.xlsx': FORM });
    expect(await check(['--json', '--report', 'out.html', 'a.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain('out.html');
    expect(() => JSON.parse(io.stdout) as unknown).not.toThrow();
  });

  test('compares the written file with the intended bytes', async () => {
    class Bad extends MemoryIo {
      override async write(_: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
        await options.verify?.(bytes.map((byte, index) => (index === 100 ? byte + 1 : byte)));
      }
    }
    const io = new Bad({ 'a.xlsx': FORM });
    expect(await check(['--report', 'out.html', 'a.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain('磁盘上的内容与写入的不同');
  });
});

describe('between forms', () => {
  const twice = { 'a.xlsx': FORM, 'b.xlsx': FORM };

  test('prints findings between forms if several files are checked', async () => {
    const io = new MemoryIo(twice);
    expect(await check(['a.xlsx', 'b.xlsx'], io)).toBe(1);
    expect(io.stdout).toContain(
      '申报表之间（2 份）\n  [警告] “住宅小区建设“美丽家园”三年行动计划”：同一项目重复申报，',
    );
    expect(io.stdout).toContain('；申报表二：a.xlsx 项目总体情况!B4］（set/duplicate-project）');
    expect(io.stdout).toContain('  ✓ 2 份申报表都是 2020 年的');
    const alone = new MemoryIo(twice);
    await check(['a.xlsx'], alone);
    expect(alone.stdout).not.toContain('申报表之间');
  });

  test('prints one line for three copies of a project', async () => {
    const io = new MemoryIo({ ...twice, 'c.xlsx': FORM });
    await check(['a.xlsx', 'b.xlsx', 'c.xlsx'], io);
    expect(io.stdout).toMatch(
      /同一项目重复申报 3 份，请留一份。［申报表一：\w\.xlsx .+；申报表二：\w\.xlsx .+；申报表三：\w\.xlsx .+］（set/,
    );
    expect(io.stdout.match(/set\/duplicate-project/g)).toHaveLength(1);
  });

  test('adds findings between forms to the JSON only with --across', async () => {
    const plain = new MemoryIo(twice);
    await check(['--json', 'a.xlsx', 'b.xlsx'], plain);
    expect(Object.keys(JSON.parse(plain.stdout) as object)).toEqual(['version', 'files']);
    const io = new MemoryIo(twice);
    await check(['--json', '--across', 'a.xlsx', 'b.xlsx'], io);
    const { across } = JSON.parse(io.stdout) as { readonly across: object[] };
    expect(across).toEqual([
      {
        rule: 'set/duplicate-project',
        severity: 'warning',
        message: expect.stringContaining('同一项目重复申报') as string,
        file: 'b.xlsx',
        project: '住宅小区建设“美丽家园”三年行动计划',
        sheet: '项目总体情况',
        cell: 'B4',
        other: {
          file: 'a.xlsx',
          project: '住宅小区建设“美丽家园”三年行动计划',
          sheet: '项目总体情况',
          cell: 'B4',
        },
      },
    ]);
    expect(io.stdout).toBe(`${JSON.stringify(JSON.parse(io.stdout), null, 2)}\n`);
  });

  test('a rule between forms can be switched off, and cannot be an error', async () => {
    const config = (severity: string): Uint8Array =>
      new TextEncoder().encode(`{ "severities": { "set/duplicate-project": "${severity}" } }`);
    const off = new MemoryIo({ ...twice, 'jixiao.config.json': config('off') });
    await check(['a.xlsx', 'b.xlsx'], off);
    expect(off.stdout).toContain('？ 未核对“同一个项目只报一份”：已按本单位的设置关闭。');
    const error = new MemoryIo({ ...twice, 'jixiao.config.json': config('error') });
    expect(await check(['a.xlsx', 'b.xlsx'], error)).toBe(2);
    expect(error.stderr).toContain('最多是警告');
  });

  test('a finding between forms does not change the status of a form or the exit code', async () => {
    const off = JSON.stringify({ severities: await allOff() });
    const io = new MemoryIo({ ...twice, 'jixiao.config.json': new TextEncoder().encode(off) });
    expect(await check(['a.xlsx', 'b.xlsx'], io)).toBe(0);
    expect(io.stdout).toContain('可以提交');
    expect(io.stdout).toContain('（set/duplicate-project）');
  });
});

/** A configuration that switches off every rule on one form. */
async function allOff(): Promise<Record<string, 'off'>> {
  const io = new MemoryIo();
  await run(['rules', '--json'], io);
  const rules = JSON.parse(io.stdout) as { readonly id: string }[];
  return Object.fromEntries(
    rules.filter(({ id }) => !id.startsWith('set/')).map(({ id }) => [id, 'off' as const]),
  );
}

describe('reasons given in Excel', () => {
  const REASON = '合同价已含运输费';
  /** A form with a warning, and the same file with a reason for keeping the warning. */
  async function explained() {
    const { forms } = checkWorkbook(await openXlsx(FORM, '').read());
    const warning = forms[0]?.findings.find(({ severity }) => severity === 'warning');
    if (!warning) throw new Error('no warning');
    return { warning, file: withReason(FORM, warning, REASON) };
  }

  test.each(['html', 'csv'])('are shown in an overview as .%s', async (format) => {
    const io = new MemoryIo({ 'a.xlsx': (await explained()).file });
    await check(['--report', `out.${format}`, 'a.xlsx'], io);
    expect(decode(io.files.get(`out.${format}`))).toContain(REASON);
    expect(io.stdout).toContain(`（已说明：${REASON}）`);
  });

  test('are in the same row as their finding in a workbook', async () => {
    const { file, warning } = await explained();
    const io = new MemoryIo({ 'a.xlsx': file });
    await check(['--report', 'out.xlsx', 'a.xlsx'], io);
    const { sheets } = await openXlsx(io.files.get('out.xlsx') ?? BROKEN, '').read();
    const cells = sheets.find(({ name }) => name === '问题')?.cells ?? [];
    const reason = cells.find(({ value }) => value === REASON);
    expect(cells.filter(({ row }) => row === reason?.row).map(({ value }) => value)).toContain(
      warning.message,
    );
  });

  test('are a member of their finding in the JSON, and otherwise only change the status', async () => {
    const { file, warning } = await explained();
    const [before, after] = await Promise.all(
      [FORM, file].map(async (bytes) => {
        const io = new MemoryIo({ 'a.xlsx': bytes });
        await check(['--json', 'a.xlsx'], io);
        return JSON.parse(io.stdout) as Report;
      }),
    );
    const findings = after?.files[0]?.forms[0]?.findings ?? [];
    expect(findings.filter(({ explanation }) => explanation !== undefined)).toEqual([
      expect.objectContaining({ message: warning.message, explanation: REASON }),
    ]);
    const without = JSON.stringify(after, (key, value: unknown) =>
      key === 'explanation' ? undefined : value,
    );
    expect(without.replaceAll('"status":"ready"', '"status":"explain"')).toBe(
      JSON.stringify(before).replaceAll('"status":"ready"', '"status":"explain"'),
    );
  });
});
