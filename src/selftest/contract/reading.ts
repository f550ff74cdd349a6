import { requireSame } from '../same';
import { sortedMerges, usedCells, cellWrite, type ContractCase } from './case';
import { BLANK_FIXTURE, FIXTURE } from './fixtures';

export const READING: readonly ContractCase[] = [
  {
    name: 'reads every sheet in order, including hidden ones',
    title: '按顺序读到每张工作表，包括隐藏的',
    run: async (open) => {
      const { sheets } = await (await open(FIXTURE)).read();
      requireSame(
        sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected]),
        [
          ['绩效目标', 'visible', false],
          ["它's 表", 'visible', false],
          ['隐藏', 'hidden', false],
          ['深藏', 'veryHidden', false],
          ['保护', 'visible', true],
        ],
      );
      requireSame(new Set(sheets.map((sheet) => sheet.id)).size, sheets.length);
    },
  },
  {
    name: 'reads values of all kinds, formulas with their results, and number formats',
    title: '读到各种值、公式和结果、数字格式',
    run: async (open) => {
      const snapshot = await (await open(FIXTURE)).read();
      for (const sheet of FIXTURE.sheets)
        requireSame(usedCells(snapshot, sheet.name), usedCells(FIXTURE, sheet.name));
    },
  },
  {
    name: 'reads merges, hidden rows and hidden columns',
    title: '读到合并单元格、隐藏的行和列',
    needs: 'merges',
    run: async (open) => {
      const [sheet] = (await (await open(FIXTURE)).read()).sheets;
      requireSame(sortedMerges(sheet), sortedMerges(FIXTURE.sheets[0]));
      requireSame(sheet?.hiddenRows, [6, 7]);
      requireSame(sheet?.hiddenColumns, [5, 6]);
    },
  },
  {
    name: 'reads the calculation mode and the date system',
    title: '读到计算方式和日期系统',
    run: async (open) => {
      const snapshot = await (await open(FIXTURE)).read();
      // office.js has no member for the date system.
      requireSame([snapshot.calculation, snapshot.date1904 === true], ['automatic', false]);
    },
  },
  {
    name: 'returns plain data that a later write does not change',
    title: '读到的内容不随以后的写入而变',
    run: async (open) => {
      const workbook = await open(FIXTURE);
      const before = await workbook.read();
      const copy: unknown = JSON.parse(JSON.stringify(before));
      await workbook.write([cellWrite('绩效目标', 'A2', 46)]);
      requireSame(before, copy);
    },
  },
  {
    name: 'reports progress up to the last sheet',
    title: '读的时候报告进度，直到最后一张表',
    run: async (open) => {
      const workbook = await open(FIXTURE);
      const steps: [number, number][] = [];
      await workbook.read((done, total) => steps.push([done, total]));
      const all = steps.map(([done]) => done);
      requireSame(
        all,
        [...all].sort((a, b) => a - b),
      );
      const [done, total = 0] = steps.at(-1) ?? [];
      requireSame([done, total >= FIXTURE.sheets.length], [total, true]);
    },
  },
  {
    name: 'reads a workbook without any cell',
    title: '读没有内容的工作表',
    run: async (open) => {
      const snapshot = await (await open(BLANK_FIXTURE)).read();
      requireSame(
        snapshot.sheets.map((sheet) => [sheet.name, usedCells(snapshot, sheet.name)]),
        [['空', {}]],
      );
    },
  },
];
