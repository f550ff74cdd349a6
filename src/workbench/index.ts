/** Entry of `workbench.html`. */
import '@univerjs/preset-sheets-core/lib/index.css';
import './workbench.css';
import { startUniver } from './grid/univer-grid';
import { Messages } from './page/messages';
import { Regions } from './page/regions';
import { ThemeSwitch } from './page/theme';
import { Pane } from './pane';
import { exposeForTests } from './test-access';
import { Workbench } from './workbench';

/** The default sample of `test/forms`; `?file=…&api=…` chooses another one and the version of the emulated Excel. */
const DEFAULT_FILE = 'minhang-2020.xlsx';
const DEFAULT_API = '1.18';

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const messages = new Messages(element('messages', HTMLElement));
  const theme = new ThemeSwitch(element('theme', HTMLButtonElement), (chosen) => {
    grid.setDark(chosen === 'dark');
    pane.setTheme(chosen);
  });
  const grid = startUniver('grid', theme.current === 'dark');
  const pane = new Pane(element('pane', HTMLElement), query.get('api') ?? DEFAULT_API, theme.current);
  const workbench = new Workbench(grid, pane, messages, showName);
  startPaneWidth();
  startBar(workbench, grid.api);
  const regions = new Regions([
    { find: () => document.querySelector('.bar'), focus: () => focusIn('.bar .button') },
    { find: () => document.querySelector('.name-box'), focus: () => focusIn('.name-box input') },
    { find: () => document.querySelector('#grid'), focus: () => grid.focus() },
    { find: () => document.querySelector('#pane iframe'), focus: () => pane.focus() },
  ]);
  pane.onStart = (frame) => regions.listen(frame);
  pane.onKeyboardExit = (exit) => regions.go(exit === 'forward' ? 1 : -1);
  window.addEventListener('beforeunload', (event) => {
    if (workbench.hasUnsavedEdits()) event.preventDefault();
  });
  exposeForTests({ workbench, pane, theme, grid });

  const file = query.get('file') ?? DEFAULT_FILE;
  const response = await fetch(`forms/${encodeURIComponent(file)}`);
  if (response.ok) await workbench.open(new Uint8Array(await response.arrayBuffer()), file);
  else messages.show('problem', [`没有名为“${file}”的样表，请用“打开”选择一个文件。`]);
}

function focusIn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function startBar(
  workbench: Workbench,
  history: { undo(): Promise<boolean>; redo(): Promise<boolean> },
): void {
  const on = (id: string, action: () => void) =>
    element(id, HTMLButtonElement).addEventListener('click', action);
  const file = element('file', HTMLInputElement);
  on('open', () => file.click());
  on('save', () => void workbench.saveAs());
  on('undo', () => void history.undo());
  on('redo', () => void history.redo());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    // Lets the person choose the same file again after another program has changed it.
    if (chosen) void openFile(workbench, chosen).then(() => (file.value = ''));
  });
}

async function openFile(workbench: Workbench, file: File): Promise<void> {
  await workbench.open(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Lets a person make the pane wider or narrower, within about the same limits as Excel does. */
function startPaneWidth(): void {
  const width = element('pane-width', HTMLInputElement);
  width.addEventListener('input', () =>
    element('panes', HTMLElement).style.setProperty('--pane-width', `${width.value}px`),
  );
}

function showName(name: string): void {
  const label = element('file-name', HTMLElement);
  label.textContent = name;
  label.title = name;
}

void start();

/** @throws Error if the page has no such element */
function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return found;
}
