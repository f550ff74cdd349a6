import { chooseSafe, chooseSuggested, correct, guardOf, writeEdits, type Correction } from '../../correction';
import type { CellEdit } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { describeXlsxError, verifyPatchedWith, XlsxError } from '../../xlsx';
import { InputError, type Files, type WriteOptions } from '../io';
import { nodeCompression } from '../machine/compression';
import { checkOpened, openFile, type OpenedFile } from '../open';
import { describeWriteFailure } from '../write-failure';
import { displayName } from '../terminal-text';
import { describeEdit, describeForms, describePassedOver } from '../words';
import { isBlocked } from './check-file';
import { jsonOf } from './report-stream';
import type { FileTask, Job, TaskResult } from '../task';

/** A correction, and the names of sheets without cells. */
interface Corrected extends Correction {
  readonly passedOver: readonly string[];
}

type FixJob = Extract<Job, { readonly command: 'fix' }>;

/** Corrects one file and reports its state afterwards. @throws InputError if nothing was written */
export async function fixFile(job: FixJob, task: FileTask, files: Files): Promise<TaskResult> {
  const correction = await correctFile(job, task, files);
  const { after } = correction;
  return {
    output: job.json ? jsonOf(after, task.target) : describeFix(task, correction, job.suggested),
    blocked: isBlocked(after),
  };
}

async function correctFile(job: FixJob, { path, target }: FileTask, files: Files): Promise<Corrected> {
  const file = await openFile(path, files);
  const before = checkOpened(file, job.options);
  const options = { ...job.options, explanations: file.reasons };
  const correction = correct(file.snapshot, job.suggested ? chooseSuggested : chooseSafe, options, before);
  const { edits } = correction;
  const { skippedSheets: passedOver } = file.workbook;
  const inPlace = target === path;
  const writeOptions: WriteOptions = { replace: job.replace, inPlace, source: file.stamp };
  if (edits.length === 0) {
    if (!inPlace) await files.write(target, file.bytes, writeOptions);
    return { ...correction, passedOver };
  }
  if (file.workbook.isSigned) {
    if (!job.force)
      throw new InputError(
        `${displayName(path)}：没有修正。修正会使文件的数字签名失效；仍要修正，请加 --force，修正后的文件没有签名。`,
      );
    file.workbook.removeSignatures();
  }
  const written = await writeEdits(file.workbook, edits, guardOf(file.snapshot, edits));
  const why = describeWriteFailure(written);
  if (why !== null) throw new InputError(`${displayName(path)}：没有修正。${why}`);
  const verify = (bytes: Uint8Array) => assertWritten(file, bytes, edits);
  await files.write(target, file.workbook.save(), { ...writeOptions, verify });
  return { ...correction, edits: inReadingOrder(edits, file.snapshot), passedOver };
}

/** Reads the written bytes again and compares them with the edits. @throws InputError */
async function assertWritten(file: OpenedFile, bytes: Uint8Array, edits: readonly CellEdit[]): Promise<void> {
  try {
    await verifyPatchedWith(nodeCompression, file, bytes, edits);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new InputError(`${displayName(file.path)}：没有修正。${describeXlsxError(error)}`, {
      cause: error,
    });
  }
}

function inReadingOrder(edits: readonly CellEdit[], { sheets }: WorkbookSnapshot): CellEdit[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const sheet = ({ at }: CellEdit): number => order.get(at.sheet) ?? 0;
  return [...edits].sort((a, b) => sheet(a) - sheet(b) || a.at.row - b.at.row || a.at.column - b.at.column);
}

function describeFix(
  { path, target }: FileTask,
  { edits, after, passedOver }: Corrected,
  suggested: boolean,
): string[] {
  const findings = after.forms.flatMap((form) => form.findings);
  const offered = findings.filter(({ fix }) => fix?.kind === 'suggested' && !('alternatives' in fix)).length;
  const done = edits.length === 0 ? '没有可以直接修正的内容' : `修正 ${edits.length} 个单元格`;
  const more = !suggested && offered > 0 ? `；另有 ${offered} 条修正建议，要采纳请加 --suggested` : '';
  const lines = [
    `${displayName(path)} → ${displayName(target)}：${done}${more}`,
    ...edits.map((edit) => `  ${describeEdit(edit)}`),
  ];
  return [`${lines.join('\n')}\n修正后：\n${describePassedOver(passedOver)}`, ...describeForms(after)];
}
