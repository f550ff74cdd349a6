/** Finds the workbooks in the given files and folders. */
import { basename, join, normalize, relative } from 'node:path';
import { InputError, type Io } from './io';
import { notRegular } from './machine/file-errors';
import { displayName } from './terminal-text';
import { compareNames } from '../language/text/compare-names';

export interface InputFile {
  /** Path as given, or below the given folder. */
  readonly path: string;
  /** Path relative to the given folder; for a file that was given itself, the file name. */
  readonly within: string;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Paths that give no file, with the reason in Chinese. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** Whether a folder or more than one path was given; the output then goes to a folder. */
  readonly several: boolean;
  /** Spreadsheets of formats that can't be read. */
  readonly passedOver: readonly string[];
  /** Configuration files in the folders; they are not used. */
  readonly configs: readonly string[];
}

/** Name of an office's configuration file. */
export const CONFIG_NAME = 'jixiao.config.json';

/** At most this many files are named; the rest are counted. */
const MAX_NAMED = 5;

/**
 * Collects the given files and, from folders, all .xlsx and .xlsm files, including subfolders and linked folders. Each
 * folder is searched once; Excel's lock files are left out.
 */
export async function findInputs(paths: readonly string[], io: Io): Promise<Inputs> {
  const search = new Search(io);
  for (const path of paths) await search.look(path);
  const { files, problems, passedOver, configs } = search;
  return {
    files: [...files.values()],
    problems,
    several: paths.length > 1 || search.foundFolder,
    passedOver: [...passedOver],
    configs,
  };
}

/** Names the spreadsheets that were left out and says what to do about them. */
export function unsupportedText(paths: readonly string[]): string {
  const named = paths.slice(0, MAX_NAMED).map(displayName).join('、');
  const more = paths.length > MAX_NAMED ? ' 等' : '';
  return `有 ${paths.length} 个其他格式的表格没有处理（${named}${more}），请用 Excel 打开后另存为 .xlsx。`;
}

/** Names that sort equally, for example `1.xlsx` and `01.xlsx`, are sorted by their characters. */
function byName({ name: a }: { readonly name: string }, { name: b }: { readonly name: string }): number {
  return compareNames(a, b) || (a < b ? -1 : 1);
}

class Search {
  /** Files by normalized path. */
  readonly files = new Map<string, InputFile>();
  readonly problems: { path: string; message: string }[] = [];
  readonly passedOver = new Set<string>();
  readonly configs: string[] = [];
  foundFolder = false;
  /** Canonical paths of the folders that were searched. */
  private readonly seen = new Set<string>();
  /** Links to folders. They are followed last, so that a file gets its real path if it has one. */
  private links: string[] = [];

  constructor(private readonly io: Io) {}

  /** Collects the files of one path. */
  async look(path: string): Promise<void> {
    try {
      const kind = await this.io.kind(path);
      if (kind === 'missing') throw missing(path);
      if (kind === 'special') throw notRegular(path);
      if (kind === 'file') this.addFile(path, basename(path));
      else await this.lookInFolder(path);
    } catch (error) {
      this.addProblem(path, error);
    }
  }

  private async lookInFolder(root: string): Promise<void> {
    this.foundFolder = true;
    if (this.seen.has(await this.io.canonical(root))) return;
    const [files, problems] = [this.files.size, this.problems.length];
    const others = new Set(this.passedOver);
    await this.addFolder(root, root);
    for (let link = this.links.shift(); link !== undefined; link = this.links.shift())
      await this.addSubfolder(link, root);
    if (this.files.size > files || this.problems.length > problems) return;
    const found = [...this.passedOver].filter((path) => !others.has(path));
    for (const path of found) this.passedOver.delete(path);
    const advice = found.length > 0 ? unsupportedText(found) : '请检查是否选对了文件夹。';
    throw new InputError(`${displayName(root)}：文件夹中没有 .xlsx 或 .xlsm 文件。${advice}`);
  }

  private async addFolder(folder: string, root: string): Promise<void> {
    const place = await this.io.canonical(folder);
    if (this.seen.has(place)) return;
    this.seen.add(place);
    const entries = [...(await this.io.list(folder))].sort(byName);
    for (const { name, kind, linked } of entries) {
      const path = join(folder, name);
      if (kind === 'folder' && linked) this.links.push(path);
      else if (kind === 'folder') await this.addSubfolder(path, root);
      else if (name.startsWith('~$')) continue;
      else if (name === CONFIG_NAME) this.configs.push(path);
      else if (/\.xls[xm]$/i.test(name)) {
        if (kind === 'file') this.addFile(path, relative(root, path));
        else this.addProblem(path, notRegular(path));
      } else if (/\.(xlsb?|et|ods)$/i.test(name)) this.passedOver.add(path);
    }
  }

  /** A folder that can't be read is a separate problem and does not stop the search. */
  private async addSubfolder(path: string, root: string): Promise<void> {
    try {
      await this.addFolder(path, root);
    } catch (error) {
      this.addProblem(path, error);
    }
  }

  private addFile(path: string, within: string): void {
    const key = normalize(path);
    if (!this.files.has(key)) this.files.set(key, { path, within });
  }

  private addProblem(path: string, error: unknown): void {
    if (!(error instanceof InputError)) throw error;
    this.problems.push({ path, message: error.message });
  }
}

function missing(path: string): InputError {
  const why = path.includes('\ufffd')
    ? '名称里有无法识别的字符（不是 UTF-8）。请写它所在的文件夹，或给文件改名。'
    : '请检查名称和位置；名称里有空格的，要用英文引号括起来。';
  return new InputError(`${displayName(path)}：找不到这个文件或文件夹。${why}`);
}
