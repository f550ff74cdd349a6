/** Of an office's own rules, what reading needs. */
import type { ProfileConfig } from '../profiles/config';
import { LABELS, type ExtraLabels } from '../reading';

/** The office's own words for labels. */
export function labelsOf(config: ProfileConfig | undefined): ExtraLabels {
  return Object.fromEntries(Object.entries(config?.labels ?? {}).filter(([id]) => LABELS.has(id)));
}
