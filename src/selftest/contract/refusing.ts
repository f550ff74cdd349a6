import { requireSame } from '../same';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import { requireRefusal, usedCells, cellWrite, type ContractCase } from './case';
import { FIXTURE } from './fixtures';

export const REFUSING: readonly ContractCase[] = [
  {
    name: 'refuses a missing sheet and writes nothing',
    title: '没有这张表时拒绝，一格也不写',
    run: (open) => requireRefusal(open, FIXTURE, cellWrite('没有的表', 'A1', 1), 'sheet-missing', '没有的表'),
  },
  {
    name: 'refuses a locked cell of a protected sheet and writes nothing',
    title: '拒绝受保护工作表的锁定单元格，一格也不写',
    run: (open) => requireRefusal(open, FIXTURE, cellWrite('保护', 'A1', '新'), 'sheet-protected', '保护'),
  },
  {
    name: 'refuses an empty, locked cell of a protected sheet',
    title: '拒绝受保护工作表的空白锁定单元格',
    run: (open) => requireRefusal(open, FIXTURE, cellWrite('保护', 'C9', '新'), 'sheet-protected', '保护'),
  },
  {
    name: 'writes an unlocked cell of a protected sheet, which stays protected',
    title: '写入受保护工作表中可填的单元格，仍受保护',
    run: async (open) => {
      const writes = [cellWrite('保护', 'B1', '已填')];
      const workbook = await open(FIXTURE);
      await workbook.read();
      await workbook.write(writes);
      const snapshot = await workbook.read(undefined, 'before-write', writes);
      requireSame(usedCells(snapshot, '保护'), { A1: { value: '锁定' }, B1: { value: '已填' } });
      const index = new SnapshotIndex(snapshot);
      requireSame(
        writes.map(({ at }) => [index.sheet(at.sheet)?.protected, index.isLocked(at)]),
        [[true, false]],
      );
    },
  },
  {
    name: 'refuses a number that no cell can hold',
    title: '拒绝单元格存不下的数',
    run: (open) =>
      requireRefusal(open, FIXTURE, cellWrite('绩效目标', 'B1', Number.POSITIVE_INFINITY), 'unknown'),
  },
  {
    name: 'refuses text longer than a cell can hold',
    title: '拒绝单元格存不下的长文字',
    run: (open) =>
      requireRefusal(open, FIXTURE, cellWrite('绩效目标', 'B1', '长'.repeat(32_768)), 'too-large'),
  },
  {
    name: 'refuses every write to a read-only workbook',
    title: '只读的工作簿一格也不写',
    needs: 'read-only',
    run: async (open) => {
      const fixture = { ...FIXTURE, readOnly: true };
      requireSame((await (await open(fixture)).read()).readOnly, true);
      await requireRefusal(open, fixture, cellWrite('绩效目标', 'A1', 1), 'read-only');
    },
  },
];
