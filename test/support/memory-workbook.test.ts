import { MemoryWorkbook } from './memory-workbook';
import { workbookContract } from '../contract/workbook-contract';
import { placeOf, workbookOf } from './snapshots';

workbookContract('MemoryWorkbook', (fixture) => Promise.resolve(new MemoryWorkbook(fixture)), ['spills']);

describe('MemoryWorkbook', () => {
  it('is not changed through the snapshot it was made from or gave', async () => {
    const cells = [{ row: 0, column: 0, value: 1 }];
    const snapshot = { ...workbookOf({ 表: {} }) };
    const [sheet] = snapshot.sheets;
    const workbook = new MemoryWorkbook({ ...snapshot, sheets: sheet ? [{ ...sheet, cells }] : [] });
    cells.push({ row: 1, column: 0, value: 2 });
    expect((await workbook.read()).sheets[0]?.cells).toHaveLength(1);
  });

  it('remembers what was selected', async () => {
    const workbook = new MemoryWorkbook(workbookOf({ 绩效目标: {} }));
    expect(workbook.selected).toBeNull();
    await workbook.select({ sheet: '绩效目标', ...placeOf('D18') });
    expect(workbook.selected).toEqual({ sheet: '绩效目标', row: 17, column: 3 });
  });

  it('cannot select on a sheet that is gone', async () => {
    const workbook = new MemoryWorkbook(workbookOf({ 绩效目标: {} }));
    await expect(workbook.select({ sheet: '别的', row: 0, column: 0 })).rejects.toMatchObject({
      fault: 'sheet-missing',
    });
    expect(workbook.selected).toBeNull();
  });
});
