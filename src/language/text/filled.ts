/** Whether a person has filled in a text. */
import { saysNothing } from '../numbers/number-text';
import { isEmptyListItem, isInstruction } from './placeholder';

/** Blanks and dashes are nothing; nor is an empty list, an example or an instruction that the template gives (`目标1：`, `例：…`, `（填写项目全称）`). */
export function isFilledText(text: string): boolean {
  if (saysNothing(text) || isEmptyListItem(text) || isInstruction(text)) return false;
  return !/^\s*[(（]?(?:例|示例|样例)[:：如]/.test(text);
}
