/** What the pane asks of a check where nobody has set anything. */
import type { CheckQuestion } from '../../src/engine/engine';

export const PLAIN_QUESTION: CheckQuestion = {
  profile: null,
  decimals: null,
  satisfactionThreshold: null,
  amounts: 'values',
  explanations: new Map(),
  config: null,
};
