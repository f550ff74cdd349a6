import { saysNothing } from '../numbers/number-text';
import { isEmptyListItem, isInstruction } from './placeholder';

/** Tells whether a person has filled in a text: it is not blank, a dash, or an empty list, an example or an instruction of the template. */
export function isFilledText(text: string): boolean {
  if (saysNothing(text) || isEmptyListItem(text) || isInstruction(text)) return false;
  return !/^\s*[(（]?(?:例|示例|样例)[:：如]/.test(text);
}
