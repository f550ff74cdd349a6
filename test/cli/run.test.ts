import type { Report } from '../../src/check';
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/xlsx';
import { placeOf } from '../support/snapshots';
import { MemoryIo, sample } from '../support/memory-io';

const FORM = sample('minhang-2020.xlsx');
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const report = (io: MemoryIo): Report => JSON.parse(io.stdout) as Report;

async function withCell(address: string, content: string | number): Promise<Uint8Array> {
  const workbook = openXlsx(FORM, 'form.xlsx');
  await workbook.write([{ at: { sheet: '绩效目标', ...placeOf(address) }, content }]);
  return workbook.save();
}

describe('check', () => {
  test('prints the report in words and ends with 1 when something blocks', async () => {
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

  test('reads folders, subfolders included, and leaves lock files and other files out', async () => {
    const io = new MemoryIo({
      'in/a.xlsx': FORM,
      'in/deep/b.XLSM': FORM,
      'in/~$a.xlsx': text('lock'),
      'in/notes.txt': text('notes'),
    });
    await run(['check', '--json', 'in'], io);
    expect(report(io).files.map(({ file }) => file)).toEqual(['in/a.xlsx', 'in/deep/b.XLSM']);
  });

  test('goes on after an unusable file: exit 2, the message on stderr, the JSON whole', async () => {
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

  test('says of a workbook without a form what was looked at and looked for', async () => {
    const workbook = openXlsx(FORM, 'form.xlsx');
    const { sheets } = await workbook.read();
    await workbook.write(
      sheets.flatMap(({ name, cells }) =>
        cells.map(({ row, column }) => ({ at: { sheet: name, row, column }, content: null })),
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

  test('takes a profile by name, and refuses an unknown one', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    expect(await run(['check', '--profile', 'national', 'form.xlsx'], io)).toBe(1);
    expect(await run(['check', '--profile', '没有的', 'form.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain('上海（三表）');
  });
});

describe('an office’s own rules', () => {
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

  test('that switch rules off are told as such, and whose rules they are', async () => {
    const io = new MemoryIo(config('{ "title": "某区规则", "severities": { "breakdown/amount": "off" } }'));
    await run(['check', '--profile', 'rules.json', 'form.xlsx'], io);
    expect(io.stdout).toContain('  规则 某区规则\n');
    expect(io.stdout.match(/^.*已按本单位的设置关闭。.*$/gm)).toEqual([
      '    － 未核对：明细金额 = 单价 × 数量。已按本单位的设置关闭。',
    ]);
    expect(io.stdout).not.toContain('项明细金额全部相符');
  });

  test('are found in the working folder', async () => {
    const io = new MemoryIo({
      'form.xlsx': FORM,
      'jixiao.config.json': text('{ "severities": { "text/punctuation": "off" } }'),
    });
    await run(['check', '--json', 'form.xlsx'], io);
    expect(report(io).files[0]?.forms[0]?.findings.some(({ rule }) => rule === 'text/punctuation')).toBe(
      false,
    );
  });

  test('give new words to labels', async () => {
    const workbook = openXlsx(FORM, 'form.xlsx');
    await workbook.write([{ at: { sheet: '绩效目标', ...placeOf('D17') }, content: '所需经费' }]);
    const files = {
      'form.xlsx': workbook.save(),
      'rules.json': text('{ "labels": { "breakdown.amount": ["所需经费"] } }'),
    };
    const missing = async (...options: string[]) => {
      const io = new MemoryIo(files);
      await run(['check', '--json', ...options, 'form.xlsx'], io);
      return report(io).files[0]?.forms[0]?.findings.filter(({ rule }) => rule === 'structure/column-missing')
        .length;
    };
    expect([await missing(), await missing('--profile', 'rules.json')]).toEqual([1, 0]);
  });

  test.each([
    ['没有校验', ['check']],
    ['没有修正', ['fix', '-o', 'out.xlsx']],
    ['没有识别', ['inspect']],
  ])('with a fault in them: %s, and the fault is told by line and key', async (notDone, command) => {
    const io = new MemoryIo(config('{\n "decimals": "2"\n}'));
    expect(await run([...command, '--profile', 'rules.json', 'form.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain(`rules.json：规则设置文件有误，${notDone}。`);
    expect(io.stderr).toContain('第2行 decimals');
    expect([io.stdout, io.files.has('out.xlsx')]).toEqual(['', false]);
  });

  test('are no folder', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM, 'rules/own.json': text('{}') });
    expect(await run(['check', '--profile', 'rules', 'form.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain('rules：这是文件夹');
  });
});

describe('fix', () => {
  test('writes safe fixes to another file, and fixing that changes nothing', async () => {
    const io = new MemoryIo({ 'form.xlsx': await withCell('D18', 45) });
    expect(await run(['fix', '-o', 'out.xlsx', 'form.xlsx'], io)).toBe(1);
    expect(io.stdout).toContain('绩效目标!D18 45 → 46');
    const out = io.files.get('out.xlsx');
    expect(await run(['fix', '-o', 'again.xlsx', 'out.xlsx'], io)).toBe(1);
    expect(io.files.get('again.xlsx')).toEqual(out);
  });

  test('takes suggestions only when asked to', async () => {
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

  test('tells of a long text only what changes in it, and of a change of several lines in one', async () => {
    const paragraph = `项目必要性说明${'，保障街道住宅小区的安全运行'.repeat(20)}`;
    const io = new MemoryIo({ 'form.xlsx': await withCell('D4', `${paragraph}。\n工作安排,按计划\n组织。`) });
    await run(['fix', '-o', 'out.xlsx', 'form.xlsx'], io);
    const line = io.stdout.split('\n').find((one) => one.startsWith('  绩效目标!D4 '));
    expect(line).toBe('  绩效目标!D4 …。 工作安排,按计划 组织… → …。 工作安排，按计划 组织…');
  });

  test('copies a workbook that needs nothing byte for byte', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    await run(['fix', '-o', 'once.xlsx', 'form.xlsx'], io);
    await run(['fix', '-o', 'twice.xlsx', 'once.xlsx'], io);
    expect(io.files.get('twice.xlsx')).toEqual(io.files.get('once.xlsx'));
  });

  test('several inputs go into a folder, each in its place', async () => {
    const io = new MemoryIo({ 'in/a.xlsx': FORM, 'in/deep/b.xlsx': FORM });
    expect(await run(['fix', '-o', 'out', 'in'], io)).toBe(1);
    expect([...io.files.keys()].sort()).toEqual([
      'in/a.xlsx',
      'in/deep/b.xlsx',
      'out/a.xlsx',
      'out/deep/b.xlsx',
    ]);
  });

  test('overwrites the input only when told to', async () => {
    const io = new MemoryIo({ 'form.xlsx': FORM });
    expect(await run(['fix', '-o', './form.xlsx', 'form.xlsx'], io)).toBe(2);
    expect(await run(['fix', 'form.xlsx'], io)).toBe(2);
    expect(io.files.get('form.xlsx')).toBe(FORM);
    expect(await run(['fix', '--in-place', 'form.xlsx'], io)).toBe(1);
    expect(io.files.get('form.xlsx')).not.toEqual(FORM);
  });

  test('two inputs that would become one file are refused before anything is written', async () => {
    const io = new MemoryIo({ 'a/form.xlsx': FORM, 'b/form.xlsx': FORM });
    expect(await run(['fix', '-o', 'out', 'a/form.xlsx', 'b/form.xlsx'], io)).toBe(2);
    expect([...io.files.keys()]).toEqual(['a/form.xlsx', 'b/form.xlsx']);
  });

  test('an unusable input leaves no output', async () => {
    const io = new MemoryIo({ 'bad.xlsx': text('%PDF-1.7') });
    expect(await run(['fix', '-o', 'out.xlsx', 'bad.xlsx'], io)).toBe(2);
    expect([...io.files.keys()]).toEqual(['bad.xlsx']);
  });
});

describe('rules and explain', () => {
  test('list every rule and explain one', async () => {
    const io = new MemoryIo();
    expect(await run(['rules'], io)).toBe(0);
    expect(io.stdout).toContain('breakdown/amount');
    io.stdout = '';
    expect(await run(['explain', 'breakdown/amount'], io)).toBe(0);
    expect(io.stdout).toMatch(/## 为什么重要[\s\S]*## 怎样改正[\s\S]*## 依据/);
    expect(await run(['explain', 'breakdown/nothing'], io)).toBe(2);
  });
});
