/** Words that can't be given to a label because they already name another one in the same place. */
import { labelKey } from './label-reader';
import { isLabelId, LABELS, type LabelId } from './labels';

/** Where labels are told apart from each other: in one header, among the fields of a page, among the words of a level. */
const PLACES: Readonly<Record<string, string>> = {
  section: 'page',
  field: 'page',
  fund: 'page',
  mention: 'page',
  indicator: 'indicators',
  breakdown: 'breakdown',
  row: 'breakdown',
  safeguard: 'safeguards',
  stage: 'safeguards',
  dimension: 'dimension',
  category: 'category',
};

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
  if (!isLabelId(id)) return null;
  const owner = (Object.keys(LABELS) as LabelId[]).find(
    (other) =>
      other !== id &&
      placeOf(other) === placeOf(id) &&
      [...wordsOf(other), ...(others[other] ?? [])].some((own) => isSame(other, own, id, word)) &&
      !wordsOf(other).some((own) => wordsOf(id).some((mine) => isSame(other, own, id, mine))),
  );
  return owner ? { id: owner, title: wordsOf(owner)[0] ?? owner } : null;
}

function placeOf(id: LabelId): string | undefined {
  return PLACES[id.slice(0, id.indexOf('.'))];
}

function wordsOf(id: LabelId): string[] {
  return LABELS[id].split(' ');
}

function isSame(one: LabelId, word: string, other: LabelId, otherWord: string): boolean {
  return labelKey(one, word) === labelKey(other, otherWord);
}
