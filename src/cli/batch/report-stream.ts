/** Prints the report file by file, so that memory does not grow with the number of files. */
import type { ReportFile } from '../../check';
import type { Io } from '../io';

/** Indentation of a file's object in the JSON report. */
const INDENT = ' '.repeat(4);

export interface ReportStream {
  /** Adds a file: JSON as `jsonOf` gives it, or text. */
  add(output: string): Promise<void>;
  /** Adds an unusable file to the JSON; as text it is printed to stderr only. */
  failed(file: ReportFile): Promise<void>;
  /** @param more about all files together: JSON of a member beside `files`, or text */
  close(more?: string): Promise<void>;
}

/** One file's part of the JSON report. */
export function jsonOf(file: ReportFile): string {
  return JSON.stringify(file, null, 2).replaceAll('\n', `\n${INDENT}`);
}

/** Opens a stream that prints the same text as `JSON.stringify(report, null, 2)`, or plain text. */
export async function openReport(json: boolean, io: Io): Promise<ReportStream> {
  if (!json)
    return {
      add: (text) => io.out(text),
      failed: () => Promise.resolve(),
      close: (more) => (more === undefined ? Promise.resolve() : io.out(more)),
    };
  let isFirst = true;
  const add = async (output: string): Promise<void> => {
    const before = isFirst ? '' : ',';
    isFirst = false;
    await io.out(`${before}\n${INDENT}${output}`);
  };
  await io.out('{\n  "version": 1,\n  "files": [');
  return {
    add,
    failed: (file) => add(jsonOf(file)),
    close: (more) => io.out(`${isFirst ? '' : '\n  '}]${more === undefined ? '' : `,\n  ${more}`}\n}\n`),
  };
}
