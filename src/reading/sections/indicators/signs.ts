/** Contents of the columns beside a target: operators, kinds of indicators (定性, 正向指标), units. */
import { unitAt } from '../../../language/numbers/units';
import { compactText, hasHan } from '../../../language/text/text';

const OPERATOR =
  /^(?:[≥≤=><≧≦±≈]|>=|<=|大于|小于|等于|大于等于|小于等于|不低于|不高于|不少于|不多于|不大于|不小于|不超过|不晚于|不迟于|不早于|至少)$/;
/** Longer texts are not operators, even if they contain spaces. */
const MAX_OPERATOR = 20;
const KIND = /^(?:定性|定量|正向|反向|逆向|负向|是\/?否)(?:指标)?$/;
const QUALITATIVE = /^定性(?:指标)?$/;

/** Tells whether a text is an operator such as `≥`, which may be put before a value. */
export function isOperator(text: string): boolean {
  return text.length <= MAX_OPERATOR && OPERATOR.test(compactText(text));
}

/** Tells whether a text is a kind of indicator: 定性, 正向指标. */
export function isKindOfIndicator(text: string): boolean {
  return KIND.test(compactText(text));
}

/** Tells whether a text says that the value is not a number. */
export function isQualitative(text: string): boolean {
  return QUALITATIVE.test(compactText(text));
}

/** Tells whether a text is only a unit: `%`, 万元, 人次. */
export function isUnit(text: string): boolean {
  const folded = compactText(text);
  return folded !== '' && unitAt(folded, 0)?.unit === folded;
}

/** Tells whether a text may name an indicator: words that don't begin like a value (`36公里`, `≥90%`). */
export function isIndicatorName(text: string): boolean {
  const isValue = /^[\d０-９≥≤><=＞＜]/.test(compactText(text));
  return hasHan(text) && !isValue && !isOperator(text) && !isKindOfIndicator(text) && !isUnit(text);
}
