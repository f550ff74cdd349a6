/** What stands in columns beside a target: operators, kinds of indicators (定性, 正向指标), units. */
import { unitAt } from '../../../language/numbers/units';
import { compactText } from '../../../language/text/text';

const OPERATOR = /^(?:[≥≤=><≧≦±≈]|>=|<=|大于|小于|等于|大于等于|小于等于|不低于|不高于|不少于|不超过|至少)$/;
const KIND = /^(?:定性|定量|正向|反向|逆向|负向|是\/?否)(?:指标)?$/;
const QUALITATIVE = /^定性(?:指标)?$/;

/** Signs that may be put before a value: `≥`. 定性 and the like say nothing about the value. */
export function isOperator(text: string): boolean {
  return OPERATOR.test(compactText(text));
}

/** What an indicator is, not how its value compares: 定性, 正向指标. */
export function isKind(text: string): boolean {
  return KIND.test(compactText(text));
}

/** Says that the value is no number. */
export function isQualitative(text: string): boolean {
  return QUALITATIVE.test(compactText(text));
}

/** Nothing but a unit: `%`, 万元, 人次. */
export function isUnit(text: string): boolean {
  const folded = compactText(text);
  return folded !== '' && unitAt(folded, 0)?.unit === folded;
}
