import { changeLine } from '../../../correction';
import { placeText } from '../../format';
import type { PreviewEdit } from '../../session/preview';
import { corrections as words, EMPTY } from '../../words';

/** The name of an edit's checkbox: `{表}!{格} 原值 → 新值`; of long texts only what changes. */
export function editName(edit: PreviewEdit): string {
  return `${placeText(edit.at)} ${changeLine(edit, EMPTY, words.more)}`;
}
