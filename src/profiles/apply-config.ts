/** Applies an office's configuration to a profile. Separate from `config.ts`, so that checking does not load valibot. */
import type { ProfileConfig } from './config';
import type { Profile } from './profile';
import { PROFILES } from './profiles';

/**
 * The profile with the office's settings; records are merged member by member.
 * @param profile is used unless the configuration extends another one
 */
export function applyConfig(profile: Profile, config: ProfileConfig): Profile {
  const { $schema, labels, opinion, extends: id, categories, stageWords, severities, ...settings } = config;
  const base = PROFILES.find((candidate) => candidate.id === id) ?? profile;
  return {
    ...base,
    ...defined(settings),
    categories: { ...base.categories, ...defined(categories ?? {}) },
    stageWords: { ...base.stageWords, ...defined(stageWords ?? {}) },
    severities: { ...base.severities, ...severities },
  };
}

/** The members that are not `undefined`. */
function defined<Members extends object>(
  members: Members,
): { [Key in keyof Members]: Exclude<Members[Key], undefined> } {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Key in keyof Members]: Exclude<Members[Key], undefined> };
}
