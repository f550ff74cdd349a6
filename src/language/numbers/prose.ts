/** Numbers in a piece of prose (文字说明), parsed lazily and once. */
import { LexedText } from '../lexer/lexer';
import { statementsIn, type ArithmeticStatement } from './arithmetic-statements';
import { countsIn, mayHaveCounts, type CountPhrase } from './counts';
import { moneyIn, unitlessAmountsIn, type MoneyMention } from './prose-money';
import { mayHaveNumbers, tokenizeProse, type ProseNumber, type ProseToken } from './prose-numbers';

export type { ArithmeticStatement } from './arithmetic-statements';
export type { CountPhrase } from './counts';
export type { MoneyMention } from './prose-money';
export type { ProseNumber } from './prose-numbers';

/** A text with lazily parsed numbers. Positions are UTF-16 offsets in it. */
export class Prose {
  private readonly known: {
    lexed?: LexedText;
    tokens?: readonly ProseToken[];
    statements?: readonly ArithmeticStatement[];
    money?: readonly MoneyMention[];
    unitlessAmounts?: readonly ProseNumber[];
    counts?: readonly CountPhrase[];
  } = {};

  constructor(readonly text: string) {}

  /** A quick test: tells whether a text contains any number. */
  static mayBe(text: string): boolean {
    return mayHaveNumbers(text) || mayHaveCounts(text);
  }

  /** Calculations with a stated result: `4*150000=600000元`. */
  get statements(): readonly ArithmeticStatement[] {
    return (this.known.statements ??= statementsIn(this.tokens));
  }

  /** Amounts of money with their unit. */
  get money(): readonly MoneyMention[] {
    return (this.known.money ??=
      this.tokens.length > 0 ? moneyIn(this.lexed.folded, this.tokens, this.statements) : []);
  }

  /** Amounts of money without a unit. */
  get unitlessAmounts(): readonly ProseNumber[] {
    return (this.known.unitlessAmounts ??=
      this.tokens.length > 0 ? unitlessAmountsIn(this.lexed.folded, this.tokens, this.statements) : []);
  }

  /** Counting phrases: 3个系统. */
  get counts(): readonly CountPhrase[] {
    return (this.known.counts ??= mayHaveCounts(this.text) ? countsIn(this.lexed) : []);
  }

  private get lexed(): LexedText {
    return (this.known.lexed ??= new LexedText(this.text));
  }

  private get tokens(): readonly ProseToken[] {
    return (this.known.tokens ??= mayHaveNumbers(this.text) ? tokenizeProse(this.lexed) : []);
  }
}
