/** The workbooks that the given paths mean. */
import { basename, join, normalize, relative } from 'node:path';
import { InputError, type Io } from './io';
import { notRegular } from './machine/refusals';
import { shown } from './visible';

export interface InputFile {
  /** As the person would write it. */
  readonly path: string;
  /** Its place below the folder that was named; its own name where it was named itself. */
  readonly within: string;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Paths that give no file, with the reason. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** A folder was named, or more than one path: output then goes to a folder. */
  readonly several: boolean;
  /** Spreadsheets in folders that can't be read: passing them over in silence would look like a pass. */
  readonly passedOver: readonly string[];
}

/** Files that are named; the others are counted. */
const MOST_NAMED = 5;

/**
 * Files stand as named; folders give their .xlsx and .xlsm files, subfolders and linked ones included, each folder
 * once, Excel's lock files left out.
 */
export async function findInputs(paths: readonly string[], io: Io): Promise<Inputs> {
  const search = new Search(io);
  for (const path of paths) await search.look(path);
  const { files, problems, passedOver } = search;
  return {
    files: [...files.values()],
    problems,
    several: paths.length > 1 || search.foundFolder,
    passedOver: [...passedOver],
  };
}

/** Says which spreadsheets were left out, and what to do about them. */
export function passedOverText(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).map(shown).join('、');
  const more = paths.length > MOST_NAMED ? ' 等' : '';
  return `有 ${paths.length} 个其他格式的表格没有处理（${named}${more}），请用 Excel 打开后另存为 .xlsx。`;
}

class Search {
  /** By path, however it was written. */
  readonly files = new Map<string, InputFile>();
  readonly problems: { path: string; message: string }[] = [];
  readonly passedOver = new Set<string>();
  foundFolder = false;
  /** Folders by their real place. */
  private readonly seen = new Set<string>();
  /** Links to folders: followed when the folders themselves are done, so that a file has its real name if it can. */
  private links: string[] = [];

  constructor(private readonly io: Io) {}

  /** What one path gives. */
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
    const own = [...this.passedOver].filter((path) => !others.has(path));
    for (const path of own) this.passedOver.delete(path);
    const advice = own.length > 0 ? passedOverText(own) : '请检查是否选对了文件夹。';
    throw new InputError(`${shown(root)}：文件夹中没有 .xlsx 或 .xlsm 文件。${advice}`);
  }

  private async addFolder(folder: string, root: string): Promise<void> {
    const place = await this.io.canonical(folder);
    if (this.seen.has(place)) return;
    this.seen.add(place);
    const entries = [...(await this.io.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind, linked } of entries) {
      const path = join(folder, name);
      if (kind === 'folder' && linked) this.links.push(path);
      else if (kind === 'folder') await this.addSubfolder(path, root);
      else if (name.startsWith('~$')) continue;
      else if (/\.xls[xm]$/i.test(name)) {
        if (kind === 'file') this.addFile(path, relative(root, path));
        else this.addProblem(path, notRegular(path));
      } else if (/\.(xlsb?|et|ods)$/i.test(name)) this.passedOver.add(path);
    }
  }

  /** One that can't be opened stops no others. */
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
  return new InputError(`${shown(path)}：找不到这个文件或文件夹。${why}`);
}
