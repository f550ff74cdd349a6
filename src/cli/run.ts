/** Understands the command line and runs a command. */
import { asksForHelp, readArguments, type Options } from './arguments';
import { runCheck } from './commands/check';
import { runInspect } from './commands/inspect';
import { runExplain, runRules } from './commands/rules';
import { runSchema } from './commands/schema';
import { runFix } from './commands/fix';
import { InputError, messageOf, type ExitCode, type Io } from './io';
import { argumentFaults, USAGE } from './usage';

declare const __VERSION__: string;

const CHECK_OPTIONS = { json: { type: 'boolean' }, profile: { type: 'string' } } as const satisfies Options;
const FIX_OPTIONS = {
  ...CHECK_OPTIONS,
  suggested: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
} as const satisfies Options;
const INSPECT_OPTIONS = { profile: { type: 'string' } } as const satisfies Options;
const RULES_OPTIONS = { json: { type: 'boolean' } } as const satisfies Options;

/** Runs one command; every fault becomes a Chinese line and exit code 2. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = args;
  try {
    if (asksForHelp(args)) return help(io);
    switch (command) {
      case 'check': {
        const { values, positionals } = readArguments(command, rest, CHECK_OPTIONS);
        return await runCheck(needPaths(positionals), { ...values, json: values.json ?? false }, io);
      }
      case 'fix': {
        const { values, positionals } = readArguments(command, rest, FIX_OPTIONS);
        const { json = false, suggested = false, 'in-place': inPlace = false, profile, output } = values;
        const options = { json, suggested, inPlace, ...(profile === undefined ? {} : { profile }) };
        return await runFix(
          needPaths(positionals),
          { ...options, ...(output === undefined ? {} : { output }) },
          io,
        );
      }
      case 'inspect': {
        const { values, positionals } = readArguments(command, rest, INSPECT_OPTIONS);
        return await runInspect(needPaths(positionals), values.profile, io);
      }
      case 'schema':
        refusePaths(command, readArguments(command, rest, {}).positionals);
        return runSchema(io);
      case 'rules': {
        const { values, positionals } = readArguments(command, rest, RULES_OPTIONS);
        refusePaths(command, positionals);
        return runRules(values.json ?? false, io);
      }
      case 'explain':
        return runExplain(readArguments(command, rest, {}).positionals, io);
      case '--version':
      case '-v':
        io.out(`${__VERSION__}\n`);
        return 0;
      case 'help':
        return help(io);
      case undefined:
        throw new InputError(`请说明要做什么。\n\n${USAGE.trimEnd()}`);
      default:
        throw new InputError(`没有“${command}”这个命令。\n\n${USAGE.trimEnd()}`);
    }
  } catch (error) {
    io.err(`${messageOf(error)}\n`);
    return 2;
  }
}

function help(io: Io): ExitCode {
  io.out(USAGE);
  return 0;
}

function needPaths(paths: readonly string[]): readonly string[] {
  if (paths.length === 0 || paths.includes(''))
    throw new InputError(`请给出要处理的文件或文件夹。\n\n${USAGE.trimEnd()}`);
  return paths;
}

function refusePaths(command: string, paths: readonly string[]): void {
  if (paths.length > 0) throw new InputError(argumentFaults.needless(command));
}
