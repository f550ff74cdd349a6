import { changeParts, placeText } from '../../format';
import type { PreviewEdit } from '../../session/preview';
import { corrections as words, EMPTY } from '../../words';

/** The name of an edit's checkbox: `{表}!{格} 原值 → 新值`; of long texts only what changes. */
export function editName(edit: PreviewEdit): string {
  const { parts, more } = changeParts(edit, EMPTY);
  const changes = parts
    .map(({ head, before, after, tail }) => `${head}${before}${tail} ${words.arrow} ${head}${after}${tail}`)
    .join('；');
  return `${placeText(edit.at)} ${changes}${more > 0 ? `；${words.more(more)}` : ''}`;
}
