/** Fonts of text runs, which real Excel does not accept as it returns them: the real office.js against the emulated host. */
import { guardOf } from '../../src/correction';
import type { CellEdit } from '../../src/workbook/cell';
import type { HostTextRun } from '../../src/workbench/host/model';
import { placeOf, workbookOf } from '../support/snapshots';
import { excelLab, replaceWorkbook, type OpenedExcel } from './support/emulated-excel';
import { portOver, writeThrough } from './support/remote-port';

const WORKBOOK = workbookOf({
  表: {
    A1: 45,
    A2: { value: '预算854万元', richText: true },
    A3: { value: '共3个', richText: true },
    A4: '旧',
  },
});

const lab = excelLab();
let excel: OpenedExcel;
beforeAll(async () => {
  excel = await lab.open(WORKBOOK, { addin: 'excel-port' });
});
beforeEach(() => replaceWorkbook(excel, WORKBOOK));

const edit = (address: string, before: CellEdit['before'], after: CellEdit['after']): CellEdit => ({
  at: { sheet: '表', ...placeOf(address) },
  before,
  after,
});
const EDITS = [
  edit('A2', '预算854万元', '预算855万元'),
  edit('A1', 45, 46),
  edit('A3', '共3个', '共4个'),
  edit('A4', '旧', '新'),
];
const write = async () => {
  const snapshot = await portOver(excel).read();
  return writeThrough(excel, EDITS, guardOf(snapshot, EDITS));
};
const setRuns = (runs: readonly HostTextRun[]): Promise<void> =>
  excel.host.evaluate((all) => window.excel.setRuns('表', 'A2', all), runs);
const runsNow = () => excel.host.evaluate(() => window.excel.cell('表', 'A2').runs);

test('Excel refuses a font as it gave it', async () => {
  const code = await excel.addin.evaluate(async () => {
    try {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('表').getRange('A2');
        const properties = range.getCellProperties({ textRuns: true });
        await context.sync();
        range.setCellProperties([[{ textRuns: properties.value[0]?.[0]?.textRuns ?? [] }]]);
        await context.sync();
      });
      return null;
    } catch (error) {
      return error instanceof OfficeExtension.Error ? error.code : 'another error';
    }
  });
  expect(code).toBe('InvalidArgument');
});

test('every member of a font that can be set comes back, whatever else Excel gives', async () => {
  const fonts: Omit<HostTextRun, 'text'> = {
    bold: true,
    italic: true,
    underline: true,
    strikethrough: true,
    script: 'sub',
    color: '#FF0000',
    name: '宋体',
    size: 9,
  };
  await setRuns([{ text: '预算854' }, { text: '万元', ...fonts }]);
  expect((await write()).applied).toHaveLength(4);
  expect((await runsNow())?.[1]).toEqual({ text: '万元', ...fonts });
});

test.each<[string, Omit<HostTextRun, 'text'>]>([
  ['null', { bold: true }],
  ['null for sizes', { size: 20 }],
  ['an empty text for colours', { color: '#FF0000' }],
  ['an empty text for faces', { name: '宋体' }],
  ['an empty text for underlines', { underline: true }],
])('fonts that differ are told by %s', async (_, font) => {
  await setRuns([{ text: '预算' }, { text: '854万元', ...font }]);
  const writes = EDITS.map(({ at, after }) => ({ at, content: after }));
  const { sheets } = await portOver(excel).read(undefined, 'before-write', writes);
  expect(sheets[0]?.cells.map(({ richText }) => richText)).toEqual([undefined, true, true, undefined]);
});

describe('a text that Excel refuses for its fonts', () => {
  /** Refuses these writes, counted from 1: first comes the batch, then each cell. */
  const refuse = (...writes: readonly number[]): Promise<void> =>
    excel.host.evaluate((all) => {
      for (const nth of all) {
        window.excel.faults.fail({
          at: { kind: 'write', nth },
          when: 'before',
          outcome: { error: 'InvalidArgument' },
        });
      }
    }, writes);

  test('keeps no other cell from being written, and has its reason', async () => {
    await refuse(1, 2);
    const { applied, failed, takenBack } = await write();
    expect(applied).toEqual(EDITS.slice(1));
    expect(failed).toEqual([{ edit: EDITS[0], now: '预算854万元', fault: 'cell-refused' }]);
    expect(takenBack).toBe(false);
  });

  test('is written where only the batch was refused', async () => {
    await refuse(1);
    expect((await write()).applied).toEqual(EDITS);
  });

  test('leaves what was written to be undone', async () => {
    await refuse(1, 2, 4);
    const { applied, inverse } = await write();
    expect(applied).toEqual([EDITS[1], EDITS[3]]);
    const snapshot = await portOver(excel).read();
    expect((await writeThrough(excel, inverse, guardOf(snapshot, inverse))).applied).toHaveLength(2);
    expect((await portOver(excel).read()).sheets).toEqual(WORKBOOK.sheets);
  });
});
