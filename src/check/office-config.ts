/** An office's own rules, checked against the rule book and the labels that this version knows. */
import { readConfig, type ConfigReading } from '../profiles/read-config';
import { LabelWords, LABELS } from '../reading';
import { RULES, SET_RULE_IDS } from '../rules/registry';

/** Reads `jixiao.config.json`. With any fault in it there is no configuration, only the faults. */
export function readOfficeConfig(text: string): ConfigReading {
  return readConfig(text, {
    rules: new Set([...RULES.map(({ id }) => id), ...SET_RULE_IDS]),
    warnings: new Set(SET_RULE_IDS),
    labels: new Set(LABELS.ids),
    labelNames: () => new LabelWords(),
  });
}
