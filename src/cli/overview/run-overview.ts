import { dirname, extname, join, relative, sep } from 'node:path';
import { acrossSeverities, type AcrossResult } from '../../check/across';
import { describeRulesInForce } from '../../check/rules-in-force';
import { unusableFile } from '../../overview/file-report';
import { dateTimeText } from '../../language/text/date-time';
import { countFollowUps, followUp, type EarlierForm, type FollowUps } from '../../overview/follow-up';
import type { OpinionsOptions } from '../../overview/opinion/opinion-files';
import { OverviewBuilder } from '../../overview/overview';
import { earlierFormsOfPage, earlierFormsOfWorkbook } from '../../overview/read-overview';
import type { OverviewRow } from '../../overview/rows';
import type { OverviewReport } from '../../overview/tables';
import { factWords, followUpWords, tableTitles } from '../../overview/words';
import type { YearComparisons } from '../../overview/years';
import { readYear } from '../batch/read-year';
import { reportEach, type Collector } from '../batch/report-each';
import type { Job } from '../task';
import type { Inputs } from '../inputs';
import { InputError, messageOf, type ExitCode, type Io } from '../io';
import { openFile } from '../open';
import { displayName } from '../terminal-text';
import { oneLine } from '../words';
import { acrossJson, describeAcross, describeYears } from './across-words';

/** Options of `jixiao check`. */
export interface CheckCommandOptions {
  readonly json: boolean;
  /** Whether the JSON contains findings between forms. */
  readonly across: boolean;
  /** Whether existing files may be replaced by the overview and the opinions. */
  readonly force: boolean;
  readonly jobs: number;
  readonly profile?: string;
  /** Path of the overview. */
  readonly report?: string;
  /** Folder of the opinions. */
  readonly opinions?: string;
  /** Whether the opinions list hints even if the office's configuration does not ask for them. */
  readonly hints: boolean;
  /** Path of an earlier overview to compare with. */
  readonly since?: string;
  /** Last year's file or folder to compare with. */
  readonly last?: string;
}

interface OverviewWork {
  readonly job: Extract<Job, { readonly command: 'check' }>;
  /** Paths as given. */
  readonly paths: readonly string[];
  readonly inputs: Inputs;
  readonly jobs: number;
}

/** Checks the files, prints findings between forms, and writes the requested overview and opinions. */
export async function runOverview(
  { job, paths, inputs: found, jobs }: OverviewWork,
  { report, opinions, hints, since, last, force, profile }: CheckCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const planned = report === undefined ? null : await planReport(report, force, paths, io);
  if (opinions !== undefined) await assertFolder(opinions, io);
  const earlier = since === undefined ? null : await readEarlier(since, io);
  const lastYear =
    last === undefined ? null : await readYear(last, { ...job, command: 'compare' }, { jobs, profile }, io);
  const inputs = await withoutFiles(found, [planned?.path, since], io);
  const builder = new OverviewBuilder();
  let across: AcrossResult | null = null;
  let followUps: FollowUps | undefined;
  let years: YearComparisons | undefined;
  const collector: Collector = {
    add: (file) => void builder.add(file),
    addUnusable: (...args) => void builder.add(unusableFile(...args)),
    summary() {
      const severities = acrossSeverities(job.options);
      const compared = builder.compareYears(lastYear?.forms ?? null, severities);
      if (lastYear || compared.comparisons.length > 0) years = compared;
      across = builder.across(severities, compared);
      if (earlier) followUps = followUp(builder.overview().rows, earlier);
      return job.json
        ? acrossJson(across, lastYear ? compared : null)
        : `${describeAcross(across) ?? ''}${describeYears(years)}${describeFollowUps(followUps)}`;
    },
  };
  const tasks = inputs.files.map(({ path }) => ({ path, target: path }));
  const outcome = await reportEach(job, inputs, tasks, jobs, io, collector);
  const overview = builder.overview();
  const rules = describeRulesInForce(job.options);
  const facts = [
    [factWords.time, dateTimeText(io.now())],
    [factWords.version, io.version],
    [factWords.rules, rules],
  ] as const;
  let code = lastYear?.isComplete === false ? 2 : outcome;
  if (planned) {
    const { path, format } = planned;
    const report = { overview, across, followUps, years, facts };
    const isWritten = await written(path, io, async () => {
      await writeFile(path, await renderReport(format, report, path), force, io);
      return `审核汇总已存到 ${displayName(path)}`;
    });
    if (!isWritten) code = 2;
  }
  if (opinions !== undefined) {
    const config = { ...job.options.config?.opinion, ...(hints ? { hints } : {}) };
    const options = { rules, config, followUps, years };
    const isWritten = await written(opinions, io, () =>
      writeOpinions(opinions, overview.rows, options, force, io),
    );
    if (!isWritten) code = 2;
  }
  return code;
}

const REPORT_FORMATS = ['html', 'xlsx', 'csv'] as const;

type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * Checks that the overview can be written to a path; writes nothing.
 * @param force whether an existing file may be replaced
 * @param paths the given paths, which are checked
 * @throws InputError if it can't be written there
 */
async function planReport(
  path: string,
  force: boolean,
  paths: readonly string[],
  io: Io,
): Promise<{ readonly path: string; readonly format: ReportFormat }> {
  const ending = extname(path).slice(1).toLowerCase();
  const format = REPORT_FORMATS.find((one) => one === ending);
  if (!format)
    throw new InputError(
      `${displayName(path)}：不知道把审核汇总存成什么。文件名请以 .html（网页，可打印）、.xlsx（工作簿）或 .csv（列表）结尾。`,
    );
  const kind = await io.kind(path);
  if (kind === 'missing') return { path, format };
  if (kind !== 'file')
    throw new InputError(`${displayName(path)}：这里不是文件，审核汇总存不进去。请换一个文件名。`);
  const place = await io.canonical(path);
  for (const named of paths)
    if ((await io.canonical(named)) === place)
      throw new InputError(`${displayName(path)}：这是要校验的文件，不能用来存审核汇总。请换一个文件名。`);
  if (!force)
    throw new InputError(`${displayName(path)}：已经存在，没有校验。请换一个文件名；要替换，请加 --force。`);
  return { path, format };
}

/** @throws InputError if the path is not a folder and no folder can be created there */
async function assertFolder(path: string, io: Io): Promise<void> {
  const kind = await io.kind(path);
  if (kind !== 'missing' && kind !== 'folder')
    throw new InputError(`${displayName(path)}：这里不是文件夹，审核意见存不进去。请换一个位置。`);
}

/** Leaves out the files that are overviews, which may be in the same folder. */
async function withoutFiles(inputs: Inputs, paths: readonly (string | undefined)[], io: Io): Promise<Inputs> {
  const overviews = new Set<string>();
  for (const path of paths) if (path !== undefined) overviews.add(await io.canonical(path));
  if (overviews.size === 0) return inputs;
  const places = await Promise.all(inputs.files.map(({ path }) => io.canonical(path)));
  return { ...inputs, files: inputs.files.filter((_, index) => !overviews.has(places[index] ?? '')) };
}

/** @throws InputError if the file is not an overview with data */
async function readEarlier(path: string, io: Io): Promise<readonly EarlierForm[]> {
  const kind = await io.kind(path);
  if (kind !== 'file') throw new InputError(`${displayName(path)}：找不到上次的审核汇总。`);
  const forms = /\.xlsx$/i.test(path)
    ? earlierFormsOfWorkbook((await openFile(path, io)).snapshot)
    : earlierFormsOfPage(new TextDecoder().decode((await io.read(path, MAX_OVERVIEW_BYTES)).bytes));
  if (forms) return forms;
  throw new InputError(
    `${displayName(path)}：这不是审核汇总，不能用来比较。请用 --report 存成 .html 或 .xlsx 的审核汇总。`,
  );
}

function describeFollowUps(followUps: FollowUps | undefined): string {
  if (!followUps) return '';
  const { byRow, missing } = followUps;
  const lines = [
    `${tableTitles.followUp}：${followUpWords.sentence(countFollowUps(byRow.values()))}`,
    ...(missing.length > 0 ? [oneLine(`  ${followUpWords.missing(missing)}`)] : []),
  ];
  return `${lines.join('\n')}\n\n`;
}

/**
 * Writes something to a path.
 * @param write returns the text for stderr
 * @returns whether it could be written
 */
async function written(path: string, io: Io, write: () => Promise<string>): Promise<boolean> {
  try {
    io.err(`${await write()}\n`);
    return true;
  } catch (error) {
    io.err(`${messageOf(error, displayName(path))}\n`);
    return false;
  }
}

async function writeOpinions(
  folder: string,
  rows: readonly OverviewRow[],
  options: OpinionsOptions,
  force: boolean,
  io: Io,
): Promise<string> {
  const { opinionFiles, opinionNames } = await import('../../overview/opinion/opinion-files');
  const names = opinionNames(rows);
  if (!force) await assertFree(folder, names, io);
  for await (const { name, bytes } of opinionFiles(rows, options))
    await writeFile(join(folder, name), bytes, force, io);
  return `审核意见已存到 ${displayName(folder)}（${(names.length - 1) / 2} 份）`;
}

/** @throws InputError if one of the files exists */
async function assertFree(folder: string, names: readonly string[], io: Io): Promise<void> {
  for (const name of names)
    if ((await io.kind(join(folder, name))) !== 'missing')
      throw new InputError(
        `${displayName(join(folder, name))}：已经存在，没有写审核意见。请换一个文件夹；要替换，请加 --force。`,
      );
}

/** Renders the overview as a file. @param path path of the overview, from which links to the files are relative */
async function renderReport(format: ReportFormat, report: OverviewReport, path: string): Promise<Uint8Array> {
  const linkTo = (file: string): string | null => linkFrom(path, file);
  switch (format) {
    case 'html': {
      const { overviewHtml } = await import('../../overview/render/html');
      return encode(overviewHtml(report, linkTo));
    }
    case 'csv': {
      const { overviewCsv } = await import('../../overview/render/csv');
      return encode(overviewCsv(report));
    }
    case 'xlsx': {
      const { overviewXlsx } = await import('../../overview/render/xlsx');
      return overviewXlsx(report, linkTo);
    }
  }
}

/** Encodes piece by piece: the text of many thousand forms would exceed the maximum length of a string. */
function encode(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return Buffer.concat(Array.from(pieces, (piece) => encoder.encode(piece)));
}

/** Relative URL of a file from the overview's folder; `null` if the name can't be part of a URL. */
function linkFrom(report: string, file: string): string | null {
  // A lone surrogate stands for an undecodable byte.
  if (/\p{Cs}/u.test(file)) return null;
  const way = relative(dirname(report), file);
  // On Windows there is no relative path to another drive.
  if (/^[a-z]:/i.test(way)) return `file:///${encodeURI(way.replaceAll('\\', '/'))}`;
  return way.split(sep).map(encodeURIComponent).join('/');
}

/** Writes and verifies a file. @throws InputError */
function writeFile(path: string, bytes: Uint8Array, force: boolean, io: Io): Promise<void> {
  return io.write(path, bytes, {
    replace: force,
    inPlace: false,
    source: NO_SOURCE,
    verify: (written) => assertSame(written, bytes, path),
  });
}

/** Larger files are not overviews. */
const MAX_OVERVIEW_BYTES = 256 * 1024 * 1024;
/** The written files have no source file, so their permissions follow the umask. */
const NO_SOURCE = { size: 0n, changed: 0n, mode: 0o666 } as const;

/** @throws InputError if the disk does not hold the written bytes */
function assertSame(written: Uint8Array, bytes: Uint8Array, path: string): Promise<void> {
  if (written.length === bytes.length && written.every((byte, index) => byte === bytes[index]))
    return Promise.resolve();
  return Promise.reject(
    new InputError(`${displayName(path)}：没有写入，磁盘上的内容与写入的不同。请换一个位置再试。`),
  );
}
