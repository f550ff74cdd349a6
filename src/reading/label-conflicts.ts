/** Words that can't be given to a label because they already name another one in the same place. */
import { LABELS } from './sections/labels';
import type { LabelId } from './sheet/labels';

/** Which label a word names, with the words that an office gives to labels. */
export class LabelNames {
  /** Words as they are compared. */
  private readonly keys = new Map(LABELS.ids.map((id) => [id, new Set(builtInKeys(id))]));

  /**
   * The label that a word already names, where another may not have it too. Labels that share words by themselves
   * (项目负责人 and 联系电话) may share more.
   * @returns `null` where the word is free
   */
  ownerOf(word: string, id: string): { readonly id: LabelId; readonly title: string } | null {
    if (!LABELS.has(id)) return null;
    const key = LABELS.keyOf(id, word);
    const owner = LABELS.ids.find(
      (other) =>
        other !== id &&
        placeOf(other) === placeOf(id) &&
        this.keys.get(other)?.has(key) === true &&
        !shareWords(other, id),
    );
    return owner ? { id: owner, title: LABELS.wordsOf(owner)[0] ?? owner } : null;
  }

  /** Gives a word to a label. */
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
