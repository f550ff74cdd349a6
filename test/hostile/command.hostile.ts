/** The command line with hostile settings, file names and texts, and interrupted at any moment. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Report } from '../../src/check';
import { openXlsx } from '../../src/xlsx';
import { placeOf } from '../support/snapshots';
import { buildCommand, COMMAND, jixiao } from '../support/command';

const FORM = path.join(__dirname, '../forms/minhang-2020.xlsx');
/** Milliseconds after which a process counts as hanging. */
const HANGS = 60_000;
/** Characters that control a terminal, reverse the writing direction or begin a new line. */
const STEERING = [
  ...Array.from({ length: 32 }, (_, code) => code),
  ...Array.from({ length: 33 }, (_, index) => 0x7f + index),
  ...[0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => String.fromCharCode(code));
const UNSEEN = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

let folder: string;
const at = (...names: string[]): string => path.join(folder, ...names);
beforeAll(buildCommand);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-hostile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('settings', () => {
  const many = (count: number, entry: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => entry(index)).join(',');

  it.each([
    ['60,000 unknown labels', `{"labels":{${many(60_000, (index) => `"a${index}":[]`)}}}`],
    ['60,000 unknown rules', `{"severities":{${many(60_000, (index) => `"a${index}":1`)}}}`],
    ['8,000 unknown labels', `{"labels":{${many(8000, (index) => `"a${index}":[]`)}}}`],
    ['120,000 equal keys', `{${many(120_000, () => '"a":1')}}`],
    ['12,000 equal keys', `{${many(12_000, () => '"a":1')}}`],
    ['300,000 faults', `{"vagueWords":[${many(300_000, () => '1')}]}`],
    ['20,000 faults', `{"vagueWords":[${many(20_000, () => '1')}]}`],
    ['20,000 faults of groups', `{"stageDefaults":[${many(16_000, () => '{}')}]}`],
    ['nothing but lines', '\n'.repeat(900_000)],
    ['brackets without end', '['.repeat(900_000)],
    ['a very long word', `{"title":"${'长'.repeat(300_000)}"}`],
    ['more than a megabyte', ' '.repeat(2 ** 20 + 1)],
    ['a comment without end', `/*${'*'.repeat(900_000)}`],
    ['labels that match values', '{"labels":{"breakdown.amount":["1","%"]}}'],
    ['a counter that is a number', '{"defaultCounter":"万"}'],
  ])('with %s are refused', (_, text) => {
    writeFileSync(at('rules.json'), text);
    const { code, out, err } = jixiao(['check', '--profile', 'rules.json', FORM], {
      cwd: folder,
      timeout: HANGS,
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^rules\.json：/);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(51);
    expect(err).not.toContain('程序出错');
  });

  it.each(['/dev/zero', 'pipe.json'])('in %s are not read', (name) => {
    execFileSync('mkfifo', [at('pipe.json')]);
    const { code, err } = jixiao(['check', '--profile', name, FORM], { cwd: folder, timeout: HANGS });
    expect([code, err]).toEqual([2, `${name}：不是普通文件（是设备或管道），没有读取。请写明文件的路径。\n`]);
  });
});

it('reports settings in a checked folder and does not use them', () => {
  mkdirSync(at('unit'));
  copyFileSync(FORM, at('unit/form.xlsx'));
  const before = jixiao(['check', '--json', 'unit'], { cwd: folder });
  const rules = (JSON.parse(before.out) as Report).files[0]?.forms[0]?.checked.map(({ rule }) => rule) ?? [];
  const severities = Object.fromEntries(rules.map((rule) => [rule, 'off']));
  writeFileSync(at('unit/jixiao.config.json'), JSON.stringify({ severities }));
  const { code, out, err } = jixiao(['check', '--json', 'unit'], { cwd: folder });
  expect([code, out]).toEqual([1, before.out]);
  expect(rules.length).toBeGreaterThan(60);
  expect(err).toContain(`没有采用这份规则设置。它会关闭 ${rules.length} 条`);
});

it('prints very large and very small numbers in short form', async () => {
  const workbook = openXlsx(readFileSync(FORM), 'form.xlsx');
  const cells = ['D18', 'E18', 'G18', 'D19', 'E19', 'G19'].map((address) => placeOf(address));
  const numbers = [5e-324, 1e300, -1e300, 1e-300, 9.99e307, 1e20];
  await workbook.write(
    cells.map((place, index) => ({
      at: { sheet: '绩效目标', ...place },
      content: numbers[index] ?? null,
    })),
  );
  writeFileSync(at('form.xlsx'), workbook.save());
  const { code, out } = jixiao(['check', 'form.xlsx'], { cwd: folder });
  expect(code).toBe(1);
  expect(out).not.toMatch(/\d{60}/);
});

describe('control characters', () => {
  it('in file names are shown as escapes, each name on one line', () => {
    const names = STEERING.filter((one) => one !== '\u0000').map((one) => `a${one}b.xlsx`);
    for (const name of names) writeFileSync(at(name), 'x');
    const { code, out, err } = jixiao(['check', '.'], { cwd: folder });
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([2, '', names.length]);
    expect(err).not.toMatch(UNSEEN);
    const { out: json } = jixiao(['check', '--json', '.'], { cwd: folder });
    expect((JSON.parse(json) as Report).files.map(({ file }) => file).sort()).toEqual([...names].sort());
    expect(json).not.toMatch(UNSEEN);
  });

  it('in cells are shown as escapes, and are unchanged after parsing the JSON', async () => {
    const workbook = openXlsx(readFileSync(FORM), 'form.xlsx');
    const text = `${STEERING.join('')}项目`;
    const name = '住宅小区建设“美丽家园”三年行动计划';
    const { sheets } = await workbook.read();
    const places = sheets.flatMap(({ name: sheet, cells }) =>
      cells.flatMap(({ row, column, value }) => (value === name ? [{ sheet, row, column }] : [])),
    );
    await workbook.write(places.map((place) => ({ at: place, content: text })));
    writeFileSync(at('form.xlsx'), workbook.save());
    for (const command of ['check', 'inspect']) {
      const { out, err } = jixiao([command, 'form.xlsx'], { cwd: folder });
      expect(out).toContain('\\u001b');
      expect(`${out}${err}`).not.toMatch(UNSEEN);
    }
    const { out } = jixiao(['check', '--json', 'form.xlsx'], { cwd: folder });
    expect(out).not.toMatch(UNSEEN);
    expect((JSON.parse(out) as Report).files[0]?.forms[0]?.project).toContain('\u001b');
    jixiao(['check', '--report', 'list.csv', 'form.xlsx'], { cwd: folder });
    // Spreadsheets read line ends and tabs within quotes.
    expect(readFileSync(at('list.csv'), 'utf8').replaceAll(/[\r\n\t]/g, '')).not.toMatch(UNSEEN);
  });

  it('in command-line arguments are shown as escapes', () => {
    const cases = [
      ['\u001b[2J'],
      ['check', '--\u009b'],
      ['check', '\u202e'],
      ['explain', '\r'],
      ['check', '--jobs', '\u001b', 'x'],
    ];
    for (const args of cases) {
      const { code, out, err } = jixiao(args, { cwd: folder });
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toMatch(UNSEEN);
    }
  });
});

it('a workbook that needs too much memory does not stop other workbooks', () => {
  const parts = unzipSync(readFileSync(FORM));
  const sheet = 'xl/worksheets/sheet1.xml';
  const rows = Array.from({ length: 12_000 }, (_, index) => {
    const row = 200 + index;
    const cells = Array.from({ length: 26 }, (_, column) => {
      const cell = `${String.fromCharCode(65 + column)}${row}`;
      return `<c r="${cell}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace(
    '</sheetData>',
    `${rows.join('')}</sheetData>`,
  );
  writeFileSync(at('b.xlsx'), zipSync({ ...parts, [sheet]: strToU8(xml) }));
  for (const name of ['a', 'c', 'd', 'e']) copyFileSync(FORM, at(`${name}.xlsx`));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=40', COMMAND, 'check', '--jobs', '2', '.'],
    { cwd: folder, encoding: 'utf8', timeout: HANGS * 2 },
  );
  expect([status, stderr]).toEqual([
    2,
    'b.xlsx：内存不够，没有完成。请关闭一些程序，或删去表格中无关的内容后再试。\n',
  ]);
  expect(stdout.match(/^[a-z]\.xlsx$/gm)).toEqual(['a.xlsx', 'c.xlsx', 'd.xlsx', 'e.xlsx']);
});

it('killed runs leave complete files, and the next run removes their temporary files', async () => {
  const original = readFileSync(FORM);
  const names = Array.from({ length: 8 }, (_, index) => `${index}.xlsx`);
  mkdirSync(at('in'));
  for (let round = 0; round < 20; round += 1) {
    for (const name of names) copyFileSync(FORM, at('in', name));
    const child = spawn(process.execPath, [COMMAND, 'fix', '--in-place', 'in'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 20 * round));
    child.kill('SIGKILL');
    await ended;
    for (const name of names) {
      const now = readFileSync(at('in', name));
      if (!now.equals(original)) await openXlsx(now, name).read();
    }
  }
  // Simulates a process that was ended between writing and renaming a file.
  writeFileSync(at('in', temporaryName()), 'half');
  for (const name of names) copyFileSync(FORM, at('in', name));
  expect(jixiao(['fix', '--in-place', 'in'], { cwd: folder }).code).toBe(1);
  expect(readdirSync(at('in')).sort()).toEqual(names);
});

/** The name that a process that has ended gave to its temporary file; no process has this number. */
function temporaryName(): string {
  return `.jixiao-${hostname()
    .replace(/[^\w-]/g, '')
    .slice(0, 40)}-99999999-0-1-abc.tmp`;
}
