import { Terminal, type Output } from '../../../src/cli/machine/terminal';

class Stream implements Output {
  text = '';
  private listener: (error: Error) => void = () => undefined;

  constructor(
    readonly isTTY: boolean,
    private fault: string | null = null,
  ) {}

  write(text: string, done: (error?: Error | null) => void): boolean {
    if (this.fault === null) this.text += text;
    const error = this.fault === null ? null : Object.assign(new Error(this.fault), { code: this.fault });
    if (error) this.listener(error);
    done(error);
    return true;
  }

  on(_: 'error', listener: (error: Error) => void): void {
    this.listener = listener;
  }
}

test('escapes control characters in the output', async () => {
  const [out, err] = [new Stream(false), new Stream(false)];
  const terminal = new Terminal(out, err);
  await terminal.out('\u001b]0;x\u0007甲\n');
  terminal.err('\u202e乙\n');
  expect([out.text, err.text]).toEqual(['\\u001b]0;x\\u0007甲\n', '\\u202e乙\n']);
});

test('reports a full disk once, and does not retry the rest', async () => {
  const [out, err] = [new Stream(false, 'ENOSPC'), new Stream(false)];
  const terminal = new Terminal(out, err);
  await terminal.out('甲\n');
  await terminal.out('乙\n');
  expect(err.text).toBe('结果没有输出完，磁盘空间不足。请腾出空间后再试。\n');
  expect(terminal.fault).not.toBeNull();
});

test('does not report an error when stdout is closed early', async () => {
  const [out, err] = [new Stream(false, 'EPIPE'), new Stream(false)];
  const terminal = new Terminal(out, err);
  await terminal.out('甲\n');
  await terminal.out('乙\n');
  expect([terminal.fault, err.text]).toEqual([null, '']);
});

test('continues when stderr is closed', async () => {
  const [out, err] = [new Stream(false), new Stream(false, 'EPIPE')];
  const terminal = new Terminal(out, err);
  terminal.err('甲\n');
  await terminal.out('乙\n');
  expect([terminal.fault, out.text]).toEqual([null, '乙\n']);
});

test('shows progress on a terminal, and clears its line before other output', async () => {
  const [out, err] = [new Stream(true), new Stream(true)];
  const terminal = new Terminal(out, err);
  terminal.progress(1, 4);
  expect(err.text).toBe('\r\u001b[K已完成 1 / 4（25%）');
  await terminal.out('甲\n');
  expect(err.text.endsWith('\r\u001b[K')).toBe(true);
  const [file, watched] = [new Stream(false), new Stream(true)];
  const other = new Terminal(file, watched);
  other.progress(1, 4);
  await other.out('甲\n');
  expect(watched.text.endsWith('（25%）')).toBe(true);
  other.clearProgress();
  expect(watched.text.endsWith('\r\u001b[K')).toBe(true);
  const [quiet, log] = [new Stream(true), new Stream(false)];
  new Terminal(quiet, log).progress(1, 4);
  expect([quiet.text, log.text]).toEqual(['', '']);
});
