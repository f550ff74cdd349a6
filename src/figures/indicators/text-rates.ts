/** The rates that a text names, to compare them with the targets of the same name. */
import Big from 'big.js';
import type { TextCell } from '../../form/cells';
import type { Indicator } from '../../form/indicators';
import { pairsOf } from '../../language/names/name-pairs';
import { isCappedShare, isGoodShare, mayExceedWhole } from '../../language/names/rate-names';
import { isNumeric, isUpperBound, singleValues } from '../../language/target-value/predicates';
import { foldWidth, stripInvisible } from '../../language/text/text';
import { Clauses } from '../clauses';
import { OTHER_TIME } from './counts-in-prose';
import { plainName } from './indicator-kind';

/** A rate in a text: 老年人满意度达到95%以上. */
export interface TextRate {
  readonly written: string;
  /** The end of its name up to 率 or 度, included. */
  readonly name: string;
  readonly percent: Big;
  /** An upper limit. */
  readonly isLimit: boolean;
  /** Of a part, of a part of the year or of another year. */
  readonly isPart: boolean;
}

const PERCENTAGE = /(?<![\d.])(\d{1,6}(?:\.\d{1,6})?)\s*%(?!\s*[-~至到])(?:\s*(?:以下|以内))?/g;
const MAX_NAME = 30;
/** The name of a rate at the end of some words, and the words that lead to its number. */
const NAMED = /([\p{Script=Han}a-z]{1,24}(?:率|度|占比|比例))([^\d%、,，。；;]{0,8})$/iu;
const LIMIT = /不(?:超过|高于|大于)|[≤<]|(?<!不)低于|控制在|以[下内]$/;
/** Words that show that a number is not a level: a change, an end of a range, or a comparison. */
const CHANGE = /[由从较比同环增降减升]|提高|提升|下降|[上去]年|往年|基期/;
/** Words for a wish beyond the promised level: 力争. */
const WISH = /力争|争取|力求|冲刺/;

/** The rates with a name in a text, in order; changes are left out. */
export function ratesIn({ text }: TextCell, year: number | null): TextRate[] {
  const folded = foldWidth(text);
  if (!folded.includes('%')) return [];
  const clauses = new Clauses(text, year);
  return [...folded.matchAll(PERCENTAGE)].flatMap(({ 0: number, 1: digits = '', index }): TextRate[] => {
    const start = clauses.start(index);
    const lead = stripInvisible(folded.slice(Math.max(start, index - MAX_NAME), index));
    const [words, name = '', between = ''] = NAMED.exec(lead.split(/[\d%、]/).at(-1) ?? '') ?? [];
    if (words === undefined || CHANGE.test(between) || WISH.test(words)) return [];
    const isPart = !clauses.isWhole(index) || OTHER_TIME.test(folded.slice(start, index));
    const isLimit = LIMIT.test(between + number);
    return [{ written: words + number, name, percent: new Big(digits), isLimit, isPart }];
  });
}

const ALL = 100;

/** Tells whether a rate that is a share of a whole is above 100 %. */
export function isAboveAll({ name, percent }: TextRate): boolean {
  return percent.gt(ALL) && (isCappedShare(name) || (isGoodShare(name) && !mayExceedWhole(name)));
}

/** The word for the kind of a rate at the end of its name: 满意度, 合格率. */
const KIND_LENGTH = 3;
/** Words before the name of a rate that do not narrow it. */
const LEADING =
  /(?:^|并|且|和|及|的|年内|全年|本年度?|年度|当年|项目|工程|总体|综合|平均|各类|各项|全[市县区省镇乡村部]|确保|保证|保障|实现|达到|使得?|让|预计|预期|保持|做到|其|相关)$/;
/** The people whom a project serves, whatever they are called. */
const ANYONE = /(?:服务对象|群众|公众|受益\p{Script=Han}*|居民|用户|对象)$/u;

/**
 * Tells whether a text and a target name the same rate: 确保工程合格率 and 合格率. 老年读者满意度 is about a part of 读者满意度, and 编目准确率
 * differs from 配送准确率.
 * @param isOnly no other rate of the text and no other target is of the kind
 */
function isSameRate(rate: string, target: string, isOnly: boolean): boolean {
  if (rate.endsWith(target) && LEADING.test(rate.slice(0, -target.length))) return true;
  if (!isOnly) return false;
  const [first, second] = [rate, target].map((name) => name.slice(0, -KIND_LENGTH));
  if (first === undefined || second === undefined) return false;
  if (target.endsWith('满意度'))
    return LEADING.test(first) || (ANYONE.test(second) && !/[培会]|人员$/.test(first));
  return LEADING.test(first) || second === '' || sharesWord(first, second);
}

/** Tells whether two names have two characters in a row in common. */
function sharesWord(left: string, right: string): boolean {
  return [...pairsOf(left)].some((pair) => right.includes(pair));
}

/**
 * The rates of a text that a target contradicts because it asks for less than the text promises. A rate and a target
 * are about the same if one name ends with the other, or if no other rate and no other target is of their kind.
 * @param period that of the goal; targets of the other one are left out, and for the goal of the year, rates of parts
 *   and of other years are left out as well
 */
export function contradictedRates(
  rates: readonly TextRate[],
  indicators: readonly Indicator[],
  period: Indicator['period'],
): { readonly rate: TextRate; readonly indicator: Indicator }[] {
  const targets = indicators.flatMap((indicator) => {
    const [value, second] = singleValues(indicator.target.value);
    if (!value || second || !isNumeric(value) || value.unit?.text !== '%' || indicator.period !== period)
      return [];
    const percent = value.kind === 'range' ? value.low : value.number;
    return [
      {
        indicator,
        name: plainName(indicator).replace(/\([^()]*\)$/, ''),
        percent,
        isLimit: isUpperBound(value),
      },
    ];
  });
  const isOnly = (all: readonly { readonly name: string }[], name: string): boolean =>
    all.filter((one) => one.name.slice(-KIND_LENGTH) === name.slice(-KIND_LENGTH)).length === 1;
  return rates
    .filter(({ isPart }) => period === 'overall' || !isPart)
    .flatMap((rate) => {
      const about = targets.filter(
        ({ name }) =>
          name.slice(-KIND_LENGTH) === rate.name.slice(-KIND_LENGTH) &&
          isSameRate(rate.name, name, isOnly(targets, name) && isOnly(rates, name)),
      );
      const [only, second] = about;
      if (!only || second || only.isLimit !== rate.isLimit) return [];
      const asksLess = rate.isLimit ? only.percent.gt(rate.percent) : only.percent.lt(rate.percent);
      return asksLess ? [{ rate, indicator: only.indicator }] : [];
    });
}
