/** Prints the report file by file, so that a thousand of them need no more memory than one. */
import type { ReportFile } from '../../check';
import type { Io } from '../io';

/** The report of design is one object; its files stand at this depth. */
const INDENT = ' '.repeat(4);

export interface ReportStream {
  /** What is told of a file, as `jsonOf` or in words. */
  add(output: string): Promise<void>;
  /** A file that can't be used; in words that is told on stderr alone. */
  failed(file: ReportFile): Promise<void>;
  /** @param more what is told of all files together: JSON of a member beside `files`, or words */
  close(more?: string): Promise<void>;
}

/** One file's part of the JSON report. */
export function jsonOf(file: ReportFile): string {
  return JSON.stringify(file, null, 2).replaceAll('\n', `\n${INDENT}`);
}

/** The same text as `JSON.stringify(report, null, 2)` gives, or the words one after another. */
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
