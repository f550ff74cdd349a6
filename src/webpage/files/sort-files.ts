/** Sorts chosen or dropped files into workbooks, configuration and others. */

/** A file and its path from the chosen folder. */
export interface NamedFile {
  readonly file: File;
  readonly path: string;
}

export interface SortedFiles {
  /** Files to read: workbooks, and every file that was chosen by itself. */
  readonly workbooks: readonly NamedFile[];
  /** The office's configuration; the last of several. */
  readonly rules: NamedFile | null;
  /** Spreadsheets of other formats in folders; they are named, not read. */
  readonly others: readonly NamedFile[];
}

const RULES = 'jixiao.config.json';
const WORKBOOK = /\.(?:xlsx|xlsm)$/i;
/** Other formats that can hold a form. */
const SIMILAR = /\.(?:xls|xlsb|xlt|xltx|xltm|et|ett|ods|csv)$/i;
/** Lock files of Excel and WPS. */
const LOCK = /^(?:~\$|\.~)/;

/**
 * Sorts files. A file that was chosen by itself is read whatever its name: opening it tells what it is.
 * @param files a `/` in the path means that the file came with a folder
 */
export function sortFiles(files: readonly NamedFile[]): SortedFiles {
  const real = files.filter(({ file }) => !LOCK.test(file.name));
  const isRules = ({ file }: NamedFile): boolean => file.name.toLowerCase() === RULES;
  const rest = real.filter((one) => !isRules(one));
  const inFolder = ({ path }: NamedFile): boolean => path.includes('/');
  return {
    workbooks: rest.filter((one) => WORKBOOK.test(one.file.name) || !inFolder(one)),
    rules: real.filter(isRules).at(-1) ?? null,
    others: rest.filter((one) => inFolder(one) && SIMILAR.test(one.file.name)),
  };
}
