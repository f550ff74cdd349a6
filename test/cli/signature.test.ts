/** `fix` and files with a digital signature, which a correction invalidates. */
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/xlsx';
import { MemoryIo, sample } from '../support/memory-io';
import { signed } from '../support/signed';

const FORM = signed(sample('minhang-2020.xlsx'));
const isSigned = (bytes: Uint8Array | undefined): boolean => openXlsx(bytes ?? new Uint8Array(), '').isSigned;

test.each([
  ['to another file', ['-o', 'out.xlsx']],
  ['in place', ['--in-place']],
])('refuses to invalidate a signature %s without --force', async (_, target) => {
  expect(isSigned(FORM)).toBe(true);
  const io = new MemoryIo({ 'a.xlsx': FORM });
  expect(await run(['fix', 'a.xlsx', ...target], io)).toBe(2);
  expect(io.stderr).toContain('a.xlsx：没有修正。修正会使文件的数字签名失效');
  expect(io.files.get('a.xlsx')).toBe(FORM);
  expect(io.files.has('out.xlsx')).toBe(false);
});

test.each([
  ['out.xlsx', ['-o', 'out.xlsx', '--force']],
  ['a.xlsx', ['--in-place', '--force']],
])('with --force %s is corrected and has no signature', async (path, target) => {
  const io = new MemoryIo({ 'a.xlsx': FORM });
  expect(await run(['fix', 'a.xlsx', ...target], io)).toBe(1);
  expect(isSigned(io.files.get(path))).toBe(false);
  expect(io.stdout).toMatch(/修正 \d+ 个单元格/);
});

test('a check says nothing about signatures', async () => {
  const io = new MemoryIo({ 'a.xlsx': FORM });
  expect(await run(['check', 'a.xlsx'], io)).toBe(1);
  expect(io.stderr).toBe('');
});
