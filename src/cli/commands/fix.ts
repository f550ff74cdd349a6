/** `jixiao fix`. */
import { basename, extname, join, relative } from 'node:path';
import type { CheckOptions } from '../../check';
import { chooseSafe, chooseSuggested, correct, guardOf, writeEdits, type Correction } from '../../correction';
import type { CellEdit } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
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
    const text = describeFix(path, target, correction, options.suggested);
    return { file: target, result: correction.after, text };
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
    if (target !== path) await io.write(target, file.bytes);
    return correction;
  }
  const written = await writeEdits(file.workbook, edits, guardOf(file.snapshot, edits));
  const why = describeUnwritten(written);
  if (why !== null) throw new InputError(`${path}：没有修正。${why}`);
  await io.write(target, file.workbook.save());
  return { ...correction, edits: inReadingOrder(edits, file.snapshot) };
}

function inReadingOrder(edits: readonly CellEdit[], { sheets }: WorkbookSnapshot): CellEdit[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const sheet = ({ at }: CellEdit): number => order.get(at.sheet) ?? 0;
  return [...edits].sort((a, b) => sheet(a) - sheet(b) || a.at.row - b.at.row || a.at.column - b.at.column);
}

function describeFix(path: string, target: string, { edits, after }: Correction, suggested: boolean): string {
  const findings = after.forms.flatMap((form) => form.findings);
  const offered = findings.filter(({ fix }) => fix?.kind === 'suggested' && !('alternatives' in fix)).length;
  const done = edits.length === 0 ? '没有可以直接修正的内容' : `修正 ${edits.length} 处`;
  const more = !suggested && offered > 0 ? `；另有 ${offered} 条修正建议，要采纳请加 --suggested` : '';
  const lines = [`${path} → ${target}：${done}${more}`, ...edits.map((edit) => `  ${describeEdit(edit)}`)];
  return `${lines.join('\n')}\n修正后：\n${after.forms.map(describeForm).join('\n\n')}\n\n`;
}

/** Excel opens a file of these only by the name that fits what is in it. */
const WORKBOOK_ENDINGS = ['.xlsx', '.xlsm'];

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
  const intoFolder = several || /[\\/]$/.test(output) || (await io.kind(output)) === 'folder';
  if (several && (await io.kind(output)) === 'file')
    throw new InputError(`${output}：这是文件。输入有多个或是文件夹时，请用 -o 指定一个文件夹。`);
  const targets = new Map<string, string>();
  const taken = new Set(await Promise.all(files.map((path) => io.canonical(path))));
  for (const path of files) {
    const target = intoFolder ? join(output, nameWithin(path, paths)) : output;
    const ending = extname(path).toLowerCase();
    if (WORKBOOK_ENDINGS.includes(ending) && extname(target).toLowerCase() !== ending) {
      throw new InputError(
        `${output}：Excel 打不开这样命名的文件。请用 -o 指定以 ${ending} 结尾的文件名，或一个已有的文件夹。`,
      );
    }
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
