/** Amounts of money in the numerals of financial documents (大写): `陆拾万元整`. */
import Big from 'big.js';
import { chineseInteger, usualNumerals } from '../lexer/chinese-number';

const FORMAL =
  /[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,24}[元圆](?:([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?/;
const PARTS = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/;

export interface FormalAmount {
  /** In 元. */
  readonly yuan: Big;
  /** As written, without 整. */
  readonly written: string;
}

/** The first amount in formal numerals in a text; `null` if there is none. */
export function formalAmountIn(text: string): FormalAmount | null {
  const [written, tenths, hundredths] = FORMAL.exec(text) ?? [];
  if (written === undefined) return null;
  const whole = written.split(/[元圆]/, 1).join('');
  const parts: readonly (string | undefined)[] = PARTS.exec(usualNumerals(whole))?.slice(1) ?? [];
  const values = parts.map((part) => (part ? chineseInteger(part.replace(/^零|零$/g, '')) : 0));
  const [hundredMillions, tenThousands, ones] = values;
  if (hundredMillions == null || tenThousands == null || ones == null) return null;
  const cents = 10 * digit(tenths) + digit(hundredths);
  const yuan = new Big(hundredMillions).times(10_000).plus(tenThousands).times(10_000).plus(ones);
  return { yuan: yuan.plus(new Big(cents).div(100)), written };
}

function digit(numeral = ''): number {
  return chineseInteger(usualNumerals(numeral)) ?? 0;
}
