/** All checks that need no person, in order. */
import { ExcelWorkbook } from '../excel/excel-workbook';
import { CONTRACT, type ContractCase, type HostAbility, type OpenWorkbook } from './contract';
import type { Check } from './check';
import { EVENTS } from './probes/events';
import { FONTS } from './probes/fonts';
import { MERGES } from './probes/merges';
import { NULL_OBJECTS } from './probes/null-objects';
import { PANE } from './probes/pane';
import { RANGES } from './probes/ranges';
import { REFUSALS } from './probes/refusals';
import { REPORT } from './probes/report';
import { SPEED } from './probes/speed';
import { VALUES } from './probes/values';
import { WORKBOOK } from './probes/workbook';
import type { Scratch } from './workbook/scratch';

interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** Since which version of ExcelApi an Excel has it; no workbook can be made read-only from here. */
const SINCE: Readonly<Record<HostAbility, string | null>> = {
  'read-only': null,
  fonts: '1.18',
  merges: '1.13',
  spills: '1.12',
};

export const GROUPS: readonly CheckGroup[] = [
  { title: '读取', checks: CONTRACT.reading.flatMap(toCheck) },
  { title: '写入', checks: CONTRACT.writing.flatMap(toCheck) },
  { title: '拒绝', checks: CONTRACT.refusing.flatMap(toCheck) },
  { title: '写入的值', checks: VALUES },
  { title: '字体', checks: FONTS },
  { title: '合并单元格', checks: MERGES },
  { title: '没有的东西', checks: NULL_OBJECTS },
  { title: '数组、表格和筛选', checks: RANGES },
  { title: '校验报告', checks: REPORT },
  { title: 'Excel 的拒绝', checks: REFUSALS },
  { title: '工作簿', checks: WORKBOOK },
  { title: '通知', checks: EVENTS },
  { title: '用时', checks: SPEED },
  { title: '窗格', checks: PANE },
];

/** A case of the contract that all workbooks keep; its expectation is this program's, not Microsoft's. */
function toCheck({ name, title, needs, run }: ContractCase): Check[] {
  const since = needs && SINCE[needs];
  if (since === null) return [];
  return [
    {
      id: `contract/${name}`,
      title,
      ...(since === undefined ? {} : { needs: since }),
      expected: true,
      source: { kind: 'contract' },
      ask: async (scratch) => {
        await run(openIn(scratch));
        return true;
      },
    },
  ];
}

/** The open workbook, reduced to the sheets of a fixture. */
function openIn(scratch: Scratch): OpenWorkbook {
  return async (fixture) => {
    await scratch.show(fixture);
    const port = new ExcelWorkbook();
    return {
      async read(...asked) {
        const snapshot = await port.read(...asked);
        const names = fixture.sheets.map(({ name }) => name);
        return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => names.includes(name)) };
      },
      write: (writes) => port.write(writes),
    };
  };
}
