/** A worker's life: answers what the page asks, one thing after another. */
import { EXPLANATIONS } from '../../check/explanations';
import { LocalEngine } from '../../engine/local';
import type { Port } from '../../engine/messages';
import { serve as serveEngine } from '../../engine/serve';
import { WORKER_PACING } from '../../engine/stretches';
import type { CellEdit } from '../../workbook/cell';
import type { ReadProgress } from '../../workbook/workbook';
import { fingerprintOf, openXlsx, readLooks, verifyPatched, type XlsxWorkbook } from '../../xlsx';
import { compare, reportFile } from './report-file';
import { toPlain, type Question, type Reply } from './messages';
import type { Bytes, Services } from './services';

/** Answers from now on. @param line to the page */
export function serve(line: Port = self): void {
  let last: Promise<unknown> = Promise.resolve();
  line.onmessage = ({ data }) => {
    // Nobody but our own page is at the other end.
    last = last.then(() => answer(data as Question, (reply) => line.postMessage(reply)));
  };
}

async function answer({ id, name, given }: Question, tell: (reply: Reply) => void): Promise<void> {
  const onProgress: ReadProgress = (done, total) => tell({ id, progress: [done, total] });
  try {
    const service: (...all: never[]) => Promise<unknown> = services(onProgress)[name as keyof Services];
    tell({ id, value: await service(...(given as never[])) });
  } catch (error) {
    tell({ id, error: toPlain(error) });
  }
}

interface OpenedFile {
  readonly bytes: Bytes;
  readonly workbook: XlsxWorkbook;
}

/** The one workbook that is open. */
let opened: OpenedFile | null = null;

function services(onProgress: ReadProgress): Services {
  const file = (): OpenedFile => {
    if (!opened) throw new Error('no file is open');
    return opened;
  };
  return {
    report: reportFile,
    compare: (set, severities) => Promise.resolve(compare(set, severities)),
    open: (bytes, name) => {
      opened = null;
      const workbook = openXlsx(bytes, name);
      opened = { bytes, workbook };
      return Promise.resolve({
        fingerprint: fingerprintOf(bytes),
        passedOver: workbook.passedOver,
        reasons: workbook.documentText(EXPLANATIONS),
      });
    },
    read: () => file().workbook.read(onProgress),
    looks: () => Promise.resolve(readLooks(file().bytes)),
    write: (writes) => file().workbook.write(writes),
    engine: (line) => {
      serveEngine(new LocalEngine(WORKER_PACING), line);
      return Promise.resolve();
    },
    save: (edits) => save(file(), edits),
  };
}

async function save({ bytes, workbook }: OpenedFile, edits: readonly CellEdit[]) {
  const saved = new Uint8Array(workbook.save());
  const snapshot = await openXlsx(bytes, '').read();
  await verifyPatched({ bytes, snapshot }, saved, edits);
  return { bytes: saved, fingerprint: fingerprintOf(saved) };
}
