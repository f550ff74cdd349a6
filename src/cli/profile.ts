/** The profile named on the command line. */
import type { CheckOptions } from '../check';
import { PROFILES } from '../profiles/profiles';
import { InputError } from './io';

/** @throws InputError when there is no such profile. */
export function profileOptions(name: string | undefined): CheckOptions {
  if (name === undefined) return {};
  const profile = PROFILES.find(({ id, title }) => id === name || title === name);
  if (!profile) {
    throw new InputError(
      `没有“${name}”这套规则设置。可用的有：${PROFILES.map(({ id, title }) => `${id}（${title}）`).join('、')}。`,
    );
  }
  return { profile };
}
