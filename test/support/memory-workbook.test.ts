import { MemoryWorkbook } from './memory-workbook';
import { workbookContract } from '../contract/workbook-contract';
import { placeOf, workbookOf } from './snapshots';

workbookContract('MemoryWorkbook', (fixture) => Promise.resolve(new MemoryWorkbook(fixture)), ['spills']);

describe('MemoryWorkbook', () => {
  it('stores the selected cell', async () => {
    const workbook = new MemoryWorkbook(workbookOf({ 绩效目标: {} }));
    expect(workbook.selected).toBeNull();
    await workbook.select({ sheet: '绩效目标', ...placeOf('D18') });
    expect(workbook.selected).toEqual({ sheet: '绩效目标', row: 17, column: 3 });
  });

  it('rejects a selection on a deleted sheet', async () => {
    const workbook = new MemoryWorkbook(workbookOf({ 绩效目标: {} }));
    await expect(workbook.select({ sheet: '别的', row: 0, column: 0 })).rejects.toMatchObject({
      fault: 'sheet-missing',
    });
    expect(workbook.selected).toBeNull();
  });
});
