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
}

/** Files stand as named; folders give their .xlsx and .xlsm files, subfolders included, Excel's lock files left out. */
export async function findInputs(paths: readonly string[], io: Io): Promise<Inputs> {
  const files: string[] = [];
  const problems: { path: string; message: string }[] = [];
  let several = paths.length > 1;
  for (const path of paths) {
    try {
      const found = await filesAt(path, io);
      if (found.folder) several = true;
      files.push(...found.files);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push({ path, message: error.message });
    }
  }
  return { files: [...new Set(files)], problems, several };
}

async function filesAt(path: string, io: Io): Promise<{ files: string[]; folder: boolean }> {
  const kind = await io.kind(path);
  if (kind === 'missing') throw new InputError(`${path}：找不到这个文件或文件夹。`);
  if (kind === 'file') return { files: [path], folder: false };
  const files = await workbooksIn(path, io);
  if (files.length === 0) throw new InputError(`${path}：文件夹中没有 .xlsx 或 .xlsm 文件。`);
  return { files, folder: true };
}

async function workbooksIn(folder: string, io: Io): Promise<string[]> {
  const entries = [...(await io.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const { name, folder: isFolder } of entries) {
    if (isFolder) found.push(...(await workbooksIn(join(folder, name), io)));
    else if (/\.xls[xm]$/i.test(name) && !name.startsWith('~$')) found.push(join(folder, name));
  }
  return found;
}
