/** Plans the path and format of the overview. */
import { extname } from 'node:path';
import type { Inputs } from '../inputs';
import { InputError, type Io } from '../io';
import { displayName } from '../terminal-text';

const REPORT_FORMATS = ['html', 'xlsx', 'csv'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface PlannedReport {
  readonly path: string;
  readonly format: ReportFormat;
  /** The files to check, without an earlier overview at the same path. */
  readonly inputs: Inputs;
}

/**
 * Checks that the overview can be written to a path; writes nothing.
 * @param force whether an existing file may be replaced
 * @throws InputError if it can't be written there
 */
export async function planReport(
  path: string,
  force: boolean,
  { paths, inputs }: { readonly paths: readonly string[]; readonly inputs: Inputs },
  io: Io,
): Promise<PlannedReport> {
  const ending = extname(path).slice(1).toLowerCase();
  const format = REPORT_FORMATS.find((one) => one === ending);
  if (!format)
    throw new InputError(
      `${displayName(path)}：不知道把审核汇总存成什么。文件名请以 .html（网页，可打印）、.xlsx（工作簿）或 .csv（列表）结尾。`,
    );
  const kind = await io.kind(path);
  if (kind === 'missing') return { path, format, inputs };
  if (kind !== 'file')
    throw new InputError(`${displayName(path)}：这里不是文件，审核汇总存不进去。请换一个文件名。`);
  const place = await io.canonical(path);
  for (const named of paths)
    if ((await io.canonical(named)) === place)
      throw new InputError(`${displayName(path)}：这是要校验的文件，不能用来存审核汇总。请换一个文件名。`);
  if (!force)
    throw new InputError(`${displayName(path)}：已经存在，没有校验。请换一个文件名；要替换，请加 --force。`);
  const isReport = await Promise.all(
    inputs.files.map(async (file) => (await io.canonical(file.path)) === place),
  );
  return {
    path,
    format,
    inputs: { ...inputs, files: inputs.files.filter((_, index) => isReport[index] !== true) },
  };
}
