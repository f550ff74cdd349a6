/** Excel as the pane's host. */
import { alone } from './browser/alone';
import { textsOfFile } from './browser/document-texts';
import { browserMemory } from './browser/memory';
import { outletsOf } from './browser/outlets';
import { fetchOfficeRules } from './browser/office-rules';
import { DocumentSettings } from '../excel/document-settings';
import { ExcelWorkbook } from '../excel/excel-workbook';
import type { DocumentTexts, Edited, PaneHost } from './session/host';
import type { ThemeSource } from './theme/useTheme';

/** The workbook that is open in Excel. To be called once Office is ready. */
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
    alone: (work) => alone(`jixiao ${document.url}`, work),
    memory,
    documentTexts: texts,
    get computerTexts() {
      return this.documentId === null ? null : textsOfFile(memory, this.documentId);
    },
    officeRules: fetchOfficeRules,
    onEdited: (listener) => listenToEdits(workbook, listener),
    onFocus,
    // Seldom asked for, and nothing is lost where it can't be loaded.
    placeSheet: async (sheet) => (await import('../excel/place-sheet')).placeSheet(sheet),
  };
}

/** The setting by which a workbook that was never saved is known; it stays when the file gets a name. */
const DOCUMENT_ID = 'jixiao.document';

/** It takes a setting of the document because nothing else of an unsaved one outlives the pane. */
async function identify(document: Office.Document, texts: DocumentTexts): Promise<void> {
  if (document.url || texts.get(DOCUMENT_ID) !== null) return;
  try {
    await texts.change(DOCUMENT_ID, (now) => now ?? crypto.randomUUID());
  } catch (error) {
    // Then what was written can be undone only until the pane is closed.
    console.warn(error);
  }
}

/** Office's colours. Excel has no event for a change: it is looked at again when the pane gets the focus. */
export const officeTheme: ThemeSource = {
  get: () => Office.context.officeTheme,
  subscribe: onFocus,
};

function onFocus(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  return () => window.removeEventListener('focus', listener);
}

/** Excel takes some time to start telling of edits; one that refuses to leaves the pane without 已过期 and 自动校验. */
function listenToEdits(workbook: ExcelWorkbook, listener: (edited: Edited) => void): () => void {
  const watching = workbook
    .watch((source, sheetId) => listener({ sheetId, own: source === 'own', remote: source === 'remote' }))
    .catch((error: unknown) => {
      console.warn(error);
      return () => Promise.resolve();
    });
  return () => void watching.then((stop) => stop());
}

/** Kept apart for each Office page, as Microsoft asks. */
function partition(): string {
  return (Office.context as { readonly partitionKey?: string }).partitionKey ?? '';
}
