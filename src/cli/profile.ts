/** The profile or the office's own rules named on the command line. */
import { readOfficeConfig, type CheckOptions } from '../check';
import { PROFILES } from '../profiles/profiles';
import { describeConfigFault } from '../profiles/read-config';
import { InputError, type Io } from './io';

/** The file that is used where it stands in the working folder and nothing else is named. */
export const DEFAULT_CONFIG = 'jixiao.config.json';

/** What was not done for want of rules. */
const NOT_DONE = { check: '没有校验', fix: '没有修正', inspect: '没有识别' };

/**
 * A profile by id or title, or a file of rules.
 * @throws InputError when there is neither, or the file has faults: checking with half of it would mislead.
 */
export async function profileOptions(
  name: string | undefined,
  command: keyof typeof NOT_DONE,
  io: Io,
): Promise<CheckOptions> {
  const path = name ?? DEFAULT_CONFIG;
  const profile = PROFILES.find(({ id, title }) => id === name || title === name);
  if (profile) return { profile };
  const kind = await io.kind(path);
  if (kind === 'folder' && name !== undefined)
    throw new InputError(`${path}：这是文件夹，请写明其中规则设置文件的路径。`);
  if (kind !== 'file') {
    if (name === undefined) return {};
    const known = PROFILES.map(({ id, title }) => `${id}（${title}）`).join('、');
    throw new InputError(`没有“${name}”这套规则，也没有这个文件。可用的有：${known}，或规则设置文件的路径。`);
  }
  const reading = readOfficeConfig(new TextDecoder().decode(await io.read(path)));
  if ('config' in reading) return { config: reading.config };
  const faults = reading.faults.map((fault) => `  ${describeConfigFault(fault)}`).join('\n');
  throw new InputError(`${path}：规则设置文件有误，${NOT_DONE[command]}。请改正后再运行：\n${faults}`);
}
