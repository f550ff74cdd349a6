/** Changes by hand: the steps test whether the program's subscription reports them, and whether a quiet check reads them. */
import type { EditSource } from '../../excel/watch';
import { ExcelWorkbook } from '../../excel/excel-workbook';
import type { CellSketches } from '../../workbook/sketch';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import { PROBE_SHEET, refAt } from '../probes/sheet';
import { requireSame } from '../same';
import { DONE, type Step, type StepActions } from './step';

/** Waiting time for late events after the person has pressed the button, in milliseconds. */
const LATE_EVENT_WAIT = 2_000;

/** A change by hand, and a cell whose value shows it. */
interface ManualChange {
  readonly title: string;
  readonly content: CellSketches;
  readonly instruction: string;
  readonly cell: string;
  readonly value: string;
}

const CHANGES: readonly ManualChange[] = [
  {
    title: '手工输入时的通知',
    content: {},
    instruction: `请在“${PROBE_SHEET}”表的 A1 输入“测试”，按回车，再点“${DONE}”。`,
    cell: 'A1',
    value: '测试',
  },
  {
    title: '粘贴时的通知',
    content: { A1: '一', A2: '二' },
    instruction: `请复制“${PROBE_SHEET}”表的 A1:A2，粘贴到 C1，再点“${DONE}”。`,
    cell: 'C2',
    value: '二',
  },
  {
    title: '拖动填充时的通知',
    content: { A1: '一' },
    instruction: `请选中“${PROBE_SHEET}”表的 A1，拖动右下角的小方块填充到 A5，再点“${DONE}”。`,
    cell: 'A5',
    value: '一',
  },
];

async function observe({ choose }: StepActions, { instruction, cell, value }: ManualChange): Promise<void> {
  const port = new ExcelWorkbook();
  const sources = new Set<EditSource>();
  const stop = await port.watch((source) => sources.add(source));
  try {
    await port.read();
    await choose(instruction, DONE);
    await new Promise((resolve) => setTimeout(resolve, LATE_EVENT_WAIT));
    const index = new SnapshotIndex(await port.read(undefined, 'quiet'));
    requireSame([[...sources], index.content(refAt(cell))], [['person'], value]);
  } finally {
    await stop();
  }
}

export const EVENT_STEPS: readonly Step[] = CHANGES.map((change) => ({
  title: change.title,
  content: change.content,
  act: (actions) => observe(actions, change),
}));
