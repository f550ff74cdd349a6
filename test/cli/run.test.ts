import { describeNoForm, type Report } from '../../src/check';
import type { StoredFile } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/xlsx';
import { placeOf, workbookOf } from '../support/snapshots';
import { MemoryIo, sample } from '../support/memory-io';
import { xlsxOf } from '../support/xlsx-builder';

const FORM = sample('minhang-2020.xlsx');
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const report = (io: MemoryIo): Report => JSON.parse(io.stdout) as Report;

async function withCell(address: string, content: string | number): Promise<Uint8Array> {
  const workbook = openXlsx(FORM, 'form.xlsx');
  await workbook.write([{ at: { sheet: '绩效目标', ...placeOf(address) }, content }]);
  return workbook.save();
}

describe('check', () => {
  test('prints the report as text and exits with 1 if a form is blocked', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    expect(await run(['check', 'form.xlsx'], io)).toBe(1);
    expect(io.stdout).toContain('不能提交');
    expect(io.stdout).toContain('5 项明细金额全部相符');
    expect(io.stderr).toBe('');
  });

  test('prints the documented JSON', async () => {
    const io = new MemoryIo({ 'form.xlsx': await withCell('D18', 45) });
    expect(await run(['check', '--json', 'form.xlsx'], io)).toBe(1);
    const { version, files } = report(io);
    expect(version).toBe(1);
    const form = files[0]?.forms[0];
    expect(form).toMatchObject({
      year: 2020,
      status: 'blocked',
      totals: { breakdown: '296.00', declared: '296.00', currentYear: '296.00' },
    });
    expect(form?.findings.find(({ rule }) => rule === 'breakdown/amount')).toEqual({
      rule: 'breakdown/amount',
      severity: 'error',
      sheet: '绩效目标',
      cell: 'D18',
      message:
        '第18行“小区物联网建设”：明细金额 45.00 万元，单价 11.50 × 数量 4 = 46.00 万元，相差 1.00 万元。',
      fix: { kind: 'safe', edits: [{ sheet: '绩效目标', cell: 'D18', before: 45, after: 46 }] },
    });
    expect(form?.checked.find(({ rule }) => rule === 'breakdown/amount')).toMatchObject({
      places: 5,
      status: 'failed',
    });
  });

  test('reads folders and subfolders, without lock files and other files', async () => {
    const io = new MemoryIo({
      'in/a.xlsx': FORM,
      'in/deep/b.XLSM': FORM,
      'in/~$a.xlsx': text('lock'),
      'in/notes.txt': text('notes'),
    });
    await run(['check', '--json', 'in'], io);
    expect(report(io).files.map(({ file }) => file)).toEqual(['in/a.xlsx', 'in/deep/b.XLSM']);
  });

  test('continues after an unusable file, with exit code 2, a message on stderr and valid JSON', async () => {
    const io = new MemoryIo({
      'good.xlsx': FORM,
      'bad.xlsx': text('not a zip'),
      'empty.xlsx': new Uint8Array(),
    });
    expect(await run(['check', '--json', 'bad.xlsx', 'empty.xlsx', 'none.xlsx', 'good.xlsx'], io)).toBe(2);
    const { files } = report(io);
    expect(files.filter(({ error }) => error !== undefined)).toHaveLength(3);
    expect(files.find(({ file }) => file === 'good.xlsx')?.forms).toHaveLength(1);
    expect(io.stderr.trimEnd().split('\n')).toHaveLength(3);
    expect(io.stderr).not.toMatch(/ at |Error/);
  });

  test('reports the sheets and labels that were searched in a workbook without a form', async () => {
    const workbook = openXlsx(FORM, 'form.xlsx');
    const { sheets } = await workbook.read();
    await workbook.write(
      sheets.flatMap(({ name, cells }) =>
        cells.map(({ row, column }) => ({ at: { sheet: name, row, column }, content: '通讯录' })),
      ),
    );
    const io = new MemoryIo({ 'other.xlsx': workbook.save() });
    expect(await run(['check', '--json', 'other.xlsx'], io)).toBe(2);
    expect(report(io).files[0]).toMatchObject({
      forms: [],
      error: expect.stringContaining('“制度保障”') as string,
    });
    expect(io.stderr).toContain('没有找到绩效目标申报表');
  });

  test('reports an empty workbook, and a workbook with too many forms', async () => {
    const fields = ['项目名称', '项目概况', '立项依据', '必要性', '当年预算', '总目标'];
    const form = (project: number) => ({
      cells: Object.fromEntries(
        fields.flatMap((label, row) => [
          [`A${row + 1}`, label],
          [`B${row + 1}`, `第${project}项`],
        ]),
      ),
    });
    const many = workbookOf(
      Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`表${index}`, form(index)])),
    );
    const io = new MemoryIo({
      'empty.xlsx': xlsxOf(workbookOf({ 表: { cells: {} } })),
      'many.xlsx': xlsxOf(many),
    });
    expect(await run(['check', '--json', 'empty.xlsx', 'many.xlsx'], io)).toBe(2);
    expect(report(io).files).toEqual([
      {
        file: 'empty.xlsx',
        forms: [],
        error: 'empty.xlsx：工作簿是空的，各工作表里没有任何内容，没有校验。请确认打开的是填好的申报表。',
      },
      {
        file: 'many.xlsx',
        forms: [],
        error: 'many.xlsx：申报表太多，没有校验：一个工作簿最多 60 份。请分成几个工作簿，再分别校验。',
      },
    ]);
  });

  test('lists ten of many sheets and counts the others', () => {
    const names = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    const searchedText = (sheets: number, labels: number) =>
      describeNoForm({
        lookedAt: names(sheets, '表').map((sheet) => ({ sheet, found: [], otherPaper: null })),
        lookedFor: names(labels, '栏'),
      });
    expect(searchedText(1600, 40)).toBe(
      `没有找到绩效目标申报表。已查看工作表：${names(10, '表')
        .map((name) => `“${name}”`)
        .join('、')} 等 1600 张；查找的内容：${names(10, '栏')
        .map((name) => `“${name}”`)
        .join('、')} 等 40 项。请确认打开的是填好的申报表。`,
    );
    expect(searchedText(10, 1)).not.toContain('等');
  });

  test('accepts a profile by name, and refuses an unknown profile', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    expect(await run(['check', '--profile', 'national', 'form.xlsx'], io)).toBe(1);
    expect(await run(['check', '--profile', '没有的', 'form.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain('上海（三表）');
  });
});

describe('the office’s rules', () => {
  const config = (text: string) => ({ 'form.xlsx': FORM, 'rules.json': new TextEncoder().encode(text) });

  test('extend the profile', async () => {
    const io = new MemoryIo(
      config('{ "severities": { "text/punctuation": "off", "breakdown/basis": "error" } }'),
    );
    await run(['check', '--json', '--profile', 'rules.json', 'form.xlsx'], io);
    const found = report(io).files[0]?.forms[0]?.findings ?? [];
    expect(found.filter(({ rule }) => rule === 'text/punctuation')).toEqual([]);
    expect(found.filter(({ rule }) => rule === 'breakdown/basis').map(({ severity }) => severity)).toEqual(
      Array(5).fill('error'),
    );
  });

  test('that switch rules off are reported with their title', async () => {
    const io = new MemoryIo(config('{ "title": "某区规则", "severities": { "breakdown/amount": "off" } }'));
    await run(['check', '--profile', 'rules.json', 'form.xlsx'], io);
    expect(io.stdout).toContain('；规则 某区规则\n');
    expect(io.stdout.match(/^.*已按本单位的设置关闭。.*$/gm)).toEqual([
      '    ？ 未核对：明细金额 = 单价 × 数量。已按本单位的设置关闭。',
    ]);
    expect(io.stdout).not.toContain('项明细金额全部相符');
  });

  test('are read from the working folder', async () => {
    const io = new MemoryIo({
      'form.xlsx': FORM,
      'jixiao.config.json': text('{ "severities": { "text/punctuation": "off" } }'),
    });
    await run(['check', '--json', 'form.xlsx'], io);
    expect(report(io).files[0]?.forms[0]?.findings.some(({ rule }) => rule === 'text/punctuation')).toBe(
      false,
    );
  });

  test('add words for labels', async () => {
    const workbook = openXlsx(FORM, 'form.xlsx');
    // Without 单价 no row shows that the column holds the amounts.
    const prices = Array.from({ length: 12 }, (_, index) => `E${18 + index}`);
    await workbook.write(
      ['D17', ...prices].map((cell) => ({
        at: { sheet: '绩效目标', ...placeOf(cell) },
        content: cell === 'D17' ? '计列数' : null,
      })),
    );
    const files = {
      'form.xlsx': workbook.save(),
      'rules.json': text('{ "labels": { "breakdown.amount": ["计列数"] } }'),
    };
    const unread = async (...options: string[]) => {
      const io = new MemoryIo(files);
      await run(['check', '--json', ...options, 'form.xlsx'], io);
      return report(io).files[0]?.forms[0]?.findings.filter(({ rule }) => rule === 'structure/unread').length;
    };
    expect([await unread(), await unread('--profile', 'rules.json')]).toEqual([1, 0]);
  });

  test.each([
    ['没有校验', ['check']],
    ['没有修正', ['fix', '-o', 'out.xlsx']],
    ['没有识别', ['inspect']],
  ])(
    'with a fault stop the command (%s), and the fault is reported by line and key',
    async (notDone, command) => {
      const io = new MemoryIo(config('{\n "decimals": "2"\n}'));
      expect(await run([...command, '--profile', 'rules.json', 'form.xlsx'], io)).toBe(2);
      expect(io.stderr).toContain(`rules.json：规则设置文件有误，${notDone}。`);
      expect(io.stderr).toContain('第2行 decimals');
      expect([io.stdout, io.files.has('out.xlsx')]).toEqual(['', false]);
    },
  );

  test('cannot be a folder', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM, 'rules/office.json': text('{}') });
    expect(await run(['check', '--profile', 'rules', 'form.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain('rules：这是文件夹');
  });
});

describe('fix', () => {
  test('writes safe fixes to another file, and fixing that file again changes nothing', async () => {
    const io = new MemoryIo({ 'form.xlsx': await withCell('D18', 45) });
    expect(await run(['fix', '-o', 'out.xlsx', 'form.xlsx'], io)).toBe(1);
    expect(io.stdout).toContain('绩效目标!D18 45 → 46');
    const out = io.files.get('out.xlsx');
    expect(await run(['fix', '-o', 'again.xlsx', 'out.xlsx'], io)).toBe(1);
    expect(io.files.get('again.xlsx')).toEqual(out);
  });

  test('applies suggestions only with --suggested', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    await run(['fix', '-o', 'safe.xlsx', 'form.xlsx'], io);
    await run(['fix', '--suggested', '-o', 'all.xlsx', 'form.xlsx'], io);
    const value = async (file: string) => {
      const { sheets } = await openXlsx(io.files.get(file) ?? new Uint8Array(), file).read();
      const place = placeOf('F13');
      return sheets
        .find(({ name }) => name === '绩效目标')
        ?.cells.find(({ row, column }) => row === place.row && column === place.column)?.value;
    };
    expect([await value('safe.xlsx'), await value('all.xlsx')]).toEqual(['满意', '≥90%']);
  });

  test('prints only the changed part of a long text, on one line', async () => {
    const paragraph = `项目必要性说明${'，保障街道住宅小区的安全运行'.repeat(20)}`;
    const io = new MemoryIo({ 'form.xlsx': await withCell('D4', `${paragraph}。\n工作安排,按计划\n组织。`) });
    await run(['fix', '-o', 'out.xlsx', 'form.xlsx'], io);
    const line = io.stdout.split('\n').find((one) => one.startsWith('  绩效目标!D4 '));
    expect(line).toBe('  绩效目标!D4 …。 工作安排,按计划 组织… → …。 工作安排，按计划 组织…');
  });

  test('copies a workbook without fixes byte for byte', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    await run(['fix', '-o', 'once.xlsx', 'form.xlsx'], io);
    await run(['fix', '-o', 'twice.xlsx', 'once.xlsx'], io);
    expect(io.files.get('twice.xlsx')).toEqual(io.files.get('once.xlsx'));
  });

  test('writes several inputs into a folder and keeps their subfolders', async () => {
    const io = new MemoryIo({ 'in/a.xlsx': FORM, 'in/deep/b.xlsx': FORM });
    expect(await run(['fix', '-o', 'out', 'in'], io)).toBe(1);
    expect([...io.files.keys()].sort()).toEqual([
      'in/a.xlsx',
      'in/deep/b.xlsx',
      'out/a.xlsx',
      'out/deep/b.xlsx',
    ]);
  });

  test('overwrites the input only with --in-place', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    expect(await run(['fix', '-o', './form.xlsx', 'form.xlsx'], io)).toBe(2);
    expect(await run(['fix', 'form.xlsx'], io)).toBe(2);
    expect(io.files.get('form.xlsx')).toBe(FORM);
    expect(await run(['fix', '--in-place', 'form.xlsx'], io)).toBe(1);
    const done = io.files.get('form.xlsx');
    expect(done).not.toEqual(FORM);
    io.write = () => Promise.reject(new Error('written though there was nothing to write'));
    expect(await run(['fix', '--in-place', 'form.xlsx'], io)).toBe(1);
    expect([io.files.get('form.xlsx'), io.stderr.includes('程序出错')]).toEqual([done, false]);
  });

  test('refuses two inputs with the same output before anything is written', async () => {
    const io = new MemoryIo({ 'a/form.xlsx': FORM, 'b/form.xlsx': FORM });
    expect(await run(['fix', '-o', 'out', 'a/form.xlsx', 'b/form.xlsx'], io)).toBe(2);
    expect([...io.files.keys()]).toEqual(['a/form.xlsx', 'b/form.xlsx']);
  });

  test('writes no output for an unusable input', async () => {
    const io = new MemoryIo({ 'bad.xlsx': text('%PDF-1.7') });
    expect(await run(['fix', '-o', 'out.xlsx', 'bad.xlsx'], io)).toBe(2);
    expect([...io.files.keys()]).toEqual(['bad.xlsx']);
  });
});

describe('printed output', () => {
  const lines = (text: string): string[] => text.split('\n');

  test('shows the sheets, rules and formatted amounts of each form', async () => {
    const io = new MemoryIo({ 'yuan.xlsx': sample('three-tables-in-yuan.xlsx') });
    await run(['check', 'yuan.xlsx'], io);
    expect(lines(io.stdout).slice(2, 5)).toEqual([
      expect.stringMatching(/^ {2}不能提交：错误 \d+ 项/),
      '  工作表 总体情况、绩效目标、构成分解、制度保障；规则 上海（三表）',
      '  明细合计 1,368,000.00  金额合计 1,224,500.00  当年预算 1,368,000.00（元）',
    ]);
  });

  test('shows no totals for a form without a breakdown', async () => {
    const io = new MemoryIo({ 'form.xlsx': sample('national-2024.xlsx') });
    await run(['check', 'form.xlsx'], io);
    expect(io.stdout).toContain('\n  当年预算 186.50（万元）\n');
    expect(io.stdout).not.toMatch(/(明细|金额)合计 /);
  });

  test('lists the alternatives that a person has to choose from', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    await run(['check', 'form.xlsx'], io);
    expect(io.stdout).toMatch(/B5 “项目类别”.*［由您选择：勾选“一次性项目”；勾选“经常性项目”；/);
  });

  test('groups rules that were not checked for the same reason', async () => {
    const io = new MemoryIo({ 'forms.xlsx': sample('many-sheets.xlsx') });
    await run(['check', 'forms.xlsx'], io);
    const notChecked = lines(io.stdout).filter((line) => line.includes('未核对'));
    expect(notChecked).toEqual([expect.stringMatching(/^ {4}？ 未核对 \d+ 条规则，表格尚未填写：.+；.+；/)]);
  });

  test.each([['check'], ['inspect']])('%s prints line breaks of a cell as blanks', async (command) => {
    const broken = await withCell('F8', '目标1：\n目标2：\n……');
    const [plain, io] = [new MemoryIo({ 'form.xlsx': FORM }), new MemoryIo({ 'form.xlsx': broken })];
    await run([command, 'form.xlsx'], plain);
    await run([command, 'form.xlsx'], io);
    expect(io.stdout).toMatch(/目标1： 目标2：/);
    expect(
      lines(io.stdout).filter((line) => line !== '' && !/^( {2}|form\.xlsx|住宅|规则：)/.test(line)),
    ).toEqual([]);
  });

  test('fix reports the number of suggestions if there is no safe fix', async () => {
    const io = new MemoryIo({ 'form.xlsx': sample('funds-in-one-cell.xlsx') });
    await run(['fix', '-o', 'out.xlsx', 'form.xlsx'], io);
    expect(lines(io.stdout)[0]).toBe(
      'form.xlsx → out.xlsx：没有可以直接修正的内容；另有 1 条修正建议，要采纳请加 --suggested',
    );
    io.stdout = '';
    await run(['fix', '--suggested', '-o', 'all.xlsx', 'form.xlsx'], io);
    expect(lines(io.stdout)[0]).toBe('form.xlsx → all.xlsx：修正 1 个单元格');
  });

  test('fix lists edits in the order of the workbook', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    await run(['fix', '--suggested', '-o', 'out.xlsx', 'form.xlsx'], io);
    const sheets = ['项目总体情况', '绩效目标', '制度保障'];
    const places = lines(io.stdout)
      .slice(1, lines(io.stdout).indexOf('修正后：'))
      .map((line) => {
        const [, sheet = '', column = '', row = ''] = /^ {2}(.+)!([A-Z]+)(\d+) /.exec(line) ?? [];
        return sheets.indexOf(sheet) * 1e6 + Number(row) * 100 + column.charCodeAt(0);
      });
    expect(places.length).toBeGreaterThan(10);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('an unexpected error stops only its file, and is reported without its stack', async () => {
    class Broken extends MemoryIo {
      override read(path: string, limit: number): Promise<StoredFile> {
        return path === 'odd.xlsx'
          ? Promise.reject(new TypeError('x is\nnot a function'))
          : super.read(path, limit);
      }
    }
    for (const command of [['check', '--json'], ['inspect']]) {
      const io = new Broken({ 'odd.xlsx': FORM, 'form.xlsx': FORM });
      expect(await run([...command, 'odd.xlsx', 'form.xlsx'], io)).toBe(2);
      expect(io.stderr).toBe(
        'odd.xlsx：程序出错，没有完成。请把文件和这行信息发给技术人员：x is not a function\n',
      );
      expect(io.stdout).toContain('住宅小区');
    }
  });

  test('reports spreadsheets of other formats in a folder', async () => {
    const others = { 'in/old.xls': text('x'), 'in/deep/b.XLSB': text('x'), 'in/~$c.xls': text('x') };
    for (const command of ['check', 'inspect']) {
      const io = new MemoryIo({ ...others, 'in/a.xlsx': FORM, 'in/notes.txt': text('x') });
      await run([command, 'in'], io);
      expect(io.stderr).toBe(
        '有 2 个其他格式的表格没有处理（in/deep/b.XLSB、in/old.xls），请用 Excel 打开后另存为 .xlsx。\n',
      );
    }
    const io = new MemoryIo(others);
    expect(await run(['check', 'in'], io)).toBe(2);
    expect(io.stderr).toMatch(/^in：文件夹中没有 \.xlsx 或 \.xlsm 文件。有 2 个其他格式的表格没有处理/);
  });

  test('refuses an output name that Excel cannot open; an output folder need not exist', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    for (const output of ['out', 'out.xls', 'out.xlsm']) {
      expect(await run(['fix', '-o', output, 'form.xlsx'], io)).toBe(2);
      expect(io.stderr).toMatch(
        new RegExp(`${output}：Excel 打不开这样命名的文件。请用 -o 指定以 .xlsx 结尾`),
      );
    }
    expect([...io.files.keys()]).toEqual(['form.xlsx']);
    expect(await run(['fix', '-o', 'out/', 'form.xlsx'], io)).toBe(1);
    expect([...io.files.keys()]).toEqual(['form.xlsx', 'out/form.xlsx']);
  });
});

describe('rules and explain', () => {
  test('rules lists every rule, explain shows one', async () => {
    const io = new MemoryIo();
    expect(await run(['rules'], io)).toBe(0);
    expect(io.stdout).toContain('breakdown/amount');
    io.stdout = '';
    expect(await run(['explain', 'breakdown/amount'], io)).toBe(0);
    expect(io.stdout).toMatch(/## 为什么重要[\s\S]*## 怎样改正[\s\S]*## 依据/);
    expect(await run(['explain', 'breakdown/nothing'], io)).toBe(2);
    expect(io.stderr).toContain('全部规则见：npx --no jixiao rules');
  });
});
