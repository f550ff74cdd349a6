/** Opens and checks workbook files; every error is one line of Chinese. */
import { basename } from 'node:path';
import { check, describeNoForm, describeNoFormBriefly, type CheckOptions, type CheckResult } from '../check';
import { EXPLANATIONS, parseExplanations, reasonsOf } from '../check/explanations';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { WorkbookError } from '../workbook/workbook';
import { describeXlsxError, openXlsxWith, XlsxError, type XlsxWorkbook } from '../xlsx';
import { InputError, NoFormError, type Files, type FileStamp } from './io';
import { nodeCompression } from './machine/compression';
import { displayName } from './terminal-text';
import { oneLine } from './words';

export interface OpenedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
  readonly workbook: XlsxWorkbook;
  readonly snapshot: WorkbookSnapshot;
  /** Reasons for kept warnings that the workbook contains, by `Finding.key`. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** The maximum file size: larger than any real workbook of forms, small enough for memory. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** @throws InputError if the file can't be read or is not a workbook */
export async function openFile(path: string, files: Files): Promise<OpenedFile> {
  const { bytes, stamp } = await files.read(path, MAX_FILE_BYTES);
  try {
    const workbook = openXlsxWith(nodeCompression, bytes, basename(path));
    const reasons = reasonsOf(parseExplanations(workbook.documentText(EXPLANATIONS)));
    return { path, bytes, stamp, workbook, snapshot: await workbook.read(), reasons };
  } catch (error) {
    if (error instanceof XlsxError)
      throw new InputError(`${displayName(path)}：${describeXlsxError(error)}`, { cause: error });
    if (error instanceof WorkbookError)
      throw new InputError(
        `${displayName(path)}：无法读取这个工作簿。请用 Excel 打开，另存为 .xlsx 后再试。`,
        {
          cause: error,
        },
      );
    throw error;
  }
}

/**
 * Checks an opened file.
 * @throws InputError if it exceeds a limit, NoFormError if it holds no form
 */
export function checkOpened(file: OpenedFile, options: CheckOptions): CheckResult {
  const result = check(file.snapshot, { ...options, explanations: file.reasons });
  if (result.forms.length === 0) {
    const message = oneLine(`${displayName(file.path)}：${describeNoForm(result)}`);
    if (result.noFormReason !== undefined && result.noFormReason !== 'empty') throw new InputError(message);
    throw new NoFormError(message, oneLine(describeNoFormBriefly(result)));
  }
  return result;
}
