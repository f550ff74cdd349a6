/** Everything that the self-test does by itself, in order. */
import { ExcelWorkbook } from '../excel/excel-workbook';
import { CONTRACT, type ContractCase, type HostAbility, type OpenWorkbook } from './contract';
import type { Check } from './check';
import { EVENTS } from './probes/events';
import { FONTS } from './probes/fonts';
import { MERGES } from './probes/merges';
import { REFUSALS } from './probes/refusals';
import { SPEED } from './probes/speed';
import { VALUES } from './probes/values';
import { WORKBOOK } from './probes/workbook';
import type { Scratch } from './workbook/scratch';

export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** Since when an Excel has it; no workbook can be made read-only from here. */
const SINCE: Readonly<Record<HostAbility, string | null>> = {
  'read-only': null,
  fonts: '1.18',
  merges: '1.13',
};

export const GROUPS: readonly CheckGroup[] = [
  { title: '读取', checks: CONTRACT.reading.flatMap(toCheck) },
  { title: '写入', checks: CONTRACT.writing.flatMap(toCheck) },
  { title: '拒绝', checks: CONTRACT.refusing.flatMap(toCheck) },
  { title: '写入的值', checks: VALUES },
  { title: '字体', checks: FONTS },
  { title: '合并单元格', checks: MERGES },
  { title: 'Excel 的拒绝', checks: REFUSALS },
  { title: '工作簿', checks: WORKBOOK },
  { title: '通知', checks: EVENTS },
  { title: '用时', checks: SPEED },
];

/** A case of the contract of all workbooks: what it expects is ours, not Excel's. */
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

/** The open workbook as if it had nothing but the sheets of a fixture. */
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
