import type { CheckOptions } from '../check/check-forms';
import { PROFILES } from '../profiles/profiles';
import type { CheckQuestion } from './engine';

export function optionsOf(question: CheckQuestion): CheckOptions {
  const { decimals, satisfactionThreshold, explanations, config } = question;
  const profile = PROFILES.find(({ id }) => id === question.profile);
  return {
    ...(profile ? { profile } : {}),
    ...(config ? { config } : {}),
    adjust: (chosen) => ({
      ...chosen,
      ...(decimals === null ? {} : { decimals }),
      ...(satisfactionThreshold === null ? {} : { satisfactionThreshold }),
    }),
    explanations,
  };
}
