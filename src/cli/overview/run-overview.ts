import { acrossSeverities, type AcrossResult } from '../../check/across';
import { OverviewBuilder } from '../../overview/overview';
import { factWords } from '../../overview/words';
import { reportEach, type Collector } from '../batch/report-each';
import type { Job } from '../batch/task';
import type { Inputs } from '../inputs';
import { InputError, messageOf, type ExitCode, type Io } from '../io';
import { displayName } from '../terminal-text';
import { acrossJson, describeAcross } from './across-words';
import { planReport, type PlannedReport } from './plan-report';
import { renderReport } from './render-report';

/** Options of `jixiao check`. */
export interface CheckCommandOptions {
  readonly json: boolean;
  /** Whether the JSON contains findings between forms. */
  readonly across: boolean;
  /** Whether an existing file may be replaced by the overview. */
  readonly force: boolean;
  readonly jobs: number;
  readonly profile?: string;
  /** Path of the overview. */
  readonly report?: string;
}

export interface OverviewWork {
  readonly job: Extract<Job, { readonly command: 'check' }>;
  /** Paths as given. */
  readonly paths: readonly string[];
  readonly inputs: Inputs;
  readonly jobs: number;
}

/** Checks the files, prints findings between forms, and writes the overview if one is asked for. */
export async function runOverview(
  { job, paths, inputs: found, jobs }: OverviewWork,
  { report, force }: CheckCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const planned = report === undefined ? null : await planReport(report, force, { paths, inputs: found }, io);
  const inputs = planned?.inputs ?? found;
  const builder = new OverviewBuilder();
  let across: AcrossResult | null = null;
  const collector: Collector = {
    add: (file) => void builder.add(file),
    summary() {
      across = builder.across(acrossSeverities(job.options));
      return job.json ? acrossJson(across) : describeAcross(across);
    },
  };
  const tasks = inputs.files.map(({ path }) => ({ path, target: path }));
  const worst = await reportEach(job, inputs, tasks, jobs, io, collector);
  if (!planned) return worst;
  const { profile, config } = job.options;
  const facts = [
    [factWords.time, timeText(io.now())],
    [factWords.version, io.version],
    [factWords.rules, profile?.title ?? config?.title ?? factWords.ownLayout],
  ] as const;
  return writeReport(planned, { overview: builder.overview(), across, facts }, force, worst, io);
}

/** Writes the overview. @returns the exit code of the check, or 2 if the overview could not be written */
async function writeReport(
  { path, format }: PlannedReport,
  report: Parameters<typeof renderReport>[1],
  force: boolean,
  worst: ExitCode,
  io: Io,
): Promise<ExitCode> {
  try {
    const bytes = await renderReport(format, report, path);
    await io.write(path, bytes, {
      replace: force,
      inPlace: false,
      source: NO_SOURCE,
      verify: (written) => assertSame(written, bytes, path),
    });
    io.err(`审核汇总已存到 ${displayName(path)}\n`);
    return worst;
  } catch (error) {
    io.err(`${messageOf(error, displayName(path))}\n`);
    return 2;
  }
}

/** The overview has no source file: its permissions follow the umask. */
const NO_SOURCE = { size: 0n, changed: 0n, mode: 0o666 } as const;

/** @throws InputError if the disk does not hold the written bytes */
function assertSame(written: Uint8Array, bytes: Uint8Array, path: string): Promise<void> {
  if (written.length === bytes.length && written.every((byte, index) => byte === bytes[index]))
    return Promise.resolve();
  return Promise.reject(
    new InputError(`${displayName(path)}：没有写入，磁盘上的内容与写入的不同。请换一个位置再试。`),
  );
}

/** `2026年11月24日 12:03`. */
function timeText(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
