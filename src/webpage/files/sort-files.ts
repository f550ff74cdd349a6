/** What a person chose or dropped: which of it is to be read. */

/** A file with what the person calls it: its path from the folder that was chosen. */
export interface NamedFile {
  readonly file: File;
  readonly path: string;
}

export interface SortedFiles {
  /** To be read: workbooks, and whatever was chosen by itself. */
  readonly workbooks: readonly NamedFile[];
  /** The office's own rules; the last where there are several. */
  readonly rules: NamedFile | null;
  /** In folders: what is no workbook that we read, though it looks like one. */
  readonly others: readonly NamedFile[];
}

const RULES = 'jixiao.config.json';
const WORKBOOK = /\.(?:xlsx|xlsm)$/i;
/** Formats that a form may stand in, too; in a folder they are named rather than passed over in silence. */
const SIMILAR = /\.(?:xls|xlsb|xlt|xltx|xltm|et|ett|ods|csv)$/i;
/** What Excel and WPS keep beside a workbook that is open. */
const LOCK = /^(?:~\$|\.~)/;

/**
 * Sorts out what was picked. A file that was chosen by itself is read whatever its name: what it really is, is told then.
 * @param files those with a `/` in their path came with a folder
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
