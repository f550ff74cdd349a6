/** Names of stages within a text. */
import { blankMarkup } from '../../language/text/markup';
import { stripInvisible } from '../../language/text/text';
import type { Span } from '../../language/text/span';
import { STAGES, type Stage } from '../../form/safeguards';
import { LABELS, type LabelId } from './labels';

export interface StageName {
  readonly stage: Stage;
  readonly span: Span;
}

/** A word for all of them. */
const ALL = /^(?:项目)?(?:全过程|全程|全周期|(?:全部|所有|各个?|三个)阶段)$/;
/** Longer texts are prose about stages, not their names. */
const MAX_LENGTH = 120;

export class StageNames {
  private readonly pattern: RegExp;
  private readonly stages: ReadonlyMap<string, Stage>;

  /** @param extra words of a place, added to the built-in ones */
  constructor(extra: Readonly<Partial<Record<LabelId, readonly string[]>>> = {}) {
    const names = STAGES.flatMap((stage) =>
      [...LABELS[`stage.${stage}`].split(' '), ...(extra[`stage.${stage}`] ?? [])]
        .map((name) => name.replace(/\s+/g, ''))
        .filter((name) => name !== '')
        .map((name) => ({ stage, name })),
    );
    this.stages = new Map(names.map(({ stage, name }) => [name, stage]));
    // Longest first, so that 立项和计划阶段 is one name; line breaks within a name don't matter.
    const patterns = names.map(({ name }) => name).sort((a, b) => b.length - a.length);
    this.pattern = new RegExp(patterns.map((name) => Array.from(name, escaped).join('\\s*')).join('|'), 'g');
  }

  /** The stages named in a text, from left to right, each once. */
  in(text: string): StageName[] {
    if (text.length > MAX_LENGTH && stripInvisible(blankMarkup(text)).length > MAX_LENGTH) return [];
    if (ALL.test(stripInvisible(text))) {
      const start = text.length - text.trimStart().length;
      return STAGES.map((stage) => ({ stage, span: { start, end: text.trimEnd().length } }));
    }
    const found: StageName[] = [];
    for (const match of text.matchAll(this.pattern)) {
      const stage = this.stages.get(match[0].replace(/\s+/g, ''));
      if (stage === undefined || found.some((name) => name.stage === stage)) continue;
      found.push({ stage, span: { start: match.index, end: match.index + match[0].length } });
    }
    return found;
  }
}

/** Tells whether one word names all stages. */
export function isWordForAll(names: readonly StageName[]): boolean {
  const [first] = names;
  return names.length === STAGES.length && names.every(({ span }) => span.start === first?.span.start);
}

function escaped(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
