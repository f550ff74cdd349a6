/** Reads an office's configuration and validates it against the rules and labels of this version. */
import { readConfig, type ConfigReading } from '../profiles/read-config';
import { LabelWords, LABELS } from '../reading';
import { RULES, SET_RULE_IDS, YEAR_RULE_IDS } from '../rules/registry';

/** Reads `jixiao.config.json`; the result is a configuration or its faults. */
export function readOfficeConfig(text: string): ConfigReading {
  return readConfig(text, {
    rules: new Set([...RULES.map(({ id }) => id), ...SET_RULE_IDS, ...YEAR_RULE_IDS]),
    warnings: new Set([...SET_RULE_IDS, ...YEAR_RULE_IDS]),
    labels: new Set(LABELS.ids),
    labelWords: () => new LabelWords(),
  });
}
