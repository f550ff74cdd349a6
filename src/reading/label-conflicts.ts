/** Words that can't be given to a label because they already name another one in the same place. */
import { LABELS } from './sections/labels';
import type { LabelId } from './sheet/labels';

/**
 * The label that a word already names, where another may not have it too. Labels that share words by themselves (项目负责人
 * and 联系电话) may share more.
 * @param others more words by label, e.g. those that an office has just given to them
 * @returns `null` where the word is free
 */
export function labelNamedBy(
  word: string,
  id: string,
  others: Readonly<Partial<Record<string, readonly string[]>>> = {},
): { readonly id: LabelId; readonly title: string } | null {
  if (!LABELS.has(id)) return null;
  const owner = LABELS.ids.find(
    (other) =>
      other !== id &&
      placeOf(other) === placeOf(id) &&
      [...LABELS.wordsOf(other), ...(others[other] ?? [])].some((own) => isSame(other, own, id, word)) &&
      !LABELS.wordsOf(other).some((own) => LABELS.wordsOf(id).some((mine) => isSame(other, own, id, mine))),
  );
  return owner ? { id: owner, title: LABELS.wordsOf(owner)[0] ?? owner } : null;
}

function placeOf(id: LabelId): string | undefined {
  return LABELS.groupOf(id)?.place;
}

function isSame(one: LabelId, word: string, other: LabelId, otherWord: string): boolean {
  return LABELS.keyOf(one, word) === LABELS.keyOf(other, otherWord);
}
