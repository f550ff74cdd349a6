import { strFromU8, unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { describeWriteFailure } from '../../src/cli/write-failure';
import { WorkbookError } from '../../src/workbook/workbook';
import { XlsxError } from '../../src/xlsx';
import { MemoryIo, sample } from '../support/memory-io';
import { placeOf } from '../support/snapshots';
import { zipOf } from '../support/xlsx-builder';

/** A sample workbook with the XML of its sheets changed. */
function withSheets(name: string, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(sample(name))).map(
    ([part, bytes]) =>
      [part, part.startsWith('xl/worksheets/sheet') ? change(strFromU8(bytes)) : bytes] as const,
  );
  return zipOf(Object.fromEntries(parts));
}

async function fixed(bytes: Uint8Array): Promise<{ code: number; stderr: string; written: boolean }> {
  const io = new MemoryIo({ 'form.xlsx': bytes });
  const code = await run(['fix', '-o', 'out.xlsx', 'form.xlsx'], io);
  return { code, stderr: io.stderr, written: io.files.has('out.xlsx') };
}

test('reports a protected sheet with its cells, and writes nothing', async () => {
  const bytes = withSheets('three-tables-in-yuan.xlsx', (xml) =>
    xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  );
  expect(await fixed(bytes)).toEqual({
    code: 2,
    stderr:
      'form.xlsx：没有修正。工作表“构成分解”受保护，D5、D9 不能修改。请在 Excel 的“审阅”中撤销工作表保护，保存后再运行。\n',
    written: false,
  });
});

test('reports the cell of an array formula, and writes nothing', async () => {
  const bytes = withSheets('three-tables-in-yuan.xlsx', (xml) =>
    xml.replace('<f>SUM(D4:D5,D7)</f>', '<f t="array" ref="D9:E9">SUM(D4:D5,D7)</f>'),
  );
  const { code, stderr, written } = await fixed(bytes);
  expect([code, written]).toEqual([2, false]);
  expect(stderr).toMatch(/^form\.xlsx：没有修正。构成分解!D9 无法写入：这个单元格属于一个数组公式/);
});

describe('each reason is explained with what to do', () => {
  const edit = (cell: string) => ({
    at: { sheet: '绩效目标', ...placeOf(cell) },
    before: '满意',
    after: '≥90%',
  });
  const skipped = (why: Parameters<typeof one>[1], ...cells: string[]) => cells.map((cell) => one(cell, why));
  function one(cell: string, why: 'changed' | 'protected' | 'read-only' | 'merged' | 'text-format') {
    return { edit: edit(cell), why, now: '满意' };
  }

  test.each([
    ['changed', /^“绩效目标”的 F13 在读取之后有改动。请/],
    ['read-only', /只读.*F13 不能修改。请/],
    ['merged', /F13 已并入合并单元格，不能单独写入。请/],
    ['text-format', /F13 格式是“文本”.*请/],
  ] as const)('%s', (why, expected) => {
    expect(describeWriteFailure({ skipped: skipped(why, 'F13'), failed: [] })).toMatch(expected);
  });

  test('lists several reasons, with cells in reading order and a count of many cells', () => {
    const many = Array.from({ length: 20 }, (_, row) => `F${30 - row}`);
    const expected = describeWriteFailure({
      skipped: [...skipped('protected', ...many), ...skipped('merged', 'B9')],
      failed: [],
    });
    expect(expected).toContain('F11、F12、F13、F14、F15、F16、F17、F18 等 20 个单元格 不能修改');
    expect(expected).toContain('B9 已并入合并单元格');
  });

  test.each([
    [new XlsxError('damaged', 'no such part', 'xl/x.xml'), '已损坏'],
    [new WorkbookError('too-large', 'too long', 'F13'), '修正后的内容太长'],
    [new WorkbookError('unknown', 'no'), '无法写入 绩效目标!F13 满意 → ≥90%'],
  ])('a failed write: %s', (error, expected) => {
    const failed = [{ edit: edit('F13'), now: '满意' }];
    expect(describeWriteFailure({ skipped: [], failed, error })).toContain(expected);
  });

  test('returns null if everything was written', () => {
    expect(describeWriteFailure({ skipped: [], failed: [] })).toBeNull();
  });
});
