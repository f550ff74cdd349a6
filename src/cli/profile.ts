/** The profile or the office's own rules named on the command line. */
import { readOfficeConfig, type CheckOptions } from '../check';
import { PROFILES } from '../profiles/profiles';
import { describeConfigFault } from '../profiles/read-config';
import { InputError, type Files } from './io';
import { shown } from './visible';
import { oneLine } from './words';

/** The file that is used where it stands in the working folder and nothing else is named. */
const DEFAULT_CONFIG = 'jixiao.config.json';

/** A file of settings larger than this is none. */
const MAX_CONFIG_BYTES = 1024 * 1024;

/** What was not done for want of rules. */
const NOT_DONE = { check: '没有校验', fix: '没有修正', inspect: '没有识别' };

/**
 * A profile by id or title, or a file of rules.
 * @throws InputError when there is neither, or the file has faults: checking with half of it would mislead.
 */
export async function profileOptions(
  name: string | undefined,
  command: keyof typeof NOT_DONE,
  files: Files,
): Promise<Pick<CheckOptions, 'profile' | 'config'>> {
  const path = name ?? DEFAULT_CONFIG;
  const profile = PROFILES.find(({ id, title }) => id === name || title === name);
  if (profile) return { profile };
  const kind = await files.kind(path);
  if (kind === 'folder' && name !== undefined)
    throw new InputError(`${shown(path)}：这是文件夹，请写明其中规则设置文件的路径。`);
  if (kind === 'missing' || kind === 'folder') {
    if (name === undefined) return {};
    const known = PROFILES.map(({ id, title }) => `${id}（${title}）`).join('、');
    throw new InputError(
      `没有“${shown(name)}”这套规则，也没有这个文件。可用的有：${known}，或规则设置文件的路径。`,
    );
  }
  const { bytes } = await files.read(path, MAX_CONFIG_BYTES);
  const reading = readOfficeConfig(new TextDecoder().decode(bytes));
  if ('config' in reading) return { config: reading.config };
  const faults = reading.faults.map((fault) => `  ${oneLine(describeConfigFault(fault))}`).join('\n');
  throw new InputError(`${shown(path)}：规则设置文件有误，${NOT_DONE[command]}。请改正后再运行：\n${faults}`);
}
