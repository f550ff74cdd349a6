/** What an office's own rules make of a profile. Without the schema: whoever only applies them loads no reader. */
import type { ProfileConfig } from './config';
import type { Profile } from './profile';
import { PROFILES } from './profiles';

/** The profile that a configuration makes of another one: its settings replace the profile's, records member by member. */
export function applyConfig(profile: Profile, config: ProfileConfig): Profile {
  const { $schema, labels, opinion, extends: id, categories, stageWords, severities, ...settings } = config;
  const base = PROFILES.find((one) => one.id === id) ?? profile;
  return {
    ...base,
    ...defined(settings),
    categories: { ...base.categories, ...defined(categories ?? {}) },
    stageWords: { ...base.stageWords, ...defined(stageWords ?? {}) },
    severities: { ...base.severities, ...severities },
  };
}

/** Only the members that were given. */
function defined<Members extends object>(
  members: Members,
): { [Key in keyof Members]: Exclude<Members[Key], undefined> } {
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Key in keyof Members]: Exclude<Members[Key], undefined> };
}
