/** Steps that need a person: what only they can see or do. */
import { isFinal, toWorkbookError } from '../excel/errors';
import { ExcelWorkbook } from '../excel/excel-workbook';
import { runInExcel, supports } from '../excel/run';
import { workbookOf } from '../workbook/sketch';
import { saveFile } from '../taskpane/browser/download';
import { outletsOf } from '../taskpane/browser/outlets';
import type { Json, Source } from './facts';
import { PROBE_SHEET } from './probes/sheet';
import type { Scratch } from './workbook/scratch';

/** What a step does once the person is ready. */
export interface Acting {
  readonly scratch: Scratch;
  /** Says what the person is to do meanwhile. */
  readonly say: (text: string) => void;
  /** Waits until the person has pressed a button of this name. */
  readonly wait: (button: string) => Promise<void>;
}

export interface Step {
  readonly id: string;
  readonly title: string;
  /** What the person is to do, and the name of the button to be pressed then. */
  readonly instruction: string;
  readonly ready: string;
  /** Asked after `act`: yes or no. Without it, what `act` gives is the answer. */
  readonly question?: string;
  readonly expected: () => Json;
  readonly source: Source;
  readonly act: (acting: Acting) => Promise<Json>;
}

/** Shows the sheet that the steps are done on. */
export async function showSheet(scratch: Scratch): Promise<void> {
  await scratch.show(workbookOf({ [PROBE_SHEET]: {} }));
  await runInExcel(async (context) => {
    scratch.sheet(context, PROBE_SHEET).activate();
    await context.sync();
  });
}

const UNDO: Source = {
  kind: 'documented',
  where: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities',
};
const DONE = '做好了';
const TYPE_FIRST = `请在“${PROBE_SHEET}”表的 A1 输入 1，按回车，再点“${DONE}”。`;
const STILL_UNDONE = '请回到表格按一次 Ctrl+Z。A1 里的 1 消失了吗？';

/** Asks where cells are merged, and nothing else. */
async function askForMerges(scratch: Scratch): Promise<null> {
  await runInExcel(async (context) => {
    scratch.sheet(context, PROBE_SHEET).getUsedRange().getMergedAreasOrNullObject().load('address');
    await context.sync();
  });
  return null;
}

/**
 * The requests of the pane in their order: opening before the person types, then a check, a quiet one and a reading back.
 * @returns after the last of them
 */
async function checkAsThePane({ wait }: Acting): Promise<null> {
  const port = new ExcelWorkbook();
  const stop = await port.watch(() => undefined);
  await port.read();
  await wait(DONE);
  for (const purpose of ['check', 'quiet', 'read-back'] as const) await port.read(undefined, purpose);
  await stop();
  return null;
}

/** Calls that office.js marks as writes, though they change nothing: whether a real Excel empties its history is to be found out. */
const MARKED_AS_WRITES: readonly {
  readonly id: string;
  readonly title: string;
  readonly call: (sheet: Excel.Worksheet) => unknown;
}[] = [
  {
    id: 'undo/row-properties',
    title: '查看行的属性之后的 Ctrl+Z',
    call: (sheet) => sheet.getRange('A1:B2').getRowProperties({ rowHidden: true }),
  },
  {
    id: 'undo/cell-properties',
    title: '查看单元格的属性之后的 Ctrl+Z',
    call: (sheet) => sheet.getRange('A1:B2').getCellProperties({ format: { font: { bold: true } } }),
  },
  {
    id: 'undo/format-events',
    title: '订阅格式变化的通知之后的 Ctrl+Z',
    call: (sheet) => sheet.onFormatChanged.add(() => Promise.resolve()),
  },
];

/** Keeps a text in the workbook and takes it away again. */
async function keepText(): Promise<null> {
  await runInExcel(async (context) => {
    const setting = context.workbook.settings.add('jixiao.selftest.undo', '1');
    await context.sync();
    setting.delete();
    await context.sync();
  });
  return null;
}

/** What Excel says while a cell is being edited, and whether it then waits for the end of it. */
async function whileEditing({ say }: Acting): Promise<Json> {
  const ask = (waits: boolean): Promise<string | null> =>
    runInExcel(
      async (context) => {
        context.workbook.load('name');
        await context.sync();
        return null;
      },
      { waits },
    ).catch((error: unknown) => {
      const { fault } = toWorkbookError(error);
      if (fault !== 'cell-editing' && isFinal(error)) throw error;
      return fault;
    });
  const refused = await ask(false);
  say('现在请回到表格按回车。');
  return [refused, await ask(true)];
}

/** Name and address of the workbook. */
async function address(): Promise<readonly string[]> {
  const name = await runInExcel(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });
  return [name, Office.context.document.url];
}

const markedAsWrites = MARKED_AS_WRITES.map(({ id, title, call }): Step => ({
  id,
  title,
  instruction: TYPE_FIRST,
  ready: DONE,
  question: STILL_UNDONE,
  expected: () => false,
  source: { kind: 'unverified' },
  act: ({ scratch }) =>
    runInExcel(async (context) => {
      call(scratch.sheet(context, PROBE_SHEET));
      await context.sync();
      return null;
    }),
}));

export const STEPS: readonly Step[] = [
  {
    id: 'undo/check',
    title: '校验之后的 Ctrl+Z',
    instruction: `点“准备”，等按钮变成“${DONE}”；在“${PROBE_SHEET}”表的 A1 输入 1，按回车，再点“${DONE}”。`,
    ready: '准备',
    question: STILL_UNDONE,
    expected: () => true,
    source: { kind: 'contract' },
    act: checkAsThePane,
  },
  {
    id: 'undo/write',
    title: '加载项写入之后的 Ctrl+Z',
    instruction: TYPE_FIRST,
    ready: DONE,
    question: '加载项在 B1 写了 2。请回到表格按一次 Ctrl+Z。B1 里的 2 消失了吗？',
    expected: () => supports('1.19'),
    source: UNDO,
    act: ({ scratch }) =>
      runInExcel(async (context) => {
        scratch.sheet(context, PROBE_SHEET).getRange('B1').values = [[2]];
        await context.sync();
        return null;
      }),
  },
  {
    id: 'undo/merges',
    title: '查看合并单元格之后的 Ctrl+Z',
    instruction: TYPE_FIRST,
    ready: DONE,
    question: STILL_UNDONE,
    expected: () => `${Office.context.platform}` !== 'PC',
    source: { kind: 'reported', where: 'office-js #5918' },
    act: ({ scratch }) => askForMerges(scratch),
  },
  {
    id: 'undo/settings',
    title: '在工作簿里存文字之后的 Ctrl+Z',
    instruction: TYPE_FIRST,
    ready: DONE,
    question: STILL_UNDONE,
    // office.js marks the setting as a write that cannot be undone.
    expected: () => false,
    source: { kind: 'unverified' },
    act: keepText,
  },
  ...markedAsWrites,
  {
    id: 'editing',
    title: '单元格正在编辑时',
    instruction: `请双击“${PROBE_SHEET}”表的 A1，输入 1，不要按回车，再点“正在输入”。`,
    ready: '正在输入',
    expected: () => ['cell-editing', null],
    source: {
      kind: 'documented',
      where: 'https://learn.microsoft.com/javascript/api/excel/excel.runoptions',
    },
    act: whileEditing,
  },
  {
    id: 'outlets/print',
    title: '打印',
    instruction: '点“打印”，看有没有出现打印窗口。看过后请取消打印。',
    ready: '打印',
    question: '出现打印窗口了吗？',
    expected: () => outletsOf(`${Office.context.platform}`).prints,
    source: { kind: 'reported', where: 'office-js #2700 #1221' },
    act: () => {
      window.print();
      return Promise.resolve(null);
    },
  },
  {
    id: 'outlets/save',
    title: '保存文件',
    instruction: '点“保存”，看文件“自检.txt”有没有保存到“下载”。',
    ready: '保存',
    question: '文件保存下来了吗？',
    expected: () => outletsOf(`${Office.context.platform}`).saves,
    source: { kind: 'reported', where: 'office-js #3385 #1241' },
    act: () => {
      saveFile('自检.txt', 'text/plain', '自检');
      return Promise.resolve(null);
    },
  },
  {
    id: 'address/save-as',
    title: '另存为之后的地址',
    instruction: '请点“记下地址”，再用“文件 → 另存为”换一个名字保存，然后点“保存好了”。',
    ready: '记下地址',
    expected: () => [true, false],
    source: { kind: 'reported', where: 'office-js #3204' },
    act: async ({ wait }) => {
      const before = await address();
      await wait('保存好了');
      const after = await address();
      return after.map((part, index) => part !== before[index]);
    },
  },
];
