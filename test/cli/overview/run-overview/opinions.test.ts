/** `check --opinions` and `check --since`, and configurations in the checked folders. */
import { run } from '../../../../src/cli/run';
import { MemoryIo, sample } from '../../../support/memory-io';

const FORM = sample('minhang-2020.xlsx');
const OTHER = sample('national-2024.xlsx');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const STEM = '意见/上海市闵行区新虹街道房管办事处-住宅小区建设“美丽家园”三年行动计划';

describe('--opinions', () => {
  test('writes a document and a page for each form, and a cover list', async () => {
    const config = encode('{ "opinion": { "letterhead": "某区财政局", "days": 5 } }');
    const io = new MemoryIo({ 'in/a.xlsx': FORM, 'in/b.xlsx': OTHER, 'jixiao.config.json': config });
    expect(await run(['check', 'in', '--opinions', '意见'], io)).toBe(1);
    expect(io.stderr).toContain('审核意见已存到 意见（2 份）\n');
    const written = [...io.files.keys()].filter((path) => path.startsWith('意见/'));
    expect(written).toHaveLength(5);
    expect(written).toEqual(expect.arrayContaining(['意见/目录.html', `${STEM}.docx`, `${STEM}.html`]));
    const page = decode(io.files.get(`${STEM}.html`));
    expect(page).toContain('某区财政局');
    expect(page).toContain('收到本意见之日起 5 个工作日内');
    expect(page).toContain('一、必须改正（4 处）');
  });

  test('lists hints with --hints', async () => {
    const io = new MemoryIo({ 'a.xlsx': FORM });
    await run(['check', 'a.xlsx', '--opinions', '意见'], io);
    expect(decode(io.files.get(`${STEM}.html`))).not.toContain('、建议（');
    await run(['check', 'a.xlsx', '--opinions', '意见', '--hints', '--force'], io);
    expect(decode(io.files.get(`${STEM}.html`))).toContain('三、建议（17 处）');
  });

  test('replaces existing files only with --force', async () => {
    const old = encode('old');
    const io = new MemoryIo({ 'a.xlsx': FORM, '意见/目录.html': old });
    expect(await run(['check', 'a.xlsx', '--opinions', '意见'], io)).toBe(2);
    expect(io.stderr).toContain('目录.html：已经存在，没有写审核意见');
    expect(io.files.get('意见/目录.html')).toBe(old);
    expect(io.files.has(`${STEM}.docx`)).toBe(false);
    expect(await run(['check', 'a.xlsx', '--opinions', '意见', '--force'], io)).toBe(1);
    expect(io.files.get('意见/目录.html')).not.toBe(old);
  });

  test('refuses a file in place of the folder before anything is checked', async () => {
    const io = new MemoryIo({ 'a.xlsx': FORM });
    expect(await run(['check', 'a.xlsx', '--opinions', 'a.xlsx'], io)).toBe(2);
    expect(io.stderr).toContain('这里不是文件夹');
    expect(io.stdout).toBe('');
  });
});

describe('--since', () => {
  test.each(['html', 'xlsx'])(
    'compares with an earlier overview as .%s, which is not checked as a form',
    async (format) => {
      const io = new MemoryIo({ 'in/a.xlsx': FORM });
      await run(['check', 'in', '--report', `in/汇总.${format}`], io);
      await run(['fix', '--suggested', '--in-place', 'in/a.xlsx'], io);
      const later = new MemoryIo(Object.fromEntries(io.files));
      const code = await run(
        ['check', 'in', '--since', `in/汇总.${format}`, '--report', 'out.html', '--opinions', '意见'],
        later,
      );
      expect(code).toBe(1);
      expect(later.stdout).toMatch(/与上次相比：上次意见的 30 项：已改 \d+ 项，未改 \d+ 项。\n/);
      expect(decode(later.files.get('out.html'))).toContain('<h2>与上次相比</h2>');
      expect(decode(later.files.get(`${STEM}.html`))).toMatch(/上次意见的 30 项：已改 \d+ 项/);
    },
  );

  test('lists the forms of the earlier overview that are not among the files', async () => {
    const io = new MemoryIo({ 'in/a.xlsx': FORM, 'in/b.xlsx': FORM });
    await run(['check', 'in', '--report', '汇总.html'], io);
    const later = new MemoryIo(Object.fromEntries([...io.files].filter(([name]) => name !== 'in/b.xlsx')));
    await run(['check', 'in', '--since', '汇总.html'], later);
    expect(later.stdout).toMatch(/上次有、这次没有的申报表 1 份：/);
  });

  test.each([
    ['a missing file', 'x.html', '找不到上次的审核汇总'],
    ['a form', 'a.xlsx', '这不是审核汇总'],
    ['another page', 'page.html', '这不是审核汇总'],
  ])('refuses %s', async (_, path, why) => {
    const io = new MemoryIo({ 'a.xlsx': FORM, 'page.html': encode('<html></html>') });
    expect(await run(['check', 'a.xlsx', '--since', path], io)).toBe(2);
    expect(io.stderr).toContain(why);
    expect(io.stdout).toBe('');
  });
});

describe('rules in force', () => {
  const OFF = encode('{ "severities": { "overview/category": "off", "target/quantity": "hint" } }');

  test('reports a configuration in a checked folder with its effect, and does not use it', async () => {
    const io = new MemoryIo({ 'in/甲/a.xlsx': FORM, 'in/甲/jixiao.config.json': OFF });
    await run(['check', 'in'], io);
    expect(io.stderr).toMatch(
      /^in\/甲\/jixiao\.config\.json：没有采用这份规则设置。它会关闭 1 条：.+；降低程度 1 条：.+。要采用/,
    );
    expect(io.stdout).toContain('（overview/category）');
    expect(io.stdout).toMatch(/规则：按各表的版式和年度选择，全部规则。\n$/);
  });

  test('checks the forms even if a configuration in their folder cannot be read', async () => {
    const io = new MemoryIo({
      'in/甲/a.xlsx': FORM,
      'in/甲/jixiao.config.json': new Uint8Array(2 ** 20 + 1),
    });
    expect(await run(['check', 'in'], io)).toBe(1);
    expect(io.stderr).toBe(
      'in/甲/jixiao.config.json：没有采用这份规则设置。要采用，请用 --profile 指定它。\n',
    );
    expect(io.stdout).toContain('in/甲/a.xlsx\n');
  });

  test('uses and states the configuration of the working folder or of --profile', async () => {
    const io = new MemoryIo({ 'in/a.xlsx': FORM, 'in/jixiao.config.json': OFF });
    await run(['check', 'in', '--profile', 'in/jixiao.config.json'], io);
    expect(io.stderr).toBe('');
    expect(io.stdout).not.toContain('（overview/category）');
    expect(io.stdout).toMatch(/规则：本单位的设置，关闭 1 条：.+；降低程度 1 条：.+。\n$/);
    const json = new MemoryIo({ 'a.xlsx': FORM, 'jixiao.config.json': OFF });
    await run(['check', '--json', 'a.xlsx'], json);
    expect(json.stderr).toMatch(/^规则：本单位的设置，关闭 1 条：/);
  });
});
