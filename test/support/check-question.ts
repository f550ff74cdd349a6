/** The options of a check with default settings. */
import type { CheckQuestion } from '../../src/engine/engine';

export const PLAIN_QUESTION: CheckQuestion = {
  profile: null,
  decimals: null,
  satisfactionThreshold: null,
  amounts: 'values',
  explanations: new Map(),
  config: null,
};
