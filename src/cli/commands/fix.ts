/** `jixiao fix`. */
import { basename, join, relative } from 'node:path';
import type { CheckOptions } from '../../check';
import { chooseSafe, chooseSuggested, correct, guardOf, writeEdits, type Correction } from '../../correction';
import { findInputs, type Inputs } from '../inputs';
import { InputError, type ExitCode, type Io } from '../io';
import { checkOpened, openFile } from '../open';
import { profileOptions } from '../profile';
import { reportEach } from '../report-each';
import { describeUnwritten } from '../unwritten';
import { describeEdit, describeForm } from '../words';

export interface FixCommandOptions {
  readonly json: boolean;
  readonly suggested: boolean;
  readonly inPlace: boolean;
  readonly profile?: string;
  readonly output?: string;
}

/** Corrects every workbook and writes the result; the exit code is that of the workbooks as corrected. */
export async function runFix(
  paths: readonly string[],
  options: FixCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const checkOptions = await profileOptions(options.profile, 'fix', io);
  const inputs = await findInputs(paths, io);
  const targetOf = await planTargets(inputs, paths, options, io);
  return reportEach(inputs, options.json, io, async (path) => {
    const target = targetOf(path);
    const correction = await fixFile(path, target, options.suggested, checkOptions, io);
    return { file: target, result: correction.after, text: describeFix(path, target, correction) };
  });
}

async function fixFile(
  path: string,
  target: string,
  suggested: boolean,
  checkOptions: CheckOptions,
  io: Io,
): Promise<Correction> {
  const file = await openFile(path, io);
  checkOpened(file, checkOptions);
  const correction = correct(file.snapshot, suggested ? chooseSuggested : chooseSafe, checkOptions);
  const { edits } = correction;
  if (edits.length === 0) {
    await io.write(target, file.bytes);
    return correction;
  }
  const written = await writeEdits(file.workbook, edits, guardOf(file.snapshot, edits));
  const why = describeUnwritten(written);
  if (why !== null) throw new InputError(`${path}：没有修正。${why}`);
  await io.write(target, file.workbook.save());
  return correction;
}

function describeFix(path: string, target: string, { edits, after }: Correction): string {
  const done = edits.length === 0 ? '没有需要修正的内容' : `修正 ${edits.length} 处`;
  const lines = [`${path} → ${target}：${done}`, ...edits.map((edit) => `  ${describeEdit(edit)}`)];
  return `${lines.join('\n')}\n修正后：\n${after.forms.map(describeForm).join('\n\n')}\n\n`;
}

/** Where each file goes. @throws InputError where that is unsaid, or would overwrite an input. */
async function planTargets(
  { files, several }: Inputs,
  paths: readonly string[],
  { inPlace, output }: FixCommandOptions,
  io: Io,
): Promise<(path: string) => string> {
  if (inPlace && output !== undefined) throw new InputError('-o 和 --in-place 只能用一个。');
  if (inPlace) return (path) => path;
  if (output === undefined)
    throw new InputError('请用 -o 指定修正后存到哪里；要直接改原文件，请用 --in-place。');
  const intoFolder = several || (await io.kind(output)) === 'folder';
  if (several && (await io.kind(output)) === 'file')
    throw new InputError(`${output}：有多个输入文件时，输出应为文件夹。`);
  const targets = new Map<string, string>();
  const taken = new Set(await Promise.all(files.map((path) => io.canonical(path))));
  for (const path of files) {
    const target = intoFolder ? join(output, nameWithin(path, paths)) : output;
    const place = await io.canonical(target);
    if (taken.has(place)) {
      throw new InputError(
        `${target} 已是输入文件，或另一个文件也要存到这里；要直接改原文件，请用 --in-place。`,
      );
    }
    taken.add(place);
    targets.set(path, target);
  }
  return (path) => targets.get(path) ?? output;
}

/** A file found in a named folder keeps its place below that folder. */
function nameWithin(path: string, paths: readonly string[]): string {
  for (const folder of paths) {
    const rest = relative(folder, path);
    if (rest !== '' && !rest.startsWith('..')) return rest;
  }
  return basename(path);
}
