/** Words and marks of a template that the person has to replace (模板残留): `≥**%`, `XX`, `待填写`, `例：…`. */
import { isBlankOrNone } from './numbers/number-text';
import { unitAt } from './numbers/units';
import { compactText } from './text/text';

/** Stars, except between digits, where they hide part of a number (138****0000). */
const STARS =
  /(?<![\d*])\*{2,}|(?<!\*)\*{2,}(?![\d*])|^\*$|[<>=≥≤]\*|(?<![\p{L}\d.%)])\*(?=[%个次元万人项套])/u;
/** `XX`, `××`, or one of them before a unit (`≥X%`), but not in a Latin word or as the sign of a product. */
const CROSSES =
  /(?<!\d)20[x×]{2}(?![a-z\d])|(?<![a-z\d])(?:x{2,}|(?<!×)×{2,})(?![a-z\d])|[<>=≥≤][x×](?![<>=≥≤])|^[x×]$|(?<![a-z\d.%)])x(?=[%个次万元年月套场台])|^[<>=≥≤]?n(?=[%个次人项套户家台场]$)|(?<![\p{L}\d.%)])×(?=[%个次万元年月])/iu;
const BLANK_LINE = /(?<!_)_{2,}|[<>=≥≤]_/;
const TO_FILL =
  /待填|请填|请输入|请选择|待补充|此处(?:填|输入)|点击输入|[([]填写[)\]]|^[([]?(?:填写|待定|暂定|未定)[)\]]?$|^[([]?请(?:在此|在这里)?(?:简要|详细|如实)?(?:说明|描述|概述|列出|列明|写明|填写|填报|输入)/;
/** A bracketed instruction: （填写项目全称）, （简要说明预期产出和效果）. */
const INSTRUCTION =
  /^[([](?:简要|简单|详细|如实|准确|概括|具体)?(?:填写|填报|填列|说明|描述|概述|简述|列明|写明|注明)[^()[\]]*[)\]]$/;
const EXAMPLE = /^[([【]?(?:例|例如|示例|样例|填写示例)[:)\]】]/;
/** A numbered list without content: `目标1：目标2：……`. */
const EMPTY_LIST = /^(?:(?:目标|指标)[\d一二三四五六七八九十]+(?:[:、]|\.(?!\.))?|…|\.{3,}(?!\.))+$/;
const NUMBER_ALONE = /^\(?[\d一二三四五六七八九十]{1,2}[)、.]+$/;
const OPERATORS = /^[<>=≥≤≧≦±《》〈〉‹›]+/;

/** Tells whether a text is a template's example: `例：建设3个系统`. */
export function isExample(text: string): boolean {
  return EXAMPLE.test(compactText(text));
}

/** Tells whether a text is an instruction for filling in: `（填写项目全称）`. */
export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(compactText(text));
}

/** Tells whether a text contains words or marks of a template. */
export function isPlaceholder(text: string): boolean {
  return placeholderIn(text) !== null;
}

/** The first words or marks of a template in a text, half-width and without white space; `null` if there are none. */
export function placeholderIn(text: string): string | null {
  const plain = compactText(text);
  for (const pattern of [STARS, CROSSES, BLANK_LINE, TO_FILL, INSTRUCTION, EXAMPLE, EMPTY_LIST]) {
    const found = pattern.exec(plain)?.[0];
    if (found !== undefined) return found;
  }
  return isUnfinished(plain) ? plain : null;
}

/** Tells whether a text is the template's name for an indicator that is not filled in: `指标1：`, `1.`, `……`. */
export function isEmptyListItem(text: string): boolean {
  const plain = compactText(text);
  return EMPTY_LIST.test(plain) || NUMBER_ALONE.test(plain);
}

/** An operator, or a unit of money or rate, without its number: `≥`, `≥%`, `》元/亩`, `%`. */
function isUnfinished(plain: string): boolean {
  const unit = plain.replace(OPERATORS, '');
  if (unit === '') return plain !== '';
  const read = unitAt(unit, 0);
  if (read?.unit !== unit) return false;
  return unit !== plain || read.per !== undefined || read.kind === 'rate' || read.kind === 'money';
}

/** A printed caption whose words are to follow: `组织机构：`. */
const CAPTION_ALONE = /^[\p{Script=Han}、()]{1,12}:$/u;

/**
 * Tells whether a person has filled in a text: it is not blank, a dash, or an empty list, a caption, an example or an instruction of
 * the template.
 */
export function isFilledText(text: string): boolean {
  if (CAPTION_ALONE.test(compactText(text))) return false;
  if (isBlankOrNone(text) || isEmptyListItem(text) || isInstruction(text)) return false;
  return !/^\s*[(（]?(?:例|示例|样例)[:：如]/.test(text);
}
