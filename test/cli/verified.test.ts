/** What was written is read again before it takes the name of the output. */
import { run } from '../../src/cli/run';
import type { WriteOptions } from '../../src/cli/io';
import { MemoryIo, sample } from '../support/memory-io';

/** A disk that loses a byte in the middle of what it is given. */
class FaultyDisk extends MemoryIo {
  override write(path: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
    const faulty = bytes.slice();
    const middle = Math.floor(bytes.length / 2);
    faulty[middle] = (faulty[middle] ?? 0) ^ 0xff;
    return super.write(path, faulty, options);
  }
}

it('a corrected file that does not read as it should is not put in its place; one line says so', async () => {
  const io = new FaultyDisk({ '表.xlsx': sample('minhang-2020.xlsx') });
  expect(await run(['fix', '表.xlsx', '-o', '改.xlsx'], io)).toBe(2);
  expect([...io.files.keys()]).toEqual(['表.xlsx']);
  expect(io.stderr).toMatch(/^表\.xlsx：没有修正。这个文件修正后重新读取，.*没有保存。请.+。\n$/);
});

it('a sound one is', async () => {
  const io = new MemoryIo({ '表.xlsx': sample('minhang-2020.xlsx') });
  expect(await run(['fix', '表.xlsx', '-o', '改.xlsx'], io)).not.toBe(2);
  expect([...io.files.keys()]).toEqual(['表.xlsx', '改.xlsx']);
});
