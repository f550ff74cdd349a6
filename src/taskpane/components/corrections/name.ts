import { changeLine } from '../../../correction';
import { placeText } from '../../format';
import type { PreviewEdit } from '../../session/preview';
import { corrections as words, EMPTY } from '../../words';

/** `原值 → 新值`; for long texts only the parts that change. */
export function changeName(edit: PreviewEdit): string {
  return changeLine(edit, EMPTY, words.more);
}

/** Accessible name of an edit's checkbox: `{表}!{格} 原值 → 新值`. */
export function editName(edit: PreviewEdit): string {
  return `${placeText(edit.at)} ${changeName(edit)}`;
}
