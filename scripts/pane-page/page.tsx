/**
 * The pane on a workbook in memory, for pictures and measurements: `page.html?case=…`. Cases: see `CASES`.
 */
import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/components/App';
import type { PaneHost } from '../../src/taskpane/session/host';
import { PaneSession } from '../../src/taskpane/session/session';
import '../../src/taskpane/taskpane.css';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { WorkbookError, type Navigator, type Workbook } from '../../src/workbook/workbook';
import { openXlsx } from '../../src/xlsx';
import { rightForm } from '../../test/support/right-form';
import { workbookOf } from '../../test/support/snapshots';
import { manyFindings } from './many-findings';

declare const __VERSION__: string;

const CASES: Readonly<Record<string, () => Promise<WorkbookSnapshot>>> = {
  sample: () => sample('minhang-2020.xlsx'),
  ready: () => Promise.resolve(rightForm()),
  'wrong-amount': () => Promise.resolve(rightForm({ 绩效目标: { D16: 29 } })),
  'no-form': () => Promise.resolve(workbookOf({ 通讯录: { A1: '姓名', B1: '电话' }, 排班表: {} })),
  'two-forms': async () => twice(await sample('minhang-2020.xlsx')),
  protected: async () => {
    const form = await sample('minhang-2020.xlsx');
    return { ...form, sheets: form.sheets.map((sheet) => ({ ...sheet, protected: true })) };
  },
  many: () => Promise.resolve(manyFindings(rightForm())),
};

async function sample(name: string): Promise<WorkbookSnapshot> {
  const bytes = new Uint8Array(await (await fetch(`forms/${name}`)).arrayBuffer());
  return openXlsx(bytes, name).read();
}

/** The same form on sheets of other names as well. */
function twice(form: WorkbookSnapshot): WorkbookSnapshot {
  const copies = form.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-2`, name: `${sheet.name} (2)` }));
  return { ...form, sheets: [...form.sheets, ...copies] };
}

const parameters = new URLSearchParams(window.location.search);

/** Does as Excel does while a cell is being edited. */
function editing(workbook: Workbook & Navigator): Workbook & Navigator {
  const refuse = () => Promise.reject(new WorkbookError('cell-editing', 'a cell is being edited'));
  return { read: (progress) => workbook.read(progress), select: refuse, write: refuse };
}

const slow = (workbook: Workbook & Navigator): Workbook & Navigator => ({
  read: (onProgress) => {
    onProgress?.(1, 3);
    return new Promise(() => undefined);
  },
  select: (at) => workbook.select(at),
  write: (writes) => workbook.write(writes),
});

const failing = (workbook: Workbook & Navigator): Workbook & Navigator => ({
  read: () => Promise.reject(new WorkbookError('cell-editing', 'a cell is being edited')),
  select: (at) => workbook.select(at),
  write: (writes) => workbook.write(writes),
});

const WRAPPERS: Readonly<Record<string, (workbook: MemoryWorkbook) => Workbook & Navigator>> = {
  editing,
  slow,
  failing,
};

async function start(): Promise<void> {
  const snapshot = await CASES[parameters.get('case') ?? 'sample']?.();
  const root = document.getElementById('root');
  if (!snapshot || !root) throw new Error('no such case');
  const memory = new MemoryWorkbook(snapshot);
  const host: PaneHost = {
    workbook: WRAPPERS[parameters.get('host') ?? '']?.(memory) ?? memory,
    documentId: null,
    memory: { get: () => null, set: () => undefined },
    documentTexts: { get: () => null, set: () => Promise.resolve() },
    officeRules: () => Promise.resolve(null),
    onEdited: (listener) => {
      const edited = () => listener({ sheetId: snapshot.sheets[0]?.id ?? '', own: false });
      window.addEventListener('edited', edited);
      return () => window.removeEventListener('edited', edited);
    },
    placeSheet: () => Promise.resolve(),
  };
  const session = new PaneSession(host, {
    now: () => new Date(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  const theme = { get: () => undefined, subscribe: () => () => undefined };
  createRoot(root).render(<App session={session} theme={theme} version={__VERSION__} />);
  await session.check();
  document.body.dataset['ready'] = 'true';
}

void start();
