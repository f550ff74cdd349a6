/** Loads the profile or the configuration that a command uses. */
import type { CheckOptions } from '../check';
import type { OfficeConfigReading } from '../check/office-config';
import { PROFILES } from '../profiles/profiles';
import { describeWeakened } from '../check/rules-in-force';
import { CONFIG_NAME, findInputs, type Inputs } from './inputs';
import { InputError, type Files, type Io } from './io';
import { displayName } from './terminal-text';
import { oneLine } from './words';

/** Larger files are not configurations. */
const MAX_CONFIG_BYTES = 1024 * 1024;

/** States in Chinese which action was not performed because of an invalid configuration. */
const NOT_DONE = { check: '没有校验', fix: '没有修正', inspect: '没有识别', compare: '没有对照' };

/**
 * Finds a profile by id or title, or reads a configuration file.
 * @throws InputError if there is neither, or the file has errors
 */
export async function profileOptions(
  name: string | undefined,
  command: keyof typeof NOT_DONE,
  files: Files,
): Promise<Pick<CheckOptions, 'profile' | 'config'>> {
  const path = name ?? CONFIG_NAME;
  const profile = PROFILES.find(({ id, title }) => id === name || title === name);
  if (profile) return { profile };
  const kind = await files.kind(path);
  if (kind === 'folder' && name !== undefined)
    throw new InputError(`${displayName(path)}：这是文件夹，请写明其中规则设置文件的路径。`);
  if (kind === 'missing' || kind === 'folder') {
    if (name === undefined) return {};
    const known = PROFILES.map(({ id, title }) => `${id}（${title}）`).join('、');
    throw new InputError(
      `没有“${displayName(name)}”这套规则，也没有这个文件。可用的有：${known}，或规则设置文件的路径。`,
    );
  }
  const { bytes } = await files.read(path, MAX_CONFIG_BYTES);
  const reading = await readConfig(bytes);
  if ('config' in reading) return { config: reading.config };
  const faults = reading.faults.map((fault) => `  ${oneLine(fault)}`).join('\n');
  throw new InputError(
    `${displayName(path)}：规则设置文件有误，${NOT_DONE[command]}。请改正后再运行：\n${faults}`,
  );
}

/** Loads the parser on demand, because most checks have no configuration. */
async function readConfig(bytes: Uint8Array): Promise<OfficeConfigReading> {
  const { readOfficeConfig } = await import('../check/office-config');
  return readOfficeConfig(new TextDecoder().decode(bytes));
}

/** At most this many ignored configurations are described; the rest are counted. */
const MAX_DESCRIBED = 5;

/**
 * Collects the given files and those of the given folders. Configurations in the folders are not used, because one unit
 * must not set the rules for all; they are reported on stderr.
 * @param name the profile or configuration given on the command line
 */
export async function readInputs(
  paths: readonly string[],
  name: string | undefined,
  io: Io,
): Promise<Inputs> {
  const inputs = await findInputs(paths, io);
  const used = await io.canonical(name ?? CONFIG_NAME);
  const ignored: string[] = [];
  for (const path of inputs.configs) if ((await io.canonical(path)) !== used) ignored.push(path);
  for (const path of ignored.slice(0, MAX_DESCRIBED)) {
    const effect = await weakenedBy(path, io);
    const would = effect === null ? '' : `它会${oneLine(effect)}。`;
    io.err(`${displayName(path)}：没有采用这份规则设置。${would}要采用，请用 --profile 指定它。\n`);
  }
  if (ignored.length > MAX_DESCRIBED) io.err(`另有 ${ignored.length - MAX_DESCRIBED} 份规则设置没有采用。\n`);
  return inputs;
}

/** The checks that a configuration would switch off, in Chinese; `null` if there are none or the file cannot be used. */
async function weakenedBy(path: string, files: Files): Promise<string | null> {
  try {
    const reading = await readConfig((await files.read(path, MAX_CONFIG_BYTES)).bytes);
    return 'config' in reading ? describeWeakened(reading.config) : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
