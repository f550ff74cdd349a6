/** Sorts chosen or dropped files into workbooks, configuration and others. */

/** A file and its path from the chosen folder. */
export interface NamedFile {
  readonly file: File;
  readonly path: string;
}

interface SortedFiles {
  /** Files for the overview: workbooks, spreadsheets of other formats in folders, and every file that was chosen individually. */
  readonly workbooks: readonly NamedFile[];
  /**
   * The office's configuration, if it was chosen individually or is at the top of the only dropped folder. `null` if
   * there is none or there are several.
   */
  readonly config: NamedFile | null;
  /** Configurations that are not used: one unit must not set the rules for all. */
  readonly ignoredConfigs: readonly NamedFile[];
  /** An earlier overview as a page, to compare with. */
  readonly earlier: NamedFile | null;
}

const CONFIG_NAME = 'jixiao.config.json';
const WORKBOOK = /\.(?:xlsx|xlsm)$/i;
/** Other formats that can hold a form. */
const SIMILAR = /\.(?:xls|xlsb|xlt|xltx|xltm|et|ett|ods|csv)$/i;
const PAGE = /\.html?$/i;
/** Lock files of Excel and WPS. */
const LOCK = /^(?:~\$|\.~)/;

/** Tells whether a file is a spreadsheet that must be saved as .xlsx first. */
export function isOtherFormat(name: string): boolean {
  return SIMILAR.test(name);
}

/**
 * Sorts files. A file that was chosen individually is read whatever its name is, because its content shows its kind.
 * @param files a `/` in the path means that the file came with a folder
 */
export function sortFiles(files: readonly NamedFile[]): SortedFiles {
  const real = files.filter(({ file }) => !LOCK.test(file.name));
  const depth = ({ path }: NamedFile): number => path.split('/').length - 1;
  const configs = real.filter(({ file }) => file.name.toLowerCase() === CONFIG_NAME);
  const [chosen, ...others] = configs.filter((one) => depth(one) === 0);
  const [top, ...moreTops] = configs.filter((one) => depth(one) === 1);
  const config = others.length > 0 ? undefined : (chosen ?? (moreTops.length === 0 ? top : undefined));
  const pages = real.filter((one) => depth(one) === 0 && PAGE.test(one.file.name));
  const rest = real.filter((one) => !configs.includes(one) && !pages.includes(one));
  return {
    workbooks: withUniquePaths(
      rest.filter((one) => WORKBOOK.test(one.file.name) || depth(one) === 0 || isOtherFormat(one.file.name)),
    ),
    config: config ?? null,
    ignoredConfigs: configs.filter((one) => one !== config),
    earlier: pages.at(-1) ?? null,
  };
}

/** Files with the same name from several folders have no path if they are dropped individually; they become `表.xlsx`, `表（2）.xlsx`. */
function withUniquePaths(files: readonly NamedFile[]): NamedFile[] {
  const taken = new Set<string>();
  return files.map((one) => {
    const [, stem = '', ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(one.path) ?? [];
    let { path } = one;
    for (let count = 2; taken.has(path); count += 1) path = `${stem}（${count}）${ending}`;
    taken.add(path);
    return path === one.path ? one : { ...one, path };
  });
}
