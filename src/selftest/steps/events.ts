/** Changes by hand: whether the product's subscription reports them, and whether a quiet check reads them. */
import type { EditSource } from '../../excel/watch';
import { ExcelWorkbook } from '../../excel/excel-workbook';
import { placeOf, type CellSketches } from '../../workbook/sketch';
import { SnapshotIndex } from '../../workbook/snapshot-index';
import { documented, UNVERIFIED, type Json, type Source } from '../facts';
import { PROBE_SHEET } from '../probes/sheet';
import { DONE, type Step, type StepActions } from './step';

const REFERENCE = documented('javascript/api/excel/excel.worksheetchangedeventargs');
/** Wait for late events after the person has pressed the button, in milliseconds. */
const GRACE = 2_000;

/** A change by hand, and a cell whose value shows it. */
interface ManualChange {
  readonly id: string;
  readonly title: string;
  readonly content?: CellSketches;
  /** An instruction for a change whose events are ignored. */
  readonly before?: string;
  readonly instruction: string;
  readonly cell: string;
  readonly value: Json;
  readonly source: Source;
}

const CHANGES: readonly ManualChange[] = [
  {
    id: 'events/edit',
    title: '手工输入时的通知',
    instruction: `请在“${PROBE_SHEET}”表的 A1 输入“测试”，按回车，再点“${DONE}”。`,
    ...{ cell: 'A1', value: '测试', source: REFERENCE },
  },
  {
    id: 'events/paste',
    title: '粘贴时的通知',
    content: { A1: '一', A2: '二' },
    instruction: `请复制“${PROBE_SHEET}”表的 A1:A2，粘贴到 C1，再点“${DONE}”。`,
    ...{ cell: 'C2', value: '二', source: REFERENCE },
  },
  {
    id: 'events/fill',
    title: '拖动填充时的通知',
    content: { A1: '一' },
    instruction: `请选中“${PROBE_SHEET}”表的 A1，拖动右下角的小方块填充到 A5，再点“${DONE}”。`,
    ...{ cell: 'A5', value: '一', source: REFERENCE },
  },
  {
    id: 'events/undo',
    title: '按 Ctrl+Z 时的通知',
    before: `请在“${PROBE_SHEET}”表的 A1 输入“测试”，按回车，再点“${DONE}”。`,
    instruction: `请回到表格按一次 Ctrl+Z，再点“${DONE}”。`,
    ...{ cell: 'A1', value: null, source: UNVERIFIED },
  },
];

/** @returns who made the changes, each once, and what a quiet check then finds in the cell */
async function observe({ wait }: StepActions, change: ManualChange): Promise<Json> {
  const port = new ExcelWorkbook();
  let sources: EditSource[] = [];
  const stop = await port.watch((source) => sources.push(source)).catch(() => () => Promise.resolve());
  try {
    await port.read();
    if (change.before !== undefined) {
      await wait(DONE, change.before);
      await new Promise((resolve) => setTimeout(resolve, GRACE));
      sources = [];
    }
    await wait(DONE, change.instruction);
    await new Promise((resolve) => setTimeout(resolve, GRACE));
    const index = new SnapshotIndex(await port.read(undefined, 'quiet'));
    const content = index.content({ sheet: PROBE_SHEET, ...placeOf(change.cell) });
    return [[...new Set(sources)], typeof content === 'object' ? null : content];
  } finally {
    await stop();
  }
}

export const EVENT_STEPS: readonly Step[] = CHANGES.map((change) => ({
  id: change.id,
  title: change.title,
  instruction: '请先点“准备”。',
  ready: '准备',
  ...(change.content ? { content: change.content } : {}),
  expected: () => [['person'], change.value],
  source: change.source,
  act: (actions) => observe(actions, change),
}));
