/** What a question means for the core. */
import type { CheckOptions } from '../check/check';
import { readOfficeConfig } from '../check/office-config';
import { PROFILES } from '../profiles/profiles';
import { describeConfigFault } from '../profiles/read-config';
import type { CheckQuestion, ConfigAnswer } from './engine';

/** Reads the text of `jixiao.config.json`, with its faults in words. */
export function readConfigText(text: string): ConfigAnswer {
  const reading = readOfficeConfig(text);
  return 'config' in reading ? reading : { faults: reading.faults.map(describeConfigFault) };
}

/** The options of a check. */
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
