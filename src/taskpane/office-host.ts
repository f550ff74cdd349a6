/** Excel as the pane's host. */
import { textsOfFile } from './browser/document-texts';
import { browserMemory } from './browser/memory';
import { outletsOf } from './browser/outlets';
import { fetchOfficeRules } from './browser/office-rules';
import { DocumentSettings } from '../excel/document-settings';
import { ExcelWorkbook } from '../excel/excel-workbook';
import type { DocumentTexts, Edited, PaneHost } from './session/host';
import type { ThemeSource } from './theme/useTheme';

/** The pane's host in Excel. Call it once Office is ready. */
export function officeHost(): PaneHost {
  const { document } = Office.context;
  const texts = new DocumentSettings(document.settings);
  const workbook = new ExcelWorkbook();
  const memory = browserMemory(partition());
  return {
    workbook,
    outlets: outletsOf(`${Office.context.platform}`),
    inExcel: true,
    get isNeverSaved() {
      return !document.url;
    },
    get documentId() {
      return texts.get(DOCUMENT_ID) ?? (document.url || null);
    },
    identify: () => identify(document, texts),
    runExclusively: (work) => runExclusively(`jixiao ${document.url}`, work),
    memory,
    documentTexts: texts,
    get computerTexts() {
      return this.documentId === null ? null : textsOfFile(memory, this.documentId);
    },
    officeRules: fetchOfficeRules,
    onEdited: (listener) => listenToEdits(workbook, listener),
    onFocus,
    // Loaded on demand, because the report is rarely inserted.
    placeSheet: async (sheet) => (await import('../excel/place-sheet')).placeSheet(sheet),
  };
}

/** Document setting with the id of a workbook that was never saved; it is kept when the workbook gets a file name. */
const DOCUMENT_ID = 'jixiao.document';

/** Gives the workbook an id in a document setting. Of an unsaved workbook, nothing else identifies it after the pane is closed. */
async function identify(document: Office.Document, texts: DocumentTexts): Promise<void> {
  if (document.url || texts.get(DOCUMENT_ID) !== null) return;
  try {
    await texts.change(DOCUMENT_ID, (now) => now ?? crypto.randomUUID());
  } catch (error) {
    // Without an id, a write can be undone only until the pane is closed.
    console.warn(error);
  }
}

/** The colours of Office. Excel has no event for their change, so they are read again when the pane gets the focus. */
export const officeTheme: ThemeSource = {
  get: () => Office.context.officeTheme,
  subscribe: onFocus,
};

function onFocus(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  return () => window.removeEventListener('focus', listener);
}

/** Listens to edits. Excel needs some time to start; if it refuses, the pane works without 已过期 and 自动校验. */
function listenToEdits(workbook: ExcelWorkbook, listener: (edited: Edited) => void): () => void {
  const watching = workbook
    .watch((source, sheetId) =>
      listener({
        sheetId,
        byPane: source === 'local' ? null : source === 'add-in',
        remote: source === 'remote',
      }),
    )
    .catch((error: unknown) => {
      console.warn(error);
      return () => Promise.resolve();
    });
  return () => void watching.then((stop) => stop());
}

/** Microsoft asks add-ins to separate their stored data by the page of Office. */
function partition(): string {
  return (Office.context as { readonly partitionKey?: string }).partitionKey ?? '';
}

/** Longest wait for another pane, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Runs work while no other page of this origin holds the browser's lock of that name. Waiting for the lock ends after a while. The
 * browser releases the lock of a closed page.
 */
async function runExclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Old browsers and pages without HTTPS have no locks.
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return work();
  const started: { work?: Promise<T> } = {};
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(TIMEOUT) }, () => (started.work = work()));
  } catch {
    return started.work ?? work();
  }
}
