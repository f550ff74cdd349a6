/** The workbooks that the given paths mean. */
import { join } from 'node:path';
import { InputError, type Io } from './io';

export interface Inputs {
  /** Paths of files, as the person would write them. */
  readonly files: readonly string[];
  /** Paths that give no file, with the reason. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** A folder was named, or more than one path: output then goes to a folder. */
  readonly several: boolean;
  /** Spreadsheets in folders that can't be read: passing them over in silence would look like a pass. */
  readonly passedOver: readonly string[];
}

/** Files stand as named; folders give their .xlsx and .xlsm files, subfolders included, Excel's lock files left out. */
export async function findInputs(paths: readonly string[], io: Io): Promise<Inputs> {
  const files: string[] = [];
  const passedOver: string[] = [];
  const problems: { path: string; message: string }[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    try {
      const found = await filesAt(path, io);
      if (found.folder) several = true;
      files.push(...found.files);
      passedOver.push(...found.passedOver);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push({ path, message: error.message });
    }
  }
  return { files: [...new Set(files)], problems, several, passedOver: [...new Set(passedOver)] };
}

/** Files that are named; the others are counted. */
const MOST_NAMED = 5;

/** What one path gives. */
interface Found {
  readonly files: string[];
  readonly passedOver: string[];
}

async function filesAt(path: string, io: Io): Promise<Found & { folder: boolean }> {
  const kind = await io.kind(path);
  if (kind === 'missing')
    throw new InputError(
      `${path}：找不到这个文件或文件夹。请检查名称和位置；名称里有空格的，要用英文引号括起来。`,
    );
  if (kind === 'file') return { files: [path], passedOver: [], folder: false };
  const found = await workbooksIn(path, io);
  if (found.files.length === 0) {
    const others =
      found.passedOver.length > 0 ? passedOverText(found.passedOver) : '请检查是否选对了文件夹。';
    throw new InputError(`${path}：文件夹中没有 .xlsx 或 .xlsm 文件。${others}`);
  }
  return { ...found, folder: true };
}

/** Says which spreadsheets were left out, and what to do about them. */
export function passedOverText(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).join('、');
  const more = paths.length > MOST_NAMED ? ' 等' : '';
  return `有 ${paths.length} 个其他格式的表格没有处理（${named}${more}），请用 Excel 打开后另存为 .xlsx。`;
}

async function workbooksIn(folder: string, io: Io): Promise<Found> {
  const entries = [...(await io.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Found = { files: [], passedOver: [] };
  for (const { name, folder: isFolder } of entries) {
    const path = join(folder, name);
    if (isFolder) {
      const { files, passedOver } = await workbooksIn(path, io);
      found.files.push(...files);
      found.passedOver.push(...passedOver);
    } else if (!name.startsWith('~$')) {
      if (/\.xls[xm]$/i.test(name)) found.files.push(path);
      else if (/\.(xlsb?|et|ods)$/i.test(name)) found.passedOver.push(path);
    }
  }
  return found;
}
