/** Labels named within a text, e.g. the stages of a project in one cell. */
import type { Span } from '../../language/text/span';
import type { LabelId } from './labels';

export interface NamedLabel {
  readonly id: LabelId;
  readonly span: Span;
}

export class LabelNames {
  private readonly pattern: RegExp;
  private readonly ids: ReadonlyMap<string, LabelId>;

  /** @param labels with their words */
  constructor(labels: readonly (readonly [LabelId, readonly string[]])[]) {
    this.ids = new Map(
      labels.flatMap(([id, words]) =>
        words
          .map((word) => word.replace(/\s+/g, ''))
          .filter((word) => word !== '')
          .map((word) => [word, id] as const),
      ),
    );
    // Longest first, so that 立项和计划阶段 is one name; line breaks within a name don't matter.
    const words = [...this.ids.keys()].sort((a, b) => b.length - a.length);
    this.pattern = new RegExp(words.map((word) => Array.from(word, escaped).join('\\s*')).join('|'), 'g');
  }

  /** The labels named in a text, from left to right, each once. */
  in(text: string): NamedLabel[] {
    const found: NamedLabel[] = [];
    for (const match of text.matchAll(this.pattern)) {
      const id = this.ids.get(match[0].replace(/\s+/g, ''));
      if (id === undefined || found.some((name) => name.id === id)) continue;
      found.push({ id, span: { start: match.index, end: match.index + match[0].length } });
    }
    return found;
  }
}

function escaped(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
