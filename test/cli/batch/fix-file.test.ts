import { strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../../src/cli/run';
import type { WriteOptions } from '../../../src/cli/io';
import { openXlsx } from '../../../src/xlsx';
import { MemoryIo, sample } from '../../support/memory-io';
import { signed } from '../../support/signed';

describe('a file with a digital signature', () => {
  const FORM = signed(sample('minhang-2020.xlsx'));
  const isSigned = (bytes: Uint8Array | undefined): boolean =>
    openXlsx(bytes ?? new Uint8Array(), '').isSigned;

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
  ])('corrects %s with --force and removes the signature', async (path, target) => {
    const io = new MemoryIo({ 'a.xlsx': FORM });
    expect(await run(['fix', 'a.xlsx', ...target], io)).toBe(1);
    expect(isSigned(io.files.get(path))).toBe(false);
    expect(io.stdout).toMatch(/修正 \d+ 个单元格/);
  });

  test('check does not mention signatures', async () => {
    const io = new MemoryIo({ 'a.xlsx': FORM });
    expect(await run(['check', 'a.xlsx'], io)).toBe(1);
    expect(io.stderr).toBe('');
  });
});

describe('a written file is verified before it is renamed to the output', () => {
  /** A disk that loses a byte in the middle of each file that is written. */
  class FaultyDisk extends MemoryIo {
    override write(path: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
      const faulty = bytes.slice();
      const middle = Math.floor(bytes.length / 2);
      faulty[middle] = (faulty[middle] ?? 0) ^ 0xff;
      return super.write(path, faulty, options);
    }
  }

  test('a corrected file that fails the verification is not saved, and is reported on one line', async () => {
    const io = new FaultyDisk({ '表.xlsx': sample('minhang-2020.xlsx') });
    expect(await run(['fix', '表.xlsx', '-o', '改.xlsx'], io)).toBe(2);
    expect([...io.files.keys()]).toEqual(['表.xlsx']);
    expect(io.stderr).toMatch(/^表\.xlsx：没有修正。这个文件修正后重新读取，.*没有保存。请.+。\n$/);
  });

  test('a corrected file that passes the verification is saved', async () => {
    const io = new MemoryIo({ '表.xlsx': sample('minhang-2020.xlsx') });
    expect(await run(['fix', '表.xlsx', '-o', '改.xlsx'], io)).not.toBe(2);
    expect([...io.files.keys()]).toEqual(['表.xlsx', '改.xlsx']);
  });

  test('reports sheets without cells, such as old macro modules', async () => {
    const parts = unzipSync(sample('minhang-2020.xlsx'));
    const workbook = Buffer.from(parts['xl/workbook.xml'] ?? []).toString();
    const names = Array.from({ length: 7 }, (_, index) => `模块${index + 1}`);
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const modules = names.map(
      (name, index) => `<sheet xmlns:r="${office}" name="${name}" sheetId="${90 + index}" r:id=""/>`,
    );
    const changed = strToU8(workbook.replace('</sheets>', `${modules.join('')}</sheets>`));
    const io = new MemoryIo({ '旧.xlsm': zipSync({ ...parts, 'xl/workbook.xml': changed }) });
    expect(await run(['check', '旧.xlsm'], io)).toBe(1);
    expect(io.stdout.split('\n')[1]).toMatch(/^工作表 模块1、.*7 张 是旧式宏模块，没有单元格，没有读取。$/);
    expect(await run(['inspect', '旧.xlsm'], io)).toBe(0);
    expect(await run(['fix', '旧.xlsm', '-o', '改.xlsm'], io)).toBe(1);
    expect(io.stdout.match(/旧式宏模块/g)).toHaveLength(3);
  });
});
