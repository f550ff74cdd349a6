/** All checks that need no person, in order. */
import { ExcelWorkbook } from '../excel/excel-workbook';
import { CONTRACT, type ContractCase, type HostAbility, type OpenWorkbook } from './contract';
import type { Check } from './check';
import { PANE } from './probes/pane';
import { SPEED } from './probes/speed';
import { WORKBOOK } from './probes/workbook';
import type { Scratch } from './workbook/scratch';

/** The version of ExcelApi from which on an Excel has each ability; no workbook can be made read-only from here. */
const SINCE: Readonly<Record<HostAbility, string | null>> = {
  'read-only': null,
  fonts: '1.18',
  merges: '1.13',
  spills: '1.12',
};

export const CHECKS: readonly Check[] = [
  ...Object.values(CONTRACT).flat().flatMap(toCheck),
  ...WORKBOOK,
  ...SPEED,
  ...PANE,
];

/** A case of the contract that all workbooks keep. */
function toCheck({ title, needs, run }: ContractCase): Check[] {
  const since = needs && SINCE[needs];
  if (since === null) return [];
  return [
    { title, ...(since === undefined ? {} : { needs: since }), run: (scratch) => run(openIn(scratch)) },
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
