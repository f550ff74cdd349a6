/** Finds words that an office cannot give to a label because they already name another label in the same place. */
import { LABELS } from './sections/labels';
import type { LabelId } from './sheet/labels';

/** The words of all labels, built-in and given by an office. */
export class LabelWords {
  private readonly keys = new Map(LABELS.ids.map((id) => [id, new Set(builtInKeys(id))]));

  /**
   * The label that prevents giving a word to another label. Labels that already share a built-in word (项目负责人 and 联系电话)
   * may share more.
   * @returns `null` if the word is free
   */
  ownerOf(word: string, id: string): { readonly id: LabelId; readonly title: string } | null {
    if (!LABELS.has(id)) return null;
    const key = LABELS.keyOf(id, word);
    const alike = LABELS.like(key);
    const owner = LABELS.ids.find(
      (other) =>
        other !== id &&
        placeOf(other) === placeOf(id) &&
        (this.keys.get(other)?.has(key) === true || alike.includes(other)) &&
        !shareWords(other, id),
    );
    return owner ? { id: owner, title: LABELS.wordsOf(owner)[0] ?? owner } : null;
  }

  add(word: string, id: string): void {
    if (LABELS.has(id)) this.keys.get(id)?.add(LABELS.keyOf(id, word));
  }
}

function placeOf(id: LabelId): string | undefined {
  return LABELS.groupOf(id)?.place;
}

function shareWords(one: LabelId, other: LabelId): boolean {
  const keys = new Set(builtInKeys(other));
  return builtInKeys(one).some((key) => keys.has(key));
}

function builtInKeys(id: LabelId): string[] {
  return LABELS.wordsOf(id).map((word) => LABELS.keyOf(id, word));
}
