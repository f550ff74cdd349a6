/** Parses the command line and runs a command. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError, messageOf, type ExitCode, type Io } from './io';
import { argumentFaults, USAGE } from './usage';
import { displayName } from './terminal-text';

type Options = NonNullable<ParseArgsConfig['options']>;

const FLAG = { type: 'boolean', default: false } as const;
const INSPECT_OPTIONS = { jobs: { type: 'string' }, profile: { type: 'string' } } as const satisfies Options;
const SHARED_OPTIONS = { ...INSPECT_OPTIONS, json: FLAG } as const satisfies Options;
const CHECK_OPTIONS = {
  ...SHARED_OPTIONS,
  across: FLAG,
  report: { type: 'string' },
  opinions: { type: 'string' },
  hints: FLAG,
  since: { type: 'string' },
  last: { type: 'string' },
  force: FLAG,
} as const satisfies Options;
const FIX_OPTIONS = {
  ...SHARED_OPTIONS,
  suggested: FLAG,
  output: { type: 'string', short: 'o' },
  force: FLAG,
  'in-place': FLAG,
} as const satisfies Options;
const RULES_OPTIONS = { json: FLAG } as const satisfies Options;

/** Runs one command; every error becomes a line of Chinese and exit code 2. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = args;
  try {
    if (asksForHelp(args)) return await printText(USAGE, io);
    return await runCommand(command, rest, io);
  } catch (error) {
    io.err(`${messageOf(error)}\n`);
    return 2;
  }
}

async function runCommand(command: string | undefined, rest: string[], io: Io): Promise<ExitCode> {
  switch (command) {
    case 'check': {
      const { values, positionals } = readArguments(command, rest, CHECK_OPTIONS);
      const { runCheck } = await import('./commands/check');
      const options = { ...values, jobs: jobsOf(values.jobs, io) };
      return runCheck(needPaths(positionals), options, io);
    }
    case 'fix': {
      const { values, positionals } = readArguments(command, rest, FIX_OPTIONS);
      const { runFix } = await import('./commands/fix');
      const options = { ...values, inPlace: values['in-place'], jobs: jobsOf(values.jobs, io) };
      return runFix(needPaths(positionals), options, io);
    }
    case 'compare': {
      const { values, positionals } = readArguments(command, rest, SHARED_OPTIONS);
      const { runCompare } = await import('./commands/compare');
      return runCompare(positionals, { ...values, jobs: jobsOf(values.jobs, io) }, io);
    }
    case 'inspect': {
      const { values, positionals } = readArguments(command, rest, INSPECT_OPTIONS);
      const { runInspect } = await import('./commands/inspect');
      return runInspect(needPaths(positionals), { ...values, jobs: jobsOf(values.jobs, io) }, io);
    }
    case 'schema': {
      refusePaths(command, readArguments(command, rest, {}).positionals);
      const { runSchema } = await import('./commands/schema');
      return runSchema(io);
    }
    case 'rules': {
      const { values, positionals } = readArguments(command, rest, RULES_OPTIONS);
      refusePaths(command, positionals);
      const { runRules } = await import('./commands/rules');
      return runRules(values.json, io);
    }
    case 'explain': {
      const { positionals } = readArguments(command, rest, {});
      const { runExplain } = await import('./commands/rules');
      return runExplain(positionals, io);
    }
    case 'version':
      refusePaths(command, readArguments(command, rest, {}).positionals);
      return printText(`${io.version}\n`, io);
    case '--version':
    case '-v':
      return printText(`${io.version}\n`, io);
    case 'help':
      return printText(USAGE, io);
    case undefined:
      throw new InputError(`请说明要做什么。\n\n${USAGE.trimEnd()}`);
    default:
      throw new InputError(`没有“${displayName(command)}”这个命令。\n\n${USAGE.trimEnd()}`);
  }
}

async function printText(text: string, io: Io): Promise<ExitCode> {
  await io.out(text);
  return 0;
}

/** Upper limit of `--jobs`; each thread needs memory. */
const MAX_JOBS = 64;

/** Number of files processed at the same time. @throws InputError for an invalid number */
function jobsOf(text: string | undefined, io: Io): number {
  if (text === undefined) return Math.min(io.cores, MAX_JOBS);
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= MAX_JOBS) return jobs;
  throw new InputError(`“--jobs”后面应为 1 到 ${MAX_JOBS} 的整数，现在是“${displayName(text)}”。`);
}

function needPaths(paths: readonly string[]): readonly string[] {
  if (paths.length === 0 || paths.includes(''))
    throw new InputError(`请给出要处理的文件或文件夹。\n\n${USAGE.trimEnd()}`);
  return paths;
}

function refusePaths(command: string, paths: readonly string[]): void {
  if (paths.length > 0) throw new InputError(argumentFaults.needless(command));
}

/** Tells whether any of the arguments requests help. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

/** Parses the options and paths of a command. @throws InputError */
function readArguments<const T extends Options>(command: string, args: string[], options: T) {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    const fault = token.kind === 'option' ? faultOf(token, command, options) : null;
    if (fault !== null) throw new InputError(`${fault}\n\n${USAGE.trimEnd()}`);
  }
  return parseArgs({ args, options, allowPositionals: true, strict: true });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function faultOf(
  { name, rawName, value, inlineValue }: OptionToken,
  command: string,
  options: Options,
): string | null {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return argumentFaults.unknown(command, rawName);
  if (option.type === 'boolean') return value === undefined ? null : argumentFaults.needless(rawName);
  // A following argument that begins with a dash is the next option, so the value is missing.
  const isThere = value !== undefined && value !== '' && (inlineValue === true || !value.startsWith('-'));
  return isThere ? null : argumentFaults.missing(name, rawName);
}
