/** Parses the options and paths of a command; every error names the option and what it needs. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from './io';
import { argumentFaults, USAGE } from './usage';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** Whether help is asked for anywhere among the arguments. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

/** Parses the options and paths of a command. @throws InputError */
export function readArguments<const T extends Options>(command: string, args: string[], options: T) {
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
  // A following argument with a dash is the next option, so the value is missing.
  const isThere = value !== undefined && value !== '' && (inlineValue === true || !value.startsWith('-'));
  return isThere ? null : argumentFaults.missing(name, rawName);
}
