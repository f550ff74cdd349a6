/** The server side of `FileWorker`. */
import { checkAcross } from '../../check/across';
import { EXPLANATIONS } from '../../check/explanations';
import { LocalEngine } from '../../engine/local';
import { serveRpc, type CallContext, type Port } from '../../engine/rpc';
import { WORKER_PACING } from '../../engine/scheduling';
import { serveEngine } from '../../engine/serve';
import { earlierFormsOfWorkbook } from '../../overview/read-overview';
import type { CellEdit } from '../../workbook/cell';
import { fingerprintOf, openXlsx, readWorkbookStyles, verifyPatched, type XlsxWorkbook } from '../../xlsx';
import { FILE_ERRORS } from './error-codec';
import { reportFile } from './report-file';
import type { Bytes, WorkerMethods } from './worker-methods';

interface OpenedFile {
  readonly bytes: Bytes;
  readonly workbook: XlsxWorkbook;
}

/** Starts answering the page's calls. @param port connected to the page */
export function serve(port: Port = self): void {
  let opened: OpenedFile | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Calls are serialized, because a save must not overlap a write. */
  const queued =
    <Args extends readonly unknown[], Result>(
      work: (context: CallContext, ...args: Args) => Result | Promise<Result>,
    ) =>
    (context: CallContext, ...args: Args): Promise<Result> => {
      const done = last.then(() => work(context, ...args));
      last = done.catch(() => undefined);
      return done;
    };
  const file = (): OpenedFile => {
    if (!opened) throw new Error('no file is open');
    return opened;
  };
  serveRpc<WorkerMethods>(
    port,
    {
      report: queued((_, bytes, path, options) => reportFile(bytes, path, options)),
      earlierForms: queued(async (_, bytes) => earlierFormsOfWorkbook(await openXlsx(bytes, '').read())),
      checkAcross: queued((_, set, severities) => checkAcross(set, severities)),
      open: queued((_, bytes, name) => {
        opened = null;
        const workbook = openXlsx(bytes, name);
        opened = { bytes, workbook };
        return {
          fingerprint: fingerprintOf(bytes),
          isSigned: workbook.isSigned,
          skippedSheets: workbook.skippedSheets,
          reasons: workbook.documentText(EXPLANATIONS),
        };
      }),
      read: queued(({ reportProgress }) =>
        file().workbook.read((done, total) => reportProgress([done, total])),
      ),
      styles: queued(() => readWorkbookStyles(file().bytes)),
      write: queued((_, writes) => file().workbook.write(writes)),
      engine: queued((_, enginePort) => serveEngine(new LocalEngine(WORKER_PACING), enginePort)),
      save: queued((_, edits) => save(file(), edits)),
    },
    FILE_ERRORS,
  );
}

async function save({ bytes, workbook }: OpenedFile, edits: readonly CellEdit[]) {
  // The page has asked the person for confirmation.
  if (workbook.isSigned) workbook.removeSignatures();
  const saved = new Uint8Array(workbook.save());
  const snapshot = await openXlsx(bytes, '').read();
  await verifyPatched({ bytes, snapshot }, saved, edits);
  return { bytes: saved, fingerprint: fingerprintOf(saved) };
}
