import { run } from '../../../src/cli/run';
import { USAGE } from '../../../src/cli/usage';
import { PROFILES } from '../../../src/profiles/profiles';
import { MemoryIo, sample } from '../../support/memory-io';

const FORM = sample('minhang-2020.xlsx');
const COMMANDS = ['check', 'fix', 'compare', 'inspect', 'rules', 'explain', 'schema'];

async function ran(args: readonly string[]): Promise<MemoryIo & { code: number }> {
  const io = new MemoryIo({ 'form.xlsx': FORM });
  return Object.assign(io, { code: await run(args, io) });
}

describe('usage is printed', () => {
  test.each([
    [['help']],
    [['--help']],
    [['-h']],
    ...COMMANDS.flatMap((command) => [[[command, '--help']], [[command, 'form.xlsx', '-h']]]),
    [['fix', 'form.xlsx', '-o', '--help']],
  ])('for %j', async (args) => {
    const { code, stdout, stderr, files } = await ran(args);
    expect([code, stdout, stderr]).toEqual([0, USAGE, '']);
    expect(files.size).toBe(1);
  });

  test('not for a path that looks like --help', async () => {
    const { code, stderr } = await ran(['check', '--', '--help']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--help：找不到这个文件或文件夹。/);
  });
});

describe('usage', () => {
  const optionLines = USAGE.split('\n').flatMap((line) => {
    const match = /^ {2}(?:-\w, )?(--[\w-]+)( \S+)? {2,}([\w、]+) /.exec(line);
    return match
      ? [{ option: match[1] ?? '', value: match[2] !== undefined, commands: match[3]?.split('、') }]
      : [];
  });

  test('lists every command', () => {
    const named = [...USAGE.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(named).toEqual([...COMMANDS, 'version', 'help']);
  });

  test.each(COMMANDS)('lists exactly the options that %s accepts', async (command) => {
    const documented = optionLines.filter(({ commands }) => commands?.includes(command));
    const taken = [];
    for (const one of optionLines) {
      const { stderr } = await ran([command, one.option, ...(one.value ? ['x'] : []), 'none.xlsx']);
      if (!stderr.startsWith(`“${command}”没有“${one.option}”这个参数。`)) taken.push(one);
    }
    expect(taken.filter(({ option }) => option !== '--help')).toEqual(documented);
  });

  test('is aligned in columns', () => {
    for (const pattern of [/^ {2}[a-z]/, /^ {2}-/]) {
      const lines = USAGE.split('\n').filter((line) => pattern.test(line));
      expect(lines.length).toBeGreaterThan(3);
      expect(new Set(lines.map((line) => columnStarts(line).join())).size).toBe(1);
    }
    expect(Math.max(...USAGE.split('\n').map(displayWidth))).toBeLessThanOrEqual(110);
  });

  test('lists all profiles', () => {
    for (const { id } of PROFILES) expect(USAGE).toContain(id);
  });

  /** The positions at which the columns of a line begin; two or more blanks separate columns. */
  function columnStarts(line: string): number[] {
    return [...line.matchAll(/ {2,}(?=\S)/g)].map(
      ({ 0: gap, index }) => displayWidth(line.slice(0, index)) + gap.length,
    );
  }

  /** The width of a text in columns of a terminal; a Chinese character takes two. */
  function displayWidth(text: string): number {
    return Array.from(text).reduce(
      (width, character) => width + (/[\u2018-\uffef]/.test(character) ? 2 : 1),
      0,
    );
  }
});

describe('wrong arguments are reported in Chinese', () => {
  test.each([
    ['no command', [], '请说明要做什么。'],
    ['an unknown command', ['chek', 'form.xlsx'], '没有“chek”这个命令。'],
    ['an unknown option', ['check', '--jsn', 'form.xlsx'], '“check”没有“--jsn”这个参数。'],
    ['another command’s option', ['rules', '--profile', 'x'], '“rules”没有“--profile”这个参数。'],
    [
      'a property of objects as option',
      ['check', '--toString', 'form.xlsx'],
      '“check”没有“--toString”这个参数。',
    ],
    ['no path', ['check'], '请给出要处理的文件或文件夹。'],
    [
      '-o without its value',
      ['fix', 'form.xlsx', '-o'],
      '“-o”后面缺少内容。请写明修正后存到哪个文件或文件夹',
    ],
    [
      '--output without its value',
      ['fix', '--output', '--suggested', 'form.xlsx'],
      '“--output”后面缺少内容。',
    ],
    ['an empty value', ['fix', 'form.xlsx', '-o', ''], '“-o”后面缺少内容。'],
    [
      '--profile without its value',
      ['check', '--profile'],
      '“--profile”后面缺少内容。请写明规则的名称或规则设置文件',
    ],
    [
      'another option in place of a value',
      ['check', '--profile', '--json', 'form.xlsx'],
      '“--profile”后面缺少内容。',
    ],
    ['a value for an option without one', ['check', '--json=yes', 'form.xlsx'], '“--json”后面不用写内容。'],
    [
      'two outputs at once',
      ['fix', '--in-place', '-o', 'out.xlsx', 'form.xlsx'],
      '-o 和 --in-place 只能用一个。',
    ],
    ['a path for a command without one', ['rules', 'form.xlsx'], '“rules”后面不用写内容。'],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr, files } = await ran(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(message)).toBe(true);
    expect(files.size).toBe(1);
  });

  test('accepts a value joined to its option, even if the value begins with a dash', async () => {
    const { code, files } = await ran(['fix', '--output=-out.xlsx', 'form.xlsx']);
    expect([code, files.has('-out.xlsx')]).toEqual([1, true]);
  });
});
