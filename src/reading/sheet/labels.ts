/** Labels as the sections declare them. A new wording of a label is one word in a section's list. */
import { labelText, normalizeLabel } from '../../language/text/text';

/** A kind of labels and a name within it, for example `breakdown.amount`. */
export type LabelId = `${string}.${string}`;

export interface LabelGroup {
  /** The part of the ids before the point. */
  readonly kind: string;
  /** Where labels must differ from each other: in one header, among the fields of a page, among the words of a level. */
  readonly place: string;
  /**
   * `title`: the name of a section. `field`: a value stands in its cell, beside or below it. `table`: a column or a row.
   * `level`: a word in a table's cells, for which 指标 or 目标 at the end don't matter.
   */
  readonly role: 'title' | 'field' | 'table' | 'level';
  /**
   * The printed words of each name, separated by spaces. White space, width, bracketed remarks and a trailing 指标 or 目标
   * are ignored in comparisons.
   */
  readonly words: Readonly<Record<string, string>>;
  /** Patterns by name, for words that cannot be listed; tried on comparable words that are in no list. */
  readonly patterns?: Readonly<Record<string, RegExp>>;
}

/** Words that an office gives to labels, by id. */
export type ExtraLabels = Readonly<Partial<Record<LabelId, readonly string[]>>>;

/** Labels by their comparable words. */
export interface LabelIndex {
  readonly exact: ReadonlyMap<string, ReadonlySet<LabelId>>;
  readonly levels: ReadonlyMap<string, ReadonlySet<LabelId>>;
}

/** All labels that the reading knows. */
export class LabelRegistry {
  /** In the order of the groups. */
  readonly ids: readonly LabelId[];
  readonly index: LabelIndex;
  private readonly patterns: readonly (readonly [LabelId, RegExp])[];
  private readonly words: ReadonlyMap<string, readonly string[]>;
  private readonly groups: ReadonlyMap<string, LabelGroup>;

  constructor(groups: readonly LabelGroup[]) {
    const entries = groups.flatMap(({ kind, words }) =>
      Object.entries(words).map(([name, list]) => [`${kind}.${name}` as const, list.split(' ')] as const),
    );
    this.groups = new Map(groups.map((group) => [group.kind, group]));
    this.words = new Map(entries);
    this.patterns = groups.flatMap(({ kind, patterns }) =>
      Object.entries(patterns ?? {}).map(([name, pattern]) => [`${kind}.${name}` as const, pattern] as const),
    );
    this.ids = entries.map(([id]) => id);
    this.index = this.indexOf(entries);
  }

  has(id: string): id is LabelId {
    return this.words.has(id);
  }

  /** The words of a label; empty if it has none. */
  wordsOf(id: LabelId): readonly string[] {
    return this.words.get(id) ?? [];
  }

  /** The labels whose pattern matches a comparable word. */
  like(key: string): LabelId[] {
    return this.patterns.flatMap(([id, pattern]) => (pattern.test(key) ? [id] : []));
  }

  groupOf(id: LabelId): LabelGroup | undefined {
    return this.groups.get(kindOf(id));
  }

  /** A label's word in its comparable form. */
  keyOf(id: LabelId, word: string): string {
    return normalizeLabel(word) + (this.isLevel(id) ? '' : lastWord(word));
  }

  indexOf(labels: readonly (readonly [LabelId, readonly string[]])[]): LabelIndex {
    const exact = new Map<string, ReadonlySet<LabelId>>();
    const levels = new Map<string, ReadonlySet<LabelId>>();
    for (const [id, words] of labels) {
      const index = this.isLevel(id) ? levels : exact;
      for (const word of words) {
        const key = this.keyOf(id, word);
        if (key !== '') index.set(key, new Set([...(index.get(key) ?? []), id]));
      }
    }
    return { exact, levels };
  }

  private isLevel(id: LabelId): boolean {
    return this.groupOf(id)?.role === 'level';
  }
}

/** `breakdown` of `breakdown.amount`. */
export function kindOf(id: LabelId): string {
  return id.slice(0, id.indexOf('.'));
}

/** `amount` of `breakdown.amount`. */
export function nameOf(id: LabelId): string {
  return id.slice(id.indexOf('.') + 1);
}

/** The usual printed word of a label. */
export function printedLabel(groups: readonly LabelGroup[], id: LabelId): string {
  const group = groups.find(({ kind, words }) => kind === kindOf(id) && Object.hasOwn(words, nameOf(id)));
  return group?.words[nameOf(id)]?.split(' ')[0] ?? '';
}

/** 指标 or 目标 at a label's end: it distinguishes `年度绩效目标`, a text, from `年度绩效指标`, a table. */
export function lastWord(text: string): string {
  if (!/[指目]\s*标/.test(text)) return '';
  return /(指标|目标)(?:\([^()]*\)|\[[^[\]]*\])*$/.exec(labelText(text))?.[1] ?? '';
}
