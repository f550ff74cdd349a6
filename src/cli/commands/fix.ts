import { reportEach } from '../batch/report-each';
import type { InputFile, Inputs } from '../inputs';
import { type ExitCode, type Io, InputError } from '../io';
import { profileOptions, readInputs } from '../profile';
import { extname, join, resolve } from 'node:path';
import type { FileTask } from '../task';
import { listOf } from '../../language/text/list';
import { displayName } from '../terminal-text';

interface FixCommandOptions extends TargetOptions {
  readonly json: boolean;
  readonly jobs: number;
  readonly suggested: boolean;
  readonly profile?: string;
}

/** `jixiao fix`: corrects and writes every workbook; the exit code is about the corrected workbooks. */
export async function runFix(
  paths: readonly string[],
  options: FixCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { json, jobs, suggested, profile, inPlace, force } = options;
  const checkOptions = await profileOptions(profile, 'fix', io);
  const inputs = await readInputs(paths, profile, io);
  const tasks = await planTargets(inputs, options, io);
  const job = {
    command: 'fix',
    json,
    suggested,
    force,
    replace: inPlace || force,
    options: checkOptions,
  } as const;
  return reportEach(job, inputs, tasks, jobs, io);
}

interface TargetOptions {
  readonly inPlace: boolean;
  /** Whether existing files may be replaced. */
  readonly force: boolean;
  readonly output?: string;
}

/** Excel refuses a workbook whose extension does not match its content. */
const WORKBOOK_ENDINGS = ['.xlsx', '.xlsm'];

/** Plans the target of each file. @throws InputError without a target, or if a file would be replaced without permission */
async function planTargets(inputs: Inputs, options: TargetOptions, io: Io): Promise<FileTask[]> {
  const { inPlace, force, output } = options;
  if (inPlace && output !== undefined) throw new InputError('-o 和 --in-place 只能用一个。');
  if (inPlace) return eachOnce(inputs.files, io);
  if (output === undefined)
    throw new InputError('请用 -o 指定修正后存到哪里；要直接改原文件，请用 --in-place。');
  const tasks = await targetsAt(output, inputs, io);
  await assertFree(tasks, force, io);
  return tasks;
}

/** A file that is given twice, for example through a link, is corrected once. */
async function eachOnce(files: readonly InputFile[], io: Io): Promise<FileTask[]> {
  const byPlace = new Map<string, FileTask>();
  for (const { path } of files) {
    const place = await io.canonical(path);
    if (!byPlace.has(place)) byPlace.set(place, { path, target: path });
  }
  return [...byPlace.values()];
}

async function targetsAt(output: string, { files, several }: Inputs, io: Io): Promise<FileTask[]> {
  const kind = await io.kind(output);
  if (several && kind === 'file')
    throw new InputError(
      `${displayName(output)}：这是文件。输入有多个或是文件夹时，请用 -o 指定一个文件夹。`,
    );
  const intoFolder = several || /[\\/]$/.test(output) || kind === 'folder';
  return files.map(({ path, within }) => {
    const target = intoFolder ? join(output, within) : output;
    const ending = extname(path).toLowerCase();
    if (WORKBOOK_ENDINGS.includes(ending) && extname(target).toLowerCase() !== ending) {
      throw new InputError(
        `${displayName(output)}：Excel 打不开这样命名的文件。请用 -o 指定以 ${ending} 结尾的文件名，或一个已有的文件夹。`,
      );
    }
    return { path, target };
  });
}

/** @throws InputError if a target is an input, is the target of two files, or exists and may not be replaced */
async function assertFree(tasks: readonly FileTask[], force: boolean, io: Io): Promise<void> {
  const taken = new Set<string>();
  const present: string[] = [];
  for (const { target } of tasks) {
    const place = resolve(target);
    if (taken.has(place))
      throw new InputError(`${displayName(target)}：有两个文件要存到这里。请分开修正，或先给其中一个改名。`);
    taken.add(place);
    if ((await io.kind(target)) !== 'missing') present.push(target);
  }
  if (present.length === 0) return;
  const inputs = new Set<string>();
  for (const { path } of tasks) inputs.add(await io.canonical(path));
  for (const target of present) {
    if (inputs.has(await io.canonical(target)))
      throw new InputError(`${displayName(target)} 已是输入文件；要直接改原文件，请用 --in-place。`);
  }
  if (force) return;
  const named = listOf(present.map(displayName), 10, '个文件');
  throw new InputError(`${named}：已经存在，没有修正。请换一个位置；要替换，请加 --force。`);
}
