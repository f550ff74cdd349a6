/** Prints the report file by file, so that memory does not grow with the number of files. */
import { reportOf, type CheckResult, type ReportFile } from '../../check';
import type { Io } from '../io';

/** Indentation of a file's object in the JSON report. */
const INDENT = ' '.repeat(4);

export interface ReportStream {
  /** Adds a file: JSON as `jsonOf` gives it, or text. */
  add(output: readonly string[]): Promise<void>;
  /** Adds an unusable file to the JSON; as text it is printed to stderr only. */
  failed(file: ReportFile): Promise<void>;
  /** @param more what is reported about all files together: a JSON member that follows `files`, or text */
  close(more?: string): Promise<void>;
}

/** One file's part of the JSON report: one piece for each form. @param file the displayed name */
export function jsonOf(result: CheckResult, file: string): string[] {
  const [inFile, inForms] = [`${INDENT}  `, `${INDENT}    `];
  const forms = result.forms.map((form, index) => {
    const [report] = reportOf({ ...result, forms: [form] }, file).forms;
    return `${index === 0 ? '' : ','}\n${inForms}${indentedJson(report, inForms)}`;
  });
  return [
    `{\n${inFile}"file": ${JSON.stringify(file)},\n${inFile}"forms": [`,
    ...forms,
    `\n${inFile}]\n${INDENT}}`,
  ];
}

function indentedJson(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** Opens a stream that prints the same text as `JSON.stringify(report, null, 2)`, or plain text. */
export async function openReport(json: boolean, io: Io): Promise<ReportStream> {
  const printAll = async (pieces: readonly string[]): Promise<void> => {
    for (const piece of pieces) await io.out(piece);
  };
  if (!json)
    return {
      add: printAll,
      failed: () => Promise.resolve(),
      close: (more) => (more === undefined ? Promise.resolve() : io.out(more)),
    };
  let isFirst = true;
  const add = async (output: readonly string[]): Promise<void> => {
    const before = isFirst ? '' : ',';
    isFirst = false;
    await printAll([`${before}\n${INDENT}`, ...output]);
  };
  await io.out('{\n  "version": 1,\n  "files": [');
  return {
    add,
    failed: (file) => add([indentedJson(file, INDENT)]),
    close: (more) => io.out(`${isFirst ? '' : '\n  '}]${more === undefined ? '' : `,\n  ${more}`}\n}\n`),
  };
}
