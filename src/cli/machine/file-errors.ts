/** Describes file system errors in Chinese: the file, the reason and the advice. */
import { InputError } from '../io';
import { displayName } from '../terminal-text';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹。请检查名称和所在的位置',
  EACCES: '没有权限，或文件正被其他程序使用。请关闭正在使用它的程序，或换一个位置',
  EPERM: '没有权限，或文件正被其他程序使用。请关闭正在使用它的程序，或换一个位置',
  EBUSY: '文件正被其他程序使用。请关闭后再试',
  EISDIR: '这是一个文件夹。请写明文件名',
  ENOTDIR: '路径中有一段不是文件夹。请检查路径',
  EEXIST: '要建文件夹的地方已有同名的文件。请换一个位置',
  ELOOP: '链接绕成了圈。请写明文件真正的位置',
  ENOSPC: '磁盘空间不足。请腾出空间后再试',
  EDQUOT: '磁盘配额已用完。请腾出空间后再试',
  EROFS: '磁盘是只读的。请换一个位置',
  EMFILE: '同时打开的文件太多。请关闭一些程序后再试',
  ENAMETOOLONG: '文件名太长。请改短后再试',
};

/** Converts a file system error. @param action 读取 or 写入 */
export function toInputError(error: unknown, path: string, action: string): InputError {
  return new InputError(`${displayName(path)}：无法${action}，${reasonOf(error)}。`, { cause: error });
}

/** Reason and advice, without the final punctuation mark. */
export function reasonOf(error: unknown): string {
  return (
    REASONS[codeOf(error) ?? ''] ??
    `系统没有允许这样做（${codeOf(error) ?? '原因不明'}）。请把这行信息发给技术人员`
  );
}

/** The error code, such as `ENOENT`; `undefined` if there is none. */
export function codeOf(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}

/** Error for a path that is neither file nor folder. */
export function notRegular(path: string, action: '读取' | '写入' = '读取'): InputError {
  return new InputError(
    `${displayName(path)}：不是普通文件（是设备或管道），没有${action}。请写明文件的路径。`,
  );
}
