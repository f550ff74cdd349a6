/**
 * Reads an office's configuration (`jixiao.config.json`) and validates it against the rules and labels of this version. Import it on
 * demand: most offices have no configuration, and its parser is large.
 */
import type { ProfileConfig } from '../profiles/config';
import { describeConfigFault, readConfig } from '../profiles/read-config';
import { LabelWords, LABELS } from '../reading';
import { RULES, SET_RULE_IDS, YEAR_RULE_IDS } from '../rules/registry';

export type OfficeConfigReading = { readonly config: ProfileConfig } | { readonly faults: readonly string[] };

export function readOfficeConfig(text: string): OfficeConfigReading {
  const reading = readConfig(text, {
    rules: new Set([...RULES.map(({ id }) => id), ...SET_RULE_IDS, ...YEAR_RULE_IDS]),
    warnings: new Set([...SET_RULE_IDS, ...YEAR_RULE_IDS]),
    labels: new Set(LABELS.ids),
    labelWords: () => new LabelWords(),
  });
  return 'config' in reading ? reading : { faults: reading.faults.map(describeConfigFault) };
}
