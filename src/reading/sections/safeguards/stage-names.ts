/** Names of stages within a text. */
import { blankMarkup } from '../../../language/text/markup';
import { stripInvisible } from '../../../language/text/text';
import type { Span } from '../../../language/text/span';
import { STAGES, type Stage } from '../../../form/safeguards';
import type { Sheet } from '../../sheet/sheet';

export interface StageName {
  readonly stage: Stage;
  readonly span: Span;
}

const ALL = /^(?:项目)?(?:全过程|全程|全周期|(?:全部|所有|各个?|三个)阶段)$/;
/** Longer texts are prose about stages. */
const MAX_LENGTH = 120;

/** The stages named in a text, from left to right, each once. */
export function stagesIn({ labels }: Sheet, text: string): StageName[] {
  if (text.length > MAX_LENGTH && stripInvisible(blankMarkup(text)).length > MAX_LENGTH) return [];
  if (ALL.test(stripInvisible(text))) {
    const start = text.length - text.trimStart().length;
    return STAGES.map((stage) => ({ stage, span: { start, end: text.trimEnd().length } }));
  }
  return labels.namesIn(text, 'stage').flatMap(({ id, span }) => {
    const stage = STAGES.find((one) => id === `stage.${one}`);
    return stage ? [{ stage, span }] : [];
  });
}

export function isWordForAll(names: readonly StageName[]): boolean {
  const [first] = names;
  return names.length === STAGES.length && names.every(({ span }) => span.start === first?.span.start);
}
